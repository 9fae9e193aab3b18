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

  @Test(arguments: [1, 2, 3])
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

  @Test func `what was typed of which nothing had come is there again`() throws {
    let forms = try Library(at: try library(of: 3)).unfinished()
    #expect(forms == [UnfinishedForm(.newAgenda, texts: ["firm": "Northwind"])])
  }

  @Test(arguments: [1, 2, 3])
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
