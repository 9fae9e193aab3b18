import Domain
import GRDB
import SQLiteLibrary
import Session
import TestSupport
import Testing

struct RenewalJournalTests {
  @Test func `moving to a newer version is in the journal, and both versions lie in the library`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("library.sqlite")
    let library = try Library(at: path)
    var workshop = Examples.workshop
    // The continuum is placed on levels, and stays.
    workshop.decision = nil
    var stored = try library.create(
      .workshop(workshop), by: Stamp(session: "s1", time: Moment(milliseconds: 1), author: "mina"))
    var newer = workshop.inquiry.questionnaires[0]
    newer.version = SemanticVersion(1, 1, 0)
    newer.sections[0].questions[0].prompt = "Where do we stand?"
    let change = try #require(try stored.subject.change(for: .renew(newer)))
    stored.subject.put(change.after)
    stored.revision = try library.save(
      stored.subject, at: stored.revision, change: change,
      by: Stamp(session: "s1", time: Moment(milliseconds: 2), author: "mina"))
    #expect(try library.load(stored.subject.subjectID) == stored)
    let queue = try DatabaseQueue(path: path)
    try queue.read { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT kind, before, after FROM change WHERE revision = 2"))
      #expect(row["kind"] == "questionnaire")
      let before: String = row["before"]
      let after: String = row["after"]
      #expect(before.contains(#""id":"strategy""#) && before.contains(#""version":"1.0.0""#))
      #expect(after.contains(#""version":"1.1.0""#))
      // The journal names a document by its hash: it has to be there.
      for text in [before, after] {
        let hash = try #require(text.split(separator: #""hash":""#).last?.prefix(64))
        #expect(
          try Int.fetchOne(db, sql: "SELECT count(*) FROM questionnaire WHERE hash = ?", arguments: [String(hash)]) == 1
        )
      }
    }
  }

  @Test func `taking on another plan is in the journal, with what came in`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("library.sqlite")
    let library = try Library(at: path)
    var workshop = Examples.workshop
    workshop.decision = nil
    var stored = try library.create(
      .workshop(workshop), by: Stamp(session: "s1", time: Moment(milliseconds: 1), author: "mina"))
    let foundations = Examples.questionnaire(
      "foundations", [Examples.section("base", [Examples.question("vision")])])
    let plan = FurtherPlan(
      SessionPlan(id: PlanID("own"), title: "Our own", stage: .any, questionnaires: [foundations.id]), [foundations])
    let change = try #require(try stored.subject.change(for: .takePlan(plan)))
    stored.subject.put(change.after)
    stored.revision = try library.save(
      stored.subject, at: stored.revision, change: change,
      by: Stamp(session: "s1", time: Moment(milliseconds: 2), author: "mina"))
    #expect(try library.load(stored.subject.subjectID) == stored)
    let queue = try DatabaseQueue(path: path)
    try queue.read { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT kind, before, after FROM change WHERE revision = 2"))
      #expect(row["kind"] == "plan")
      let (before, after): (String, String) = (row["before"], row["after"])
      #expect(before.contains(#""questionnaires":[]"#))
      #expect(after.contains(#""plan":"own""#) && after.contains(#""id":"foundations""#))
    }
  }
}
