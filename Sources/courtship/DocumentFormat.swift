internal import ArgumentParser
internal import WebPage

/// What a document of ours is written as.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html

  /// What a file's name asks for: a web page where it ends in `.html` or `.htm`, else Markdown.
  init(ofFile path: String) {
    let name = path.lowercased()
    self = name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : .markdown
  }

  /// - Throws: ``CommandFailure/noWebPage(_:)``.
  func text(of markdown: String) throws(CommandFailure) -> String {
    switch self {
    case .markdown: return markdown
    case .html:
      do throws(WebPageError) {
        return try WebPage(markdown: markdown).html
      } catch {
        throw .noWebPage(error)
      }
    }
  }
}
