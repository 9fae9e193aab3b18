import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The key map is all there is: what it does not name does nothing, and what help names does something.
struct WholeKeyboardTests {
  private static let keyboard: [Key] =
    (0x20...0x7E).map { Key(Character(Unicode.Scalar($0))) }
    + [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown,
    ].map { Key($0) }
    + (1...12).map { Key(.function($0)) } + "abcdefghijklmnopqrstuvwxyz".map { Key($0, .control) }
    + [Key(.left, .control), Key(.right, .control), Key(.home, .control), Key(.end, .control)]

  /// A low window in a mode, in the middle of what there is to move through.
  private static func stage(in mode: Mode) -> Stage {
    if mode == .grid {
      var stage = GridTests.stage(rows: 12, columns: 60, candidates: 12)
      for key in ["4", "2", "u", "<Right>", "<Down>", "5", "u", "<Left>", "4", "u", "3", "4", "u", "<Left>", "<Left>"] {
        stage.press(key)
      }
      stage.press("<Right>")
      return stage
    }
    if mode == .sinceLast {
      var stage = Stage(rows: 12, columns: 60, [.workshop(Examples.review)])
      stage.open(.workshop(Stage.id))
      stage.press("<Down>", "2", "3", "u")
      return stage
    }
    // Beside a question there are panes only in a window that is wide enough.
    var stage = WalkTests.begun(rows: 12, columns: mode == .agenda || mode == .follows ? 120 : 60)
    if mode == .renewals {
      stage.catalogue = RenewalsTests.Newer(change: RenewalsTests.rewordedAtLength)
      stage.open(.workshop(Stage.id))
    }
    if mode == .reviewHunches { stage = HunchesTests.review(rows: 12, columns: 60) }
    let middle = ["<Left>", "<Left>"]
    let keys: [String] =
      switch mode {
      case .library: library + ["/", "e", "<Enter>", "<Down>"]
      case .comparison: ["<Leave>", "s", "d", "<Home>", " ", " ", "C", "<Wait>", "<Down>"]
      case .filter: ["<Leave>", "s", "/", "e", " ", "e", "<Down>"] + middle
      case .opening: ["<Left>", "<Down>"]
      case .discuss: ["<Down>", "<Down>"]
      case .vote: ["<Enter>", "<Down>"]
      case .reveal: ["<Enter>", "4", "4", "1", "1", "3", "<Enter>", "<Enter>", "<Down>"]
      case .record: ["4", "<Enter>", "<Enter>", "<Down>"]
      case .agenda: ["<Right>", "<Backtab>"]
      case .follows: actions + ["<Tab>", "<Down>"]
      case .confidence: ["c"]
      case .entries: entries + ["<Up>"]
      case .actions: entries + ["<Esc>"] + actions + ["A", "<Down>"]
      case .hunches, .reviewHunches: ["r", "<Down>"]
      case .readiness: ["4", "r", "<Enter>", "<Down>"]
      case .decision: ["r", "<Enter>", "<Enter>"]
      case .report: ["r", "<Enter>", "R", "<Down>"]
      case .whatIf: ["r", "<Enter>", "w", "4", "<Down>"]
      case .line: ["a", "x", " ", "y", "<Tab>", "z", " ", "z"] + middle
      case .choice: ["a", "<Tab>", "<Tab>", "<Tab>"]
      case .text: ["n", "a", " ", "b", "<Enter>", "c", " ", "d", "<Enter>", "e", "<Up>"]
      case .help: ["?", "<Down>"]
      case .confirm, .show: ["q"]
      case .evidence: ["e", "+", "a", "<Ctrl-S>", "+", "b", "<Ctrl-S>", "-", "c", "<Ctrl-S>", "<Home>", "<Down>"]
      case .guess: ["<Enter>", "G", "3", "<Down>"]
      case .handOver: ["<Enter>", "s", "<Enter>", "4", "<Enter>", "<Down>"]
      case .ballot: ["<Enter>", "s", "<Enter>", "4", "<Enter>", "<Enter>", "<Down>"]
      case .palette: [":", "r", " ", "e", "<Down>"] + middle
      case .search: entries + ["/", "e", " ", "e", "<Down>"] + middle
      case .goTo: ["g", "i", " ", "n", "<Down>"] + middle
      case .giveAndGet:
        [
          "<Unlock>", ":", "g", "i", "v", "e", "<Enter>", "o", "e", "<Enter>", "o", "f", "<Enter>", "n", "g", "<Enter>",
          "<Up>",
        ]
      case .grid, .sinceLast: []
      case .renewals: [":", "n", "e", "w", "e", "r", "<Enter>", "<Down>"]
      }
    for key in keys { stage.press(key) }
    return stage
  }

  /// A workshop, and its copy that is archived.
  private static let library = ["<Leave>", "s", "d", "A"]

  private static let entries =
    ["<Right>", "<Right>", "i"] + ["a", "e", "<Ctrl-S>", "a", "e", "<Ctrl-S>", "a", "e", "<Ctrl-S>"] + [
      "<Down>", "<Down>",
    ]
  private static let actions = ["a", "e", "<Ctrl-S>", "p", "e", "<Enter>", "p", "e", "<Enter>"]

  /// The lines that help has of a mode; where there is no help, those of the table, which its hints come from.
  private func helpLines(_ stage: Stage) -> [String] {
    let mode = stage.interface.mode
    if mode == .help || mode == .confirm { return KeyMap.bindings(in: mode).map { "\($0.keyName) \($0.label)" } }
    var stage = stage
    stage.press("<F1>")
    var lines: [String] = []
    for _ in 1...10 {
      lines += stage.lines.dropFirst().dropLast(2).map { String($0.drop { $0 == " " }) }
      stage.press("<PageDown>")
    }
    return lines
  }

  /// A window that follows is no ``Interface``: it has its own test.
  @Test(arguments: Set(Mode.allCases).subtracting([.show]))
  func `a key does something exactly where help has a line for it`(mode: Mode) {
    let stage = Self.stage(in: mode)
    #expect(stage.interface.mode == mode)
    let help = helpLines(stage)
    let before = stage.interface.draw()
    for key in Self.keyboard {
      let bindings = KeyMap.bindings(in: mode).filter { $0.keys.contains(key) }
      if bindings.isEmpty, key.text != nil, KeyMap.fields.contains(mode) { continue }
      var interface = stage.interface
      let requests = interface.handle(.key(key), at: stage.moment)
      let after = interface.draw()
      let isChanged = !requests.isEmpty || after.lines != before.lines || after.cursor != before.cursor
      if bindings.contains(where: { binding in help.contains { $0.hasPrefix("\(binding.keyName) ") } }) {
        #expect(isChanged, "\(key) does nothing")
      } else if bindings.isEmpty {
        #expect(!isChanged, "\(key) is in no table")
      } else {
        #expect(interface.toast?.isError == true && requests.isEmpty, "\(key) says nothing")
      }
    }
  }
}
