internal import Domain

/// The policy that a workshop uses. A number that is missing is that of the balanced policy.
extension Policy: FileObject {
  init(reading object: inout ObjectReader) {
    let usual = Policy.balanced
    self.init(
      id: object.name("id") ?? usual.id, title: object.text("title"), summary: object.text("summary"),
      go: object.number("go") ?? usual.go, noGo: object.number("noGo") ?? usual.noGo,
      floor: object.number("floor") ?? usual.floor, coverageGo: object.number("coverageGo") ?? usual.coverageGo,
      coverageMinimum: object.number("coverageMinimum") ?? usual.coverageMinimum,
      confidenceGo: object.number("confidenceGo") ?? usual.confidenceGo,
      gateConfidence: object.scale("gateConfidence", "confidence") ?? usual.gateConfidence,
      slack: object.number("slack") ?? usual.slack,
      setAsideMaximum: object.number("setAsideMaximum") ?? usual.setAsideMaximum,
      concentration: object.number("concentration") ?? usual.concentration,
      draws: object.integer("draws") ?? usual.draws, seed: object.integer("seed") ?? usual.seed)
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("title", title)
    object.put("summary", summary)
    object.put("go", go)
    object.put("noGo", noGo)
    object.put("floor", floor)
    object.put("coverageGo", coverageGo)
    object.put("coverageMinimum", coverageMinimum)
    object.put("confidenceGo", confidenceGo)
    object.put("gateConfidence", scale: gateConfidence)
    object.put("slack", slack)
    object.put("setAsideMaximum", setAsideMaximum)
    object.put("concentration", concentration)
    object.put("draws", .number(draws))
    object.put("seed", .number(seed))
    object.put(unknown)
  }
}
