internal import Domain

/// What a file says it is: `courtship-workshop/1`.
struct FileFormat: Hashable, CustomStringConvertible {
  let name: String
  let version: Int

  var description: String { "\(name)/\(version)" }

  /// Whether `text` is this format in a later version.
  func isOlder(than text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == name && isNumber(parts[1], above: version)
  }
}
