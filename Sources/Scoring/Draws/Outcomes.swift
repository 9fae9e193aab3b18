internal import Domain

/// What comes out of the draws of a batch by the value clauses of the verdict; no for what is not asked for.
struct Outcomes: Sendable {
  /// In columns, each by group: go, no-go, the index below go, then gates that fail and floors, as in the plan.
  private var columns: [DrawBits] = []

  private static let groups = DrawnBatch.groups

  @inline(__always)
  func isGo(_ group: Int) -> DrawBits { columns[group] }

  @inline(__always)
  func isNoGo(_ group: Int) -> DrawBits { columns[Self.groups + group] }

  /// Calls `body` with where goes and no-goes are, by group.
  @inline(__always)
  func withOutcomes(_ body: (_ isGo: UnsafePointer<DrawBits>, _ isNoGo: UnsafePointer<DrawBits>) -> Void) {
    columns.withPointer { body($0, $0 + Self.groups) }
  }

  /// Reads them off a batch, in the same room as what it was read off before.
  mutating func read(_ batch: DrawnBatch, _ plan: DrawPlan) {
    let count = (3 + plan.gates.count + plan.sections.count) * Self.groups
    if columns.count != count { columns = Array(repeating: .none, count: count) }
    for group in 0..<Self.groups {
      let valid = batch.isValid(group)
      var (go, noGo) = (valid, DrawBits.none)
      var column = 3 * Self.groups + group
      for item in plan.gates {
        guard let gate = plan.items[item].gate else { continue }
        let fails = valid & ~batch.isAbove(gate.minimum.rawValue - 1, item: item, group)
        columns[column] = fails
        column += Self.groups
        go = go & ~fails
        if gate.isKnockOut { noGo = noGo | fails }
      }
      for section in plan.sections.indices {
        let fails = valid & batch.isLow(section: section, group)
        columns[column] = fails
        column += Self.groups
        go = go & ~fails
      }
      let (isHigh, isMore) = batch.isHigh(group)
      noGo = noGo | (valid & ~isMore)
      columns[group] = go & isHigh & ~noGo
      columns[Self.groups + group] = noGo
      columns[2 * Self.groups + group] = valid & ~isHigh
    }
  }

  /// Adds to the tally of each column, in order.
  func count(into tallies: inout [DrawTally]) {
    columns.withPointer { columns in
      tallies.withMutablePointer { tallies in
        for place in 0..<self.columns.count / Self.groups {
          tallies[place].add { columns[place * Self.groups + $0] }
        }
      }
    }
  }
}
