internal import Domain

/// So many batches of draws in a row, each with what came out of it.
struct DrawnSpan: Sendable {
  private(set) var plan: DrawPlan
  private(set) var parts: [Part] = []
  private let crew: Crew
  private var ratings = RatingDraws()

  struct Part: Sendable {
    fileprivate(set) var batch = DrawnBatch()
    fileprivate(set) var outcomes = Outcomes()
  }

  init(_ plan: DrawPlan, crew: Crew) {
    self.plan = plan
    self.crew = crew
  }

  /// Draws anew, in the same room as far as it goes.
  ///
  /// - Parameters:
  ///   - first: the number of the first batch.
  ///   - draws: how many draws there are, from that on; the last batch may have less than all.
  mutating func draw(_ plan: DrawPlan, _ source: WeightDraws, first: Int = 0, draws: Int) {
    if first == 0 { ratings = RatingDraws(plan) }
    self.plan = plan
    let count = WeightDraws.batches(of: draws)
    if count < parts.count { parts.removeLast(parts.count - count) }
    while parts.count < count { parts.append(Part()) }
    let ratings = ratings
    crew.sharing(cells: draws * plan.items.count).change(&parts) { part, index in
      part.batch.draw(
        plan, source, ratings, number: first + index,
        draws: min(WeightDraws.drawsInBatch, draws - index * WeightDraws.drawsInBatch))
      part.outcomes.read(part.batch, plan)
    }
  }

  /// In how many draws an item’s rating is above 1, 2, 3 or 4.
  func count(above rating: Int, item: Int) -> Int {
    parts.indices.reduce(0) { $0 + parts[$1].batch.count(above: rating, item: item) }
  }

  /// How many draws there are.
  var draws: Int { parts.indices.reduce(0) { $0 + parts[$1].batch.draws } }

  /// Brings the draws up to date with a plan of the same weights: what the change did not touch stays.
  mutating func adapt(to plan: DrawPlan) {
    let before = self.plan
    self.plan = plan
    guard plan.items == before.items, plan.sections == before.sections else {
      let ratings = RatingDraws(plan)
      self.ratings = ratings
      return crew.sharing(cells: draws * plan.items.count).change(&parts) { part, index in
        part.batch.draw(plan, part.batch.weights, ratings, number: index, draws: part.batch.draws)
        part.outcomes.read(part.batch, plan)
      }
    }
    let changed = plan.items.indices.filter { plan.laws[$0] != before.laws[$0] }
    let isOtherPolicy = plan.policy != before.policy
    let touched = isOtherPolicy ? Set(plan.sections.indices) : Set(changed.compactMap { plan.items[$0].section })
    for section in touched { ratings.floors[section] = SectionFloor(of: section, plan) }
    let ratings = ratings
    crew.sharing(cells: draws * (isOtherPolicy ? plan.items.count : changed.count)).change(&parts) { part, index in
      if isOtherPolicy { part.batch.measure(plan.policy) }
      for item in changed {
        part.batch.draw(item, plan, from: ratings.streams[item].lanes(batch: index), insteadOf: before.bounds[item])
      }
      for section in touched { part.batch.mark(ratings.floors[section]) }
      part.outcomes.read(part.batch, plan)
    }
  }
}
