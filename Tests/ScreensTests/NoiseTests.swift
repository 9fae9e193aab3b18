import Canvas
import Domain
import Screens
import Session
import Terminal
import TestSupport
import Testing

/// A cat on the keyboard: a million keys and bytes, from fixed seeds.
struct NoiseTests {
  private static let seeds: Range<UInt64> = 0..<10
  /// Together with ``seeds`` a million.
  private static let touches = 100_000

  @Test(arguments: seeds)
  func `whatever is typed, nothing traps, the document stays valid, and undo and redo lead back`(seed: UInt64) {
    var cat = Cat(seed: seed)
    var touches = 0
    var nextLook = 0
    while touches < Self.touches {
      touches += cat.touch()
      if touches >= nextLook {
        nextLook += 1_200
        cat.look()
      }
    }
    // It has been everywhere that a key leads to.
    #expect(cat.modes.count >= 15, "\(cat.modes)")
    #expect(cat.changes >= 200 && cat.undone >= 100, "\(cat.changes) changes, \(cat.undone) taken back")
  }
}

/// Types at random, and looks at what came of it.
private struct Cat {
  private var generator: SeededGenerator
  private var stage = Stage()
  private var parser = InputParser()
  private var time = ContinuousClock.now
  private var touchesLeft = 0
  private(set) var modes: Set<Mode> = []
  private(set) var changes = 0
  private(set) var undone = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  // MARK: Typing

  /// - Returns: how many keys or bytes it was.
  mutating func touch() -> Int {
    if touchesLeft <= 0 { beginAnew() }
    let count: Int
    if Int.random(in: 0..<3, using: &generator) > 0 {
      count = pressKey()
    } else {
      count = sendBytes()
    }
    touchesLeft -= count
    modes.insert(stage.interface.mode)
    if Int.random(in: 0..<50, using: &generator) == 0 { happen() }
    if stage.quitCode != nil { stage.restart() }
    return count
  }

  /// Other workshops: what grows stays small enough to be looked at often.
  private mutating func beginAnew() {
    touchesLeft = 5_000
    changes += stage.changes.count
    var random = RandomWorkshop(
      seed: generator.next(), size: .init(questionnaires: 1...2, sections: 1...2, questions: 1...3, participants: 0...4)
    )
    var (first, second) = (random.workshop(), random.workshop())
    first.id = Stage.id
    first.inquiry.policy.draws = 100
    second.inquiry.policy.draws = 100
    stage = Stage([.workshop(first), .workshop(second), .programme(.random(seed: generator.next()))])
    stage.press("<Enter>")
  }

  private static let keys: [Mode: [Key]] = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { ($0, KeyMap.bindings(in: $0).flatMap(\.keys)) })

  /// One that means something where it is pressed, as often as not.
  private mutating func pressKey() -> Int {
    let keys = Self.keys[stage.interface.mode] ?? []
    if Int.random(in: 0..<4, using: &generator) > 0, let key = keys.randomElement(using: &generator) {
      // Nobody ends the program or goes to the library as often as they do anything else.
      let isEnd = key == Key("c", .control) || key == Key("q")
      if !isEnd || Int.random(in: 0..<20, using: &generator) == 0 { stage.send(.key(key)) }
    } else {
      let letters = "abcdefghijklmnopqrstuvwxyzARDP0123456789 ?-/:é日👩‍👩‍👧"
      stage.send(.key(Key(letters.randomElement(using: &generator) ?? "x")))
    }
    return 1
  }

  /// Beginnings, middles and ends of what terminals send, and anything else.
  private mutating func sendBytes() -> Int {
    let pieces: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], [0x1B, 0x4F], [0x41], [0x42], [0x43], [0x44], [0x48], [0x50], [0x3B, 0x35], [0x7E], [0x31],
      Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8), Array("\u{1B}[<0;12;7M".utf8), [0x0D], [0x09], [0x7F],
      Array("\u{1B}[<64;1;1M".utf8), Array("e\u{301}שלום🇸🇪".utf8), [0xC3], [0xF0, 0x9F], [0x1B, 0x5D],
    ]
    let bytes = (0..<Int.random(in: 1...6, using: &generator)).flatMap { _ in
      Int.random(in: 0..<4, using: &generator) > 0
        ? pieces.randomElement(using: &generator) ?? [] : [UInt8.random(in: 0...255, using: &generator)]
    }
    time += .milliseconds(Int.random(in: 0...200, using: &generator))
    for event in parser.expire(at: time) + parser.parse(bytes, at: time) { stage.send(event) }
    return bytes.count
  }

  /// Time passes, the window changes, the disk fills up, somebody else writes.
  private mutating func happen() {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      stage.send(
        .resize(
          CellSize(rows: Int.random(in: 1...60, using: &generator), columns: Int.random(in: 1...160, using: &generator))
        ))
    case 1: stage.wait(seconds: Int.random(in: 1...3, using: &generator))
    case 2: stage.failure = Bool.random(using: &generator) ? "the disk is full." : nil
    case 3 where stage.interface.session?.subject.subjectID == .workshop(Stage.id) && stage.failure == nil:
      let word = "Theirs \(Int.random(in: 0..<100, using: &generator))."
      stage.changeElsewhere { workshop in
        guard let id = workshop.inquiry.questionIDs(in: .both).first else { return }
        workshop.inquiry[id].answer = word
      }
    default:
      stage.failure = nil
      _ = stage.interface.draw()
    }
  }

  // MARK: Looking

  mutating func look() {
    let size = stage.interface.size
    #expect(stage.interface.draw().size == size)
    for stored in stage.library.values { #expect(flaws(of: stored.subject).isEmpty) }
    guard let session = stage.interface.session else { return }
    #expect(flaws(of: session.subject).isEmpty)
    checkUndo(of: session)
  }

  private func flaws(of subject: Subject) -> [Flaw] {
    switch subject {
    case .workshop(let workshop): workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions)
    case .programme(let programme): programme.flaws(answersInOrder: programme.inquiry.answeredQuestions)
    }
  }

  /// Everything that can be taken back is, and done again.
  private mutating func checkUndo(of session: SessionState) {
    var session = session
    let before = withoutTime(session.subject)
    var undone = 0
    // What is revealed or accepted stays.
    while let last = session.undoable.last, last.kind != .reveal, last.kind != .acceptance {
      if says(session.handle(.undo, at: stage.moment), { if case .undone = $0 { true } else { false } }) { undone += 1 }
      #expect(flaws(of: session.subject).isEmpty)
    }
    for _ in 0..<undone {
      #expect(says(session.handle(.redo, at: stage.moment), { if case .redone = $0 { true } else { false } }))
    }
    #expect(withoutTime(session.subject) == before)
    self.undone += undone
  }

  private func says(_ effects: [SessionEffect], _ isMeant: (Notice) -> Bool) -> Bool {
    effects.contains { if case .say(let notice) = $0 { isMeant(notice) } else { false } }
  }

  private func withoutTime(_ subject: Subject) -> Subject {
    var subject = subject
    for question in subject.inquiry.answers.keys { subject.inquiry[question].seconds = 0 }
    return subject
  }
}
