import Canvas
import Testing

@testable import Terminal

struct InputParserTests {
  private let start = ContinuousClock.now

  /// What comes of bytes that arrive at once, and of the silence after them.
  private func events(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var parser = InputParser()
    let now = parser.parse(bytes, at: start)
    return now + parser.expire(at: start + .seconds(60))
  }

  private func events(_ text: String) -> [InputEvent] {
    events(Array(text.utf8))
  }

  // MARK: Keys

  @Test(arguments: [
    ("a", Key("a")), ("A", Key("A")), ("1", Key("1")), (" ", Key(" ")), ("é", Key("é")), ("日", Key("日")),
    ("👍", Key("👍")),
    ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
    ("\u{8}", Key(.backspace)),
    ("\u{1}", Key("a", .control)), ("\u{1A}", Key("z", .control)), ("\u{0}", Key(" ", .control)),
    ("\u{1F}", Key("_", .control)),
    ("\u{1B}", Key(.escape)), ("\u{1B}a", Key("a", .alt)), ("\u{1B}é", Key("é", .alt)), ("\u{1B}\r", Key(.enter, .alt)),
    ("\u{1B}\u{1}", Key("a", [.control, .alt])), ("\u{1B}O", Key("O", .alt)),
  ])
  func `typed keys and controls`(text: String, key: Key) {
    #expect(events(text) == [.key(key)])
  }

  @Test(arguments: [
    ("[A", Key(.up)), ("[B", Key(.down)), ("[C", Key(.right)), ("[D", Key(.left)), ("[H", Key(.home)),
    ("[F", Key(.end)),
    ("OA", Key(.up)), ("OH", Key(.home)), ("OP", Key(.function(1))), ("OS", Key(.function(4))), ("OM", Key(.enter)),
    ("[1;5A", Key(.up, .control)), ("[1;2D", Key(.left, .shift)), ("[1;3C", Key(.right, .alt)),
    ("[1;8B", Key(.down, [.shift, .alt, .control])), ("O5A", Key(.up, .control)), ("[1;65A", Key(.up)),
    ("[1~", Key(.home)), ("[7~", Key(.home)), ("[2~", Key(.insert)), ("[3~", Key(.delete)), ("[4~", Key(.end)),
    ("[5~", Key(.pageUp)), ("[6;5~", Key(.pageDown, .control)), ("[3^", Key(.delete, .control)),
    ("[11~", Key(.function(1))), ("[15~", Key(.function(5))), ("[24~", Key(.function(12))),
    ("[1;5P", Key(.function(1), .control)),
    ("[1;2R", Key(.function(3), .shift)), ("[[A", Key(.function(1))), ("[[E", Key(.function(5))), ("[Z", Key(.backTab)),
    ("[1;2Z", Key(.backTab)), ("\u{1B}[A", Key(.up, .alt)), ("\u{1B}OA", Key(.up, .alt)),
    ("[97u", Key("a")), ("[97;5u", Key("a", .control)), ("[97;2u", Key("A")), ("[49:33;2u", Key("!")),
    ("[13;2u", Key(.enter, .shift)),
    ("[27u", Key(.escape)), ("[9;2u", Key(.backTab)), ("[127;5u", Key(.backspace, .control)),
    ("[27;5;97~", Key("a", .control)),
    ("[49;5u", Key("1", .control)), ("[97;1:1u", Key("a")),
  ])
  func `sequences of cursor and function keys`(sequence: String, key: Key) {
    #expect(events("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(arguments: [
    ("[I", InputEvent.focus(true)), ("[O", .focus(false)),
    ("[<0;5;6M", .mouse(Mouse(.press(.left), at: CellPoint(row: 5, column: 4)))),
    ("[<2;1;1m", .mouse(Mouse(.release(.right), at: .zero))),
    ("[<64;3;2M", .mouse(Mouse(.wheelUp, at: CellPoint(row: 1, column: 2)))),
    ("[<81;3;2M", .mouse(Mouse(.wheelDown, at: CellPoint(row: 1, column: 2), .control))),
  ])
  func `focus and the mouse`(sequence: String, event: InputEvent) {
    #expect(events("\u{1B}" + sequence) == [event])
  }

  // MARK: What does nothing

  /// Sequences that terminals send, or could, and that mean nothing here.
  private static let unknown = [
    "[?62;4c", "[24;80R", "[1;1R", "[0n", "[?2026;2$y", "[8;24;80t", "[>1;4000;13c", "[?1u", "[99~", "[201~", "[1;9A",
    "[1;999A", "[5;5A", "[E", "[57399u", "[49;2u", "[97;1:3u", "[M !!", "[M123", "[<35;5;5M", "[<0;0;1M", "[<0;1M",
    "[<M",
    "[<0;1;2;3M", "[<0;5;6A", "[999999999999999999999999999;5A", "[;;;;;;;;;;5~", "[1;99999999999999999999A",
    "[55555555555555555555555u", "[" + String(repeating: "1;", count: 40) + "A", "[1 q", "[[Z", "OZ", "O1;5q",
    "[1;5\u{18}",
    "]11;rgb:1111/2222/3333\u{1B}\\", "]0;1 2 3\u{7}", "]52;c;NDQ0\u{1B}\\", "P1+r544e=1234\u{1B}\\",
    "P>|kitty(1.2)\u{1B}\\",
    "_G1;2;3\u{1B}\\", "^12\u{1B}\\", "X12\u{1B}\\",
  ]

  @Test(arguments: unknown)
  func `an unknown sequence does nothing at all, and what is typed after it counts`(sequence: String) {
    #expect(events("\u{1B}" + sequence) == [])
    #expect(events("\u{1B}" + sequence + "x") == [.key(Key("x"))])
  }

  @Test(arguments: ["[", "[1;5", "O1", "]11;rgb", "P1+r", "[[", "[M1", "[200~", "_G"])
  func `an unfinished sequence is dropped after a while`(sequence: String) {
    #expect(events("\u{1B}" + sequence) == [])
  }

  @Test func `introducers of one byte are introducers`() {
    #expect(events([0x9B] + Array("1;5A".utf8)) == [.key(Key(.up, .control))])
    #expect(events([0x9D] + Array("11;123".utf8) + [0x07]) == [])
    #expect(events([0x8F] + Array("A".utf8)) == [.key(Key(.up))])
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88], [0x80],
      [0xC2, 0x9B],
      [0xC3], [0xE2, 0x82],
    ] as [[UInt8]])
  func `damaged UTF-8 does nothing, and what is typed after it counts`(bytes: [UInt8]) {
    #expect(events(bytes + [0x78]) == [.key(Key("x"))])
  }

  // MARK: Time

  @Test func `a lone ESC is a key after 25 milliseconds, not before`() {
    var parser = InputParser()
    #expect(parser.parse([0x1B], at: start) == [])
    #expect(parser.deadline == start + .milliseconds(25))
    #expect(parser.expire(at: start + .milliseconds(24)) == [])
    #expect(parser.expire(at: start + .milliseconds(25)) == [.key(Key(.escape))])
    #expect(parser.deadline == nil)
  }

  @Test func `ESC twice is the key twice`() {
    #expect(events("\u{1B}\u{1B}") == [.key(Key(.escape)), .key(Key(.escape))])
    #expect(events("\u{1B}\u{1B}x") == [.key(Key(.escape)), .key(Key("x", .alt))])
  }

  @Test func `the rest of a sequence that a slow line held up rates nothing`() {
    var parser = InputParser()
    _ = parser.parse([0x1B], at: start)
    #expect(parser.expire(at: start + .milliseconds(30)) == [.key(Key(.escape))])
    #expect(parser.parse(Array("[1;5A".utf8), at: start + .milliseconds(90)) == [.key(Key(.up, .control))])
  }

  @Test func `a bracket typed well after ESC is a bracket`() {
    var parser = InputParser()
    _ = parser.parse([0x1B], at: start)
    _ = parser.expire(at: start + .milliseconds(25))
    #expect(parser.parse([0x5B], at: start + .seconds(1)) == [.key(Key("["))])
  }

  @Test func `a sequence begun is waited for longer than an ESC`() {
    var parser = InputParser()
    _ = parser.parse(Array("\u{1B}[1;".utf8), at: start)
    #expect(parser.expire(at: start + .milliseconds(500)) == [])
    #expect(parser.parse(Array("5A".utf8), at: start + .milliseconds(600)) == [.key(Key(.up, .control))])
    #expect(parser.deadline == nil)
  }

  // MARK: Paste

  private func paste(_ content: String) -> [InputEvent] {
    events("\u{1B}[200~" + content + "\u{1B}[201~")
  }

  @Test(arguments: [
    ("1 2 3", "1 2 3"), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("a\tb", "a\tb"), ("a\u{0}\u{1B}[31mb\u{7F}\u{9B}", "a[31mb"),
    ("\u{1B}[200~x", "[200~x"), ("\u{1B}[20\u{1B}[201", "[20[201"), ("日本é👨‍👩‍👧", "日本é👨‍👩‍👧"), ("\r\r\n", "\n\n"),
  ])
  func `a paste is one event without controls`(content: String, text: String) {
    #expect(paste(content) == [.paste(text)])
  }

  @Test func `a paste of nothing is nothing, and keys after a paste count`() {
    #expect(paste("") == [])
    #expect(events("\u{1B}[200~a\u{1B}[201~1") == [.paste("a"), .key(Key("1"))])
  }

  @Test func `a paste is cut at its limit, between two characters, and none of the rest is typed`() {
    let content = String(repeating: "x", count: PastedText.limit - 1) + "é" + String(repeating: "5", count: 5_000)
    #expect(paste(content) == [.paste(String(repeating: "x", count: PastedText.limit - 1))])
  }

  @Test func `a paste without an end is given after a long silence, not before`() {
    var parser = InputParser()
    _ = parser.parse(Array("\u{1B}[200~12".utf8), at: start)
    #expect(parser.parse(Array("34".utf8), at: start + .seconds(4)) == [])
    #expect(parser.expire(at: start + .seconds(8)) == [])
    #expect(parser.expire(at: start + .seconds(9)) == [.paste("1234")])
    #expect(parser.parse([0x78], at: start + .seconds(10)) == [.key(Key("x"))])
  }

  @Test func `damaged UTF-8 in a paste is replaced`() {
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF] + Array("b\u{1B}[201~".utf8)
    #expect(events(bytes) == [.paste("a\u{FFFD}b")])
  }

  // MARK: Any split

  @Test func `input means the same wherever it is split`() {
    let all =
      Self.unknown.map { "\u{1B}" + $0 }.joined(separator: "q") + "é日👍\u{1B}[1;5A\u{1B}OP\u{1B}\u{1B}[Bx\u{1B}[<0;5;6M"
      + "\u{1B}[200~1\r\n2日\u{1B}[20x\u{1B}[201~\u{1B}a\u{1B}éz"
    let bytes = Array(all.utf8)
    let whole = events(bytes)
    for place in 0...bytes.count {
      var parser = InputParser()
      let parts = parser.parse(bytes[..<place], at: start) + parser.parse(bytes[place...], at: start)
      #expect(parts + parser.expire(at: start + .seconds(60)) == whole)
    }
    var parser = InputParser()
    var single: [InputEvent] = []
    for byte in bytes { single += parser.parse([byte], at: start) }
    #expect(single + parser.expire(at: start + .seconds(60)) == whole)
  }

  @Test func `noise means the same wherever it is split, and never holds the keyboard for ever`() {
    var generator = SeededGenerator(seed: 5)
    let pieces: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], [0x5B], [0x4F], [0x3B], [0x3C], [0x3A], [0x4D], [0x7E], [0x31], [0x32, 0x30, 0x30, 0x7E],
      [0x32, 0x30, 0x31, 0x7E], [0x9B], [0x90], [0x07], [0x5C], [0xC3], [0xA9], [0xF0, 0x9F], [0x00], [0x18], [0x75],
      [0x39, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39],
    ]
    for _ in 0..<500 {
      let bytes = (0..<20).flatMap { _ in
        Bool.random(using: &generator)
          ? pieces.randomElement(using: &generator) ?? [] : [UInt8.random(in: 0...255, using: &generator)]
      }
      let whole = events(bytes)
      var parser = InputParser()
      var parts: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &generator)
        parts += parser.parse(rest.prefix(count), at: start)
        rest = rest.dropFirst(count)
      }
      #expect(parts + parser.expire(at: start + .seconds(60)) == whole)
      #expect(parser.deadline == nil)
      #expect(parser.parse([0x78], at: start + .seconds(90)) == [.key(Key("x"))])
    }
  }
}
