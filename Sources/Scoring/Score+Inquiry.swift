package import Domain

extension Score {
  /// Scores what `inquiry` holds in `scope`, by its own policy. Pure: the same inquiry gives the same score.
  ///
  /// The cost is linear in questions and votes, but for the sort of the shortest ways.
  package init(_ inquiry: Inquiry, scope: Scope) {
    let sheet = ScoreSheet(inquiry, scope: scope)
    let conditions = sheet.conditions
    let sensitivity = Sensitivity(sheet)
    self.init(
      scope: scope, policy: inquiry.policy, verdict: sheet.verdict(conditions), index: sheet.totals.index,
      low: sheet.totals.low, high: sheet.totals.high, coverage: sheet.totals.coverage,
      confidence: sheet.totals.confidence, setAside: sheet.setAside, questionnaires: sheet.questionnaireScores,
      questions: sheet.rows.indices.map { QuestionScore(sheet.rows[$0], sensitivity, $0) },
      gates: sheet.gated.compactMap { GateScore(sheet.rows[$0]) }, conditions: conditions,
      agreement: RoomAgreement(sheet.rows.indices.lazy.map { sheet.rows[$0].agreement }),
      shortestWay: ShortestWay(toGo: sheet.wayToGo, toNoGo: sheet.wayToNoGo),
      ladders: inquiry.questionnaires(in: scope).filter { $0.kind == .ladder }.map { LadderScore($0, in: inquiry) })
  }
}

extension ScoreSheet {
  fileprivate var questionnaireScores: [QuestionnaireScore] {
    var remaining = sections[...]
    return questionnaires.map { questionnaire in
      let own = remaining.prefix(questionnaire.sections.count)
      remaining = remaining.dropFirst(own.count)
      let totals = own.reduce(Totals()) { $0 + $1.totalsInWhole }
      return QuestionnaireScore(
        id: questionnaire.id, weight: totals.weight, index: totals.index,
        sections: own.map { section in
          SectionScore(
            id: section.place.section, weight: section.totalsInWhole.weight, index: section.totals.index,
            coverage: section.totals.coverage)
        })
    }
  }
}

extension QuestionScore {
  fileprivate init(_ row: ScoreSheet.Row, _ sensitivity: Sensitivity, _ index: Int) {
    self.init(
      question: row.question, state: row.state, weight: row.share, rating: row.rating,
      suggested: row.agreement.suggestion?.rating, value: row.rating?.value, confidence: row.confidence,
      consensus: row.agreement.consensus, perceptionGap: row.agreement.perceptionGap, isSplit: row.agreement.isSplit,
      label: row.agreement.label, firstToSpeak: row.agreement.firstToSpeak,
      ratedShare: sensitivity.ratedShare(of: index), weightInterval: sensitivity.weightInterval(of: index),
      tornado: sensitivity.tornado(of: index))
  }
}

extension GateScore {
  /// Nil for a question without a gate.
  fileprivate init?(_ row: ScoreSheet.Row) {
    guard let gate = row.gate, let status = row.gateStatus else { return nil }
    self.init(question: row.question, minimum: gate.minimum, otherwise: gate.otherwise, status: status)
  }
}
