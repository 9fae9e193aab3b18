import Canvas
import Domain
import Screens
import Testing

struct KeyMapTests {
  @Test(arguments: Mode.allCases)
  func `every mode can be left, helped and ended`(mode: Mode) {
    let bindings = KeyMap.bindings(in: mode)
    #expect(KeyMap.command(for: Key("c", .control), in: mode) == .interrupt)
    #expect(bindings.contains { $0.command == .help } || [.help, .confirm, .show].contains(mode))
    let ways: Set<Command> = [.quit, .retreat, .cancel, .decline]
    #expect(bindings.contains { ways.contains($0.command) })
  }

  @Test(arguments: Mode.allCases)
  func `a key means one thing in a mode`(mode: Mode) {
    var meanings: [Key: Command] = [:]
    for binding in KeyMap.bindings(in: mode) {
      for key in binding.keys {
        #expect(meanings[key] == nil || meanings[key] == binding.command, "\(binding.keyName) in \(mode)")
        meanings[key] = binding.command
      }
    }
  }

  @Test(arguments: Mode.allCases)
  func `every key of the table reaches its command`(mode: Mode) {
    for binding in KeyMap.bindings(in: mode) {
      for key in binding.keys { #expect(KeyMap.command(for: key, in: mode) == binding.command) }
    }
  }

  @Test(arguments: [Mode.line, .text, .filter, .palette, .search, .goTo])
  func `what is typed into a field is text`(mode: Mode) {
    for character in "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?-/ :" {
      #expect(KeyMap.command(for: Key(character), in: mode) == nil)
    }
  }

  @Test func `digits are ratings, but votes in the vote beat`() {
    #expect(KeyMap.command(for: Key("4"), in: .discuss) == .rate(.four))
    #expect(KeyMap.command(for: Key("4"), in: .vote) == .voteSign("4"))
    #expect(KeyMap.command(for: Key("4"), in: .readiness) == nil)
  }

  @Test func `help shows every key that works, and no other`() {
    var stage = WalkTests.begun(rows: 60, columns: 100)
    // The one question that has everything: votes, a list, and no gate; and something to take back and to do again.
    // A review has a key more.
    stage.changeElsewhere {
      $0.inquiry.actions = [Action(id: ActionID("a1"), text: "Call", promise: Promise(session: Stage.id))]
    }
    stage.press("<Right>", "<Right>", "d", "u")
    let mode = stage.interface.mode
    stage.press("?")
    let screen = stage.screen
    // In a window this high nothing scrolls.
    let motions: Set<Command> = [.scrollUp, .scrollDown, .pageUp, .pageDown, .first, .last]
    for binding in KeyMap.bindings(in: mode) where !binding.keys.isEmpty && !motions.contains(binding.command) {
      let label = binding.command == .closeSession ? "close" : binding.label
      #expect(screen.contains(label), "\(label) is missing")
    }
    #expect(!screen.contains("votes in seat order"))
  }
}
