internal import Foundation
internal import Glibc

/// A person at a real terminal: a plain shell in tmux, whose server nobody else has, in a workplace of its own.
///
/// Nothing here waits for a time: what is typed is typed ahead, and ``sees(_:)`` looks until the screen shows it. But a
/// lone Escape has to be seen to before the next key, as a terminal sends Alt as Escape and a key.
struct TerminalRoom: Sendable {
  let place: Workplace
  /// Which of the windows of ``place``.
  var window = "first"

  /// How long anything may take on the slowest machine.
  private static let patience = Duration.seconds(60)
  /// Between two looks at the screen.
  private static let pause = Duration.milliseconds(30)

  private var socket: String { "\(place.folder)/tmux" }

  /// Gives `body` a shell on a screen of `columns` × `rows`, and closes it after.
  static func use(
    columns: Int = 120, rows: Int = 40, _ body: (TerminalRoom) async throws -> Void
  ) async throws {
    try await Workplace.use { place in
      let room = TerminalRoom(place: place)
      // No line of the screen is tmux's own; Escape is passed on at once.
      try place.write(
        """
        set -g status off
        set -g default-terminal xterm-256color
        set -s escape-time 0

        """, to: "tmux.conf")
      // One process from here on, so that it can be stopped and killed by its number.
      try place.write(
        """
        ulimit -c 0
        echo $$ >process-$WINDOW
        exec "\(Workplace.program)" "$@"

        """, to: "courtship")
      try await room.open(columns: columns, rows: rows)
      do {
        try await body(room)
      } catch {
        await room.close()
        throw error
      }
      await room.close()
    }
  }

  private func open(columns: Int, rows: Int) async throws {
    // dash: unlike other shells it mends nothing that a program leaves behind.
    try await tmux(
      "-f", "tmux.conf", "new-session", "-d", "-s", window, "-e", "WINDOW=\(window)", "-x", "\(columns)", "-y",
      "\(rows)", "/bin/dash")
  }

  /// A second window onto the same workplace, with a shell of its own.
  func another(columns: Int = 80, rows: Int = 24) async throws -> TerminalRoom {
    let room = TerminalRoom(place: place, window: "second")
    try await room.open(columns: columns, rows: rows)
    return room
  }

  /// Also where the server has gone already.
  private func close() async {
    _ = try? await tmux("kill-server")
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String {
    let outcome = try await place.run(["tmux", "-S", socket] + arguments)
    guard outcome.code == 0 else { throw Trouble("tmux \(arguments): \(outcome.errors)") }
    return outcome.output
  }

  struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  // MARK: The keyboard

  /// Types text, a key a character.
  func type(_ text: String) async throws {
    try await tmux("send-keys", "-t", window, "-l", "--", text)
  }

  /// Presses keys by the names tmux has for them: `Enter`, `C-s`, `C-Up`, `4`.
  func press(_ keys: String...) async throws {
    for key in keys {
      if key.count == 1 {
        try await type(key)
      } else {
        try await tmux("send-keys", "-t", window, key)
      }
    }
  }

  /// Fills in fields from the focused one on, and stays in the last.
  func fill(_ fields: String...) async throws { try await fill(fields) }

  func fill(_ fields: [String]) async throws {
    for (index, text) in fields.enumerated() {
      if index > 0 { try await press("Tab") }
      for (number, line) in text.split(separator: "\n").enumerated() {
        if number > 0 { try await press("Enter") }
        try await type(String(line))
      }
    }
  }

  /// Sends bytes as a terminal does that reports something of its own.
  func send(_ bytes: String) async throws {
    let codes = bytes.utf8.map { String($0, radix: 16) }
    _ = try await place.run(["tmux", "-S", socket, "send-keys", "-t", window, "-H"] + codes)
  }

  /// Pastes, in brackets if the program has asked for that.
  func paste(_ text: String) async throws {
    try await tmux("set-buffer", "--", text)
    try await tmux("paste-buffer", "-t", window, "-p")
  }

  // MARK: The screen

  func screen() async throws -> String { try await tmux("capture-pane", "-t", window, "-p") }

  /// With the escape sequences of colours and attributes.
  func colouredScreen() async throws -> String { try await tmux("capture-pane", "-t", window, "-p", "-e") }

  /// Looks until the screen shows all of `texts` at once.
  @discardableResult
  func sees(_ texts: String...) async throws -> String {
    var last = ""
    let isSeen = try await eventually {
      last = try await screen()
      return texts.allSatisfy(last.contains)
    }
    guard isSeen else { throw Trouble("waited in vain for \(texts) on:\n\(last)") }
    return last
  }

  /// Looks again and again until `condition` holds.
  ///
  /// - Returns: false if it did not in all that time.
  func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      if try await condition() { return true }
      try await Task.sleep(for: Self.pause)
    }
    return false
  }

  /// What the terminal is set to, but for what is on it: its modes, and whether the other screen is up.
  func state() async throws -> String {
    try await tmux(
      "display-message", "-t", window, "-p",
      "alternate #{alternate_on} cursor #{cursor_flag} keypad #{keypad_flag}#{keypad_cursor_flag} mouse "
        + "#{mouse_any_flag} insert #{insert_flag} origin #{origin_flag} wrap #{wrap_flag}")
  }

  /// Gives the window another size; tmux takes a moment to tell its terminal.
  func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-t", window, "-x", "\(columns)", "-y", "\(rows)")
    let terminal = try await tmux("display-message", "-t", window, "-p", "#{pane_tty}").trimmingCharacters(
      in: .newlines)
    let isTold = try await eventually {
      try await place.run(["stty", "-F", terminal, "size"]).output == "\(rows) \(columns)\n"
    }
    guard isTold else { throw Trouble("the window did not get \(columns) × \(rows)") }
  }

  /// Wipes the terminal behind the program's back.
  func wipe() async throws { try await tmux("send-keys", "-t", window, "-R") }

  // MARK: The program

  /// Types a line to the shell.
  func shell(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Starts the program; its exit code follows it, as in `code 0`.
  func start(_ arguments: String, environment: String = "") async throws {
    try await shell("clear; echo the main screen; \(environment) sh courtship \(arguments); echo code $?")
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) async throws {
    let process = try place.read("process-\(window)").trimmingCharacters(in: .newlines)
    guard let process = pid_t(process), kill(process, number) == 0 else {
      throw Trouble("there is no process \(process) to signal")
    }
  }

  /// Kills the program where it stands and brings a new shell: the old terminal is not to be mended.
  func crash() async throws {
    try await signal(SIGKILL)
    try await tmux("respawn-pane", "-t", window, "-k", "/bin/dash")
  }

  /// The terminal goes away, as when a window is closed or a line drops.
  func hangUp() async throws { try await tmux("kill-server") }
}
