/// What a score, a person's hunch or the room's decision says of going ahead, or of going on.
package enum Verdict: String, CaseIterable, Sendable {
  case go
  case conditional
  case noGo = "no-go"
  /// Insufficient evidence: too little is rated for any of the others.
  case insufficient

  /// The verdict as screens and reports print it: a review of a living partnership says by the same rules whether to go on
  /// as it is.
  package func name(in stage: Stage) -> String {
    switch (self, stage) {
    case (.go, .review): "Continue"
    case (.conditional, .review): "Repair"
    case (.noGo, .review): "Part"
    case (.go, _): "Go"
    case (.conditional, _): "Conditional"
    case (.noGo, _): "No-go"
    case (.insufficient, _): "Insufficient evidence"
    }
  }

  /// The verdict within a sentence: `no-go`.
  package func mention(in stage: Stage) -> String {
    let name = name(in: stage)
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The verdict as something that a clause can ask for, or lead to: “a go takes at least 70”, “below 50 is parting”.
  package func noun(in stage: Stage) -> String {
    switch (self, stage) {
    case (.go, .review): "continuing"
    case (.noGo, .review): "parting"
    case (.go, _), (.noGo, _): "a \(mention(in: stage))"
    case (.conditional, _), (.insufficient, _): mention(in: stage)
    }
  }
}

/// Which questionnaires a score or a report speaks of.
package enum Scope: String, CaseIterable, Sendable {
  /// The joint questionnaires: what both firms may see.
  case both
  /// All of them: for our own firm alone.
  case ours
}
