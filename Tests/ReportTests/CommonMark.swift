import Foundation
import FoundationXML
import Report
import Testing

/// What another program, cmark-gfm, makes of a text: the judge of whether a report says what it should.
///
/// Needs Debian's package `cmark-gfm`.
struct CommonMark: Equatable {
  /// A block with its text alone; line breaks are `\n`.
  enum Node: Equatable {
    case heading(Int, String)
    case paragraph(String)
    case list([String])
    case tasks([Bool], [String])
    case table([[String]])
    case quote([String])
    case rule
    case other(String)
  }

  var nodes: [Node]

  init(parsing markdown: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["cmark-gfm"]
      + ["table", "tasklist", "strikethrough", "autolink", "footnotes"].flatMap { ["-e", $0] } + ["-t", "xml"]
    // A file, since a pipe can fill up on both sides.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).md")
    try Data(markdown.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let document = try XMLDocument(data: data, options: [.nodePreserveWhitespace])
    nodes = (document.rootElement()?.elements ?? []).map(Node.init)
  }

  /// What the document itself says, to be compared with what was parsed.
  init(_ document: Document) {
    nodes = document.blocks.map(Node.init)
  }
}

/// Expects that a parser finds in the document's Markdown what the document says, block by block.
func expectSameText(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let parsed = try CommonMark(parsing: document.markdown).nodes
  let meant = CommonMark(document).nodes
  #expect(parsed.count == meant.count, sourceLocation: sourceLocation)
  for (parsed, meant) in zip(parsed, meant) { #expect(parsed == meant, sourceLocation: sourceLocation) }
}

extension XMLElement {
  fileprivate var elements: [XMLElement] { (children ?? []).compactMap { $0 as? XMLElement } }

  fileprivate func value(of attribute: String) -> String? {
    attributes?.first { $0.name == attribute }?.stringValue
  }

  /// The words of an element, whatever marks them.
  fileprivate var words: String {
    switch name {
    // XMLDocument drops some of the U+FEFF that cmark-gfm keeps.
    case "text", "code": (stringValue ?? "").replacing("\u{FEFF}", with: "")
    case "linebreak": "\n"
    case "softbreak": "<soft break>"
    case "paragraph", "emph", "strong", "link", "heading", "table_cell": elements.map(\.words).joined()
    default: "<\(name ?? "")>" + elements.map(\.words).joined()
    }
  }
}

extension CommonMark.Node {
  fileprivate init(_ element: XMLElement) {
    let children = element.elements
    switch element.name {
    case "heading":
      self = .heading(element.value(of: "level").flatMap { Int($0) } ?? 0, element.words)
    case "paragraph": self = .paragraph(element.words)
    case "thematic_break": self = .rule
    case "block_quote": self = .quote(children.map(\.words))
    case "table": self = .table(children.map { $0.elements.map(\.words) })
    case "list" where children.allSatisfy { $0.name == "tasklist" }:
      self = .tasks(
        children.map { $0.value(of: "completed") == "true" },
        children.map { $0.elements.map(\.words).joined(separator: "<next block>") })
    case "list" where children.allSatisfy { $0.name == "item" }:
      self = .list(children.map { $0.elements.map(\.words).joined(separator: "<next block>") })
    default: self = .other(element.name ?? "")
    }
  }

  fileprivate init(_ block: Block) {
    switch block {
    case .heading(let level, let phrase): self = .heading(level, phrase.onOneLine)
    case .paragraph(let phrase): self = .paragraph(phrase.shown)
    case .rule: self = .rule
    case .quote(let paragraphs): self = .quote(paragraphs.map(\.shown))
    case .list(let items): self = .list(items.map(\.shown))
    case .tasks(let tasks): self = .tasks(tasks.map(\.isDone), tasks.map(\.phrase.shown))
    case .table(let table): self = .table(([table.columns.map(\.title)] + table.rows).map { $0.map(\.onOneLine) })
    }
  }
}

extension Phrase {
  /// The lines that a reader should see: blank ones are none, a control character is U+FFFD.
  private var lines: [String] {
    let lines = runs.map { run in
      if case .text(let text) = run { text } else { run.text.seen.joined(separator: " / ") }
    }
    return lines.joined().seen
  }

  fileprivate var shown: String { lines.joined(separator: "\n") }
  fileprivate var onOneLine: String { lines.joined(separator: " / ") }
}

extension String {
  /// The lines in which there is something to see.
  fileprivate var seen: [String] {
    split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
      String(
        String.UnicodeScalarView(
          line.unicodeScalars.filter { $0 != "\u{FEFF}" }.map { scalar in
            (scalar.properties.generalCategory == .control && scalar != "\t") || scalar.overridesDirection
              ? "\u{FFFD}" : scalar
          }))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var overridesDirection: Bool {
    ("\u{202A}"..."\u{202E}").contains(self) || ("\u{2066}"..."\u{2069}").contains(self)
  }
}
