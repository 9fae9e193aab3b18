internal import Domain
internal import GRDB
internal import Session

/// A row of the table `place`.
enum PlaceRow {
  /// Nil takes the row away.
  static func put(_ place: Place?, of id: SubjectID, in db: Database) throws {
    guard let place else {
      return try db.cachedStatement(sql: "DELETE FROM place WHERE subjectKind = ? AND subject = ?")
        .execute(arguments: [id.kind, id.text])
    }
    guard try SubjectRow.revision(of: id, in: db) != nil else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO place (subjectKind, subject, place) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET place = excluded.place
        """
    ).execute(arguments: [id.kind, id.text, place.text])
  }

  /// Whether a window says that its room is there, wherever that is.
  static func isThere(of id: SubjectID, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT count(*) > 0 FROM place WHERE subjectKind = ? AND subject = ?", arguments: [id.kind, id.text])
      == true
  }

  /// Nil also for a place that only a newer version knows.
  static func place(of id: SubjectID, in db: Database) throws -> Place? {
    try String.fetchOne(
      db, sql: "SELECT place FROM place WHERE subjectKind = ? AND subject = ?", arguments: [id.kind, id.text]
    ).flatMap { Place(text: $0) }
  }
}

extension Place {
  /// `opening`, `hunches`, `readiness`, `decision`, or a beat and its question: `vote strategy-questions/exit`.
  fileprivate var text: String {
    switch self {
    case .opening: "opening"
    case .hunches: "hunches"
    case .readiness: "readiness"
    case .decision: "decision"
    case .question(let question, let beat): "\(beat.rawValue) \(question)"
    }
  }

  fileprivate init?(text: String) {
    let words = text.split(separator: " ", maxSplits: 1)
    if words.count == 2, let beat = Beat(rawValue: String(words[0])), let question = QuestionID(String(words[1])) {
      self = .question(question, beat)
      return
    }
    switch text {
    case "opening": self = .opening
    case "hunches": self = .hunches
    case "readiness": self = .readiness
    case "decision": self = .decision
    default: return nil
    }
  }
}
