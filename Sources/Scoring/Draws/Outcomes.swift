internal import Domain

/// What comes out of the draws of a batch by the value clauses of the verdict; no for what is not asked for.
struct Outcomes: Sendable {
  // By group.
  private(set) var isGo: [DrawBits]
  private(set) var isNoGo: [DrawBits]

  // How many draws came out so, and in how many a clause failed: gates and floors as in the plan.
  private(set) var go = 0
  private(set) var noGo = 0
  private(set) var failedGates: [Int] = []
  private(set) var failedFloors: [Int] = []
  private(set) var failedIndex = 0

  init(of batch: DrawnBatch, _ plan: DrawPlan) {
    let groups = 0..<DrawnBatch.groups
    isNoGo = groups.map { _ in .none }
    isGo = groups.map { batch.isValid($0) }

    for item in plan.gates {
      guard let gate = plan.items[item].gate else { continue }
      var failed = DrawTally()
      for group in groups {
        let passes = batch.isAbove(gate.minimum.rawValue - 1, item: item, group)
        let fails = ~passes & batch.isValid(group)
        failed.add(fails)
        isGo[group] = isGo[group] & passes
        if gate.isKnockOut { isNoGo[group] = isNoGo[group] | fails }
      }
      failedGates.append(failed.count)
    }
    for section in plan.sections.indices {
      var failed = DrawTally()
      for group in groups {
        let isLow = batch.isLow(section: section, group)
        failed.add(isLow & batch.isValid(group))
        isGo[group] = isGo[group] & ~isLow
      }
      failedFloors.append(failed.count)
    }
    var (failed, go, noGo) = (DrawTally(), DrawTally(), DrawTally())
    for group in groups {
      let (isHigh, isMore) = batch.isHigh(group)
      failed.add(batch.isValid(group) & ~isHigh)
      isNoGo[group] = isNoGo[group] | batch.isValid(group) & ~isMore
      isGo[group] = isGo[group] & isHigh & ~isNoGo[group]
      go.add(isGo[group])
      noGo.add(isNoGo[group])
    }
    (failedIndex, self.go, self.noGo) = (failed.count, go.count, noGo.count)
  }
}
