internal import Domain

extension SessionPlan {
  /// The plan that `root` describes. It can be used if the notes then hold no error.
  init?(_ root: Node, notes: Notes) {
    guard let fields = Fields<Key>(root, at: [], of: "a plan", notes: notes) else { return nil }
    self.init(
      id: ID(fields.requiredText(.id)),
      title: fields.requiredText(.title),
      summary: fields.text(.summary) ?? "",
      questionnaires: fields.requiredItems(.questionnaires, of: "questionnaires' ids").compactMap {
        notes.text(of: $0.node, at: $0.path).map { ID($0) }
      },
      minutes: fields.node(.minutes).map { Self.minutes($0, at: fields.path(.minutes), notes: notes) } ?? Minutes())
    if let stage: Stage = fields.code(.stage) { self.stage = stage }
    if let policy = fields.text(.policy), !policy.isEmpty { self.policy = ID(policy) }
    notes.addRules(flaws)
  }

  private static func minutes(_ node: Node, at path: [Flaw.Step], notes: Notes) -> Minutes {
    guard let fields = Fields<MinutesKey>(node, at: path, of: "the clock of a plan", notes: notes) else {
      return Minutes()
    }
    return Minutes(
      opening: fields.wholeNumber(.opening) ?? 0, verdict: fields.wholeNumber(.verdict) ?? 0,
      decision: fields.wholeNumber(.decision) ?? 0)
  }
}
