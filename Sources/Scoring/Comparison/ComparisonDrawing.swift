package import Domain

/// A comparison on its way, a part after the other: first the candidates are scored, so many at a time, then drawn. For
/// whoever has keys to answer in between.
///
/// ```swift
/// var drawing = ComparisonDrawing(of: workshops, policy: nil, capacity: 3)
/// while drawing.comparison == nil { drawing.draw() }
/// ```
package struct ComparisonDrawing: Sendable {
  /// What came out; nil until all draws are counted.
  package private(set) var comparison: Comparison?
  /// All that it was made of, reviews too.
  private let sessions: [Workshop]
  /// The candidates, by id.
  private let workshops: [Workshop]
  private let ground: CommonGround
  private let policy: Policy
  private let capacity: Int?
  private let crew: Crew
  private var entrants: [Entrant] = []
  /// What is known without a draw, and the draws; nil until all are scored.
  private var ranking: (listing: Comparison, draws: RankDraws)?

  /// How many candidates are scored in a part.
  ///
  /// Project decision: few enough that nobody waits for them.
  private static let scoredAtOnce = 32

  /// As ``Comparison/init(of:policy:capacity:)``; of many candidates only the first are scored, and nothing is drawn yet.
  package init(of workshops: [Workshop], policy: Policy? = nil, capacity: Int? = nil) {
    self.init(of: workshops, policy: policy, capacity: capacity, crew: .all)
  }

  init(of workshops: [Workshop], policy: Policy?, capacity: Int?, crew: Crew) {
    // A review is no candidate, unless there are only reviews. The session that it looks back on still is one.
    let candidates = workshops.filter { $0.stage != .review }
    self.workshops = (candidates.isEmpty ? workshops : candidates).sorted { $0.id < $1.id }
    sessions = workshops
    ground = CommonGround(of: self.workshops)
    self.policy = policy ?? Comparison.commonPolicy(of: self.workshops)
    self.capacity = capacity
    self.crew = crew
    scoreSome()
    finish()
  }

  /// How many candidates there are, and how many of them are scored.
  package var candidates: Int { workshops.count }
  package var scored: Int { entrants.count }
  /// How many draws there will be; none before all are scored.
  package var draws: Int { ranking?.draws.draws ?? 0 }
  /// How many draws are counted.
  package var done: Int { ranking?.draws.done ?? 0 }

  /// Does the next part.
  package mutating func draw() {
    if comparison != nil { return }
    if ranking == nil {
      scoreSome()
    } else {
      ranking?.draws.draw()
    }
    finish()
  }

  private mutating func scoreSome() {
    let next = workshops.dropFirst(entrants.count).prefix(Self.scoredAtOnce)
    var parts: [(workshop: Workshop, entrant: Entrant?)] = next.map { ($0, nil) }
    crew.change(&parts) { [ground, policy] part, _ in part.entrant = Entrant(part.workshop, on: ground, by: policy) }
    entrants += parts.compactMap(\.entrant)
    guard entrants.count == workshops.count else { return }
    let listed = entrants.filter(\.failedGates.isEmpty).sorted { $0.isListedBefore($1) }
    ranking = (
      Comparison(
        of: entrants, listed: listed, on: ground, policy: policy, capacity: capacity,
        ladders: LadderTable.tables(of: sessions)),
      RankDraws(listed, on: ground, policy: policy, capacity: capacity, crew: crew)
    )
  }

  private mutating func finish() {
    guard let ranking, ranking.draws.done == ranking.draws.draws else { return }
    var comparison = ranking.listing
    for (place, ranking) in ranking.draws.rankings.enumerated() { comparison.candidates[place].ranking = ranking }
    self.comparison = comparison
  }
}
