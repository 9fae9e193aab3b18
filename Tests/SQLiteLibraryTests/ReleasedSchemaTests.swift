import Domain
import Foundation
import GRDB
import SQLiteLibrary
import Session
import Testing

/// Libraries that earlier versions made: each released schema has its dump in Fixtures.
struct ReleasedSchemaTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func library(of schema: Int) throws -> String {
    let path = folder.file("library-\(schema).sqlite")
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/library-\(schema).sql")
    let sql = try String(contentsOf: dump, encoding: .utf8)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
    return path
  }

  @Test(arguments: 1...5)
  func `a library of an earlier version opens with all that it held`(schema: Int) throws {
    let library = try Library(at: try library(of: schema))
    #expect(
      try library.summaries().map { "\($0.id.text) \($0.title) \($0.verdict.rawValue) \($0.settled)/\($0.questions)" }
        == [
          "01890a5d-ac96-774b-bcce-b302099a8057 Northwind × Fabrikam go 1/1",
          "emea-resellers EMEA resellers insufficient 0/1",
        ])
    #expect(try library.summaries().map(\.isBeforeHunches) == [true, false])
    let stored = try #require(try library.load(.workshop(WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057"))))
    let exit = QuestionID(QuestionnaireID("strategy"), "exit")
    #expect(stored.revision == 2)
    #expect(
      stored.subject.inquiry[exit]
        == Answer(
          state: .rated, rating: .four, confidence: .document, notes: Notes(joint: "Agreed: six months’ notice.")))
    #expect(stored.subject.inquiry.questionIDs(in: .both) == [exit])
    #expect(stored.subject.inquiry.participants == [Participant(id: ParticipantID("p1"), name: "Ada", firm: .ours)])
    #expect(try library.load(.programme(ProgrammeID("emea-resellers")))?.subject.programme?.capacity == 3)
    let stamp = Stamp(session: "s3", time: Moment(milliseconds: 1_795_341_800_000), author: "mina")
    #expect(try library.replace(stored.subject, by: stamp).revision == 3)
  }

  @Test(arguments: 1...4)
  func `a copy of a library is kept beside it before it is moved on, and never written over`(schema: Int) throws {
    let path = try library(of: schema)
    let copy = "\(path).schema-\(schema)"
    func steps(_ path: String) throws -> [String] {
      try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations") }
    }
    func subjects(_ path: String) throws -> [String] {
      try DatabaseQueue(path: path).read {
        try String.fetchAll($0, sql: "SELECT id || document FROM subject ORDER BY id")
      }
    }
    let before = try subjects(path)
    _ = try Library(at: path)
    #expect(try steps(copy) == (1...schema).map(String.init))
    #expect(try subjects(copy) == before)
    #expect(try TemporaryFolder.permissions(of: copy) == "600")
    #expect(try steps(path).count > schema)
    // Another library of that version in the same place: its copy would hide the first.
    try FileManager.default.removeItem(atPath: path)
    _ = try library(of: schema)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "DELETE FROM subject") }
    _ = try Library(at: path)
    #expect(try subjects(copy) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".schema-") }.count == 1)
  }

  @Test func `a library of this version, and a new one, has no copy beside it`() throws {
    _ = try Library(at: try library(of: 5))
    _ = try Library(at: folder.file("new.sqlite"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".schema-") } == [])
  }

  @Test func `a sitting that an earlier version kept goes on`() throws {
    let library = try Library(at: try library(of: 4))
    let began = Moment(milliseconds: 1_795_341_600_000)
    let id = SubjectID.workshop(WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057"))
    #expect(
      try library.sitting(of: id, at: began.later(by: 3_600_000))
        == Sitting(
          began: began, open: [QuestionID(QuestionnaireID("strategy"), "exit")], isFirst: true,
          endsAt: began.later(by: 7_200_000)))
  }

  @Test(arguments: 3...5)
  func `a form that an earlier version kept half done is there still`(schema: Int) throws {
    let library = try Library(at: try library(of: schema))
    #expect(
      try library.unfinished() == [
        UnfinishedForm(.newAgenda, texts: ["Programme": "emea"]),
        UnfinishedForm(.setUp, texts: ["Our firm": "Northwind", "Facilitator": "Mina"]),
      ])
  }

  @Test(arguments: 1...3)
  func `what was decided in an earlier version is told by the list`(schema: Int) throws {
    let path = try library(of: schema)
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(
        sql: """
          UPDATE subject SET isDecided = 1, document = json_set(document, '$.decision', json('{"verdict": "no-go"}'))
          WHERE kind = 'workshop'
          """)
    }
    let library = try Library(at: path)
    #expect(try library.summaries().map(\.decision) == [.noGo, nil])
    #expect(try library.summaries().map(\.otherVerdict) == [.go, nil])
    // The journal, and all that hangs on a subject, is there still.
    try library.delete(.workshop(WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057")), at: 2)
    #expect(try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") } == 1)
  }

  @Test(arguments: 1...4)
  func `which sessions are reviews is read out of the documents of an earlier version`(schema: Int) throws {
    let path = try library(of: schema)
    let first = WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057")
    #expect(try Library(at: path).summaries().map(\.stage) == [.courtship, nil])
    try FileManager.default.removeItem(atPath: path)
    _ = try library(of: schema)
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(
        sql: """
          UPDATE subject SET document = json_set(document, '$.stage', 'review', '$.previous', 'an-earlier-one')
          WHERE kind = 'workshop'
          """)
    }
    let reviews = try Library(at: path).summaries()
    #expect(reviews.map(\.stage) == [.review, nil])
    #expect(reviews.map(\.previous) == [WorkshopID("an-earlier-one"), nil])
    #expect(try Library(at: path).load(.workshop(first))?.subject.workshop?.previous == WorkshopID("an-earlier-one"))
  }

  @Test(
    arguments: 1...4,
    [
      "'$.stage', 'later', '$.previous', 7", "'$.stage', json('[]'), '$.previous', json('{}')",
      "'$.stage', 1.5, '$.previous', json('true')",
    ])
  func `a document with a stage that means nothing keeps nobody out of a library of an earlier version`(
    schema: Int, damage: String
  ) throws {
    let path = try library(of: schema)
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "UPDATE subject SET document = json_set(document, \(damage)) WHERE kind = 'workshop'")
    }
    let summaries = try Library(at: path).summaries()
    #expect(summaries.map(\.stage) == [.courtship, nil])
    #expect(summaries.map(\.previous) == [nil, nil])
  }

  @Test(arguments: 1...5)
  func `a library of an earlier version ends up with the schema of a new one`(schema: Int) throws {
    func tables(_ path: String) throws -> [String] {
      _ = try Library(at: path)
      return try DatabaseQueue(path: path).read { db in
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
      }
    }
    #expect(try tables(try library(of: schema)) == tables(folder.file("new.sqlite")))
  }
}
