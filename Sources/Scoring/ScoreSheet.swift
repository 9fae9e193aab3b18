internal import Domain

/// An inquiry in one scope, laid out for reckoning: a row for each question of its rating questionnaires, in file order,
/// with weights shared out, votes turned into ratings and sums taken. All that a score says is read off it.
struct ScoreSheet {
  struct Row {
    let question: QuestionID
    /// Which of ``ScoreSheet/sections`` it is in.
    let section: Int
    let gate: Gate?
    let state: Answer.State
    /// ω, the share of the whole, 0…1; 0 where not applicable.
    let share: Double
    /// The room's own rating, else the suggestion; nil unless rated.
    let rating: Rating?
    /// Nil unless rated.
    let confidence: Confidence?
    let agreement: Agreement
    /// Whether the rating is the room's own, with a reason.
    let isAgreedWithReason: Bool

    /// The gate's status; nil without a gate.
    ///
    /// A gate is refused on a question that was set aside; should one be there all the same, it is open.
    var gateStatus: GateScore.Status? {
      gate.map { gate in rating.map { $0 < gate.minimum ? .fail : .pass } ?? .open }
    }
  }

  struct SectionSums {
    let place: SectionPlace
    var totals = Totals()
  }

  let policy: Policy
  let questionnaires: [Questionnaire]
  let rows: [Row]
  /// The sections of all questionnaires, in file order.
  let sections: [SectionSums]
  let totals: Totals
  /// The share of the weight that was set aside, 0…1.
  let setAside: Double

  init(_ inquiry: Inquiry, scope: Scope) {
    policy = inquiry.policy
    questionnaires = inquiry.questionnaires(in: scope).filter { $0.kind == .rating }
    let answers = questionnaires.flatMap(\.questionIDs).map { inquiry[$0] }
    let isSetAside = answers.map { if case .notApplicable = $0.state { true } else { false } }
    let shares = shares(of: questionnaires, where: isSetAside)
    setAside = setAsideShare(of: questionnaires, where: isSetAside)

    let seats = Seats(inquiry.participants)
    var rows: [Row] = []
    var sections: [SectionSums] = []
    for questionnaire in questionnaires {
      for section in questionnaire.sections {
        var sums = SectionSums(place: SectionPlace(questionnaire.id, section.id))
        for question in section.questions {
          let row = Row(
            question, QuestionID(questionnaire.id, question.id), section: sections.count, share: shares[rows.count],
            answer: answers[rows.count], by: seats)
          sums.totals.add(row)
          rows.append(row)
        }
        sections.append(sums)
      }
    }
    self.rows = rows
    self.sections = sections
    totals = sections.reduce(Totals()) { $0 + $1.totals }
  }
}

extension ScoreSheet.Row {
  fileprivate init(
    _ question: Question, _ id: QuestionID, section: Int, share: Double, answer: Answer, by seats: Seats
  ) {
    let agreement = Agreement(of: answer, by: seats)
    let rating = answer.state == .rated ? answer.rating ?? agreement.suggestion?.rating : nil
    self.init(
      question: id, section: section, gate: question.gate, state: answer.state, share: share, rating: rating,
      confidence: rating == nil ? nil : answer.confidence ?? .unstated, agreement: agreement,
      isAgreedWithReason: rating != nil && answer.rating != nil && !trimmed(answer.ratingReason).isEmpty)
  }
}
