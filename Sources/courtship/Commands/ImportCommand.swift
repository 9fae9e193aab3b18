internal import ArgumentParser
internal import Domain
internal import Interchange
internal import SQLiteLibrary
internal import Session

/// `courtship import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put workshops and programmes into the library and print their ids.",
    discussion: "All of them or none: if one is bad, or is in the library already, nothing is imported.")

  @OptionGroup var library: LibraryOption
  @Argument(help: ArgumentHelp("Files that courtship export wrote.", valueName: "file")) var files: [String]
  @Flag(help: "Put it in the place of the one with the same id.") var replace = false
  @Flag(help: "Give it an id of its own.") var copy = false

  func run() throws {
    if replace, copy { throw CommandFailure.replaceAndCopy }
    var complaints: [Complaint] = []
    let subjects = files.compactMap { path -> Subject? in
      do throws(CommandFailure) {
        return try SubjectFile.read(path)
      } catch {
        complaints.append(error.complaint)
        return nil
      }
    }
    if !complaints.isEmpty { throw CommandFailure.files(complaints) }
    let world = try library.world()
    let given = try copy ? copies(of: subjects, for: world) : subjects
    if let (index, id) = repeated(given.map(\.subjectID)).first {
      throw CommandFailure.twice(id: id.text, path: files[index])
    }
    for stored in try world.library.put(given, replacing: replace, by: world.stamp) {
      try StandardOutput.say(stored.subject.id)
    }
  }

  /// The same under names that are free: a workshop's is new, a programme's is counted on.
  private func copies(of subjects: [Subject], for world: World) throws -> [Subject] {
    var taken = Set(try world.library.summaries().map(\.id.text))
    return subjects.map { subject in
      switch subject {
      case .workshop(var workshop):
        workshop.id = WorkshopID(UUIDv7.make())
        return .workshop(workshop)
      case .programme(var programme):
        let original = programme.id.text
        var number = 2
        while !taken.insert(programme.id.text).inserted {
          programme.id = ProgrammeID("\(original)-\(number)")
          number += 1
        }
        return .programme(programme)
      }
    }
  }
}
