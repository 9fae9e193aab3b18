internal import CCmarkGFM

/// A Markdown document as a web page that stands alone: one file, nothing loaded, nothing run, to be read in a browser or
/// printed.
///
/// ```swift
/// let page = try WebPage(markdown: document.markdown).html
/// ```
package struct WebPage {
  /// A whole HTML document, ending in a line break; the same text gives the same bytes.
  package let html: String

  /// - Parameter markdown: CommonMark with GitHub's tables and task lists. Raw HTML in it is left out.
  /// - Throws: ``WebPageError`` where the library that reads Markdown does not know tables or task lists.
  package init(markdown: String) throws(WebPageError) {
    let body = try Self.body(of: markdown)
    html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(Self.title(of: body))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private static func body(of markdown: String) throws(WebPageError) -> String {
    var markdown = markdown
    let html = markdown.withUTF8 { text in
      text.withMemoryRebound(to: CChar.self) { cg_html($0.baseAddress, $0.count) }
    }
    guard let html else { throw WebPageError() }
    defer { cg_free(html) }
    return String(cString: html)
  }

  /// What the first heading says, as it is written in HTML; “courtship” without one.
  private static func title(of body: String) -> String {
    guard let start = body.firstRange(of: "<h1>"), let end = body[start.upperBound...].firstRange(of: "</h1>") else {
      return "courtship"
    }
    // What was typed has no angle bracket left: each is the beginning or the end of a tag.
    var (title, isInTag) = ("", false)
    for character in body[start.upperBound..<end.lowerBound] {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { title.append(character) }
      }
    }
    return title
  }
}

/// The library that reads Markdown is not the one that it has to be.
package struct WebPageError: Error, CustomStringConvertible {
  package var description: String {
    "The Markdown library on this machine has no tables or no task lists, so there is no web page; write Markdown instead."
  }
}
