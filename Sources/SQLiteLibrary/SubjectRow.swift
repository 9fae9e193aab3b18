internal import Domain
internal import GRDB
internal import Interchange
internal import Session

/// A row of the table `subject`.
struct SubjectRow {
  let summary: Summary
  let revision: Int
  let changed: Moment
  let document: String

  // MARK: Writing

  func insert(into db: Database) throws {
    let columns = columns
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO subject (\(names)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(columns.map(\.value)))
  }

  /// - Returns: whether the row was still at `revision`.
  func update(in db: Database, from revision: Int) throws -> Bool {
    let columns = columns
    let names = columns.map { "\($0.name) = ?" }.joined(separator: ", ")
    let values = columns.map(\.value) + [summary.id.kind, summary.id.text, revision]
    try db.cachedStatement(sql: "UPDATE subject SET \(names) WHERE kind = ? AND id = ? AND revision = ?")
      .execute(arguments: StatementArguments(values))
    return db.changesCount == 1
  }

  private var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [
      ("kind", summary.id.kind), ("id", summary.id.text), ("revision", revision), ("title", summary.title),
      ("ourFirm", summary.ourFirm), ("partnerFirm", summary.partnerFirm), ("programme", summary.programme?.text),
      ("stage", summary.stage?.rawValue), ("previous", summary.previous?.text),
      ("date", summary.date?.description), ("verdict", summary.verdict.rawValue), ("readiness", summary.index),
      ("settled", summary.settled), ("questions", summary.questions), ("decision", summary.decision?.rawValue),
      ("isBeforeHunches", summary.isBeforeHunches), ("changed", changed.milliseconds), ("document", document),
    ]
  }

  // MARK: Reading

  static let summaryColumns = """
    kind, id, title, ourFirm, partnerFirm, programme, stage, previous, date, verdict, readiness, settled, questions, decision,
    isBeforeHunches, isArchived, changed, revision
    """

  static func summary(_ row: Row) throws -> Summary {
    let id: String = row["id"]
    let (verdict, decision) = (try self.verdict(row["verdict"]), try (row["decision"] as String?).map(self.verdict))
    return Summary(
      id: row["kind"] == "workshop" ? .workshop(WorkshopID(id)) : .programme(ProgrammeID(id)), title: row["title"],
      ourFirm: row["ourFirm"], partnerFirm: row["partnerFirm"],
      programme: (row["programme"] as String?).map { ProgrammeID($0) },
      stage: try (row["stage"] as String?).map(self.stage),
      previous: (row["previous"] as String?).map { WorkshopID($0) },
      date: (row["date"] as String?).flatMap { Day($0) },
      verdict: verdict, index: row["readiness"], settled: row["settled"], questions: row["questions"],
      decision: decision, isBeforeHunches: row["isBeforeHunches"], isArchived: row["isArchived"],
      changed: Moment(milliseconds: row["changed"]), revision: row["revision"])
  }

  private static func verdict(_ word: String) throws -> Verdict {
    guard let verdict = Verdict(rawValue: word) else { throw LibraryError.unknownWord(word) }
    return verdict
  }

  private static func stage(_ word: String) throws -> Stage {
    guard let stage = Stage(rawValue: word) else { throw LibraryError.unknownWord(word) }
    return stage
  }

  static func revision(of id: SubjectID, in db: Database) throws -> Int? {
    try Int.fetchOne(
      db, sql: "SELECT revision FROM subject WHERE kind = ? AND id = ?", arguments: [id.kind, id.text])
  }

  static func title(of id: SubjectID, in db: Database) throws -> String {
    try String.fetchOne(db, sql: "SELECT title FROM subject WHERE kind = ? AND id = ?", arguments: [id.kind, id.text])
      ?? id.text
  }

  static func workshops(of programme: ProgrammeID, in db: Database) throws -> [WorkshopID] {
    try String.fetchAll(
      db, sql: "SELECT id FROM subject WHERE kind = 'workshop' AND programme = ? ORDER BY id",
      arguments: [programme.text]
    ).map { WorkshopID($0) }
  }

  /// - Returns: whether there is one of this name.
  static func archive(_ isArchived: Bool, _ id: SubjectID, in db: Database) throws -> Bool {
    try db.execute(
      sql: "UPDATE subject SET isArchived = ? WHERE kind = ? AND id = ?", arguments: [isArchived, id.kind, id.text])
    return db.changesCount == 1
  }

  /// The row, its journal, its place and its sitting.
  static func erase(_ id: SubjectID, from db: Database) throws {
    try db.execute(sql: "DELETE FROM subject WHERE kind = ? AND id = ?", arguments: [id.kind, id.text])
  }

  static func document(of id: SubjectID, in db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT document FROM subject WHERE kind = ? AND id = ?", arguments: [id.kind, id.text])
  }

  static func load(_ id: SubjectID, from db: Database) throws -> Stored? {
    guard let revision = try revision(of: id, in: db), let document = try document(of: id, in: db) else { return nil }
    do {
      let subject = try SubjectDocument.decode(document) { try FrozenQuestionnaire.load($0, from: db) }
      return Stored(subject: subject, revision: revision)
    } catch let error as InterchangeError {
      throw LibraryError.document(id, error)
    }
  }
}
