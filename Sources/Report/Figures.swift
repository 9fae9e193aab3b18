internal import Domain

/// Figures as people read them: whole numbers, shares in per cent, full precision only behind them.
package enum Figure {
  /// An index as a whole number, halves up: `63`.
  ///
  /// A half that summing shares has moved by a hair is a half still: 67.49999999999999 is `68`.
  package static func whole(_ number: Double) -> String {
    let whole = Int(rounded(number))
    return (whole < 0 ? "−" : "") + String(abs(whole))
  }

  /// A share (0…1) in per cent: `78 %`.
  package static func percent(_ share: Double) -> String { whole(100 * share) + " %" }

  /// A cut-off as its policy states it, without rounding: `62.5`.
  package static func cutOff(_ number: Double) -> String { plain((number * 1e6).rounded() / 1e6) }

  /// A cut-off between 0 and 1 in per cent: `92.5 %`.
  static func percentCutOff(_ share: Double) -> String { cutOff(100 * share) + " %" }

  /// An index as eight blocks and a whole number: `█████░░░ 63`.
  package static func bar(_ index: Double) -> String {
    let filled = min(8, max(0, Int(rounded(index / 100 * 8))))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 8 - filled) + " " + whole(index)
  }

  /// A count with its thousands set apart: `10,000`.
  package static func grouped(_ number: Int) -> String {
    number < 1000 ? String(number) : grouped(number / 1000) + "," + String(1000 + number % 1000).dropFirst()
  }

  /// An index that is too low for `need`. Rounding never makes it look high enough: “just under 70”, never “70”.
  static func short(_ index: Double, of need: Double) -> String {
    rounded(index) < need ? whole(index) : "just under \(cutOff(need))"
  }

  /// A share that is too low for `need`, in per cent.
  static func shortShare(_ share: Double, of need: Double) -> String {
    rounded(100 * share) < 100 * need ? percent(share) : "just under \(percentCutOff(need))"
  }

  /// A share that is above the `limit`, in per cent.
  static func excessShare(_ share: Double, over limit: Double) -> String {
    rounded(100 * share) > 100 * limit ? percent(share) : "just over \(percentCutOff(limit))"
  }

  /// How often something happened (0…1), in per cent; it looks like never or always only where it is.
  package static func frequency(_ share: Double) -> String {
    if share == 0 || share == 1 { return percent(share) }
    return share < 0.01 ? "less than 1 %" : share > 0.99 ? "more than 99 %" : percent(share)
  }

  /// Shares that add up to 1 in whole per cents that add up to 100: each is rounded down, and what that leaves goes to
  /// those that lost most by it, of equal ones to the first (largest remainder).
  static func wholePercents(_ shares: [Double]) -> [Int] {
    let exact = shares.map { (100 * $0 * 1e9).rounded() / 1e9 }
    var whole = exact.map { Int($0) }
    let byLoss = exact.indices.sorted { (exact[$1] - Double(whole[$1]), $0) < (exact[$0] - Double(whole[$0]), $1) }
    for index in byLoss.prefix(max(0, 100 - whole.reduce(0, +))) { whole[index] += 1 }
    return whole
  }

  /// A mean to one decimal: `1.4`.
  static func tenths(_ number: Double) -> String {
    let tenths = Int(rounded(10 * number))
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// To the nearest whole number, halves up, whatever the last bits say.
  private static func rounded(_ number: Double) -> Double { ((number * 1e9).rounded() / 1e9).rounded() }
}

/// `███░░░░░ 300,000 of 1,000,000 draws`.
package func progressBar(_ done: Int, of all: Int, _ what: String) -> String {
  let filled = 8 * done / max(1, all)
  let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 8 - filled)
  return "\(bar) \(Figure.grouped(done)) of \(Figure.grouped(all)) \(what)"
}

/// `1 question`, `2 questions`.
func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}

/// A number of people in words up to twelve, so that it is not taken for a vote: `one`, `13`.
func spelled(_ number: Int) -> String {
  let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
  return words.indices.contains(number - 1) ? words[number - 1] : String(number)
}
