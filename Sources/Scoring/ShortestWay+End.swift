internal import Domain

extension Score {
  /// Whether the index at worst is as high as a go asks for once the steps of a way are taken.
  package func reachesInterval(by way: ShortestWay.Way) -> Bool {
    isAtLeast(low.map { $0 + gain(of: way) }, policy.go - policy.slack)
  }

  /// Whether the verdict is a no-go once the steps of a way are taken, with all that is open left open.
  package func isNoGo(after way: ShortestWay.Way) -> Bool {
    guard let coverage, let high else { return false }
    let isKnockedOut = gates.contains { gate in
      guard gate.otherwise == .noGo else { return false }
      let rating = way.changes.first { $0.question == gate.question }?.to ?? self[gate.question]?.rating
      return rating.map { $0 < gate.minimum } ?? false
    }
    let gain = gain(of: way)
    let isCovered = isAtLeast(coverage, policy.coverageMinimum)
    return isKnockedOut || isBelow(high + gain, policy.noGo)
      || (isCovered && isBelow(index.map { $0 + gain / coverage }, policy.noGo))
  }

  /// What the steps of a way add to both ends of the interval: Σ ω · (value then − value now), below 0 on the way down.
  private func gain(of way: ShortestWay.Way) -> Double {
    way.changes.reduce(0) { $0 + (self[$1.question]?.weight ?? 0) * ($1.to.value - $1.from.value) }
  }
}
