internal import Domain

/// So many batches of draws in a row, each with what came out of it.
struct DrawnSpan: Sendable {
  private(set) var plan: DrawPlan
  private(set) var parts: [Part] = []
  private let crew: Crew
  private var streams: [RandomStream] = []

  struct Part: Sendable {
    fileprivate(set) var batch = DrawnBatch()
    /// Nil before anything was drawn.
    fileprivate(set) var outcomes: Outcomes?
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
    if first == 0 { streams = plan.streams() }
    self.plan = plan
    let count = WeightDraws.batches(of: draws)
    if count < parts.count { parts.removeLast(parts.count - count) }
    while parts.count < count { parts.append(Part()) }
    let streams = streams
    crew.change(&parts) { part, index in
      part.batch.draw(
        plan, source, streams, number: first + index,
        draws: min(WeightDraws.drawsInBatch, draws - index * WeightDraws.drawsInBatch))
      part.outcomes = Outcomes(of: part.batch, plan)
    }
  }

  /// In how many draws an item’s rating is above 1, 2, 3 or 4.
  func count(above rating: Int, item: Int) -> Int {
    parts.indices.reduce(0) { $0 + parts[$1].batch.count(above: rating, item: item) }
  }

  /// In how many draws with some outcome that is so: by item, four each.
  func counts(in outcome: (Outcomes) -> [DrawBits]) -> [Int] {
    var tallies = Array(repeating: DrawTally(), count: 4 * plan.items.count)
    for index in parts.indices {
      if let outcomes = parts[index].outcomes {
        parts[index].batch.count(outcome(outcomes), plan, into: &tallies)
      }
    }
    return tallies.map(\.count)
  }

  /// Brings the draws up to date with a plan of the same weights: what the change did not touch stays.
  mutating func adapt(to plan: DrawPlan) {
    let before = self.plan
    self.plan = plan
    guard plan.items.count == before.items.count, zip(plan.items, before.items).allSatisfy({ $0.isSame(as: $1) }) else {
      let streams = plan.streams()
      self.streams = streams
      return crew.change(&parts) { part, index in
        part.batch.draw(plan, part.batch.weights, streams, number: index, draws: part.batch.draws)
        part.outcomes = Outcomes(of: part.batch, plan)
      }
    }
    let streams = streams
    let changed = plan.items.indices.filter { plan.items[$0].law != before.items[$0].law }
    let isOtherPolicy = plan.policy != before.policy
    let touched = isOtherPolicy ? Set(plan.sections.indices) : Set(changed.compactMap { plan.items[$0].section })
    crew.change(&parts) { part, index in
      if isOtherPolicy { part.batch.measure(plan.policy) }
      for item in changed {
        part.batch.draw(
          plan.items[item], item, from: streams[item].lanes(batch: index), insteadOf: before.items[item].law)
      }
      for section in touched { part.batch.mark(section, floor: plan.policy.floor) }
      part.outcomes = Outcomes(of: part.batch, plan)
    }
  }
}

extension DrawPlan {
  /// What the ratings of each item come from.
  ///
  /// - Parameter owner: whose ratings are drawn, where others’ are drawn beside them.
  func streams(of owner: String? = nil) -> [RandomStream] {
    items.map { item in
      RandomStream(seed: policy.seed, key: "rating \(item.question)" + (owner.map { " of \($0)" } ?? ""))
    }
  }
}

extension DrawPlan.Item {
  /// Whether another draws the same but for its law.
  fileprivate func isSame(as other: Self) -> Bool {
    question == other.question && column == other.column && section == other.section && part == other.part
  }
}
