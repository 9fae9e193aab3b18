internal import Glibc
internal import Report

/// How far long work is, with a count, on one line of standard error: where that is a terminal, once the work takes longer than
/// anybody would notice, and gone again when the work is done.
struct ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let begun = ContinuousClock.now
  /// Columns that the line takes at present.
  private var columns = 0

  private static let unnoticed = Duration.milliseconds(200)

  /// Says that so much is done, as in `███░░░░░ 3 of 8 read`.
  mutating func show(_ done: Int, of all: Int, _ what: String) {
    guard isTerminal, ContinuousClock.now - begun >= Self.unnoticed else { return }
    let line = progressBar(done, of: all, what)
    StandardError.write("\r" + line + String(repeating: " ", count: max(0, columns - line.count)))
    columns = line.count
  }

  /// Takes the line away, without a word to the terminal but blanks.
  mutating func clear() {
    if columns > 0 { StandardError.write("\r" + String(repeating: " ", count: columns) + "\r") }
    columns = 0
  }
}
