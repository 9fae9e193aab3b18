internal import Foundation
internal import GRDB
internal import Session
internal import Synchronization

/// The file of a library, before SQLite sees it.
enum LibraryFile {
  /// Makes the file, and the folders it lies in, where there is none: what is said in these rooms is confidential, so
  /// files are 0600 and folders 0700 whatever the person's umask. SQLite gives its `-wal` and `-shm` files the
  /// permissions of the database.
  static func create(at path: String) throws {
    do {
      try makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      try makeFile(path)
      var status = stat()
      guard stat(path, &status) == 0 else { throw SystemError(path: path, number: errno) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw StoreError.folder(path: path)
      // SQLite would lay a journal beside a device.
      default: throw StoreError.noFile(path: path)
      }
      guard access(path, R_OK | W_OK) == 0 else { throw SystemError(path: path, number: errno) }
    } catch let error as SystemError {
      if let obstacle = obstacle(at: path) { throw obstacle }
      if error.path == path, error.number == EISDIR { throw StoreError.folder(path: path) }
      let place = error.path == path ? "" : "\(error.path): "
      throw StoreError.unwritable(path: path, reason: place + String(cString: strerror(error.number)).lowercased())
    }
  }

  /// Where the copy of a library lies that was kept before it was moved on from a schema.
  static func copyPath(of path: String, schema: Int) -> String { "\(path).schema-\(schema)" }

  /// Keeps a copy of a library beside it, whole or not at all, readable by its owner alone: an earlier version of the
  /// program can go on with it. One that is there already stays.
  static func keepCopy(of queue: DatabaseQueue, at path: String, schema: Int) throws {
    let copy = copyPath(of: path, schema: schema)
    if access(copy, F_OK) == 0 { return }
    let beside = "\(copy).\(getpid())"
    let file = open(beside, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(path: beside, number: errno) }
    defer { close(file) }
    do {
      // SQLite takes an empty file for one that it may fill.
      try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [beside]) }
      guard fsync(file) == 0 else { throw SystemError(path: beside, number: errno) }
      try name(beside, copy)
    } catch {
      unlink(beside)
      throw error
    }
    sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Gives a file beside a copy the copy's name. A copy that another program has made meanwhile stays, where the file
  /// system can promise that.
  private static func name(_ beside: String, _ copy: String) throws {
    if link(beside, copy) == 0 || errno == EEXIST {
      unlink(beside)
    } else if rename(beside, copy) != 0 {
      throw SystemError(path: copy, number: errno)
    }
  }

  /// A new name is on disk only when its folder is.
  private static func sync(_ folder: String) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Whoever closes a file gives up all locks that their process has on it, SQLite's among them (POSIX): only a file that
  /// nobody can have open yet is opened here, by one thread at a time.
  private static let making = Mutex(())

  private static func makeFile(_ path: String) throws {
    try making.withLock { _ in
      if access(path, F_OK) == 0 { return }
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw SystemError(path: path, number: errno) }
      close(file)
    }
  }

  /// What keeps a library that is there from being written: its own permissions, or those of its folder, where SQLite
  /// lays its journal. Nil where neither does.
  static func obstacle(at path: String) -> StoreError? {
    guard access(path, F_OK) == 0 else { return nil }
    if access(path, W_OK) != 0, errno == EACCES { return .readOnly(path: path) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard access(folder, W_OK | X_OK) != 0 else { return nil }
    return .unwritable(path: path, reason: String(cString: strerror(errno)).lowercased())
  }

  private static func makeFolder(_ folder: String) throws {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    let failure = errno
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    guard failure == ENOENT, parent != folder else { throw SystemError(path: folder, number: failure) }
    try makeFolder(parent)
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw SystemError(path: folder, number: errno) }
  }

  /// What the system refused, and where.
  private struct SystemError: Error, CustomStringConvertible {
    let path: String
    let number: Int32

    var description: String { "\(path): \(String(cString: strerror(number)).lowercased())" }
  }
}
