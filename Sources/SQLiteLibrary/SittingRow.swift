internal import Domain
internal import GRDB
internal import Session

/// A row of the table `sitting`: the last one of a subject.
enum SittingRow {
  static func put(_ sitting: Sitting, of id: SubjectID, in db: Database) throws {
    guard try SubjectRow.revision(of: id, in: db) != nil else { return }
    let open = sitting.open.map(\.description).sorted().joined(separator: " ")
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO sitting (subjectKind, subject, began, endsAt, isFirst, open) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id.kind, id.text, sitting.began.milliseconds, sitting.endsAt?.milliseconds, sitting.isFirst, open,
      ])
  }

  /// The one that goes on at a moment.
  static func sitting(of id: SubjectID, at now: Moment, in db: Database) throws -> Sitting? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT began, endsAt, isFirst, open, changed FROM sitting
        JOIN subject ON kind = subjectKind AND id = subject WHERE subjectKind = ? AND subject = ?
        """, arguments: [id.kind, id.text])
    guard let row else { return nil }
    let open = (row["open"] as String).split(separator: " ").compactMap { QuestionID(String($0)) }
    let sitting = Sitting(
      began: Moment(milliseconds: row["began"]), open: Set(open), isFirst: row["isFirst"],
      endsAt: (row["endsAt"] as Int64?).map { Moment(milliseconds: $0) })
    return sitting.goesOn(at: now, since: Moment(milliseconds: row["changed"])) ? sitting : nil
  }
}
