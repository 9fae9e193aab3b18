package import Domain
internal import GRDB
internal import Interchange
package import Session

/// The workshops and programmes of one person, in one SQLite file.
///
/// The document of a subject is the truth; the journal beside it is history, written in the same transaction and never
/// replayed. Other processes may have the library open too: a writer waits a moment for another, and one who saves on an
/// old revision gets the conflict. What a call has returned survives a crash of the program and of the machine.
package final class Library: WorkshopStore {
  /// Where the library lies, as error messages name it.
  package let path: String
  private let queue: DatabaseQueue
  /// Whose rooms are told.
  private let run: Run
  /// The questionnaires last written: a session writes the same ones with every change.
  private var frozen: (questionnaires: [Questionnaire], documents: [FrozenQuestionnaire])?

  /// Opens the library at `path`, and makes it, and the folders it lies in, where there is none.
  ///
  /// - Parameter patience: how many seconds a call waits while another program writes. Project decision: 2, as long as
  ///   a person accepts before being told.
  /// - Parameter run: for which run of the program the library speaks when it tells where a room is.
  package init(at path: String, patience: Double = 2, for run: Run = .present) throws(StoreError) {
    self.path = path
    self.run = run
    queue = try StoreError.wrapping(path: path) {
      try LibraryFile.create(at: path)
      let queue = try DatabaseQueue(path: path, configuration: Schema.configuration(patience: patience))
      try Schema.migrate(queue, at: path)
      return queue
    }
  }

  /// A library that lives as long as this value: for tests, and to look at what is not to be kept.
  package init() throws(StoreError) {
    path = "in memory"
    run = .present
    queue = try StoreError.wrapping(path: path) {
      let queue = try DatabaseQueue(configuration: Configuration())
      try Schema.migrate(queue)
      return queue
    }
  }

  package func summaries() throws(StoreError) -> [Summary] {
    try read { db in
      let sql = "SELECT \(SubjectRow.summaryColumns) FROM subject ORDER BY changed DESC, kind, id"
      return try Row.fetchAll(db, sql: sql).map(SubjectRow.summary)
    }
  }

  /// The subjects that a person can mean by `text`: that of this id; else those of exactly this title; else those whose
  /// id begins so.
  package func find(_ text: String) throws(StoreError) -> [Summary] {
    let all = try summaries()
    if text.isEmpty { return [] }
    let matches = [
      all.filter { $0.id.text == text }, all.filter { $0.title == text }, all.filter { $0.id.text.hasPrefix(text) },
    ]
    return matches.first { !$0.isEmpty } ?? []
  }

  package func load(_ id: SubjectID) throws(StoreError) -> Stored? {
    try read { db in try SubjectRow.load(id, from: db) }
  }

  /// A programme and all of its workshops, archived ones too, as they lie there at one moment; nil where there is no
  /// such programme.
  package func loadAll(of id: ProgrammeID) throws(StoreError) -> (programme: Programme, workshops: [Workshop])? {
    try read { db -> (programme: Programme, workshops: [Workshop])? in
      guard let programme = try SubjectRow.load(.programme(id), from: db)?.subject.programme else { return nil }
      let workshops = try SubjectRow.workshops(of: id, in: db).compactMap { workshop in
        try SubjectRow.load(.workshop(workshop), from: db)?.subject.workshop
      }
      return (programme: programme, workshops: workshops)
    }
  }

  package func create(_ subject: Subject, by stamp: Stamp) throws(StoreError) -> Stored {
    try write { db in try self.create(subject, by: stamp, in: db) }
  }

  package func replace(_ subject: Subject, by stamp: Stamp) throws(StoreError) -> Stored {
    try write { db in try self.replace(subject, by: stamp, in: db) }
  }

  /// Keeps several at once: all of them, or, where it throws, none.
  ///
  /// - Parameter replacing: whether they take the place of those of the same names.
  package func put(_ subjects: [Subject], replacing: Bool, by stamp: Stamp) throws(StoreError) -> [Stored] {
    try write { db in
      try subjects.map { subject in
        try replacing ? self.replace(subject, by: stamp, in: db) : self.create(subject, by: stamp, in: db)
      }
    }
  }

  package func save(
    _ subject: Subject, at revision: Int, change: Change, by stamp: Stamp
  ) throws(StoreError) -> Int {
    try write { db in try self.save(subject, at: revision, change: change, by: stamp, in: db) }
  }

  /// Makes several changes to several subjects at once: all of them or, where it throws, none.
  ///
  /// - Returns: the subjects as they lie in the library then, in the same order.
  /// - Throws: ``StoreError/conflict(_:)`` if somebody else has written to one of them since.
  package func save(_ changes: [(stored: Stored, changes: [Change])], by stamp: Stamp) throws(StoreError) -> [Stored] {
    try write { db in
      try changes.map { stored, changes in
        try changes.reduce(into: stored) { stored, change in
          stored.subject.put(change.after)
          stored.revision = try self.save(stored.subject, at: stored.revision, change: change, by: stamp, in: db)
        }
      }
    }
  }

  package func archive(_ isArchived: Bool, _ id: SubjectID) throws(StoreError) {
    try write { db in
      guard try SubjectRow.archive(isArchived, id, in: db) else { throw StoreError.absent(id) }
    }
  }

  package func delete(_ id: SubjectID, at revision: Int) throws(StoreError) {
    try write { db in
      guard let present = try SubjectRow.revision(of: id, in: db) else { throw StoreError.absent(id) }
      if present != revision, let stored = try SubjectRow.load(id, from: db) { throw StoreError.conflict(stored) }
      if try PlaceRow.isThere(of: id, in: db) {
        throw StoreError.facilitated(title: try SubjectRow.title(of: id, in: db))
      }
      try SubjectRow.erase(id, from: db)
    }
    try emptyLog()
  }

  /// Takes over what lies in the write-ahead log beside the file, where texts that were erased can still be read, and
  /// empties it. While another program reads the library it stays: then whoever closes it last does this.
  private func emptyLog() throws(StoreError) {
    try StoreError.wrapping(path: path) {
      do {
        _ = try queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
      } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
        // Nothing is lost, and nothing to be told: the log is emptied later.
      }
    }
  }

  package func announce(_ place: Place?, pages: Int, of id: SubjectID) throws(StoreError) {
    try write { db in try PlaceRow.put(place, pages: pages, of: id, by: self.run, in: db) }
  }

  package func keep(_ sitting: Sitting, of id: SubjectID) throws(StoreError) {
    try write { db in try SittingRow.put(sitting, of: id, in: db) }
  }

  package func sitting(of id: SubjectID, at now: Moment) throws(StoreError) -> Sitting? {
    try read { db in try SittingRow.sitting(of: id, at: now, in: db) }
  }

  package func whereabouts(of id: SubjectID) throws(StoreError) -> Whereabouts? {
    try read { db in
      try SubjectRow.revision(of: id, in: db).map { revision in
        let told = try PlaceRow.last(of: id, in: db)
        return Whereabouts(place: told?.place, pages: told?.pages ?? 0, revision: revision)
      }
    }
  }

  private func save(
    _ subject: Subject, at revision: Int, change: Change, by stamp: Stamp, in db: Database
  ) throws -> Int {
    let id = subject.subjectID
    let row = try row(subject, at: revision + 1, by: stamp, in: db)
    guard try row.update(in: db, from: revision) else {
      guard let stored = try SubjectRow.load(id, from: db) else { throw StoreError.gone(id) }
      throw StoreError.conflict(stored)
    }
    try JournalLine(
      kind: change.kind.rawValue, before: change.before.json.compact, after: change.after.json.compact
    ).insert(into: db, of: id, at: revision + 1, by: stamp)
    return revision + 1
  }

  private func create(_ subject: Subject, by stamp: Stamp, in db: Database) throws -> Stored {
    let id = subject.subjectID
    if try SubjectRow.revision(of: id, in: db) != nil { throw StoreError.exists(id) }
    if try SubjectRow.revision(of: id.namesake, in: db) != nil { throw StoreError.taken(by: id.namesake) }
    return try put(subject, at: 1, replacing: nil, by: stamp, in: db)
  }

  private func replace(_ subject: Subject, by stamp: Stamp, in db: Database) throws -> Stored {
    let id = subject.subjectID
    guard let revision = try SubjectRow.revision(of: id, in: db) else {
      return try create(subject, by: stamp, in: db)
    }
    let before = try SubjectRow.document(of: id, in: db)
    return try put(subject, at: revision + 1, replacing: before, by: stamp, in: db)
  }

  /// Writes a subject whole, and the line that says so.
  private func put(
    _ subject: Subject, at revision: Int, replacing before: String?, by stamp: Stamp, in db: Database
  ) throws -> Stored {
    let row = try row(subject, at: revision, by: stamp, in: db)
    if before == nil {
      try row.insert(into: db)
    } else {
      _ = try row.update(in: db, from: revision - 1)
    }
    try JournalLine(kind: before == nil ? "create" : "replace", before: before, after: row.document)
      .insert(into: db, of: subject.subjectID, at: revision, by: stamp)
    return Stored(subject: subject, revision: revision)
  }

  /// The row of a subject, whose questionnaires are in the library from here on.
  private func row(_ subject: Subject, at revision: Int, by stamp: Stamp, in db: Database) throws -> SubjectRow {
    let questionnaires = subject.inquiry.questionnaires
    let documents: [FrozenQuestionnaire]
    if let frozen, frozen.questionnaires == questionnaires {
      documents = frozen.documents
    } else {
      documents = questionnaires.map(FrozenQuestionnaire.init)
      frozen = (questionnaires, documents)
    }
    for document in documents { try document.insert(into: db) }
    return SubjectRow(
      summary: Summary(of: subject), revision: revision, changed: stamp.time,
      document: SubjectDocument.encode(subject, questionnaires: documents.map(\.hash)))
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.wrapping(path: path) { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    let value = try StoreError.wrapping(path: path) { try queue.write(body) }
    LibraryWatch.wake(watchersOf: path)
    return value
  }
}
