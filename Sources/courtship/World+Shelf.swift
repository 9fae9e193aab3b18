internal import Domain
internal import Interchange
internal import SQLiteLibrary
internal import Screens
internal import Session

/// What is done to whole workshops and programmes, alike from the library screen and from commands.
extension World {
  /// Gives it another title, by the same edit and the same journal as any other change.
  ///
  /// - Parameter seen: the title that whoever renames it has before their eyes; nil where they see none.
  /// - Throws: ``CommandFailure/renamedMeanwhile(from:to:)``, ``CommandFailure/changedMeanwhile(title:notDone:)``.
  func rename(_ id: SubjectID, from seen: String?, to title: String) throws -> Stored {
    let stored = try stored(id)
    let present = stored.subject.title
    if let seen, seen != present { throw CommandFailure.renamedMeanwhile(from: seen, to: present) }
    guard let change = try stored.subject.change(for: .rename(try WorkshopDraft.name(title))) else { return stored }
    return try save(change, to: stored, notDone: "renamed")
  }

  /// Writes a change to what is stored, as it is from then on.
  ///
  /// - Throws: ``CommandFailure/changedMeanwhile(title:notDone:)``, ``StoreError``.
  func save(_ change: Change, to stored: Stored, notDone: String) throws -> Stored {
    var stored = stored
    stored.subject.put(change.after)
    do throws(StoreError) {
      stored.revision = try library.save(stored.subject, at: stored.revision, change: change, by: stamp)
    } catch .conflict(let stored) {
      throw CommandFailure.changedMeanwhile(title: stored.subject.title, notDone: notDone)
    }
    return stored
  }

  /// A copy of it as it is stored now, under a name and a title of its own.
  func duplicate(_ id: SubjectID) throws -> Stored {
    let copy = try stored(id).subject.duplicate(named: UUIDv7.make(), besides: try library.summaries())
    return try library.create(copy, by: stamp)
  }

  /// - Parameter revision: what whoever deletes it has seen.
  /// - Throws: ``CommandFailure/changedMeanwhile(title:notDone:)``, ``StoreError``.
  func delete(_ id: SubjectID, revision: Int) throws {
    do throws(StoreError) {
      try library.delete(id, at: revision)
    } catch .conflict(let stored) {
      throw CommandFailure.changedMeanwhile(title: stored.subject.title, notDone: "deleted")
    }
  }

  /// Does what the library screen asks.
  func answerOfShelf(_ request: Request) throws -> Reply? {
    switch request {
    case .rename(let id, let before, let title): return .renamed(try rename(id, from: before, to: title), from: before)
    case .duplicate(let id): return .added([try duplicate(id).subject.subjectID])
    case .archive(let id, let isArchived):
      try library.archive(isArchived, id)
      return .library(try library.summaries())
    case .delete(let id, let revision):
      try delete(id, revision: revision)
      return .deleted(id)
    case .importFile(let path, let asCopy): return try importFile(path, asCopy: asCopy)
    case .exportFile(let id, let path, let replacing):
      return try write(SubjectFile.encode(try stored(id).subject), to: path, replacing: replacing)
    case .exportFolder(let id, let path, let replacing):
      do {
        let target = surroundings.expanded(path)
        try OutputFolder.write(try folder(of: id).files, to: target, replacing: replacing)
        return .wrote(path: OutputFile.resolved(target))
      } catch CommandFailure.folderExists {
        return .fileExists(path: path)
      }
    default: return nil
    }
  }

  /// A sentence a line; of more than a screen has room for, the first.
  private static func brief(_ findings: [String], of path: String) -> String {
    let shown = 6
    let lines = findings.prefix(shown).map { $0.hasPrefix("courtship: ") ? String($0.dropFirst(11)) : $0 }
    let rest = findings.count - lines.count
    return (lines + (rest > 0 ? ["and \(rest) more: “courtship import \(path)” tells them all."] : []))
      .joined(separator: "\n")
  }

  private func importFile(_ path: String, asCopy: Bool) throws -> Reply {
    do {
      let importing = try Importing(reading: [surroundings.expanded(path)])
      return .added(try importing.carryOut(in: self, as: asCopy ? .copies : .new).map(\.subject.subjectID))
    } catch CommandFailure.files(let complaints) {
      return .failed(Self.brief(complaints.flatMap(\.lines), of: path))
    } catch StoreError.exists(let id) {
      return .isThere(path: path, title: try stored(id).subject.title)
    }
  }
}
