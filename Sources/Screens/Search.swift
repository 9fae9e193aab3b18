internal import Domain
internal import Session

/// Search: what the session may show of all that was asked, said and written down.
extension Interface {
  /// What holds every word of the query; nothing until a word is typed.
  func searchRows(_ query: String) -> [Picker.Row] {
    guard let session else { return [] }
    return session.findings(of: query, seesPrivate: !isRoomLocked).map { finding in
      switch finding.place {
      case .question(let id):
        Picker.Row(
          outcome: .place(.question(id, .discuss)), name: session.subject.inquiry.name(of: id),
          detail: "\(finding.kind): \(finding.excerpt)")
      case .sinceLast(let row):
        Picker.Row(outcome: .sinceLast(row), name: finding.kind, detail: finding.excerpt)
      case .line(let line): Picker.Row(outcome: .action(line), name: finding.kind, detail: finding.excerpt)
      }
    }
  }
}
