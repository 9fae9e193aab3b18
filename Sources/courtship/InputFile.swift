internal import Glibc

/// Files that are read whole.
enum InputFile {
  /// - Parameter bound: no more than one byte beyond it is read, so that whoever knows the bound can say so.
  static func read(_ path: String, bound: Int) throws(SystemError) -> [UInt8] {
    let file = try retrying { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= bound {
      let wanted = min(chunk.count, bound + 1 - bytes.count)
      let count = try retrying { Glibc.read(file, &chunk, wanted) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The names in a folder that are not hidden, sorted; none if there is no such folder.
  static func names(in folder: String) throws(SystemError) -> [String] {
    try allNames(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// All names in a folder, sorted; none if there is no such folder.
  static func allNames(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw .last
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether `path` is a file that ends: no folder, no pipe, no device.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
