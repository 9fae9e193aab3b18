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
    fileprivate(set) var share = 0.0
    /// The share of the section, 0…1; above 0 where applicable.
    fileprivate(set) var part = 0.0
    /// The room's own rating, else the suggestion; nil unless rated.
    let rating: Rating?
    /// Nil unless rated.
    let confidence: Confidence?
    let agreement: Agreement
    /// Whether the room is split, and has not agreed a rating of its own with a reason.
    let hasOpenSplit: Bool

    /// The gate's status; nil without a gate.
    ///
    /// A gate is refused on a question that was set aside; should one be there all the same, it is open.
    var gateStatus: GateScore.Status? {
      gate.map { gate in rating.map { $0 < gate.minimum ? .fail : .pass } ?? .open }
    }
  }

  struct SectionSums {
    let place: SectionPlace
    /// By shares of the section.
    fileprivate(set) var totals = Totals()
    /// By shares of the whole.
    fileprivate(set) var totalsInWhole = Totals()
  }

  let policy: Policy
  let questionnaires: [Questionnaire]
  let rows: [Row]
  /// The rows that have a gate, in file order.
  let gated: [Int]
  /// The sections of all questionnaires, in file order.
  let sections: [SectionSums]
  let totals: Totals
  /// The share of the weight that was set aside, 0…1.
  let setAside: Double

  init(_ inquiry: Inquiry, scope: Scope) {
    policy = inquiry.policy
    questionnaires = inquiry.questionnaires(in: scope).filter { $0.kind == .rating }

    let seats = Seats(inquiry.participants)
    var rows: [Row] = []
    rows.reserveCapacity(questionnaires.reduce(0) { $1.sections.reduce($0) { $0 + $1.questions.count } })
    var sections: [SectionSums] = []
    for questionnaire in questionnaires {
      for section in questionnaire.sections {
        // By number, as with rows: a question and an answer are more to carry about than what is read of them.
        for index in section.questions.indices {
          let id = QuestionID(questionnaire.id, section.questions[index].id)
          rows.append(
            Row(
              id, section: sections.count, gate: section.questions[index].gate, answers: inquiry.answers,
              place: inquiry.answers.index(forKey: id), by: seats))
        }
        sections.append(SectionSums(place: SectionPlace(questionnaire.id, section.id)))
      }
    }

    // By number, here and elsewhere, since a row is much to carry about.
    let isSetAside = rows.indices.map { if case .notApplicable = rows[$0].state { true } else { false } }
    setAside = setAsideShare(of: questionnaires, where: isSetAside)
    for (row, share) in shares(of: questionnaires, where: isSetAside).enumerated() {
      rows[row].share = share.ofWhole
      rows[row].part = share.ofSection
      let (section, rating, confidence) = (rows[row].section, rows[row].rating, rows[row].confidence)
      sections[section].totals.add(rating, confidence, share: share.ofSection)
      sections[section].totalsInWhole.add(rating, confidence, share: share.ofWhole)
    }
    gated = rows.indices.filter { rows[$0].gate != nil }
    totals = sections.reduce(Totals()) { $0 + $1.totalsInWhole }
    self.rows = rows
    self.sections = sections
  }

  /// The rated rows that have a share of the whole, the largest share first, equal ones in file order.
  var heaviestFirst: [Int] {
    Self.heaviestFirst(of: rows.indices.map { rows[$0].rating == nil ? 0 : rows[$0].share })
  }

  /// The indices of shares above 0, the largest first, equal ones in order.
  static func heaviestFirst(of shares: [Double]) -> [Int] {
    let byShare = shares.indices.filter { shares[$0] > 0 }.sorted { (shares[$1], $0) < (shares[$0], $1) }
    // Shares that differ by rounding alone are equal: put each run of them back into file order.
    var order: [Int] = []
    var run = byShare.startIndex
    while run < byShare.endIndex {
      let largest = shares[byShare[run]]
      let end = byShare[run...].firstIndex { shares[$0] < largest * (1 - tolerance) } ?? byShare.endIndex
      order += byShare[run..<end].sorted()
      run = end
    }
    return order
  }
}

extension ScoreSheet.Row {
  /// A row without its share, which the other rows have a say in.
  ///
  /// - Parameter place: where the question’s answer is; nil for an untouched one.
  fileprivate init(
    _ id: QuestionID, section: Int, gate: Gate?, answers: [QuestionID: Answer],
    place: Dictionary<QuestionID, Answer>.Index?,
    by seats: Seats
  ) {
    guard let place else {
      self.init(
        question: id, section: section, gate: gate, state: .open, rating: nil, confidence: nil,
        agreement: Agreement(), hasOpenSplit: false)
      return
    }
    let (state, own) = (answers.values[place].state, answers.values[place].rating)
    let agreement =
      answers.values[place].rounds.isEmpty ? Agreement() : Agreement(of: answers.values[place], by: seats)
    let rating = state == .rated ? own ?? agreement.suggestion?.rating : nil
    self.init(
      question: id, section: section, gate: gate, state: state, rating: rating,
      confidence: rating == nil ? nil : answers.values[place].confidence ?? .unstated, agreement: agreement,
      hasOpenSplit: agreement.isSplit && (rating == nil || own == nil || isBlank(answers.values[place].ratingReason)))
  }
}
