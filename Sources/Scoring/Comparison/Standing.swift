internal import Domain

extension Comparison {
  /// Where an index lies by the cut-offs of the policy.
  package enum Band: Hashable, Sendable {
    /// As high as a go asks of the whole.
    case go
    case between
    /// Below the floor of a section.
    case belowFloor
  }

  package func band(of index: Double) -> Band {
    isAtLeast(index, policy.go) ? .go : isAtLeast(index, policy.floor) ? .between : .belowFloor
  }
}

extension ScoreSheet {
  /// Where a candidate stands in each questionnaire, in the order of the sheet.
  var standings: [Comparison.Standing] {
    questionnaires.map { questionnaire in
      let own = sections.filter { $0.place.questionnaire == questionnaire.id }
      let titles = Dictionary(questionnaire.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
      return Comparison.Standing(
        title: questionnaire.title, index: own.reduce(Totals()) { $0 + $1.totalsInWhole }.index,
        sections: own.map { .init(title: titles[$0.place.section] ?? $0.place.section.text, index: $0.totals.index) })
    }
  }
}
