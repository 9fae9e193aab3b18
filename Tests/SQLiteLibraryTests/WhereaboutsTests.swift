import Domain
import Foundation
import SQLiteLibrary
import Session
import TestSupport
import Testing

/// Where a room is, as a second window learns of it.
struct WhereaboutsTests {
  private let folder: TemporaryFolder
  private let path: String
  private let workshop = Subject.workshop(Examples.workshop)
  private let stamp = Stamp(session: "s1", time: Moment(milliseconds: 1000), author: "mina")
  private static let exit = QuestionID(QuestionnaireID("strategy"), "exit")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  @Test(
    arguments: [.opening, .hunches, .readiness, .decision] + Beat.allCases.map { Place.question(Self.exit, $0) })
  func `another process reads the place that was told last`(place: Place) throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    let other = try Library(at: path)
    #expect(try other.whereabouts(of: workshop.subjectID) == Whereabouts(place: nil, revision: 1))
    try library.announce(.opening, of: workshop.subjectID)
    try library.announce(place, of: workshop.subjectID)
    #expect(try other.whereabouts(of: workshop.subjectID) == Whereabouts(place: place, revision: 1))
    try library.announce(nil, of: workshop.subjectID)
    #expect(try other.whereabouts(of: workshop.subjectID)?.place == nil)
  }

  @Test func `a place is no change of the document`() throws {
    let library = try Library(at: path)
    let stored = try library.create(workshop, by: stamp)
    let before = try library.summaries()
    try library.announce(.hunches, of: workshop.subjectID)
    #expect(try library.load(workshop.subjectID) == stored)
    #expect(try library.summaries() == before)
  }

  @Test func `of a workshop that is not there nothing is told`() throws {
    let library = try Library(at: path)
    try library.announce(.opening, of: workshop.subjectID)
    #expect(try library.whereabouts(of: workshop.subjectID) == nil)
    _ = try library.create(workshop, by: stamp)
    #expect(try library.whereabouts(of: workshop.subjectID)?.place == nil)
  }

  @Test func `whoever watches wakes when what was written can be read`() async throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    let path = path
    let id = workshop.subjectID
    let watch = try #require(LibraryWatch(of: path))
    // Asleep until somebody writes; then there is nothing old to be read.
    let seen = Task.detached {
      while watch.wait() {
        if let place = try Library(at: path).whereabouts(of: id)?.place { return place }
      }
      return Place.opening
    }
    try library.announce(.decision, of: id)
    #expect(try await seen.value == .decision)
  }
}
