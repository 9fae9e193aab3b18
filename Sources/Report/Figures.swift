internal import Domain

/// Figures as people read them: whole numbers, shares in per cent, full precision only behind them.
package enum Figure {
  /// An index as a whole number, halves up: `63`.
  package static func whole(_ number: Double) -> String { String(Int(number.rounded())) }

  /// A share (0…1) in per cent: `78 %`.
  package static func percent(_ share: Double) -> String { whole(100 * share) + " %" }

  /// A cut-off as its policy states it, without rounding: `62.5`.
  static func cutOff(_ number: Double) -> String { plain((number * 1e6).rounded() / 1e6) }

  /// A cut-off between 0 and 1 in per cent: `92.5 %`.
  static func percentCutOff(_ share: Double) -> String { cutOff(100 * share) + " %" }

  /// An index as eight blocks and a whole number: `█████░░░ 63`.
  package static func bar(_ index: Double) -> String {
    let filled = min(8, max(0, Int((index / 100 * 8).rounded())))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 8 - filled) + " " + whole(index)
  }

  /// An index that is too low for `need`. Rounding never makes it look high enough: “just under 70”, never “70”.
  static func short(_ index: Double, of need: Double) -> String {
    index.rounded() < need ? whole(index) : "just under \(cutOff(need))"
  }

  /// A share that is too low for `need`, in per cent.
  static func shortShare(_ share: Double, of need: Double) -> String {
    (100 * share).rounded() < 100 * need ? percent(share) : "just under \(percentCutOff(need))"
  }

  /// A share that is above the `limit`, in per cent.
  static func excessShare(_ share: Double, over limit: Double) -> String {
    (100 * share).rounded() > 100 * limit ? percent(share) : "just over \(percentCutOff(limit))"
  }
}

/// `1 question`, `2 questions`.
func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}
