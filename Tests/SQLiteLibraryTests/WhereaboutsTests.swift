import Domain
import Foundation
import GRDB
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

  @Test func `another process reads how far it was sent down, until the room is left`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    try library.announce(.readiness, pages: 3, of: workshop.subjectID)
    #expect(
      try Library(at: path).whereabouts(of: workshop.subjectID)
        == Whereabouts(place: .readiness, pages: 3, revision: 1))
    try library.announce(nil, of: workshop.subjectID)
    #expect(try library.whereabouts(of: workshop.subjectID) == Whereabouts(place: nil, revision: 1))
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

  // MARK: Several windows

  /// A run of another program that goes on for as long as this one: the one that started it.
  private func another() throws -> Run { try #require(Run(of: getppid())) }

  /// A number that another program was given since, and one that nothing runs under.
  static let ended = [Run(process: getppid(), start: 1), Run(process: .max, start: 1)]

  @Test func `a room stays open in one window when another leaves it`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    let other = try Library(at: path, for: try another())
    try other.announce(.hunches, of: workshop.subjectID)
    try library.announce(.decision, of: workshop.subjectID)
    try library.announce(nil, of: workshop.subjectID)
    #expect(try library.whereabouts(of: workshop.subjectID)?.place == .hunches)
    try other.announce(nil, of: workshop.subjectID)
    #expect(try library.whereabouts(of: workshop.subjectID)?.place == nil)
  }

  @Test func `the window that went somewhere last is the one to follow`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    let other = try Library(at: path, for: try another())
    let steps: [(Library, Place)] = [
      (library, .opening), (other, .opening), (other, .hunches), (library, .decision), (other, .readiness),
    ]
    for (window, place) in steps {
      try window.announce(place, of: workshop.subjectID)
      #expect(try library.whereabouts(of: workshop.subjectID)?.place == place)
    }
  }

  @Test func `windows that follow go as far as they are sent, whichever window sends them, and no further`() throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    let other = try Library(at: path, for: try another())
    let steps: [(Library, pages: Int, sum: Int)] = [
      (library, 2, 2), (other, 0, 2), (other, 1, 3), (library, 0, 3), (library, -1, 2),
    ]
    for (window, pages, sum) in steps {
      try window.announce(.readiness, pages: pages, of: workshop.subjectID)
      #expect(try library.whereabouts(of: workshop.subjectID)?.pages == sum)
    }
    // The one that told last goes, and the other’s room is where it was.
    try library.announce(nil, of: workshop.subjectID)
    #expect(
      try library.whereabouts(of: workshop.subjectID) == Whereabouts(place: .readiness, pages: 2, revision: 1))
  }

  @Test(arguments: ended)
  func `what a program told that has ended since holds no more, and goes with the next that is told`(run: Run) throws {
    let library = try Library(at: path)
    _ = try library.create(workshop, by: stamp)
    try library.announce(.opening, of: workshop.subjectID)
    try Library(at: path, for: run).announce(.hunches, of: workshop.subjectID)
    #expect(try library.whereabouts(of: workshop.subjectID)?.place == .opening)
    try library.announce(nil, of: workshop.subjectID)
    #expect(try library.whereabouts(of: workshop.subjectID)?.place == nil)
    #expect(try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM place") } == 0)
  }

  @Test func `a process that was killed runs no more, though nobody has asked yet how it ended`() throws {
    var number = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("100"), nil]
    defer { words.forEach { free($0) } }
    #expect(posix_spawn(&number, "/bin/sleep", nil, nil, &words, nil) == 0)
    let run = try #require(Run(of: number))
    #expect(Run(of: number) == run)
    kill(number, SIGKILL)
    var end = siginfo_t()
    waitid(P_PID, id_t(number), &end, WEXITED | WNOWAIT)
    #expect(Run(of: number) == nil)
    waitpid(number, nil, 0)
    #expect(Run(of: number) == nil)
  }

  // MARK: Watching

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
