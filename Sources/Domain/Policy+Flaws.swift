extension Policy {
  /// Every bound that this policy breaks.
  package var flaws: [Flaw] {
    var flaws: [Flaw] = []
    func check(_ key: String, _ number: Double, in bounds: ClosedRange<Double>) {
      if !bounds.contains(number) {
        let range = "\(plain(bounds.lowerBound)) to \(plain(bounds.upperBound))"
        flaws.append(Flaw([.key(key)], "\(key) is \(plain(number)); use \(range)"))
      }
    }
    check("go", go, in: 0...100)
    check("noGo", noGo, in: 0...100)
    check("floor", floor, in: 0...100)
    check("slack", slack, in: 0...100)
    check("coverageGo", coverageGo, in: 0...1)
    check("coverageMinimum", coverageMinimum, in: 0...1)
    check("confidenceGo", confidenceGo, in: 0...1)
    check("setAsideMaximum", setAsideMaximum, in: 0...1)
    if !(concentration > 0 && concentration <= 10_000) {
      flaws.append(
        Flaw([.key("concentration")], "concentration is \(plain(concentration)); use more than 0, at most 10000"))
    }
    check("draws", Double(draws), in: 100...1_000_000)
    if seed < 0 {
      flaws.append(Flaw([.key("seed")], "seed is \(seed); use 0 or more"))
    }
    if noGo > go {
      flaws.append(Flaw([.key("noGo")], "noGo \(plain(noGo)) is above go \(plain(go)); lower noGo or raise go"))
    }
    if coverageMinimum > coverageGo {
      flaws.append(
        Flaw(
          [.key("coverageMinimum")],
          "coverageMinimum \(plain(coverageMinimum)) is above coverageGo \(plain(coverageGo)); lower it"))
    }
    return flaws
  }
}
