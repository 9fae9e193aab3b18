internal import Domain

/// So many draws in a row: weights and ratings in columns, one a question, and what the clauses of the verdict read off
/// them. Sixteen draws make a group.
struct DrawnSpan: Sendable {
  static let drawsInGroup = 16

  /// How many groups hold so many draws.
  static func groups(of draws: Int) -> Int { (draws + drawsInGroup - 1) / drawsInGroup }

  private(set) var plan: DrawPlan
  private(set) var weights: WeightMatrix
  private var groups: Int
  /// One less than the rating, by item, then by group.
  private(set) var steps: [SIMD16<UInt8>]
  /// What the items’ next ratings come from.
  private var sources: [RandomLanes]
  /// Whose ratings they are; empty where there is nobody else’s.
  private let owner: String
  /// Σ weight · step of each draw, eight draws a vector.
  private(set) var sums: [SIMD8<Int32>]
  /// 1 where a section’s index is below the floor, else 0; by section, then by group.
  private(set) var isLow: [SIMD16<UInt8>]

  /// - Parameter owner: whose ratings are drawn, where others’ are drawn beside them.
  init(_ plan: DrawPlan, groups: Int, owner: String = "") {
    self.plan = plan
    self.groups = groups
    self.owner = owner
    weights = WeightMatrix(questions: 0, vectors: 0)
    steps = []
    sources = []
    sums = []
    isLow = []
    begin(plan, groups: groups)
  }

  /// Goes back to the first draw, of another plan, in the same room as far as it goes.
  mutating func begin(_ plan: DrawPlan, groups: Int) {
    self.plan = plan
    self.groups = groups
    sources = plan.items.map { plan.source(of: $0, owner) }
    steps.setCount(plan.items.count * groups)
    sums.setCount(2 * groups)
    isLow.setCount(plan.sections.count * groups)
  }

  /// The column of an item.
  func steps(of item: Int) -> ArraySlice<SIMD16<UInt8>> { steps[item * groups..<(item + 1) * groups] }

  /// Where a section’s index is below the floor.
  func isLow(section: Int) -> ArraySlice<SIMD16<UInt8>> { isLow[section * groups..<(section + 1) * groups] }

  // MARK: Drawing

  /// Draws the next weights and ratings in place of the last ones.
  mutating func draw(from source: inout WeightDraws) {
    if weights.questions != plan.weighted.count || weights.vectors != 2 * groups {
      weights = WeightMatrix(questions: plan.weighted.count, vectors: 2 * groups)
    }
    source.fill(&weights)
    drawRatings()
  }

  /// Draws the next ratings in place of the last ones.
  ///
  /// - Parameter weights: the same draws’ weights, a column for each weighted item.
  mutating func draw(with weights: WeightMatrix) {
    self.weights = weights
    drawRatings()
  }

  private mutating func drawRatings() {
    for vector in sums.indices { sums[vector] = .zero }
    for item in plan.items.indices {
      plan.items[item].law.fill(&steps[item * groups..<(item + 1) * groups], from: &sources[item])
    }
    for (column, item) in plan.weighted.enumerated() {
      for group in 0..<groups {
        let (low, high) = halves(of: steps[item * groups + group])
        sums[2 * group] &+= weights[column, 2 * group] &* low
        sums[2 * group + 1] &+= weights[column, 2 * group + 1] &* high
      }
    }
    for (index, section) in plan.sections.enumerated() { mark(index, section) }
  }

  /// Brings the first draws up to date with a plan of the same weights: what the change did not touch stays.
  mutating func adapt(to plan: DrawPlan) {
    let before = self.plan
    self.plan = plan
    guard plan.items.map(\.question) == before.items.map(\.question) else {
      begin(plan, groups: groups)
      return drawRatings()
    }
    let changed = plan.items.indices.filter { plan.items[$0].law != before.items[$0].law }
    for item in changed { redraw(item) }
    let isOtherFloor = plan.policy.floor != before.policy.floor || plan.sections != before.sections
    for (index, section) in plan.sections.enumerated() {
      if isOtherFloor || !changed.allSatisfy({ !section.items.contains($0) }) { mark(index, section) }
    }
  }

  private mutating func redraw(_ item: Int) {
    let before = Array(steps(of: item))
    var source = plan.source(of: plan.items[item], owner)
    plan.items[item].law.fill(&steps[item * groups..<(item + 1) * groups], from: &source)
    guard let column = plan.weighted.firstIndex(of: item) else { return }
    for group in 0..<groups {
      let (low, high) = halves(of: steps[item * groups + group])
      let (lowBefore, highBefore) = halves(of: before[group])
      sums[2 * group] &+= weights[column, 2 * group] &* (low &- lowBefore)
      sums[2 * group + 1] &+= weights[column, 2 * group + 1] &* (high &- highBefore)
    }
  }

  /// Marks where the index of a section, by its fixed weights, is below the floor.
  private mutating func mark(_ index: Int, _ section: DrawPlan.FlooredSection) {
    // An index is 25 times the mean of the steps: no figure, no floor is left where nothing can be below it.
    let least = SIMD8<Double>(repeating: (plan.policy.floor - tolerance) / 25)
    for group in 0..<groups {
      var low = SIMD8<Double>.zero
      var high = SIMD8<Double>.zero
      for (item, part) in zip(section.items, section.parts) {
        let (lowSteps, highSteps) = halves(of: steps[item * groups + group])
        low += SIMD8<Double>(lowSteps) * part
        high += SIMD8<Double>(highSteps) * part
      }
      isLow[index * groups + group] = SIMD16(lowHalf: ones(where: low .<= least), highHalf: ones(where: high .<= least))
    }
  }
}

extension DrawPlan {
  /// What the ratings of an item come from, from its first draw on.
  func source(of item: Item, _ owner: String) -> RandomLanes {
    RandomLanes(seed: policy.seed, key: "rating \(item.question)" + (owner.isEmpty ? "" : " of \(owner)"))
  }
}

extension RatingLaw {
  /// Fills a column with what comes out of this law, one less than the rating.
  fileprivate func fill(_ steps: inout ArraySlice<SIMD16<UInt8>>, from random: inout RandomLanes) {
    let bounds = bounds
    for group in steps.indices {
      let low = SIMD8<UInt8>(truncatingIfNeeded: random.nextSteps(bounds))
      let high = SIMD8<UInt8>(truncatingIfNeeded: random.nextSteps(bounds))
      steps[group] = SIMD16(lowHalf: low, highHalf: high)
    }
  }
}

extension Array where Element: SIMD {
  /// Makes room for so many; what is in it means nothing.
  fileprivate mutating func setCount(_ count: Int) {
    if self.count != count { self = Array(repeating: Element(), count: count) }
  }
}

/// The steps of a group as numbers to reckon with.
@inline(__always)
func halves(of steps: SIMD16<UInt8>) -> (low: SIMD8<Int32>, high: SIMD8<Int32>) {
  (SIMD8(truncatingIfNeeded: steps.lowHalf), SIMD8(truncatingIfNeeded: steps.highHalf))
}

/// 1 in the lanes of a comparison where it holds, 0 in the others.
@inline(__always)
func ones(where mask: SIMDMask<SIMD8<Int64>>) -> SIMD8<UInt8> {
  SIMD8<UInt8>(truncatingIfNeeded: unsafeBitCast(mask, to: SIMD8<Int64>.self)) & 1
}
