internal import Foundation
internal import Testing

/// What a terminal shows after drawing only what changed, beside what it shows after drawing everything.
struct RepaintTests {
  /// Keys from screen to screen, and what stands on the one they lead to.
  private static let walk: [(keys: [String], text: String)] = [
    (["Enter"], "1 of 8"), (["n"], "Notes"), (["a", "b"], "Notes · saved"), (["Escape"], "Discuss"),
    (["?"], "Keys: Discuss"),
    (["Escape"], "Discuss"), (["i"], "Discuss"), (["a"], "Action"), (["x", "Tab", "y", "C-s"], "x"), (["A"], "Actions"),
    (["Escape"], "Discuss"), (["Enter"], "Vote"), (["4", "4", "?", "2", "1", "3"], "Enter keeps them"),
    (["Enter"], "6 of 6"), (["Enter"], "Reveal"), (["F5"], "speak first"), (["F5"], "Reveal"), (["Enter"], "Record"),
    (["c"], "How well do we know"), (["4"], "Record"), (["o"], "People"), (["Escape"], "Record"), (["r"], "gut say"),
    (["g"], "Hunches"), (["Enter"], "Readiness"), (["w"], "What-if"), (["Down", "1"], "What-if"),
    (["Escape", "y"], "Readiness"),
    (["PageDown"], "Readiness"), (["R"], "Report"), (["PageDown"], "Report"), (["Escape"], "Readiness"),
    (["Enter"], "What do we decide?"),
  ]

  @Test(.timeLimit(.minutes(10)), arguments: [[80, 24], [120, 40]])
  func `on every screen, what was drawn bit by bit is what is drawn as a whole`(size: [Int]) async throws {
    try await TerminalRoom.use(columns: size[0], rows: size[1]) { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.sees("Opening")
      for (keys, text) in Self.walk {
        for key in keys { try await room.pressAndWait(key) }
        try await room.sees(text)
        let incremental = try await room.picture()
        try await room.wipe()
        try await room.pressAndWait("C-l")
        let whole = try await room.picture()
        #expect(whole == incremental, "after \(keys)")
      }
    }
  }

  /// The minute that it is, counted from 1970.
  private static var minute: Int { Int(Date.now.timeIntervalSince1970 / 60) }

  @Test func `what changes nothing writes nothing, and an idle program sleeps`() async throws {
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.sees("Opening")
      var minute: Int
      repeat {
        // A minute that ends in between moves the clock on the screen: then it is asked again.
        minute = Self.minute
        try await room.pressAndWait("Up")
        try await room.record(to: "written")
        // A key that means nothing here, and the place where it is already.
        for key in ["z", "F12", "Up", "Home"] { try await room.pressAndWait(key) }
      } while minute != Self.minute
      #expect(try room.place.read("written").isEmpty)
      let before = try room.wakeUps()
      try await Task.sleep(for: .seconds(2))
      #expect(try room.wakeUps() == before)
      // The recorder does see what is written.
      try await room.press("?")
      try await room.sees("Keys: Opening")
      #expect(try await room.eventually { try !room.place.read("written").isEmpty })
    }
  }
}

extension TerminalRoom {
  /// All that is on the screen: glyphs, styles, and where the cursor is, if it shows; the time box stands still.
  fileprivate func picture() async throws -> String {
    let cursor = try await tmux(
      "display-message", "-t", window, "-p", "#{?cursor_flag,#{cursor_x} #{cursor_y},hidden}")
    return Self.seen(try await colouredScreen().replacing(/\d+:\d\d/, with: "0:00")) + cursor
  }

  /// Each glyph, after the attributes and colours it stands in where they are others than before; blanks have what shows
  /// on a blank alone, and none at the end of a line. Two ways to write the same screen give the same text.
  private static func seen(_ captured: String) -> String {
    var style: Set<String> = []
    let lines = captured.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells: [(glyph: Character, style: Set<String>)] = []
      var rest = line
      while let glyph = rest.popFirst() {
        if glyph == "\u{1B}", let end = rest.firstIndex(of: "m") {
          apply(rest[..<end].dropFirst(), to: &style)
          rest = rest[end...].dropFirst()
        } else {
          cells.append((glyph, glyph == " " ? style.filter { $0.hasPrefix("4") || $0 == "7" } : style))
        }
      }
      while let last = cells.last, last.glyph == " ", last.style.isEmpty { cells.removeLast() }
      return cells.map { "\($0.glyph)\($0.style.sorted())" }.joined()
    }
    return lines.joined(separator: "\n").replacingOccurrences(of: "[]", with: "")
  }

  /// Reads the parameters of one `CSI … m`, by their first number: `38;5;9` is a colour of the text, as `31` is.
  private static func apply(_ parameters: Substring, to style: inout Set<String>) {
    var numbers = parameters.split(separator: ";").map(String.init)[...]
    while let number = numbers.popFirst() {
      switch number {
      case "0": style = []
      case "39": style = style.filter { !$0.hasPrefix("3") }
      case "49": style = style.filter { !$0.hasPrefix("4") || $0 == "4" }
      case "38", "48":
        style = style.filter { !$0.hasPrefix(number.prefix(1)) || $0 == "4" }
        style.insert(number + ":" + numbers.prefix(2).joined(separator: ":"))
        numbers = numbers.dropFirst(2)
      case _ where number.count == 2 && (number.hasPrefix("3") || number.hasPrefix("4")):
        style = style.filter { !$0.hasPrefix(number.prefix(1)) || $0 == "4" }
        style.insert(number)
      default: style.insert(number)
      }
    }
  }

  /// Writes all that the program sends to its terminal to a file from here on.
  fileprivate func record(to name: String) async throws {
    try place.write("", to: name)
    try await tmux("pipe-pane", "-t", window, "cat >>'\(place.folder)/\(name)'")
  }

  /// Presses a key and waits until the program has answered it: it woke, and sleeps again.
  fileprivate func pressAndWait(_ key: String) async throws {
    let before = try wakeUps()
    try await press(key)
    var last = before
    let isAnswered = try await eventually {
      let now = try wakeUps()
      defer { last = now }
      return try now > before && now == last && status("State").hasPrefix("S")
    }
    guard isAnswered else { throw Trouble("the program does not come to rest after \(key)") }
  }

  /// How often the program went to sleep so far.
  fileprivate func wakeUps() throws -> Int {
    Int(try status("voluntary_ctxt_switches")) ?? -1
  }

  private func status(_ key: String) throws -> String {
    let process = try place.read("process-\(window)").trimmingCharacters(in: .newlines)
    let text = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") } ?? ""
    return line.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
  }
}
