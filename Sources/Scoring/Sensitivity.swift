internal import Domain

/// What one question’s rating or weight could do to the index: all that needs the index without that question.
struct Sensitivity {
  private let sheet: ScoreSheet
  /// By row: Σ ω and Σ ω v over the other rated ones. Summed from both ends, not subtracted from the whole: beside a heavy
  /// question, what is left of a subtraction is noise.
  private let others: [Sums]

  private struct Sums {
    var weight = 0.0
    var value = 0.0

    mutating func add(_ rating: Rating?, share: Double) {
      guard let rating else { return }
      weight += share
      value += share * rating.value
    }
  }

  init(_ sheet: ScoreSheet) {
    self.sheet = sheet
    var others = Array(repeating: Sums(), count: sheet.rows.count)
    func sweep(_ rows: some Sequence<Int>) {
      var sums = Sums()
      for row in rows {
        others[row].weight += sums.weight
        others[row].value += sums.value
        sums.add(sheet.rows[row].rating, share: sheet.rows[row].share)
      }
    }
    sweep(sheet.rows.indices)
    sweep(sheet.rows.indices.reversed())
    self.others = others
  }

  /// The index with the question rated 1, and rated 5, the others as they are; an unrated one is then rated too. Nil where
  /// it has no share.
  func tornado(of row: Int) -> ClosedRange<Double>? {
    let share = sheet.rows[row].share
    guard share > 0 else { return nil }
    let weight = others[row].weight + share
    return others[row].value / weight...(others[row].value + share * Rating.five.value) / weight
  }

  /// The question’s share of the rated weight, 0…1; nil where it is not rated or has no share.
  func ratedShare(of row: Int) -> Double? {
    let (share, rest) = (sheet.rows[row].share, others[row].weight)
    return sheet.rows[row].rating == nil || share == 0 ? nil : share / (rest + share)
  }

  /// The closed range of the question’s share of the rated weight, the others’ scaled in proportion, over which the index
  /// stays in its present band: below noGo, from there to below go, or from go on. Nil where it is not rated or has no
  /// share.
  ///
  /// The index is a straight line in the share x: S(x) = S₋ₖ + x (vₖ − S₋ₖ), S₋ₖ being the index without the question. It
  /// reaches a cut-off T at x = (T − S₋ₖ) / (vₖ − S₋ₖ).
  ///
  /// - SeeAlso: Triantaphyllou & Sánchez, Decision Sciences 28 (1997).
  func weightInterval(of row: Int) -> ClosedRange<Double>? {
    guard let present = ratedShare(of: row), let value = sheet.rows[row].rating?.value else { return nil }
    guard others[row].weight > 0 else { return 0...1 }
    let (policy, index) = (sheet.policy, sheet.totals.index)
    let without = others[row].value / others[row].weight
    let slope = value - without
    guard abs(slope) >= tolerance else { return 0...1 }
    let bottom = isAtLeast(index, policy.go) ? policy.go : isAtLeast(index, policy.noGo) ? policy.noGo : nil
    let top = isAtLeast(index, policy.go) ? nil : isAtLeast(index, policy.noGo) ? policy.go : policy.noGo
    let (lower, upper) = slope > 0 ? (bottom, top) : (top, bottom)
    func crossing(_ cutOff: Double) -> Double { (cutOff - without) / slope }
    // The share as it is belongs to the range, also where the index lies at a cut-off but for the last bits.
    return max(0, min(present, lower.map(crossing) ?? 0))...min(1, max(present, upper.map(crossing) ?? 1))
  }
}
