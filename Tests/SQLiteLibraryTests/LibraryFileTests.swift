import Dispatch
import Domain
import Foundation
import GRDB
import Session
import Synchronization
import TestSupport
import Testing

// How a connection is set up can be asked of itself alone.
@testable import SQLiteLibrary

/// What the file of a library is like, and what is said of one that cannot be used.
struct LibraryFileTests {
  private let folder: TemporaryFolder
  private let path: String
  private let stamp = Stamp(session: "s1", time: Moment(milliseconds: 0), author: "mina")

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  private func sentence(opening path: String) -> String? {
    do {
      _ = try Library(at: path, patience: 0.05)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a new library makes its folders, for its owner alone`() throws {
    let path = folder.file("share/courtship/library.sqlite")
    let library = try Library(at: path)
    _ = try library.create(.workshop(Examples.workshop), by: stamp)
    #expect(try TemporaryFolder.permissions(of: folder.file("share")) == "700")
    #expect(try TemporaryFolder.permissions(of: folder.file("share/courtship")) == "700")
    for file in [path, path + "-wal", path + "-shm"] {
      #expect(try TemporaryFolder.permissions(of: file) == "600")
    }
  }

  @Test func `every commit is on disk before it returns`() throws {
    let library = try Library(at: path)
    let settings = try library.read { db in
      (try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous"))
    }
    #expect(settings.0 == "wal")
    #expect(settings.1 == 2, "FULL")
  }

  @Test func `what stands where a folder belongs is named`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.file("file")))
    let path = folder.file("file/library.sqlite")
    #expect(
      sentence(opening: path)
        == "The library \(path) cannot be written: not a directory. "
        + "Make its folder writable, or name another with --library.")
  }

  @Test(arguments: ["", "/"])
  func `a folder is no library, and a file in it is proposed`(end: String) {
    #expect(
      sentence(opening: folder.path + end)
        == "The library \(folder.path)\(end) is a folder, and a library is a file. "
        + "Name a file in it with --library, such as \(folder.path)/library.sqlite.")
  }

  @Test func `a place where nothing can be made is named`() {
    let path = "/proc/courtship/library.sqlite"
    #expect(
      sentence(opening: path)
        == "The library \(path) cannot be written: /proc/courtship: no such file or directory. "
        + "Make its folder writable, or name another with --library.")
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is read-only for root"))
  func `a read-only file is named`() throws {
    _ = try Library(at: path)
    chmod(path, 0o400)
    #expect(
      sentence(opening: path)
        == "The library \(path) cannot be written: permission denied. "
        + "Make the file writable, or name another with --library.")
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is read-only for root"))
  func `a read-only folder is told from a read-only file`() throws {
    _ = try Library(at: path)
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(
      sentence(opening: path)
        == "The library \(path) cannot be written: permission denied. "
        + "Make its folder writable, or name another with --library.")
  }

  @Test func `a device is no library, and nothing is laid beside it`() {
    #expect(
      sentence(opening: "/dev/null")
        == "The library /dev/null is no file, but a device or a pipe. Name another with --library; "
        + "it was left as it is.")
    #expect(!FileManager.default.fileExists(atPath: "/dev/null-journal"))
  }

  @Test func `a file that is no database is left as it is`() throws {
    let text = Data(repeating: 0x78, count: 5000)
    try text.write(to: URL(fileURLWithPath: path))
    #expect(
      sentence(opening: path)
        == "The library \(path) is damaged: file is not a database. "
        + "Move it aside and restore your last copy; it was left as it is.")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
  }

  @Test func `a damaged page is found when it is read`() throws {
    do {
      let library = try Library(at: path)
      for seed in 1...20 { _ = try library.create(.workshop(.random(seed: UInt64(seed))), by: stamp) }
    }
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 64 * 1024))
    try file.close()
    let error = #expect(throws: StoreError.self) { try Library(at: path).summaries() }
    #expect(
      error?.description
        == "The library \(path) is damaged: database disk image is malformed. "
        + "Move it aside and restore your last copy; it was left as it is.")
  }

  @Test func `a document that cannot be read is named, and the others are not given up for it`() throws {
    let library = try Library(at: path)
    _ = try library.create(.workshop(Examples.workshop), by: stamp)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE subject SET document = substr(document, 1, 9)") }
    let error = #expect(throws: StoreError.self) { try library.load(.workshop(Examples.workshop.id)) }
    #expect(
      error?.description
        == "The workshop \(Examples.workshop.id) in the library \(path) cannot be read: its document is no JSON at "
        + "column 2. The others can be exported.")
  }

  @Test func `a questionnaire that is missing damages what it is a part of`() throws {
    let library = try Library(at: path)
    _ = try library.create(.workshop(Examples.workshop), by: stamp)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE questionnaire SET hash = 'x' || rowid") }
    let error = #expect(throws: StoreError.self) { try library.load(.workshop(Examples.workshop.id)) }
    guard case .unreadable(.workshop(Examples.workshop.id), _, let reason)? = error else {
      Issue.record("damage was expected, not \(String(describing: error))")
      return
    }
    #expect(reason.wholeMatch(of: /the questionnaire [0-9a-f]{64} is missing/) != nil)
  }

  @Test func `a library of a newer version is left as it is`() throws {
    _ = try Library(at: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9')") }
    #expect(
      sentence(opening: path)
        == "The library \(path) was made by a newer version of courtship. Install that version; nothing was changed.")
  }

  @Test func `a document of a newer version is left as it is`() throws {
    let library = try Library(at: path)
    _ = try library.create(.workshop(Examples.workshop), by: stamp)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "UPDATE subject SET document = replace(document, 'workshop/1', 'workshop/2')")
    }
    let error = #expect(throws: StoreError.self) { try library.load(.workshop(Examples.workshop.id)) }
    #expect(
      error?.description
        == "The library \(path) was made by a newer version of courtship. Install that version; nothing was changed.")
  }

  @Test func `another program's database is not touched`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE bookmark (address TEXT)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(
      sentence(opening: path)
        == "The library \(path) could not be used: it is another program's database; name another file with --library.")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `while another program writes, a writer waits a moment and then says so; readers go on`() throws {
    let library = try Library(at: path, patience: 0.05)
    _ = try library.create(.workshop(Examples.workshop), by: stamp)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let error = #expect(throws: StoreError.self) {
        try library.replace(.workshop(Examples.workshop), by: stamp)
      }
      #expect(
        error?.description
          == "The library \(path) is in use by another program. Close it, or try again in a moment.")
      #expect(try library.load(.workshop(Examples.workshop.id))?.revision == 1)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try library.replace(.workshop(Examples.workshop), by: stamp).revision == 2)
  }

  /// Often enough that each step of one is met by each step of another.
  @Test func `several programs may make the same library at once`() {
    let sentences = Mutex<[String]>([])
    for number in 1...25 {
      let path = folder.file("library-\(number).sqlite")
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do {
          _ = try Library(at: path).summaries()
        } catch {
          sentences.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(sentences.withLock { $0 } == [])
  }

  @Test func `an empty file is a new library`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try Library(at: path).summaries().isEmpty)
  }
}
