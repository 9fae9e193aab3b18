import Domain
import GRDB
import SQLiteLibrary
import Session
import TestSupport
import Testing

/// When a room came together and when it has to be done, as the library keeps it.
struct SittingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let workshop = Subject.workshop(Examples.workshop)
  private let sitting = Sitting(
    began: moment(minutes: 10), open: Set(Examples.workshop.inquiry.questionIDs(in: .both)), isFirst: true,
    endsAt: moment(minutes: 100))

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  private static func moment(minutes: Int) -> Moment { Moment(milliseconds: Int64(minutes) * 60_000) }

  private func stamp(minutes: Int) -> Stamp {
    Stamp(session: "s1", time: Self.moment(minutes: minutes), author: "mina")
  }

  @Test func `another program reads the sitting that was kept last, as it was kept`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp(minutes: 0))
    let other = try Library(at: path)
    #expect(try other.sitting(of: workshop.subjectID, at: Self.moment(minutes: 11)) == nil)
    try library.keep(sitting, of: workshop.subjectID)
    #expect(try other.sitting(of: workshop.subjectID, at: Self.moment(minutes: 11)) == sitting)
    let endless = Sitting(began: Self.moment(minutes: 20), open: [], isFirst: false)
    try other.keep(endless, of: workshop.subjectID)
    #expect(try library.sitting(of: workshop.subjectID, at: Self.moment(minutes: 21)) == endless)
  }

  @Test func `a sitting goes on for three hours after the last change, and no longer`() throws {
    let library = try Library(at: path)
    var stored = try library.create(workshop, by: stamp(minutes: 0))
    try library.keep(sitting, of: workshop.subjectID)
    #expect(try library.sitting(of: workshop.subjectID, at: Self.moment(minutes: 189)) == sitting)
    #expect(try library.sitting(of: workshop.subjectID, at: Self.moment(minutes: 190)) == nil)
    let change = try #require(try stored.subject.change(for: .rename("The second round")))
    stored.subject.put(change.after)
    _ = try library.save(stored.subject, at: 1, change: change, by: stamp(minutes: 120))
    #expect(try library.sitting(of: workshop.subjectID, at: Self.moment(minutes: 299)) == sitting)
    #expect(try library.sitting(of: workshop.subjectID, at: Self.moment(minutes: 300)) == nil)
  }

  @Test func `a sitting is no change of the document, and goes with it`() throws {
    let library = try Library(at: path)
    try library.keep(sitting, of: workshop.subjectID)
    let stored = try library.create(workshop, by: stamp(minutes: 0))
    #expect(try library.sitting(of: workshop.subjectID, at: Self.moment(minutes: 11)) == nil)
    try library.keep(sitting, of: workshop.subjectID)
    #expect(try library.load(workshop.subjectID) == stored)
    try library.delete(workshop.subjectID, at: 1)
    #expect(try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sitting") } == 0)
  }
}
