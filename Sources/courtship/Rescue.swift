internal import Domain
internal import Interchange
internal import Session

/// The last resort for work that the library would not take: a file of its own, which nobody else may read.
enum Rescue {
  /// Writes what is open.
  ///
  /// - Returns: ``CommandFailure/rescued(path:reason:)``, or ``CommandFailure/lost(reason:)``.
  static func keep(_ state: SessionState, near library: String, _ surroundings: Surroundings) -> CommandFailure {
    let reason = if case .failed(let sentence) = state.saving { sentence } else { "" }
    return write(SubjectFile.encode(state.subject), as: "json", near: library, surroundings)
      .map { .rescued(path: $0, reason: reason) } ?? .lost(reason: reason)
  }

  /// Writes texts that belong on no screen.
  ///
  /// - Returns: the sentence that says where they are, and nothing of them.
  static func keep(privately texts: [String], near library: String, _ surroundings: Surroundings) -> String {
    write(texts.joined(separator: "\n\n") + "\n", as: "txt", near: library, surroundings)
      .map { "for yourself alone: it is in \($0), which nobody else can read" }
      ?? "for yourself alone: no folder took a file with it, and it is shown to nobody"
  }

  /// Writes a new file into the first folder that takes it: that of the library, that of temporary files, the present
  /// one.
  ///
  /// - Returns: its path; nil where no folder takes it.
  private static func write(
    _ text: String, as type: String, near library: String, _ surroundings: Surroundings
  ) -> String? {
    let name = "courtship-rescue-\(UUIDv7.make()).\(type)"
    return [OutputFile.folder(of: library), surroundings.temporaryFolder, "."].map { "\($0)/\(name)" }
      .first { (try? OutputFile.write(text, to: $0, replacing: false)) != nil }
  }
}
