internal import GRDB
package import Session

/// Forms that were left before anything came of them: the person's own, and no part of any document.
extension Library {
  package func unfinished() throws(StoreError) -> [UnfinishedForm] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT kind, field, text FROM unfinished")
      return UnfinishedForm.Kind.allCases.compactMap { kind in
        let texts = rows.filter { $0["kind"] == kind.rawValue }.map { ($0["field"] as String, $0["text"] as String) }
        return texts.isEmpty ? nil : UnfinishedForm(kind, texts: Dictionary(texts) { $1 })
      }
    }
  }

  /// Keeps these, in place of all that were kept before.
  package func keep(_ forms: [UnfinishedForm]) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM unfinished")
      for form in forms {
        for (field, text) in form.texts {
          try db.execute(
            sql: "INSERT INTO unfinished (kind, field, text) VALUES (?, ?, ?)",
            arguments: [form.kind.rawValue, field, text])
        }
      }
    }
  }
}
