/// The readiness summary as a tree, before it is Markdown or a screen: executives read the first page, the rest
/// proves it.
///
/// A value: the same subject, score and outlook give the same document.
package struct Document: Hashable, Sendable {
  /// At most ``firstPageLines`` lines of Markdown, wrapped at ``firstPageColumns`` columns.
  package var firstPage: [Block]
  package var behind: [Block]

  package init(firstPage: [Block], behind: [Block] = []) {
    self.firstPage = firstPage
    self.behind = behind
  }

  /// The whole document, a rule between its first page and what is behind it.
  package var blocks: [Block] { behind.isEmpty ? firstPage : firstPage + [.rule] + behind }

  /// Project decision: what fits on one printed page, and on one tall screen.
  package static let firstPageLines = 55

  /// Project decision: about what a page of paper holds in a legible size. A wide character, such as a Chinese one, takes
  /// two.
  package static let firstPageColumns = 100
}

package enum Block: Hashable, Sendable {
  /// Level 1 is the title of the document; no level is left out on the way down.
  case heading(level: Int, Phrase)
  case paragraph(Phrase)
  case list([Phrase])
  case tasks([Task])
  case table(Table)
  /// Paragraphs in somebody's own words.
  case quote([Phrase])
  /// A line between two parts.
  case rule

  /// All that the block says, in order.
  var phrases: [Phrase] {
    switch self {
    case .heading(_, let phrase), .paragraph(let phrase): [phrase]
    case .list(let phrases), .quote(let phrases): phrases
    case .tasks(let tasks): tasks.map(\.phrase)
    case .table(let table): table.columns.map(\.title) + table.rows.joined()
    case .rule: []
    }
  }
}

extension Block {
  /// Something to do, ticked once it is done.
  package struct Task: Hashable, Sendable {
    package var phrase: Phrase
    package var isDone: Bool

    package init(_ phrase: Phrase, isDone: Bool = false) {
      self.phrase = phrase
      self.isDone = isDone
    }
  }

  /// Rows below a head. Every row has a cell for each column.
  package struct Table: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable {
      /// For words.
      case leading
      /// For figures.
      case trailing
    }

    package struct Column: Hashable, Sendable {
      package var title: Phrase
      package var alignment: Alignment

      package init(_ title: Phrase, _ alignment: Alignment = .leading) {
        self.title = title
        self.alignment = alignment
      }
    }

    package var columns: [Column]
    package var rows: [[Phrase]]

    package init(_ columns: [Column], rows: [[Phrase]]) {
      self.columns = columns
      self.rows = rows
    }
  }
}
