#include "CCmarkGFM.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>

char *cg_html(const char *text, size_t length) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  cmark_syntax_extension *tasks = cmark_find_syntax_extension("tasklist");
  if (table == NULL || tasks == NULL) return NULL;
  // Without CMARK_OPT_UNSAFE, nothing of the text becomes markup but what is Markdown.
  const int options = CMARK_OPT_DEFAULT;
  cmark_parser *parser = cmark_parser_new(options);
  cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_attach_syntax_extension(parser, tasks);
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

void cg_free(char *html) { free(html); }
