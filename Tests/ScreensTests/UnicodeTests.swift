import Canvas
import Domain
import Screens
import TestSupport
import Testing

/// Whatever people type or paste, into whichever field: the screen stays straight, and the document holds it.
struct UnicodeTests {
  /// What is pasted, and what a field of one line keeps of it.
  static let texts: [(pasted: String, line: String)] = [
    ("👩‍👩‍👧‍👦 family 👍🏽", "👩‍👩‍👧‍👦 family 👍🏽"), ("🇸🇪🇳🇴 flags", "🇸🇪🇳🇴 flags"),
    ("e\u{301}a\u{300}\u{323} n\u{302} marks", "e\u{301}a\u{300}\u{323} n\u{302} marks"),
    ("日本語の会社、株式会社ブライト", "日本語の会社、株式会社ブライト"), ("שלום עולם مرحبا", "שלום עולם مرحبا"),
    ("a\u{200B}b\u{FEFF}c\u{200D}d\u{202E}e", "a\u{200B}b\u{FEFF}c\u{200D}d\u{202E}e"),
    ("x\u{7}y\u{1B}[31mz\tw", "xy[31mz w"), ("one\r\ntwo\u{2028}three\u{85}four", "one two three four"),
  ]

  /// Keys to each form from the discussion of the first question.
  static let forms: [(name: String, keys: [String])] = {
    let list = ["<Right>", "<Right>", "i", "a"]
    let verdict = ["r", "g", "<Enter>"]
    let voted = ["<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "<Enter>"]
    return [
      ("purposes", ["<Left>", "w"]), ("answer", ["w"]), ("notes", ["n"]), ("action", ["a"]), ("parking lot", ["p"]),
      ("set-up", ["o"]), ("row", list), ("not applicable", ["<Right>", "<Right>", "x"]), ("reason", voted + ["2"]),
      ("decision", verdict + ["<Enter>", "<Enter>"]), ("trial", verdict + ["w", "4", "k"]),
      ("report", verdict + ["R", "s"]), ("new workshop", ["<Leave>", "n"]), ("new agenda", ["<Leave>", "a"]),
    ]
  }()

  private func stage(_ keys: [String], _ size: CellSize = CellSize(rows: 24, columns: 80)) -> Stage {
    var stage = WalkTests.begun(rows: size.rows, columns: size.columns)
    for key in keys { stage.press(key) }
    return stage
  }

  /// The columns in which the rules between the panes stand, by line of the panes.
  private func rules(_ stage: Stage) -> Set<[Int]> {
    let lines = stage.lines
    return Set(
      lines[3..<lines.count - 4].map { line in
        var column = 0
        return line.reduce(into: []) { columns, character in
          if character == "│" { columns.append(column) }
          column += displayWidth(of: character)
        }
      })
  }

  @Test(arguments: forms.map(\.name), [(24, 80), (20, 60), (12, 40)])
  func `rules stay straight, and the cursor stands behind what was typed last`(
    name: String, size: (rows: Int, columns: Int)
  ) throws {
    let keys = try #require(Self.forms.first { $0.name == name }).keys
    var stage = stage(keys, CellSize(rows: size.rows, columns: size.columns))
    let fields = try #require(stage.interface.form).fields.count
    for _ in 0..<fields {
      for (text, _) in Self.texts where stage.interface.mode != .choice {
        stage.send(.paste(text))
        stage.type("Z")
        let canvas = stage.interface.draw()
        let cursor = try #require(canvas.cursor, "\(stage.screen)")
        let before = CellPoint(row: cursor.row, column: cursor.column - 1)
        let typed = canvas.cell(at: before).map { canvas.text(of: $0) }
        #expect(typed == "Z", "\(text) in field \(stage.interface.form?.focus ?? -1):\n\(stage.screen)")
        #expect(rules(stage).count == 1, "\(stage.screen)")
        stage.press("<Ctrl-_>", "<Ctrl-_>")
      }
      stage.press("<Tab>")
    }
  }

  @Test(arguments: texts.map(\.pasted))
  func `what is pasted stands in the document, scalar for scalar`(text: String) throws {
    let line = try #require(Self.texts.first { $0.pasted == text }).line
    var stage = stage(["a"])
    stage.send(.paste(text))
    stage.press("<Tab>")
    stage.send(.paste(text))
    stage.press("<Ctrl-S>", "p")
    stage.send(.paste(text))
    stage.press("<Enter>", "w")
    stage.send(.paste(text))
    stage.press("<Esc>", "o", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>")
    stage.send(.paste(text))
    stage.press("<Ctrl-S>", "<Right>", "<Right>", "i", "a")
    stage.send(.paste(text))
    stage.press("<Ctrl-S>")
    let inquiry = try #require(stage.workshop).inquiry
    let situation = QuestionID(Shelf.strategy.id, "situation")
    let row = inquiry[QuestionID(Shelf.strategy.id, "investment")].entries.first?.cells[.text]?.text
    let kept = [
      inquiry.actions.first?.text, inquiry.actions.first?.owner, inquiry.parkingLot.first?.text, row,
      stage.workshop?.facilitator,
    ]
    for kept in kept { #expect(kept.map { Array($0.unicodeScalars) } == Array(line.unicodeScalars)) }
    // In a text of many lines the breaks are lines.
    let lines = inquiry[situation].answer.split(separator: "\n").joined(separator: " ")
    #expect(Array(lines.unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func `typed key by key, a character of many scalars is the same as pasted`() {
    var stage = stage(["p"])
    for scalar in "👩‍👩‍👧‍👦e\u{301}🇸🇪".unicodeScalars { stage.send(.key(Key(Character(scalar)))) }
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry.parkingLot.first?.text == "👩‍👩‍👧‍👦e\u{301}🇸🇪")
  }

  @Test func `a line longer than its row is drawn around its cursor`() {
    var stage = stage(["o", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>"])
    stage.send(.paste(String(repeating: "日", count: Bound.nameLength - 1)))
    stage.type("Z")
    #expect(stage.lines.contains { $0.contains("▸ Facilitator") && $0.contains("日日Z") }, "\(stage.screen)")
  }
}
