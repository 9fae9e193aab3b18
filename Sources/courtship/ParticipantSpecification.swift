internal import Domain

/// Somebody as `--participant` names them: `NAME:FIRM` or `NAME:FIRM:ROLE`.
struct ParticipantSpecification: Hashable {
  var name: String
  var firm: Firm
  var role: String

  /// - Throws: ``CommandFailure/participant(_:)``. A name has no colon; a role may have some.
  init(_ text: String) throws(CommandFailure) {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map { trimmed($0) }
    guard parts.count >= 2, !parts[0].isEmpty, let firm = Firm(rawValue: parts[1].lowercased()) else {
      throw .participant(text)
    }
    name = parts[0]
    self.firm = firm
    role = parts.count > 2 ? parts[2] : ""
  }
}
