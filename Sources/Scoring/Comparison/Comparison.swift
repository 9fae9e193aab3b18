package import Domain

/// Many candidates side by side: who is among the best, and how surely.
///
/// All are scored in scope `ours`, on the rating questionnaires that all of them share, by one policy. Weights are drawn once
/// for all of them; in each draw the candidates are ranked by its outcome, then by its index.
///
/// - SeeAlso: Lahdelma & Salminen, Operations Research 49 (2001), for rank acceptability, pairwise winning and central
///   weights (SMAA-2).
package struct Comparison: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package var id: WorkshopID
    package var title: String
    package var partnerFirm: String
    /// On the shared questionnaires.
    package var verdict: Verdict
    package var index: Double?
    /// By everything that was asked of this candidate alone, by its own policy.
    package var ownVerdict: Verdict
    /// Of its joint questionnaires alone, those that the others do not have among them: the index that lists show of it.
    package var jointIndex: Double?
    /// How far it meets the criteria of its programme that it carries, whether all share them or not; nil where nothing of
    /// them is rated.
    package var fit: Double?
    /// The version of these criteria; nil where it carries none.
    package var criteriaVersion: Int?
    /// Where it stands in each shared questionnaire, in the order of ``Comparison/questionnaires``.
    package var standings: [Standing]
    /// Nil where there is too little to rank by.
    package var ranking: Ranking?
  }

  /// The index of a questionnaire and of its sections.
  package struct Standing: Hashable, Sendable {
    package var title: String
    /// Nil where nothing of it is rated.
    package var index: Double?
    /// In file order, each with its index, nil where nothing of it is rated.
    package var sections: [Section]

    package struct Section: Hashable, Sendable {
      package var title: String
      package var index: Double?
    }
  }

  /// Where a candidate came in the draws.
  package struct Ranking: Hashable, Sendable {
    /// The share of draws in which it had each rank, the first first; they add up to 1.
    package var acceptability: [Double]
    /// The mean rank, 1 or more.
    package var expectedRank: Double
    /// The share of draws in which it was among the best so many; nil without a capacity.
    package var withinCapacity: Double?
    /// The mean weight of each question over the draws in which it came first; nil where it never did.
    package var centralWeights: [QuestionID: Double]?
    /// The share of draws in which it ranked before each candidate of the list; nil for itself and for who is not ranked.
    package var wins: [Double?]
  }

  /// A candidate that a knock-out gate keeps from being ranked.
  package struct Eliminated: Hashable, Sendable {
    package var id: WorkshopID
    package var title: String
    package var partnerFirm: String
    package var failedGates: [QuestionID]
  }

  /// A questionnaire that rates some of the candidates and counts for nothing, as not all have it in this major version.
  package struct Partial: Hashable, Sendable {
    package var questionnaire: QuestionnaireID
    package var major: Int
    /// Those of whom a question of it is rated, one at least; by partner, title and id.
    package var candidates: [WorkshopID]
  }

  /// What all share, by id.
  package var questionnaires: [QuestionnaireID]
  /// Which part of the whole each of these is, in their order: shares that add up to 1; 0 where nothing in it counts.
  package var weights: [Double]
  /// What does not rate, and what some of them have and others do not, or in another major version; by id.
  package var leftOut: [QuestionnaireID]
  /// What of that was answered all the same, and of whom; by id and version.
  package var partial: [Partial]
  /// Where they stand on each ladder that any of them has, those stopped by a knock-out too.
  package var ladders: [LadderTable]
  /// What questionnaires are called, shared or left out.
  package var titles: [QuestionnaireID: String]
  /// What each question that counts is called; a criterion by its own words.
  package var names: [QuestionID: String]
  /// Shared questionnaires of which there are different copies of one version; the copy of the smallest id was used.
  package var differing: [QuestionnaireID]
  package var policy: Policy
  /// How many partners can be served; nil where nobody said.
  package var capacity: Int?
  /// By verdict (go, conditional, insufficient, no-go), then index, then partner, title and id.
  package var candidates: [Candidate]
  /// By partner, title and id.
  package var eliminated: [Eliminated]

  /// Compares workshops. Their order changes nothing.
  ///
  /// - Parameters:
  ///   - policy: that of their programme; nil for the one that all share, or `balanced`.
  ///   - capacity: 1 or more; nil where nobody said.
  package init(of workshops: [Workshop], policy: Policy? = nil, capacity: Int? = nil) {
    self.init(of: workshops, policy: policy, capacity: capacity, crew: .all)
  }

  init(of workshops: [Workshop], policy: Policy? = nil, capacity: Int? = nil, crew: Crew) {
    var drawing = ComparisonDrawing(of: workshops, policy: policy, capacity: capacity, crew: crew)
    while true {
      if let comparison = drawing.comparison {
        self = comparison
        return
      }
      drawing.draw()
    }
  }

  /// One in which nobody has a ranking yet.
  init(
    of entrants: [Entrant], listed: [Entrant], on ground: CommonGround, policy: Policy, capacity: Int?,
    ladders: [LadderTable]
  ) {
    questionnaires = ground.questionnaires.map(\.id)
    leftOut = ground.leftOut
    partial = ground.partial
    weights = ground.weights
    titles = ground.titles
    let shared = Inquiry(questionnaires: ground.questionnaires)
    names = Dictionary(shared.questionIDs(in: .ours).map { ($0, shared.mention(of: $0)) }) { first, _ in first }
    self.ladders = ladders
    differing = ground.differing
    self.policy = policy
    self.capacity = capacity
    eliminated = entrants.filter { !$0.failedGates.isEmpty }.sorted { $0.workshop.isNamedBefore($1.workshop) }.map {
      Eliminated(
        id: $0.workshop.id, title: $0.workshop.title, partnerFirm: $0.workshop.partnerFirm, failedGates: $0.failedGates)
    }
    candidates = listed.map { entrant in
      Candidate(
        id: entrant.workshop.id, title: entrant.workshop.title, partnerFirm: entrant.workshop.partnerFirm,
        verdict: entrant.verdict, index: entrant.sheet.totals.index, ownVerdict: entrant.ownVerdict,
        jointIndex: entrant.jointIndex, fit: entrant.workshop.inquiry.fit,
        criteriaVersion: entrant.workshop.inquiry.criteria?.version.major, standings: entrant.sheet.standings,
        ranking: nil)
    }
  }

  /// Whether anybody is ranked.
  package var hasRanking: Bool { candidates.contains { $0.ranking != nil } }

  /// The policy that all share, by id and numbers; else `balanced`.
  static func commonPolicy(of workshops: [Workshop]) -> Policy {
    guard let first = workshops.first?.inquiry.policy,
      workshops.allSatisfy({ $0.inquiry.policy.hasSameNumbers(as: first) })
    else { return .balanced }
    return first
  }
}

extension Policy {
  /// Whether both are called the same and decide the same; what they are titled does not matter.
  fileprivate func hasSameNumbers(as other: Policy) -> Bool {
    var (a, b) = (self, other)
    (a.title, a.summary, a.unknown) = ("", "", .none)
    (b.title, b.summary, b.unknown) = ("", "", .none)
    return a == b
  }
}
