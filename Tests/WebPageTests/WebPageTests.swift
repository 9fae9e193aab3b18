import Foundation
import FoundationXML
import Testing

@testable import WebPage

@Suite struct `A web page` {
  private func page(_ markdown: String) throws -> String { try WebPage(markdown: markdown).html }

  /// What stands between the page's frame.
  private func body(_ markdown: String) throws -> String {
    let page = try page(markdown)
    let start = try #require(page.firstRange(of: "<main>\n")).upperBound
    let end = try #require(page.firstRange(of: "</main>")).lowerBound
    return String(page[start..<end])
  }

  @Test func `has the tables and tasks of the Markdown, and its first heading for a title`() throws {
    let markdown = """
      # Ruiter & Pohl × *Sennfeld*

      - [ ] Name an owner
      - [x] Sign

      | Question | Rating |
      | --- | ---: |
      | Exit | `█░ 3` |

      """
    #expect(try page(markdown).contains("<title>Ruiter &amp; Pohl × Sennfeld</title>"))
    let body = try body(markdown)
    #expect(body.contains("<li><input type=\"checkbox\" disabled=\"\" /> Name an owner</li>"))
    #expect(body.contains("<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> Sign</li>"))
    #expect(body.contains("<td align=\"right\"><code>█░ 3</code></td>"))
  }

  @Test func `is well formed, all of it, whatever was typed`() throws {
    let markdown = "# A < B > \"C\" & 'D' \\<script\\>\n\n\u{0}\u{1F}x &lt; `</main>` 👩‍👩‍👧 שלום\n"
    // HTML is XML here, but for its doctype and its void elements.
    let text = try page(markdown)
      .replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
      .replacing(/<meta ([^>]*)>/) { "<meta \($0.1)/>" }
      .replacingOccurrences(of: "\u{1F}", with: "")
    let document = try XMLDocument(xmlString: text)
    #expect(try document.nodes(forXPath: "/html/head/title").first?.stringValue == "A < B > \"C\" & 'D' <script>")
    #expect(try document.nodes(forXPath: "//script").isEmpty)
    #expect(try document.nodes(forXPath: "//main").count == 1)
  }

  @Test(
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>", "<iframe src=\"//x\">",
      "<style>*{display:none}</style>", "<!-- x -->",
    ])
  func `leaves raw HTML out`(html: String) throws {
    let body = try body("Before.\n\n\(html)\n\nAfter \(html) it.\n")
    for tag in ["<script", "<img", "<b ", "<iframe", "<style"] { #expect(!body.contains(tag)) }
    #expect(body.contains("<p>Before.</p>"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
  ])
  func `makes no link that runs or reads anything`(target: String) throws {
    #expect(try !body("[here](\(target)) and <\(target)>\n").lowercased().contains("href=\"\(target.lowercased())"))
  }

  @Test func `loads nothing and runs nothing`() throws {
    let page = try page("# A\n")
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    for word in ["<script", "<link", "src=", "@import", "url(", "http:", "https:"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `of the same text is the same, and of none has a title too`() throws {
    #expect(try page("# A\n\nb\n") == page("# A\n\nb\n"))
    #expect(try page("").contains("<title>courtship</title>"))
  }

  @Test func `has headings of a document as they are, down to the deepest`() throws {
    let body = try body((1...6).map { String(repeating: "#", count: $0) + " H\($0)" }.joined(separator: "\n\n"))
    for level in 1...6 { #expect(body.contains("<h\(level)>H\(level)</h\(level)>")) }
  }
}
