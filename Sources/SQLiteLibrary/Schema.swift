internal import GRDB
internal import Glibc
internal import Interchange
internal import Session

/// The tables of a library and how it came to have them. A migration that was released is never changed.
enum Schema {
  /// `PRAGMA application_id`: what tells a library from any other SQLite file. “Cour” in ASCII.
  private static let applicationID: Int32 = 0x436F_7572

  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // First of all: what follows writes, and nothing that is not ours is written to.
      try refuseForeign(db)
      // GRDB's own WAL set-up writes at every opening and lets a commit return before it is on disk.
      try keepAheadLog(db, patience: patience)
      // What was said in a room is not left in the file for others to find, whatever SQLite was built with.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Has a write-ahead log from here on, as a library has since it was made.
  ///
  /// Where two programs make one at the same moment, each reads it and wants it for itself alone. SQLite sees that neither
  /// could ever have it, and refuses at once instead of waiting: then the other is waited for here.
  private static func keepAheadLog(_ db: Database, patience: Double) throws {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try db.execute(sql: "PRAGMA journal_mode = WAL")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        usleep(5_000)
      }
    }
  }

  private static func refuseForeign(_ db: Database) throws {
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    if !isEmpty, id != applicationID { throw LibraryError.foreign }
    if !isEmpty, try migrator.hasBeenSuperseded(db) { throw LibraryError.newer }
  }

  /// Makes the tables that are not there yet. Where another program makes the same library, the two take turns.
  ///
  /// - Parameter path: where the library lies, beside which a copy of one that an earlier version made is kept first; nil
  ///   for one that lies nowhere.
  static func migrate(_ queue: DatabaseQueue, at path: String? = nil) throws {
    var applied = try steps(of: queue)
    if let path, let schema = applied.compactMap(Int.init).max(), !applied.isSuperset(of: migrator.migrations) {
      try LibraryFile.keepCopy(of: queue, at: path, schema: schema)
    }
    while !applied.isSuperset(of: migrator.migrations) {
      do {
        // Before the first table: until then it is empty, and nobody takes it for another program's.
        try queue.write { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
        try migrator.migrate(queue)
        return
      } catch {
        let before = applied
        applied = try steps(of: queue)
        // The other was quicker with a step; the next is tried from there.
        if applied == before { throw error }
      }
    }
  }

  /// The migrations that a library has seen.
  private static func steps(of queue: DatabaseQueue) throws -> Set<String> {
    try queue.read { db in
      // Asked first, so that all that follows sees the library of this moment.
      try db.tableExists("grdb_migrations") ? migrator.appliedIdentifiers(db) : []
    }
  }

  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(applicationID);

          -- A workshop or a programme. What lists show stands before the document, so that reading it costs the same
          -- however long the document is.
          CREATE TABLE subject (
            kind TEXT NOT NULL CHECK (kind IN ('workshop', 'programme')),
            id TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision >= 1),
            title TEXT NOT NULL,
            ourFirm TEXT NOT NULL,
            partnerFirm TEXT NOT NULL,
            programme TEXT,
            date TEXT,
            verdict TEXT NOT NULL CHECK (verdict IN ('go', 'conditional', 'no-go', 'insufficient')),
            readiness REAL,
            settled INTEGER NOT NULL,
            questions INTEGER NOT NULL,
            isDecided INTEGER NOT NULL,
            isBeforeHunches INTEGER NOT NULL,
            isArchived INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (kind, id)
          ) STRICT;

          -- One accepted change: the audit trail. Times are milliseconds since 1970-01-01 00:00 UTC.
          CREATE TABLE change (
            subjectKind TEXT NOT NULL,
            subject TEXT NOT NULL,
            revision INTEGER NOT NULL,
            session TEXT NOT NULL,
            time INTEGER NOT NULL,
            author TEXT NOT NULL,
            kind TEXT NOT NULL,
            before TEXT,
            after TEXT NOT NULL,
            PRIMARY KEY (subjectKind, subject, revision),
            FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
          ) STRICT;

          -- Frozen questionnaires, by the SHA-256 of their document. A row never changes.
          CREATE TABLE questionnaire (
            hash TEXT NOT NULL PRIMARY KEY,
            document TEXT NOT NULL
          ) STRICT;
          """)
    }
    migrator.registerMigration("2") { db in
      try db.execute(
        sql: """
          -- Where the room of a session is, for windows that follow it. No part of the document, and no history.
          CREATE TABLE place (
            subjectKind TEXT NOT NULL,
            subject TEXT NOT NULL,
            place TEXT NOT NULL,
            PRIMARY KEY (subjectKind, subject),
            FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
          ) STRICT;
          """)
    }
    migrator.registerMigration("3") { db in
      try db.execute(
        sql: """
          -- Where the room of a session is: one row for each run of the program that has it open, which a process and its
          -- start in ticks since the machine started name. The greatest turn was told last.
          DROP TABLE place;
          CREATE TABLE place (
            turn INTEGER PRIMARY KEY,
            process INTEGER NOT NULL,
            start INTEGER NOT NULL,
            subjectKind TEXT NOT NULL,
            subject TEXT NOT NULL,
            place TEXT NOT NULL,
            UNIQUE (process, subjectKind, subject),
            FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
          ) STRICT;

          -- What was typed into a form of which nothing has come yet, a row a field. Several windows can keep forms of one
          -- kind: each has a number, the latest the highest.
          CREATE TABLE unfinished (
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            field TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (number, field)
          ) STRICT;
          """)
    }
    migrator.registerMigration("4") { db in
      try db.execute(
        sql: """
          -- When the room of a subject last came together, with which questions open (their names, with blanks between),
          -- and when it has to be over; in milliseconds since 1970-01-01 00:00 UTC. No part of the document.
          CREATE TABLE sitting (
            subjectKind TEXT NOT NULL,
            subject TEXT NOT NULL,
            began INTEGER NOT NULL,
            endsAt INTEGER,
            isFirst INTEGER NOT NULL,
            open TEXT NOT NULL,
            PRIMARY KEY (subjectKind, subject),
            FOREIGN KEY (subjectKind, subject) REFERENCES subject (kind, id) ON DELETE CASCADE
          ) STRICT;

          -- How many half screens a window that follows was sent down.
          ALTER TABLE place ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;

          -- In place of whether something was decided: what. The table is made anew, so that it stands before the document.
          CREATE TABLE decidedSubject (
            kind TEXT NOT NULL CHECK (kind IN ('workshop', 'programme')),
            id TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision >= 1),
            title TEXT NOT NULL,
            ourFirm TEXT NOT NULL,
            partnerFirm TEXT NOT NULL,
            programme TEXT,
            date TEXT,
            verdict TEXT NOT NULL CHECK (verdict IN ('go', 'conditional', 'no-go', 'insufficient')),
            readiness REAL,
            settled INTEGER NOT NULL,
            questions INTEGER NOT NULL,
            decision TEXT CHECK (decision IN ('go', 'conditional', 'no-go', 'insufficient')),
            isBeforeHunches INTEGER NOT NULL,
            isArchived INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (kind, id)
          ) STRICT;
          INSERT INTO decidedSubject SELECT
            kind, id, revision, title, ourFirm, partnerFirm, programme, date, verdict, readiness, settled, questions,
            CASE WHEN json_valid(document) THEN json_extract(document, '$.decision.verdict') END,
            isBeforeHunches, isArchived, changed, document
          FROM subject;
          DROP TABLE subject;
          ALTER TABLE decidedSubject RENAME TO subject;
          """)
    }
    migrator.registerMigration("5") { db in
      try db.execute(
        sql: """
          -- Which sessions are reviews, and of which. The table is made anew, so that it stands before the document.
          CREATE TABLE followedSubject (
            kind TEXT NOT NULL CHECK (kind IN ('workshop', 'programme')),
            id TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision >= 1),
            title TEXT NOT NULL,
            ourFirm TEXT NOT NULL,
            partnerFirm TEXT NOT NULL,
            programme TEXT,
            stage TEXT CHECK (stage IN ('courtship', 'review', 'any')),
            previous TEXT,
            date TEXT,
            verdict TEXT NOT NULL CHECK (verdict IN ('go', 'conditional', 'no-go', 'insufficient')),
            readiness REAL,
            settled INTEGER NOT NULL,
            questions INTEGER NOT NULL,
            decision TEXT CHECK (decision IN ('go', 'conditional', 'no-go', 'insufficient')),
            isBeforeHunches INTEGER NOT NULL,
            isArchived INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (kind, id)
          ) STRICT;
          INSERT INTO followedSubject SELECT
            kind, id, revision, title, ourFirm, partnerFirm, programme,
            -- Whatever a damaged document has in their places keeps nobody out of the library.
            CASE WHEN kind = 'workshop' AND json_valid(document) THEN
              CASE WHEN json_extract(document, '$.stage') IN ('courtship', 'review', 'any')
                THEN json_extract(document, '$.stage') ELSE 'courtship' END END,
            CASE WHEN kind = 'workshop' AND json_valid(document) THEN
              CASE json_type(document, '$.previous') WHEN 'text' THEN json_extract(document, '$.previous') END END,
            date, verdict, readiness, settled, questions, decision, isBeforeHunches, isArchived, changed, document
          FROM subject;
          DROP TABLE subject;
          ALTER TABLE followedSubject RENAME TO subject;
          """)
    }
    return migrator
  }()
}

/// What can be wrong with a file that SQLite itself can read.
enum LibraryError: Error {
  case foreign
  case newer
  /// A subject, or a questionnaire that it is made of.
  case document(SubjectID, InterchangeError)
  case unknownWord(String)
}
