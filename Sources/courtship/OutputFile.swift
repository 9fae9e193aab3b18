internal import Glibc

/// Files that are there whole or not at all.
enum OutputFile {
  /// Writes beside, syncs, and renames: nobody ever sees half of it.
  ///
  /// A new file is 0600, as what is said in these rooms is confidential; one that is replaced keeps its permissions, and
  /// one behind a symbolic link is replaced where it lies. A pipe or a device is written to.
  ///
  /// - Throws: ``CommandFailure/fileExists(path:)`` unless `replacing`, or ``CommandFailure/unwritable(path:reason:)``.
  static func write(_ text: String, to path: String, replacing: Bool) throws(CommandFailure) {
    do throws(SystemError) {
      try write(Array(text.utf8), to: path, replacing: replacing)
    } catch {
      throw error.number == EEXIST && !replacing
        ? .fileExists(path: path) : .unwritable(path: path, reason: error.reason)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(SystemError) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw SystemError(number: EISDIR) }
    if isThere, kind != S_IFREG { return try append(bytes, to: path) }
    if isThere, !replacing { throw SystemError(number: EEXIST) }
    let target = isThere ? resolved(path) : path
    let folder = folder(of: target)
    var template = Array("\(folder)/.courtship-XXXXXX".utf8CString)
    let file = try retrying { mkstemp(&template) }
    let beside = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    do throws(SystemError) {
      defer { close(file) }
      if isThere { _ = fchmod(file, status.st_mode & 0o7777) }
      try writeAll(bytes, to: file)
      _ = try retrying { fsync(file) }
    } catch {
      unlink(beside)
      throw error
    }
    do throws(SystemError) {
      try move(beside, to: target, replacing: replacing)
    } catch {
      unlink(beside)
      throw error
    }
    sync(folder)
  }

  /// Renames; a file that has come to lie there meanwhile is not replaced, where the file system can promise that.
  private static func move(_ path: String, to target: String, replacing: Bool) throws(SystemError) {
    if !replacing {
      if link(path, target) == 0 {
        unlink(path)
        return
      }
      if errno == EEXIST { throw .last }
    }
    _ = try retrying { rename(path, target) }
  }

  private static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try retrying { open(path, O_WRONLY | O_CLOEXEC) }
    defer { close(file) }
    try writeAll(bytes, to: file)
  }

  /// The absolute path of a file that is there, through all links.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The rename itself is on disk only when the folder is.
  private static func sync(_ folder: String) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
