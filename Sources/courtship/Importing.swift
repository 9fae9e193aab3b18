internal import Domain
internal import Interchange
internal import SQLiteLibrary
internal import Session

/// Workshops and programmes on their way from files into the library: all of them or none.
struct Importing {
  /// What becomes of one whose id the library has already.
  enum Manner {
    /// It is refused.
    case new
    /// It takes the place of the one that is there.
    case replacements
    /// It gets an id of its own.
    case copies
  }

  private let paths: [String]
  private let subjects: [Subject]

  /// - Throws: ``CommandFailure/files(_:)`` with all that is wrong with any of them.
  init(reading paths: [String]) throws(CommandFailure) {
    var complaints: [Complaint] = []
    subjects = paths.compactMap { path -> Subject? in
      do throws(CommandFailure) {
        return try SubjectFile.read(path)
      } catch {
        complaints.append(error.complaint)
        return nil
      }
    }
    self.paths = paths
    if !complaints.isEmpty { throw .files(complaints) }
  }

  /// - Returns: what is in the library now, in the order of the files.
  /// - Throws: ``CommandFailure/twice(id:path:)``, ``StoreError``; nothing was imported then.
  func carryOut(in world: World, as manner: Manner) throws -> [Stored] {
    var given = subjects
    if manner == .copies {
      var taken = Set(try world.library.summaries().map(\.id.text))
      given = subjects.map { $0.named(UUIDv7.make(), besides: &taken) }
    }
    if let (index, id) = repeated(given.map(\.subjectID)).first {
      throw CommandFailure.twice(id: id.text, path: paths[index])
    }
    return try world.library.put(given, replacing: manner == .replacements, by: world.stamp)
  }
}
