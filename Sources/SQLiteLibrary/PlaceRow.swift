internal import Domain
internal import GRDB
internal import Session

/// A row of the table `place`: where one run of the program has its room. Those of runs that have ended count no more.
enum PlaceRow {
  /// Nil takes the row away. All windows of a subject count on the same number of pages: whichever tells last, those that
  /// follow stay where they are.
  ///
  /// - Parameter pages: how many half screens down from there.
  static func put(_ place: Place?, pages: Int, of id: SubjectID, by run: Run, in db: Database) throws {
    try removeEnded(from: db)
    guard let place else {
      return try db.cachedStatement(sql: "DELETE FROM place WHERE process = ? AND subjectKind = ? AND subject = ?")
        .execute(arguments: [run.process, id.kind, id.text])
    }
    guard try SubjectRow.revision(of: id, in: db) != nil else { return }
    let pages = (try last(of: id, in: db)?.pages ?? 0) &+ pages
    try db.cachedStatement(sql: "UPDATE place SET pages = ? WHERE subjectKind = ? AND subject = ?")
      .execute(arguments: [pages, id.kind, id.text])
    // What is replaced takes a new turn.
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO place (process, start, subjectKind, subject, place, pages) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [run.process, run.start, id.kind, id.text, place.text, pages])
  }

  /// Whether a window says that its room is there, wherever that is.
  static func isThere(of id: SubjectID, in db: Database) throws -> Bool {
    try last(of: id, in: db) != nil
  }

  /// What the window that told last says; its place is nil where only a newer version knows it.
  static func last(of id: SubjectID, in db: Database) throws -> (place: Place?, pages: Int)? {
    try Row.fetchAll(
      db,
      sql: "SELECT process, start, place, pages FROM place WHERE subjectKind = ? AND subject = ? ORDER BY turn DESC",
      arguments: [id.kind, id.text]
    ).first { run($0).isAlive }.map { (Place(text: $0["place"]), $0["pages"]) }
  }

  private static func removeEnded(from db: Database) throws {
    for run in try Row.fetchAll(db, sql: "SELECT DISTINCT process, start FROM place").map(run) where !run.isAlive {
      try db.execute(sql: "DELETE FROM place WHERE process = ? AND start = ?", arguments: [run.process, run.start])
    }
  }

  private static func run(_ row: Row) -> Run { Run(process: row["process"], start: row["start"]) }
}

extension Place {
  /// `opening`, `since-last`, `hunches`, `readiness`, `decision`, or a beat and its question: `vote strategy-questions/exit`.
  fileprivate var text: String {
    switch self {
    case .opening: "opening"
    case .sinceLast: "since-last"
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
    case "since-last": self = .sinceLast
    case "hunches": self = .hunches
    case "readiness": self = .readiness
    case "decision": self = .decision
    default: return nil
    }
  }
}
