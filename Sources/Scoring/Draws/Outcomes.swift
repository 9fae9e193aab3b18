internal import Domain

/// What comes out of the first draws of a span by the value clauses of the verdict: 1 for yes, 0 for no, 0 also behind the
/// last draw.
struct Outcomes {
  /// The halves of a group’s bytes after each other.
  private(set) var isGo: [SIMD16<UInt8>]
  private(set) var isNoGo: [SIMD16<UInt8>]
  /// All bits of what is a draw.
  private(set) var isValid: [SIMD16<UInt8>]

  // How many draws came out so, and in how many a clause failed: gates and floors as in the plan.
  private(set) var go = 0
  private(set) var noGo = 0
  private(set) var failedGates: [Int] = []
  private(set) var failedFloors: [Int] = []
  private(set) var failedIndex = 0

  /// What came out of each of a group’s draws.
  func isGo(in group: Int) -> DrawBytes { DrawBytes(halves: isGo[2 * group], isGo[2 * group + 1]) }

  func isNoGo(in group: Int) -> DrawBytes { DrawBytes(halves: isNoGo[2 * group], isNoGo[2 * group + 1]) }

  init(of span: DrawnSpan, draws: Int) {
    let plan = span.plan
    let groups = DrawBytes.count(of: draws)
    let none = Array(repeating: SIMD16<UInt8>.zero, count: 2 * groups)
    isValid = (0..<groups).flatMap { group in
      let valid = DrawBytes(first: draws - DrawBytes.draws * group)
      return [valid[half: 0], valid[half: 1]]
    }
    (isGo, isNoGo) = (none, none)
    var isHeld = none

    for item in plan.gates {
      guard let gate = plan.items[item].gate else { continue }
      let least = SIMD16(repeating: UInt8(gate.minimum.rawValue - 1))
      let steps = span.steps(of: item)
      var count = 0
      for index in isValid.indices {
        let fails = bits(steps[steps.startIndex + index / 2][half: index % 2] .< least) & isValid[index]
        count += sum(fails & 1)
        isHeld[index] |= fails
        if gate.isKnockOut { isNoGo[index] |= fails }
      }
      failedGates.append(count)
    }
    for section in plan.sections.indices {
      let isLow = span.isLow(section: section)
      var count = 0
      for index in isValid.indices {
        let fails = isLow[isLow.startIndex + index / 2][half: index % 2] & isValid[index]
        count += sum(fails & 1)
        isHeld[index] |= fails
      }
      failedFloors.append(count)
    }
    for group in 0..<groups {
      let (isAboveGo, isAboveNoGo) = (span.isAbove(span.leastForGo, group), span.isAbove(span.leastForMore, group))
      for half in 0..<2 {
        let index = 2 * group + half
        let isHigh = isAboveGo[half: half] & isValid[index]
        failedIndex += sum(isValid[index] & ~isHigh & 1)
        isNoGo[index] = (isNoGo[index] | (isValid[index] & ~isAboveNoGo[half: half])) & 1
        isGo[index] = isHigh & ~isHeld[index] & (isNoGo[index] ^ 1)
        go += sum(isGo[index])
        noGo += sum(isNoGo[index])
      }
    }
  }
}
