internal import Domain

extension Score {
  /// The questions whose answers would tell most of the outcome, by ``Outlook/askNext``; at most `count` of them, and none
  /// that tells next to nothing.
  ///
  /// Of questions that tell the same, the one with the lower confidence comes first, an unrated one before all; then the
  /// one with the larger weight; then the earlier one.
  ///
  /// - Parameter outlook: that of the same inquiry and scope.
  package func askNext(_ outlook: Outlook, count: Int = 3) -> [QuestionScore] {
    let telling = questions.enumerated().compactMap { offset, question -> (question: QuestionScore, rank: AskRank)? in
      guard let information = outlook.askNext[question.question], information > Outlook.leastInformation else {
        return nil
      }
      return (question, AskRank(information, question, offset))
    }
    return telling.sorted { $0.rank < $1.rank }.prefix(count).map(\.question)
  }
}

extension Outlook {
  /// What tells no more than this, in bits, is not worth asking.
  ///
  /// Project decision: some thousand draws make as much by chance.
  package static let leastInformation = 0.0005
}

/// Where a question stands among those that are worth asking: the least rank comes first.
private struct AskRank: Comparable {
  private let information: Double
  /// 0 where unrated.
  private let confidence: Int
  private let weight: Double
  private let offset: Int

  init(_ information: Double, _ question: QuestionScore, _ offset: Int) {
    // In steps of what counts as equal: comparing within a tolerance would be no order.
    self.information = (information / tolerance).rounded()
    confidence = question.confidence?.rawValue ?? 0
    weight = (question.weight / tolerance).rounded()
    self.offset = offset
  }

  static func < (a: Self, b: Self) -> Bool {
    (-a.information, a.confidence, -a.weight, a.offset) < (-b.information, b.confidence, -b.weight, b.offset)
  }
}
