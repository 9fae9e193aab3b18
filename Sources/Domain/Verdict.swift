/// What a score, a person's hunch or the room's decision says of going ahead.
package enum Verdict: String, CaseIterable, Sendable {
  case go
  case conditional
  case noGo = "no-go"
  /// Insufficient evidence: too little is rated for any of the others.
  case insufficient

  /// The verdict as screens and reports print it.
  package var name: String {
    switch self {
    case .go: "Go"
    case .conditional: "Conditional"
    case .noGo: "No-go"
    case .insufficient: "Insufficient evidence"
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
