internal import Domain

/// A workshop on the ground of a comparison.
struct Entrant {
  let workshop: Workshop
  let sheet: ScoreSheet
  let verdict: Verdict
  let ownVerdict: Verdict
  let jointIndex: Double?
  /// The knock-out gates that fail, in file order.
  let failedGates: [QuestionID]

  init(_ workshop: Workshop, on ground: CommonGround, by policy: Policy) {
    self.workshop = workshop
    let sheet = ScoreSheet(ground.inquiry(of: workshop, by: policy), scope: .ours)
    self.sheet = sheet
    verdict = sheet.verdict(sheet.conditions)
    let own = ScoreSheet(workshop.inquiry, scope: .ours)
    ownVerdict = own.verdict(own.conditions)
    jointIndex = ScoreSheet(workshop.inquiry, scope: .both).totals.index
    failedGates = sheet.gated.filter {
      sheet.rows[$0].gate?.isKnockOut == true && sheet.rows[$0].gateStatus == .fail
    }.map { sheet.rows[$0].question }
  }

  /// By verdict, then index; who has none comes last, and last of all to whom nothing applies.
  func isListedBefore(_ other: Entrant) -> Bool {
    if verdict != other.verdict { return verdict.listRank < other.verdict.listRank }
    let (applies, otherApplies) = (sheet.totals.isApplicable, other.sheet.totals.isApplicable)
    if applies != otherApplies { return applies }
    switch (sheet.totals.index, other.sheet.totals.index) {
    case (let a?, let b?) where isBelow(a, b) || isBelow(b, a): return a > b
    case (_?, nil): return true
    case (nil, _?): return false
    default: return workshop.isNamedBefore(other.workshop)
    }
  }
}

extension Verdict {
  fileprivate var listRank: Int {
    switch self {
    case .go: 0
    case .conditional: 1
    case .insufficient: 2
    case .noGo: 3
    }
  }
}
