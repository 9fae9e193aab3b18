internal import Domain
internal import Glibc
internal import Interchange

/// Folders of files that are there whole or not at all.
enum OutputFolder {
  /// Writes all files into a new folder beside, syncs, and renames: nobody ever sees half of it. What is said in these rooms
  /// is confidential: the folder is 0700, its files 0600.
  ///
  /// - Parameter replacing: whether a folder that is there gives way. Only one that holds nothing but workshops and
  ///   programmes as JSON files does: what else a person keeps in a folder is not ours to erase.
  /// - Throws: ``CommandFailure/folderExists(path:)``, ``CommandFailure/folderHoldsOthers(path:name:)``,
  ///   ``CommandFailure/unwritable(path:reason:)``; what was there before is there still.
  static func write(_ files: [ProgrammeFolder.File], to path: String, replacing: Bool) throws(CommandFailure) {
    let path = trimmingSlashes(path)
    if isThere(path) {
      if !replacing { throw .folderExists(path: path) }
      if let name = try foreignName(in: path) { throw .folderHoldsOthers(path: path, name: name) }
    }
    do throws(SystemError) {
      let beside = try fresh(beside: path)
      do throws(SystemError) {
        for file in files { try write(file, in: beside) }
        sync(beside)
        try move(beside, to: path, replacing: replacing)
      } catch {
        erase(beside)
        throw error
      }
      sync(OutputFile.folder(of: path))
    } catch {
      throw [EEXIST, ENOTEMPTY].contains(error.number) && !replacing
        ? .folderExists(path: path) : .unwritable(path: path, reason: error.reason)
    }
  }

  /// A new folder for its owner alone, hidden beside the one that it will be.
  private static func fresh(beside path: String) throws(SystemError) -> String {
    var template = Array("\(OutputFile.folder(of: path))/.courtship-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .last }
    return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  private static func write(_ file: ProgrammeFolder.File, in folder: String) throws(SystemError) {
    let descriptor = try retrying { open("\(folder)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    defer { close(descriptor) }
    try writeAll(Array(file.text.utf8), to: descriptor)
    _ = try retrying { fsync(descriptor) }
  }

  /// Renames. A folder in the way steps aside first, and comes back if its place cannot be taken.
  private static func move(_ folder: String, to path: String, replacing: Bool) throws(SystemError) {
    guard replacing, isThere(path) else {
      _ = try retrying { rename(folder, path) }
      return
    }
    let aside = try fresh(beside: path)
    do throws(SystemError) {
      _ = try retrying { rename(path, aside) }
    } catch {
      rmdir(aside)
      throw error
    }
    do throws(SystemError) {
      _ = try retrying { rename(folder, path) }
    } catch {
      // Back where it was, and nothing lies aside any more. Where even this fails, nothing of it is erased.
      _ = rename(aside, path)
      throw error
    }
    erase(aside)
  }

  /// The first name in a folder of what no export wrote.
  private static func foreignName(in path: String) throws(CommandFailure) -> String? {
    do throws(SystemError) {
      return try InputFile.allNames(in: path).first { name in
        !name.hasSuffix(ProgrammeFolder.ending) || !isExported("\(path)/\(name)")
      }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// Whether a file says that it is a workshop or a programme, of whatever version. One that cannot be read says
  /// nothing.
  private static func isExported(_ path: String) -> Bool {
    guard InputFile.isRegular(path), let bytes = try? InputFile.read(path, bound: Bound.workshopBytes),
      bytes.count <= Bound.workshopBytes, case .object(let keys)? = try? JSON(bytes),
      case .string(let format)? = keys["format"]
    else { return false }
    return format.hasPrefix("courtship-workshop/") || format.hasPrefix("courtship-programme/")
  }

  /// Erases a folder of files alone.
  private static func erase(_ folder: String) {
    for name in (try? InputFile.allNames(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func sync(_ folder: String) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func trimmingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
