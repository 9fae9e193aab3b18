package import Domain
package import Scoring

extension Score {
  /// The conditions that are worth telling, in their order. Where all is rated, how low the index could fall is the index
  /// itself, and goes without saying; where no question counts, so does that there are no figures.
  package var toldConditions: [Condition] {
    if coverage == nil { return conditions.filter { $0.question != nil || $0.have != nil } }
    return hasOpenQuestions ? conditions : conditions.filter { $0.kind != .interval }
  }

  /// Whether anything that counts is unrated, so that the index has an interval.
  package var hasOpenQuestions: Bool { low != high }

  /// “The score says *conditional*, because …”. Where our own questions count in a workshop, so that this is another score
  /// than the one that the room saw, it says so and tells that one too.
  package func because(in inquiry: Inquiry) -> Phrase {
    let reason = reason(in: inquiry)
    guard scope == .ours, inquiry.ratesBothJointAndInternal else {
      return "The score says \(strong: verdict.mention(in: inquiry.stage)), because \(reason)."
    }
    let joint = Score(inquiry, scope: .both)
    let index: Phrase = joint.index.map { " (\(Figure.whole($0)))" } ?? ""
    return """
      The score, our own questions included, says \(strong: verdict.mention(in: inquiry.stage)), because \(reason). On the joint questions \
      alone it says \(emphasis: joint.verdict.mention(in: inquiry.stage))\(index).
      """
  }

  /// The room's decision beside the score's, plainly; nil where nothing is decided.
  package func comparison(with decision: Decision?, in stage: Stage) -> Phrase? {
    guard let decision else { return nil }
    if decision.verdict == verdict { return "The room and the score agree." }
    return """
      \(strong: "The room and the score disagree:") the room decided \(emphasis: decision.verdict.mention(in: stage)), the score \
      says \(emphasis: verdict.mention(in: stage)). The decision is the room's.
      """
  }

  private func reason(in inquiry: Inquiry) -> Phrase {
    switch verdict {
    case .go: goReason(in: inquiry)
    case .conditional: conditionalReason(in: inquiry)
    case .noGo: noGoReason(in: inquiry)
    case .insufficient: insufficientReason(in: inquiry)
    }
  }

  private func goReason(in inquiry: Inquiry) -> Phrase {
    let gatesPass = gates.isEmpty ? "" : gates.count == 1 ? "the gate passes, " : "all \(gates.count) gates pass, "
    return """
      \(gatesPass)the index is \(Figure.whole(index ?? 0)) (\(inquiry.go) takes at least \
      \(Figure.cutOff(policy.go))), and nothing falls short
      """
  }

  private func conditionalReason(in inquiry: Inquiry) -> Phrase {
    let conditions = toldConditions
    let shown = conditions.count <= 3 ? conditions.count : 2
    var clauses = conditions.prefix(shown).map { $0.clause(in: inquiry) }
    if shown < conditions.count { clauses.append("\(conditions.count - shown) more conditions are not met") }
    return clauses.isEmpty ? "not every clause of \(inquiry.go) holds" : clauses.clauses
  }

  private func noGoReason(in inquiry: Inquiry) -> Phrase {
    let knockOuts: [Phrase] = gates.filter { $0.otherwise == .noGo && $0.status == .fail }.map { gate in
      let rating = self[gate.question]?.rating?.rawValue ?? 0
      return """
        \(emphasis: inquiry.mention(of: gate.question)) is rated \(rating) and needs at least \(gate.minimum.rawValue)
        """
    }
    if !knockOuts.isEmpty {
      return "\(knockOuts.clauses), and no index makes up for \(knockOuts.count == 1 ? "that" : "those")"
    }
    let line = Figure.cutOff(policy.noGo)
    let noGo = inquiry.noGo
    let isBelowAtBest = high.map { $0 < policy.noGo - 1e-9 } ?? false
    if let high, low != high, isBelowAtBest {
      return """
        even with the best answers to all that is open the index would be \(Figure.short(high, of: policy.noGo)), and \
        below \(line) is \(noGo)
        """
    }
    // Where what is open could still lift the index, only that enough is rated makes it a no-go.
    return """
      the index is \(Figure.short(index ?? 0, of: policy.noGo)) with \(Figure.percent(coverage ?? 0)) of the weight \
      rated, and below \(line) is \(noGo)\(isBelowAtBest ? "" : ": now enough is known to say no")
      """
  }

  private func insufficientReason(in inquiry: Inquiry) -> Phrase {
    guard coverage != nil else { return nothingCounts(in: inquiry) }
    guard index != nil else { return "nothing is rated yet" }
    return """
      only \(Figure.shortShare(coverage ?? 0, of: policy.coverageMinimum)) of the weight is rated, and below \
      \(Figure.percentCutOff(policy.coverageMinimum)) there is too little to judge by
      """
  }

  /// Why there is nothing to judge by, whatever anybody answers.
  private func nothingCounts(in inquiry: Inquiry) -> Phrase {
    if !questions.isEmpty { return "no question counts: all are set aside or have weight 0" }
    return inquiry.questionnaires.contains { $0.kind == .rating }
      ? "no question is for both firms"
      : "no questionnaire asks for ratings"
  }
}

extension Inquiry {
  /// Whether questions for both firms and questions for one alone can both make an index.
  fileprivate var ratesBothJointAndInternal: Bool {
    Set(questionnaires.filter { $0.kind == .rating }.map(\.audience)).count > 1
  }
}

extension GateScore {
  /// What the gate needs and how it stands, as a sentence.
  package func sentence(rating: Rating?, in inquiry: Inquiry) -> Phrase {
    let stands: Phrase =
      switch (status, rating) {
      case (.pass, let rating?): "passes: it is rated \(rating.rawValue)"
      case (.fail, let rating?): "fails: it is rated \(rating.rawValue)"
      default: "is open: it \(inquiry[question].unratedClause)"
      }
    return """
      \(emphasis: inquiry.name(of: question)) \(stands) and needs at least \(minimum.rawValue)\
      \(otherwise == .noGo ? "; a knock-out" : "").
      """
  }
}
