/// Pictures of figures in a line of signs, each one column wide in every font for code: the blocks of old terminals, `+`
/// and `-`. Lines of one kind have equal lengths, so that they can be compared one under the other.
enum Plot {
  /// How many signs stand for 0 to 100.
  private static let cells = 20

  /// The sign before which a number from 0 to 100 lies; rounded down, so that nothing looks like more than it is.
  ///
  /// What lies below a sign's edge by less than a sum of shares can err lies at it.
  private static func cell(of number: Double) -> Int {
    min(cells, max(0, Int((number / 100 * Double(cells) + 1e-9).rounded(.down))))
  }

  private static func line(_ parts: (sign: Character, to: Int)...) -> String {
    parts.reduce("") { $0 + String(repeating: $1.sign, count: max(0, $1.to - $0.count)) }
  }

  /// What is sure of the index, what is open, and what is out of reach: `████████▒▒▒▒▒▒░░░░░░`.
  static func reach(_ interval: ClosedRange<Double>) -> String {
    line(("█", cell(of: interval.lowerBound)), ("▒", cell(of: interval.upperBound)), ("░", cells))
  }

  /// Where a no-go ends and a go begins, on the same scale: `░░░░░░░░░░▒▒▒▒██████`.
  static func bands(noGo: Double, go: Double) -> String {
    line(("░", cell(of: noGo)), ("▒", cell(of: go)), ("█", cells))
  }

  /// How far one rating could take the index down and up from where it is: `░░░░░░░░▒▒███░░░░░░░`. One sign at least.
  static func swing(_ range: ClosedRange<Double>, around index: Double) -> String {
    let start = min(cells - 1, cell(of: range.lowerBound))
    return line(
      ("░", start), ("▒", cell(of: index)), ("█", max(start + 1, cell(of: range.upperBound))), ("░", cells))
  }

  /// The levels of a ladder, lowest first: `█` there and needed, `-` needed and not there, `+` there and not needed, `░`
  /// neither, as all are where nothing is placed.
  static func placement(now: Int?, needed: Int?, of levels: Int) -> String {
    guard let now, let needed else { return line(("░", levels)) }
    return line(("█", min(now, needed)), (now < needed ? "-" : "+", max(now, needed)), ("░", levels))
  }

  /// In which share of the draws a candidate comes first, among the best without being first, and behind: `██████▒▒▒▒░░░░`.
  static func places(first: Double, best: Double) -> String {
    line(("█", cell(of: 100 * first)), ("▒", cell(of: 100 * best)), ("░", cells))
  }
}
