// What is used of cmark-gfm, GitHub's Markdown library, for Swift.
#pragma once

#include <stddef.h>

// The HTML of a CommonMark text in UTF-8 with GitHub's tables and task lists, to be freed by cg_free; null where the library
// lacks one of the two. Raw HTML in the text is left out, and so are links that a browser would execute.
char *cg_html(const char *text, size_t length);

void cg_free(char *html);
