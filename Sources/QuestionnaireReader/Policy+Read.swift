internal import Domain

extension Policy {
  /// The policy that `root` describes, with the numbers of ``balanced`` for those it leaves out. It can be used if the
  /// notes then hold no error.
  init?(_ root: Node, notes: Notes) {
    guard let fields = Fields<Key>(root, at: [], of: "a policy", notes: notes) else { return nil }
    let usual = Policy.balanced
    self.init(
      id: ID(fields.requiredText(.id)),
      title: fields.requiredText(.title),
      summary: fields.text(.summary) ?? "",
      go: fields.number(.go) ?? usual.go,
      noGo: fields.number(.noGo) ?? usual.noGo,
      floor: fields.number(.floor) ?? usual.floor,
      coverageGo: fields.number(.coverageGo) ?? usual.coverageGo,
      coverageMinimum: fields.number(.coverageMinimum) ?? usual.coverageMinimum,
      confidenceGo: fields.number(.confidenceGo) ?? usual.confidenceGo,
      gateConfidence: fields.numbered(.gateConfidence, range: "1 to 5") ?? usual.gateConfidence,
      slack: fields.number(.slack) ?? usual.slack,
      setAsideMaximum: fields.number(.setAsideMaximum) ?? usual.setAsideMaximum,
      concentration: fields.number(.concentration) ?? usual.concentration,
      draws: fields.wholeNumber(.draws) ?? usual.draws,
      seed: fields.wholeNumber(.seed) ?? usual.seed)
    if !isKebabCase(id.text) {
      notes.addRules([
        Flaw(fields.path(.id), "the id “\(id)” is not kebab-case; use lower-case letters, digits and hyphens")
      ])
    }
    notes.addRules(flaws + warnings)
  }
}
