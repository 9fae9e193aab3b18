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

  /// - Parameter paths: files, and folders of which all files that end in `.json` are meant.
  /// - Throws: ``CommandFailure/files(_:)`` with all that is wrong with any of them.
  init(reading paths: [String]) throws(CommandFailure) {
    var complaints: [Complaint] = []
    var read: [(path: String, subject: Subject)] = []
    for path in paths {
      do throws(CommandFailure) {
        for file in try Self.files(at: path) {
          do throws(CommandFailure) {
            read.append((file, try SubjectFile.read(file)))
          } catch {
            complaints.append(error.complaint)
          }
        }
      } catch {
        complaints.append(error.complaint)
      }
    }
    if !complaints.isEmpty { throw .files(complaints) }
    (self.paths, subjects) = (read.map(\.path), read.map(\.subject))
  }

  /// A file alone, or those in a folder, by name.
  private static func files(at path: String) throws(CommandFailure) -> [String] {
    guard InputFile.isFolder(path) else { return [path] }
    do throws(SystemError) {
      let names = try InputFile.names(in: path).filter { $0.hasSuffix(ProgrammeFolder.ending) }
      if !names.isEmpty { return names.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" } }
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    throw .nothingInFolder(path: path)
  }

  /// - Returns: what is in the library now, in the order of the files.
  /// - Throws: ``CommandFailure/twice(id:path:)``, ``StoreError``; nothing was imported then.
  func carryOut(in world: World, as manner: Manner) throws -> [Stored] {
    var given = subjects
    if let (index, id) = repeated(given.map(\.subjectID)).first, manner != .copies {
      throw CommandFailure.twice(id: id.text, path: paths[index])
    }
    if manner == .copies {
      var taken = Set(try world.library.summaries().map(\.id.text))
      given = subjects.copies(named: UUIDv7.make, besides: &taken)
    }
    return try world.library.put(given, replacing: manner == .replacements, by: world.stamp)
  }
}
