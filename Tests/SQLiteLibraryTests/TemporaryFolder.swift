import Foundation

/// A folder of a test's own, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("courtship-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The permission bits of a file, in octal.
  static func permissions(of path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return String((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0, radix: 8)
  }
}
