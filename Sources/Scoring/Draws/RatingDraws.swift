internal import Domain

/// What the ratings of a plan are drawn from, and what is made of them: by item, and by section.
struct RatingDraws: Sendable {
  private(set) var streams: [RandomStream] = []
  var floors: [SectionFloor] = []

  /// For no plan yet.
  init() {}

  /// - Parameter owner: whose ratings are drawn, where others’ are drawn beside them.
  init(_ plan: DrawPlan, of owner: String? = nil) {
    streams = plan.items.map { item in
      RandomStream(seed: plan.policy.seed, key: "rating \(item.question)" + (owner.map { " of \($0)" } ?? ""))
    }
    floors = plan.sections.indices.map { SectionFloor(of: $0, plan) }
  }
}

/// When a section is below the floor: its index is 25 times the mean of its steps, some of which are certain.
struct SectionFloor: Sendable {
  /// Which of ``DrawPlan/sections``.
  let section: Int
  /// Of parts, each in the draws whose rating is above some; four columns an item.
  let sums: PartSums
  /// What they come to at most where it is below.
  let most: Int64

  init(of section: Int, _ plan: DrawPlan) {
    self.section = section
    let (items, parts) = (plan.sections[section].items, plan.sections[section].parts)
    var most = Int64(((plan.policy.floor - tolerance) / 25 * parts.whole).rounded(.down))
    var terms: [(number: UInt64, column: Int)] = []
    terms.reserveCapacity(4 * items.count)
    for (item, part) in zip(items, parts.numbers) {
      let exceeded = plan.bounds[item].exceeded
      most -= Int64(exceeded.lowerBound - 1) * Int64(part)
      for rating in exceeded { terms.append((part, 4 * item + rating - 1)) }
    }
    sums = PartSums(terms)
    self.most = most
  }
}
