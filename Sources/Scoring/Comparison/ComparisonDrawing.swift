package import Domain

/// A comparison on its way, a part of its draws after the other: for whoever has keys to answer in between.
///
/// ```swift
/// var drawing = ComparisonDrawing(of: workshops, policy: nil, capacity: 3)
/// while drawing.comparison == nil { drawing.draw() }
/// ```
package struct ComparisonDrawing: Sendable {
  /// What came out; nil until all draws are counted.
  package private(set) var comparison: Comparison?
  /// What is known without a draw.
  private let ground: Comparison
  private var rankDraws: RankDraws

  /// As ``Comparison/init(of:policy:capacity:)``; nothing is drawn yet.
  package init(of workshops: [Workshop], policy: Policy? = nil, capacity: Int? = nil) {
    self.init(of: workshops, policy: policy, capacity: capacity, crew: .all)
  }

  init(of workshops: [Workshop], policy: Policy?, capacity: Int?, crew: Crew) {
    let workshops = workshops.sorted { $0.id < $1.id }
    let ground = CommonGround(of: workshops)
    let policy = policy ?? Comparison.commonPolicy(of: workshops)
    let entrants = workshops.map { Entrant($0, on: ground, by: policy) }
    let listed = entrants.filter(\.failedGates.isEmpty).sorted { $0.isListedBefore($1) }
    self.ground = Comparison(of: entrants, listed: listed, on: ground, policy: policy, capacity: capacity)
    rankDraws = RankDraws(listed, on: ground, policy: policy, capacity: capacity, crew: crew)
    finish()
  }

  /// How many draws there will be.
  package var draws: Int { rankDraws.draws }
  /// How many draws are counted.
  package var done: Int { rankDraws.done }

  /// Draws the next part.
  package mutating func draw() {
    rankDraws.draw()
    finish()
  }

  private mutating func finish() {
    guard rankDraws.done == rankDraws.draws, comparison == nil else { return }
    var comparison = ground
    for (place, ranking) in rankDraws.rankings.enumerated() { comparison.candidates[place].ranking = ranking }
    self.comparison = comparison
  }
}
