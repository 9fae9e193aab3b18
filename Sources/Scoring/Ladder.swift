internal import Domain

extension LadderScore {
  /// The profile of a ladder. An attribute that is not `rated` is unanswered, whatever level is there.
  init(_ ladder: Questionnaire, in inquiry: Inquiry) {
    id = ladder.id
    attributes = ladder.questionIDs.map { question in
      let answer = inquiry[question]
      let level = answer.state == .rated ? answer.level : nil
      return Attribute(question: question, current: level?.current, needed: level?.needed)
    }
    current = lowerMedian(attributes.compactMap(\.current))
    needed = lowerMedian(attributes.compactMap(\.needed))
  }
}

/// The middle of the levels, the lower of two middles: always a level that somebody named; nil for none.
private func lowerMedian(_ levels: [Int]) -> Int? {
  levels.isEmpty ? nil : levels.sorted()[(levels.count - 1) / 2]
}
