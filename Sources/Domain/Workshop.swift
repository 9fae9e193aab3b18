/// One session of two firms, whole: who sat there, what was asked, what was said, and what was decided.
package struct Workshop: Hashable, Sendable {
  package var id: WorkshopID
  package var title: String
  package var programme: ProgrammeID?
  package var plan: PlanID?
  /// The workshop this one reviews.
  package var previous: WorkshopID?
  package var direction: Direction?
  package var ourFirm: String
  package var partnerFirm: String
  /// One sentence for each firm on what the partnership solves or creates for it.
  package var purpose: PerFirm<String>
  package var date: Day?
  package var facilitator: String
  package var inquiry: Inquiry
  package var hunches: [Hunch]
  package var matches: [Match]
  package var partnerLists: PartnerLists
  package var followUp: FollowUp
  package var decision: Decision?
  package var unknown: UnknownFields

  package init(
    id: WorkshopID, title: String = "", programme: ProgrammeID? = nil, plan: PlanID? = nil, stage: Stage = .courtship,
    previous: WorkshopID? = nil, direction: Direction? = nil, ourFirm: String, partnerFirm: String,
    purpose: PerFirm<String> = .empty, date: Day? = nil, facilitator: String = "", inquiry: Inquiry,
    hunches: [Hunch] = [], matches: [Match] = [], partnerLists: PartnerLists = PartnerLists(),
    followUp: FollowUp = FollowUp(), decision: Decision? = nil, unknown: UnknownFields = .none
  ) {
    self.id = id
    self.title = title.isEmpty ? Workshop.title(ourFirm, partnerFirm) : title
    self.programme = programme
    self.plan = plan
    self.previous = previous
    self.direction = direction
    self.ourFirm = ourFirm
    self.partnerFirm = partnerFirm
    self.purpose = purpose
    self.date = date
    self.facilitator = facilitator
    self.inquiry = inquiry
    self.hunches = hunches
    self.matches = matches
    self.partnerLists = partnerLists
    self.followUp = followUp
    self.decision = decision
    self.unknown = unknown
    self.inquiry.stage = stage
  }

  /// That of its inquiry.
  package var stage: Stage {
    get { inquiry.stage }
    set { inquiry.stage = newValue }
  }

  /// The title of a workshop that was given none.
  package static func title(_ ourFirm: String, _ partnerFirm: String) -> String { "\(ourFirm) × \(partnerFirm)" }

  /// The name of a firm, or of those who belong to neither.
  package func name(of firm: Firm) -> String {
    switch firm {
    case .ours: ourFirm
    case .partner: partnerFirm
    case .outside: "outside"
    }
  }
}

/// Which way value mainly flows through a partnership.
package enum Direction: String, CaseIterable, Sendable {
  /// Technology, data, supply.
  case inbound
  /// Marketing, distribution, new markets and regions.
  case outbound
  case both
}
