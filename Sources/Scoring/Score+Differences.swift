extension Score {
  /// The questions on which the room differs most, for a last word at the end; at most `count` of them.
  ///
  /// Only questions to discuss come up. Split ones first; then by the wider perception gap, a question without one
  /// counting as 0; then by the lower consensus; then in file order.
  ///
  /// Project decision: two camps weigh more than two firms' means, these more than scatter.
  package func widestDifferences(_ count: Int = 3) -> [QuestionScore] {
    let open = questions.filter { $0.label == .mustDiscuss || $0.label == .discuss }
    let ordered = open.enumerated().sorted { a, b in
      if a.element.isSplit != b.element.isSplit { return a.element.isSplit }
      let (gapA, gapB) = (abs(a.element.perceptionGap ?? 0), abs(b.element.perceptionGap ?? 0))
      if isBelow(gapB, gapA) || isBelow(gapA, gapB) { return gapA > gapB }
      let (consensusA, consensusB) = (a.element.consensus ?? 1, b.element.consensus ?? 1)
      if isBelow(consensusA, consensusB) || isBelow(consensusB, consensusA) { return consensusA < consensusB }
      return a.offset < b.offset
    }
    return ordered.prefix(count).map(\.element)
  }
}
