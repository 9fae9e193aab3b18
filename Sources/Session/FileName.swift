/// The names that files get from titles.
extension String {
  /// A title as the name of a file, without its ending: letters and digits in lower case, joined by hyphens, no longer than
  /// a file system takes.
  ///
  /// - Parameter name: what a title is called that has neither.
  package static func fileName(for title: String, otherwise name: String) -> String {
    let letters = title.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    var words = String(letters).split(separator: "-").joined(separator: "-")
    while words.utf8.count > longestFileName { words.removeLast() }
    if words.hasSuffix("-") { words.removeLast() }
    return words.isEmpty ? name : words
  }

  /// Bytes. Project decision: far below the 255 that a file system takes, with room for a number and an ending.
  private static let longestFileName = 120
}
