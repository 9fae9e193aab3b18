internal import ArgumentParser
internal import Domain
internal import Interchange
internal import SQLiteLibrary
internal import Session

/// `courtship import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put workshops and programmes into the library and print their ids.",
    discussion: "Every file is read before the first is put in: if one of them is bad, nothing is imported.")

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
    for subject in subjects {
      do {
        let stored = try put(subject, into: world)
        try StandardOutput.say(stored.subject.id)
      } catch let error as StoreError {
        complaints += [Complaint(error)].compactMap(\.self)
      }
    }
    if !complaints.isEmpty { throw CommandFailure.files(complaints) }
  }

  private func put(_ subject: Subject, into world: World) throws -> Stored {
    if replace { return try world.library.replace(subject, by: world.stamp) }
    let subject = copy ? try self.copy(of: subject, for: world) : subject
    return try world.library.create(subject, by: world.stamp)
  }

  /// The same under a name that is free: a workshop's is new, a programme's is counted on.
  private func copy(of subject: Subject, for world: World) throws -> Subject {
    switch subject {
    case .workshop(var workshop):
      workshop.id = WorkshopID(UUIDv7.make())
      return .workshop(workshop)
    case .programme(var programme):
      let original = programme.id.text
      var number = 2
      while try world.library.load(.programme(programme.id)) != nil {
        programme.id = ProgrammeID("\(original)-\(number)")
        number += 1
      }
      return .programme(programme)
    }
  }
}
