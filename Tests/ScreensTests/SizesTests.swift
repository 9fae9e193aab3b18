import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// Every screen at every size a terminal can have.
struct SizesTests {
  /// Keys to each screen from the discussion of the first question.
  static let screens: [(name: String, keys: [String])] = [
    ("library", ["<Leave>"]), ("set-up", ["<Leave>", "n"]), ("agenda", ["<Leave>", "a"]),
    ("filter", ["<Leave>", "/", "x"]), ("commands", [":"]), ("search", ["/", "w"]), ("go to", ["g"]),
    ("closing", ["q"]), ("archived", shelf + ["A", "t"]), ("marked", shelf + ["<Home>", "<Down>", " ", " "]),
    ("rename", shelf + ["r"]), ("delete", shelf + ["D", "d"]), ("export", shelf + ["e"]), ("import", shelf + ["i"]),
    ("comparing", shelf + ["<Home>", "<Down>", " ", " ", "C"]),
    ("comparison", shelf + ["<Home>", "<Down>", " ", " ", "C", "<Wait>"]),
    ("criteria grid", grid), ("note on the grid", grid + ["n"]), ("new candidate", grid + ["a"]),
    ("save the comparison", shelf + ["<Home>", "<Down>", " ", " ", "C", "<Wait>", "s"]),
    ("opening", ["<Left>"]), ("discuss", []), ("vote", ["<Enter>", "4", "?"]),
    ("reveal", ["<Enter>", "4", "?", "1", "-", "5", "<Enter>", "<Enter>"]),
    ("record", ["<Enter>", "4", "4", "1", "-", "5", "<Enter>", "<Enter>", "<Enter>"]),
    ("agenda pane", ["<Backtab>", "<Down>"]), ("actions pane", ["a", "x", "<Ctrl-S>", "<Tab>"]),
    ("confidence", ["c"]), ("notes", ["n"]), ("entries", ["<Right>", "<Right>", "i", "a", "x", "<Ctrl-S>"]),
    ("hunches", ["r", "g"]), ("readiness", ["r", "g", "<Enter>"]), ("decision", ["r", "g", "<Enter>", "<Enter>"]),
    ("decision form", ["r", "g", "<Enter>", "<Enter>", "<Enter>"]), ("report", ["r", "g", "<Enter>", "R"]),
    ("save", ["r", "g", "<Enter>", "R", "s"]), ("what-if", ["r", "g", "<Enter>", "w", "4", "<Down>", "2"]),
    ("keep what was tried", ["r", "g", "<Enter>", "w", "4", "k"]),
    ("discard what was tried", ["r", "g", "<Enter>", "w", "4", "<Esc>"]),
    ("actions", ["a", "x", "<Ctrl-S>", "p", "y", "<Enter>", "A", "<Down>"]), ("help", ["?"]), ("people", ["o"]),
    ("evidence", ["e", "+", "x", "<Ctrl-S>"]), ("guesses", ["<Enter>", "G", "4"]), ("hand-over", ["<Enter>", "s"]),
    ("ballot", ["<Enter>", "s", "<Enter>", "4"]), ("time box at rest", ["t"]), ("end", ["T", "1"]),
    ("since last time", reviewed + ["2", "n", "x", "<Enter>"]), ("partnership", reviewed + ["<Leave>", "f"]),
    (
      "give and get",
      ["<Unlock>", ":"] + "give".map(String.init) + ["<Enter>", "o", "x", "<Enter>", "n", "y", "<Enter>"]
    ),
  ]

  /// A workshop with something to be done, and its review.
  private static let reviewed: [String] = [
    ["4", "a"], letters("Sign the pilot"), ["<Ctrl-S>", "<Leave>", "R"],
  ].flatMap { (keys: [String]) -> [String] in keys }

  /// A programme, a workshop of none, the sample and its copy.
  private static let shelf =
    ["<Leave>", "a"] + "emea".map(String.init) + ["<Ctrl-S>", "q", "s", "d"]

  /// An agenda with two criteria that are accepted, and two candidates, one of them rated and with a note.
  private static let grid: [String] = [
    ["<Leave>", "a"], letters("emea"), ["<Ctrl-S>", "<Right>", "i", "a"], letters("Reach in the north"),
    ["<Tab>", "5", "<Ctrl-S>", "a"], letters("Own parts"),
    ["<Tab>", "2", "<Ctrl-S>", "<Esc>", "r", "C", "G", "<Wait>", "a"], letters("Fabrikam"), ["<Enter>", "a"],
    letters("Contoso"), ["<Enter>", "n", "x", "<Esc>", "4", "d", "1"],
  ].flatMap { (keys: [String]) -> [String] in keys }

  private static func letters(_ text: String) -> [String] { text.map { String($0) } }

  private func stage(_ keys: [String]) -> Stage {
    var stage = WalkTests.begun()
    for key in keys { stage.press(key) }
    return stage
  }

  /// All 30,000 sizes, shared out among the screens: each of them meets every height and every width.
  @Test(arguments: screens.indices)
  func `no size traps, and what fits the window stays inside`(number: Int) throws {
    var stage = stage(Self.screens[number].keys)
    var widths: Set<Int> = []
    for rows in 1...100 {
      for columns in 1...300 where (101 * rows + columns) % Self.screens.count == number {
        let size = CellSize(rows: rows, columns: columns)
        stage.send(.resize(size))
        #expect(stage.interface.draw().size == size)
        widths.insert(columns)
      }
    }
    #expect(widths.count == 300)
  }

  @Test(arguments: screens.map(\.name), [CellSize(rows: 24, columns: 80), CellSize(rows: 12, columns: 40)])
  func `a screen says where it is, that it is saved, and how to get help`(name: String, size: CellSize) throws {
    let keys = try #require(Self.screens.first { $0.name == name }).keys
    var stage = stage(keys)
    stage.send(.resize(size))
    let lines = stage.lines
    #expect(lines.count == size.rows)
    #expect(!lines[0].isEmpty)
    #expect(lines.suffix(2).contains { !$0.isEmpty })
    if !stage.interface.view.isOfLibrary { #expect(lines[0].hasSuffix("saved")) }
  }

  @Test func `a window too small says so and recovers`() {
    var stage = stage([])
    let before = stage.screen
    stage.send(.resize(CellSize(rows: 5, columns: 60)))
    #expect(stage.lines[0] == "Please make the window larger.")
    stage.send(.resize(CellSize(rows: 24, columns: 80)))
    #expect(stage.screen == before)
  }

  @Test func `the panes fold as the window narrows`() {
    var stage = stage(["a"])
    stage.type("Call the customer")
    stage.press("<Ctrl-S>")
    stage.send(.resize(CellSize(rows: 24, columns: 120)))
    #expect(stage.screen.contains("Parking lot") == false)
    #expect(stage.screen.contains("□ Call the customer"))
    #expect(stage.screen.contains("▸○ Situation"))
    stage.send(.resize(CellSize(rows: 24, columns: 80)))
    #expect(!stage.screen.contains("□ Call the customer"))
    #expect(stage.screen.contains("1 action"))
    #expect(stage.screen.contains("▸○ Situation"))
    stage.send(.resize(CellSize(rows: 24, columns: 60)))
    #expect(!stage.screen.contains("▸○ Situation"))
    #expect(stage.screen.contains("1 action"))
  }

  @Test(arguments: ["👩‍👩‍👧‍👦 family", "🇸🇪 flag", "e\u{301}a\u{300}", "日本語の会社", "שלום עולם", "a\u{200B}b", "x\u{7}y\tz"])
  func `any text leaves the borders straight`(text: String) {
    var stage = WalkTests.begun(rows: 30, columns: 120)
    stage.press("n")
    stage.send(.paste(text))
    stage.press("<Esc>", "a")
    stage.send(.paste(text))
    stage.press("<Ctrl-S>")
    let columns = stage.lines[4..<24].map { line in
      var column = 0
      var bars: [Int] = []
      for character in line {
        if character == "│" { bars.append(column) }
        column += displayWidth(of: character)
      }
      return bars
    }
    #expect(Set(columns).count == 1, "\(stage.screen)")
    #expect(columns[0].count == 2)
  }
}
