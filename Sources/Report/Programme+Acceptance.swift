package import Domain

extension Programme {
  /// Whether the agenda is accepted as it stands.
  package var isAccepted: Bool {
    guard let criteria, let accepted = try? accepted() else { return false }
    return accepted.criteria == criteria && accepted.capacity == capacity
  }

  /// How its agenda stands: not accepted, accepted as it is, or changed since.
  package var acceptanceSentence: String {
    if criteria == nil {
      return "The agenda is not accepted yet: its criteria and its capacity can still change."
    }
    if isAccepted {
      return "The agenda is accepted with \(acceptance.inWords)."
    }
    return "The agenda has changed since it was accepted with \(acceptance.inWords)."
  }
}

extension Acceptance {
  /// “5 criteria (version 2) and room for 3 partners”.
  package var inWords: String {
    let count = criteria?.items.count ?? 0
    let version = criteria.map { " (version \($0.version))" } ?? ""
    let room = capacity.map { " and room for \($0) \($0 == 1 ? "partner" : "partners")" } ?? ""
    return "\(count) \(count == 1 ? "criterion" : "criteria")\(version)\(room)"
  }
}
