internal import GRDB
package import Session

/// Forms that were left before anything came of them: the person's own, and no part of any document.
extension Library {
  /// Those of all windows, the latest last: there can be several of a kind.
  package func unfinished() throws(StoreError) -> [UnfinishedForm] {
    try read { try Self.unfinished($0).map(\.form) }
  }

  /// Keeps these in place of those that the same window knew; what another has kept meanwhile stays beside them.
  package func keep(_ forms: [UnfinishedForm], inPlaceOf known: [UnfinishedForm]) throws(StoreError) {
    try write { db in
      let kept = try Self.unfinished(db)
      for (number, form) in kept where known.contains(form) {
        try db.execute(sql: "DELETE FROM unfinished WHERE number = ?", arguments: [number])
      }
      let last = kept.last?.number ?? 0
      for (number, form) in zip((last + 1)..., forms) {
        for (field, text) in form.texts {
          try db.execute(
            sql: "INSERT INTO unfinished (number, kind, field, text) VALUES (?, ?, ?, ?)",
            arguments: [number, form.kind.rawValue, field, text])
        }
      }
    }
  }

  private static func unfinished(_ db: Database) throws -> [(number: Int64, form: UnfinishedForm)] {
    let rows = try Row.fetchAll(db, sql: "SELECT number, kind, field, text FROM unfinished")
    return Dictionary(grouping: rows) { $0["number"] as Int64 }.sorted { $0.key < $1.key }.compactMap { number, rows in
      UnfinishedForm.Kind(rawValue: rows[0]["kind"]).map { kind in
        (number, UnfinishedForm(kind, texts: Dictionary(rows.map { ($0["field"], $0["text"]) }) { $1 }))
      }
    }
  }
}
