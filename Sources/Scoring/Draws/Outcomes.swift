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

  /// Calls `body` with where the columns are, one behind the other.
  @inline(__always)
  func withColumns(_ body: (UnsafePointer<DrawBits>) -> Void) { columns.withPointer(body) }

  /// Reads them off a batch, in the same room as what it was read off before.
  mutating func read(_ batch: DrawnBatch, _ plan: DrawPlan) {
    let groups = Self.groups
    let count = (3 + plan.gates.count + plan.sections.count) * groups
    if columns.count != count { columns = Array(repeating: .none, count: count) }
    columns.withMutablePointer { columns in
      for group in 0..<groups {
        let valid = batch.isValid(group)
        var (go, noGo) = (valid, DrawBits.none)
        var column = columns + 3 * groups + group
        for item in plan.gates {
          guard let gate = plan.items[item].gate else { continue }
          let fails = valid & ~batch.isAbove(gate.minimum.rawValue - 1, item: item, group)
          column.pointee = fails
          column += groups
          go = go & ~fails
          if gate.isKnockOut { noGo = noGo | fails }
        }
        for section in plan.sections.indices {
          let fails = valid & batch.isLow(section: section, group)
          column.pointee = fails
          column += groups
          go = go & ~fails
        }
        let (isHigh, isMore) = batch.isHigh(group)
        noGo = noGo | (valid & ~isMore)
        columns[group] = go & isHigh & ~noGo
        columns[groups + group] = noGo
        columns[2 * groups + group] = valid & ~isHigh
      }
    }
  }
}
