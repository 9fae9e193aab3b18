internal import Domain
internal import Interchange
internal import SQLiteLibrary
internal import Session

/// A workshop or a programme as a person names it: its id, a unique beginning of that, its exact title, or the path of
/// its file, which ends in `.json`.
enum SubjectArgument: Hashable {
  case name(String)
  case file(path: String)

  init(_ text: String) {
    self = text.hasSuffix(".json") ? .file(path: text) : .name(text)
  }

  /// What it names; the library is opened only for a name.
  ///
  /// - Throws: ``CommandFailure``, ``StoreError``.
  func subject(library: LibraryOption) throws -> Subject {
    switch self {
    case .file(let path): return try SubjectFile.read(path)
    case .name(let name):
      let world = try library.world()
      return try world.stored(world.find(name)).subject
    }
  }
}

extension LibraryOption {
  /// The world, and the workshop in its library that a person names. One in a file has to be imported first.
  ///
  /// - Throws: ``CommandFailure``, ``StoreError``.
  func workshop(named text: String) throws -> (world: World, id: WorkshopID) {
    if case .file(let path) = SubjectArgument(text) { throw CommandFailure.fileNotImported(path: path) }
    let world = try world()
    switch try world.find(text, preferring: { !$0.isProgramme }) {
    case .workshop(let id): return (world, id)
    case .programme(let id): throw CommandFailure.programmeNotWorkshop(id)
    }
  }
}

extension World {
  /// The one that a person means by `name`.
  ///
  /// - Parameter isPreferred: which to take where `name` can mean several.
  /// - Throws: ``CommandFailure/nothing(named:library:)`` or ``CommandFailure/several(named:_:)``.
  func find(_ name: String, preferring isPreferred: (SubjectID) -> Bool = { _ in false }) throws -> SubjectID {
    var found = try library.find(name)
    if found.count > 1, found.contains(where: { isPreferred($0.id) }) { found.removeAll { !isPreferred($0.id) } }
    if found.count > 1 { throw CommandFailure.several(named: name, found) }
    guard let summary = found.first else { throw CommandFailure.nothing(named: name, library: library.path) }
    return summary.id
  }
}

extension SubjectFile {
  /// Reads a workshop's or programme's file from disk.
  static func read(_ path: String) throws(CommandFailure) -> Subject {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try InputFile.read(path, bound: Bound.workshopBytes)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    do {
      // The same file has the same id, however often it is read.
      return try decode(bytes, idIfAbsent: String(SHA256.hexadecimal(of: bytes).prefix(32)))
    } catch let error as InterchangeError {
      throw .badFile(path: path, error)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }
}
