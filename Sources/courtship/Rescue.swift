internal import Domain
internal import Interchange
internal import Session

/// The last resort for work that the library would not take: a file of its own.
enum Rescue {
  /// Writes what is open into the first folder that takes it: that of the library, that of temporary files, the present
  /// one.
  ///
  /// - Returns: ``CommandFailure/rescued(path:reason:)``, or ``CommandFailure/lost(reason:)``.
  static func keep(_ state: SessionState, near library: String, _ surroundings: Surroundings) -> CommandFailure {
    let text = SubjectFile.encode(state.subject)
    let name = "courtship-rescue-\(UUIDv7.make()).json"
    let reason = if case .failed(let sentence) = state.saving { sentence } else { "" }
    for folder in [OutputFile.folder(of: library), surroundings.temporaryFolder, "."] {
      let path = "\(folder)/\(name)"
      if (try? OutputFile.write(text, to: path, replacing: false)) != nil {
        return .rescued(path: path, reason: reason)
      }
    }
    return .lost(reason: reason)
  }
}
