internal import Domain

/// How far the whole room agrees, over all questions.
package struct RoomAgreement: Hashable, Sendable {
  /// Krippendorff’s α with the ordinal metric, 1 or less: 1 where all agree, 0 where they agree as by chance. Nil unless two
  /// questions have two votes each and these vary.
  ///
  /// - SeeAlso: Krippendorff, Content Analysis.
  package var alpha: Double?
  /// The mean consensus of the questions that have one, 0…1; nil where none has.
  package var meanConsensus: Double?

  package init(alpha: Double? = nil, meanConsensus: Double? = nil) {
    self.alpha = alpha
    self.meanConsensus = meanConsensus
  }

  /// Of the counting rounds of these questions: one that was set aside has no votes.
  init(_ agreements: some Sequence<Agreement>) {
    var (sum, count, tallies) = (0.0, 0.0, [Tally]())
    for agreement in agreements {
      // A lone vote can be compared with nothing.
      guard let consensus = agreement.consensus else { continue }
      sum += consensus
      count += 1
      tallies.append(agreement.ours + agreement.partner + agreement.outside)
    }
    meanConsensus = count == 0 ? nil : sum / count
    alpha = Self.alpha(tallies)
  }

  /// α = 1 − D_observed / D_expected: how far votes on one question lie apart, beside how far any two votes do.
  ///
  /// The distance of two votes is the number of all votes from the one to the other, half of those at both ends left out,
  /// squared.
  static func alpha(_ questions: [Tally]) -> Double? {
    // A lone vote can be compared with nothing.
    let questions = questions.filter { $0.count >= 2 }
    guard questions.count >= 2 else { return nil }
    let all = questions.reduce(Tally()) { $0 + $1 }
    let ratings = Rating.allCases
    var observed = 0.0
    var expected = 0.0
    for (index, low) in ratings.enumerated() {
      var between = Double(all[low]) / 2
      for high in ratings[(index + 1)...] {
        let distance = between + Double(all[high]) / 2
        between += Double(all[high])
        let pairs = questions.reduce(0) { sum, question in
          sum + Double(question[low] * question[high]) / Double(question.count - 1)
        }
        observed += pairs * distance * distance
        expected += Double(all[low] * all[high]) * distance * distance
      }
    }
    return expected > 0 ? 1 - Double(all.count - 1) * observed / expected : nil
  }
}
