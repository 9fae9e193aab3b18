internal import Domain
internal import Interchange
internal import SQLiteLibrary
internal import Session

/// A programme with all of its workshops as files of their own, in one folder.
///
/// The same programme and workshops give the same names and bytes.
struct ProgrammeFolder {
  struct File: Hashable {
    let name: String
    let text: String
  }

  /// The programme's file first, then those of the workshops by id.
  let files: [File]

  init(_ programme: Programme, _ workshops: [Workshop]) {
    var taken: Set<String> = [Self.programmeFile]
    var files = [File(name: Self.programmeFile, text: SubjectFile.encode(.programme(programme)))]
    for workshop in workshops.sorted(by: { $0.id < $1.id }) {
      let title = String.fileName(for: workshop.title, otherwise: "workshop")
      var (name, number) = (title + Self.ending, 2)
      while !taken.insert(name).inserted {
        name = "\(title)-\(number)\(Self.ending)"
        number += 1
      }
      files.append(File(name: name, text: SubjectFile.encode(.workshop(workshop))))
    }
    self.files = files
  }

  static let programmeFile = "programme" + ending
  static let ending = ".json"
}

extension World {
  /// A programme and all of its workshops, archived ones too, as they are stored at one moment.
  ///
  /// - Throws: ``CommandFailure/noProgramme(_:)``, ``StoreError``.
  func folder(of id: ProgrammeID) throws -> ProgrammeFolder {
    guard let stored = try library.loadAll(of: id) else { throw CommandFailure.noProgramme(id) }
    return ProgrammeFolder(stored.programme, stored.workshops)
  }
}
