internal import Domain
internal import Session

/// Finding what was said, by its words.
extension PlainSession {
  /// `find WORDS`. A finding at a question begins with its number, as `go` takes it.
  mutating func find(_ words: String) {
    if words.isEmpty { return say("Type find and the words to look for: find service desk.") }
    let findings = session.findings(of: words, seesPrivate: !isRoomLocked)
    let lines = findings.map { finding in
      switch finding.place {
      case .question(let id):
        "\((session.questions.firstIndex(of: id) ?? 0) + 1). \(inquiry.name(of: id)), \(finding.kind): \(finding.excerpt)"
      case .line, .sinceLast: "\(finding.kind): \(finding.excerpt)"
      }
    }
    say(lines.isEmpty ? "Nothing here holds these words." : lines.joined(separator: "\n"))
  }
}
