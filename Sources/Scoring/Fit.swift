package import Domain

extension Inquiry {
  /// How far a candidate meets the criteria of its programme: the index of ``criteria`` alone, 0…100; nil where nothing of
  /// it is rated, or there are none.
  package var fit: Double? {
    guard let criteria else { return nil }
    let own = Inquiry(
      questionnaires: [criteria], participants: participants, policy: policy,
      answers: answers.filter { $0.key.questionnaire == criteria.id })
    return ScoreSheet(own, scope: .ours).totals.index
  }
}
