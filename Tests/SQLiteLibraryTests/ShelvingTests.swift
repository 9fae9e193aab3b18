import Domain
import Foundation
import GRDB
import SQLiteLibrary
import Session
import TestSupport
import Testing

/// Putting away, and erasing.
struct ShelvingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let workshop = Subject.workshop(Examples.workshop)
  private let stamp = Stamp(session: "s1", time: Moment(milliseconds: 1000), author: "mina")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  private func isArchived(_ library: Library) throws -> [Bool] { try library.summaries().map(\.isArchived) }

  // MARK: Archive

  @Test func `what is put away is in the list as archived, and whole`() throws {
    let library = try Library(at: path)
    let stored = try library.create(workshop, by: stamp)
    try library.archive(true, workshop.subjectID)
    #expect(try isArchived(Library(at: path)) == [true])
    #expect(try library.load(workshop.subjectID) == stored)
    try library.archive(false, workshop.subjectID)
    #expect(try isArchived(library) == [false])
  }

  @Test func `a change, and another document in its place, leave it put away`() throws {
    let library = try Library()
    _ = try library.create(workshop, by: stamp)
    try library.archive(true, workshop.subjectID)
    let change = try #require(try workshop.change(for: .rename("Spring")))
    var changed = workshop
    changed.put(change.after)
    // Nobody who has it open gets a conflict for it.
    #expect(try library.save(changed, at: 1, change: change, by: stamp) == 2)
    _ = try library.replace(workshop, by: stamp)
    #expect(try isArchived(library) == [true])
  }

  // MARK: Delete

  @Test func `what is deleted is gone with its journal and its place, and the others are not`() throws {
    let library = try Library(at: path)
    var other = Examples.workshop
    other.id = WorkshopID("other")
    for subject in [workshop, .workshop(other)] { _ = try library.create(subject, by: stamp) }
    try library.delete(workshop.subjectID, at: 1)
    #expect(try library.summaries().map(\.id) == [.workshop(other.id)])
    #expect(try library.load(workshop.subjectID) == nil)
    #expect(try library.load(.workshop(other.id))?.subject == .workshop(other))
    let subjects = try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: "SELECT subject FROM change") }
    #expect(subjects == ["other"])
    #expect(try library.create(workshop, by: stamp).revision == 1, "the name is free again")
  }

  @Test func `what was said is not left in the file, or beside it, for others to find`() throws {
    var secret = Examples.workshop
    secret.inquiry[QuestionID(QuestionnaireID("strategy"), "situation")].notes.private =
      String(repeating: "Their founder sells. ", count: 300)
    func isFound() throws -> Bool {
      try [path, path + "-wal"].filter(FileManager.default.fileExists)
        .contains { try Data(contentsOf: URL(fileURLWithPath: $0)).firstRange(of: Data("founder sells".utf8)) != nil }
    }
    do {
      let library = try Library(at: path)
      // What one erasure does must not undo what the next has to do.
      var first = Examples.workshop
      first.id = WorkshopID("first")
      _ = try library.create(.workshop(first), by: stamp)
      try library.delete(.workshop(first.id), at: 1)
      _ = try library.create(.workshop(secret), by: stamp)
      #expect(try isFound())
      secret.inquiry[QuestionID(QuestionnaireID("strategy"), "situation")].notes.private = ""
      _ = try library.replace(.workshop(secret), by: stamp)
      try library.delete(.workshop(secret.id), at: 2)
      #expect(try !isFound())
    }
    #expect(try !isFound())
  }

  @Test func `what somebody has changed since is not deleted`() throws {
    let library = try Library()
    _ = try library.create(workshop, by: stamp)
    let stored = try library.replace(workshop, by: stamp)
    let error = #expect(throws: StoreError.self) { try library.delete(workshop.subjectID, at: 1) }
    guard case .conflict(stored)? = error else {
      Issue.record("a conflict was expected, not \(String(describing: error))")
      return
    }
    #expect(try library.load(workshop.subjectID) == stored)
  }

  @Test func `what a room works on is not deleted until it is closed`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    try Library(at: path).announce(.hunches, of: workshop.subjectID)
    let error = #expect(throws: StoreError.self) { try library.delete(workshop.subjectID, at: 1) }
    #expect(
      error?.description
        == "“Northwind × Fabrikam” is open in another window. Close it there first.")
    try Library(at: path).announce(nil, of: workshop.subjectID)
    try library.delete(workshop.subjectID, at: 1)
  }

  @Test func `what a program had open that has ended since is deleted`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    try Library(at: path, for: Run(process: .max, start: 1)).announce(.hunches, of: workshop.subjectID)
    try library.delete(workshop.subjectID, at: 1)
    #expect(try library.summaries().isEmpty)
  }

  @Test func `a programme goes alone: its workshops stay`() throws {
    let library = try Library()
    let programme: Programme = .random(seed: 1)
    var member = Examples.workshop
    member.programme = programme.id
    _ = try library.create(.programme(programme), by: stamp)
    _ = try library.create(.workshop(member), by: stamp)
    try library.delete(.programme(programme.id), at: 1)
    #expect(try library.summaries().map(\.id) == [.workshop(member.id)])
    #expect(try library.summaries().map(\.programme) == [programme.id])
  }

  @Test func `there is nothing to put away or to delete of what is not there`() throws {
    let library = try Library()
    let sentence = "The workshop w is not in the library any more: it was deleted elsewhere."
    let id = SubjectID.workshop(WorkshopID("w"))
    #expect(#expect(throws: StoreError.self) { try library.archive(true, id) }?.description == sentence)
    #expect(#expect(throws: StoreError.self) { try library.delete(id, at: 1) }?.description == sentence)
  }
}
