internal import ArgumentParser
internal import Domain
internal import Forms
internal import SQLiteLibrary
internal import Session

/// `courtship collect`.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Read forms that came back into the workshops and programmes they belong to.",
    discussion: """
      All of them or none: what cannot be taken is told with its line and column, and then nothing is. Votes stay sealed: \
      no screen, score or report shows them before the room reveals them.
      """)

  @OptionGroup var library: LibraryOption
  @Flag(help: "Say what would change, and change nothing.") var dryRun = false
  @Argument(help: ArgumentHelp("Forms that courtship form wrote.", valueName: "file")) var files: [String]

  func run() throws {
    let world = try library.world()
    let collecting = try Collecting(files, in: world)
    if !dryRun { try collecting.save(in: world) }
    for warning in collecting.warnings { StandardError.write("\(warning)\n") }
    for line in collecting.lines { try StandardOutput.say(line) }
    if dryRun { try StandardOutput.say("Nothing was changed. Without --dry-run all of it is taken.") }
  }
}

/// Forms on their way into the library: all of them or none.
struct Collecting {
  /// What they change, by subject, in the order in which the files name them.
  private var changes: [(stored: Stored, changes: [Change])] = []
  /// A line for each file that says what it changes.
  private(set) var lines: [String] = []
  /// What a person may have meant to fill in and is not taken.
  private(set) var warnings: [Finding] = []

  /// - Throws: ``CommandFailure/files(_:)`` with all that is wrong with any of them, ``StoreError``.
  init(_ paths: [String], in world: World) throws {
    var complaints: [Complaint] = []
    for path in paths {
      do {
        complaints += try take(ReturnedForm(Self.read(path), file: path), in: world)
      } catch let failure as CommandFailure {
        complaints.append(failure.complaint)
      }
    }
    if !complaints.isEmpty { throw CommandFailure.files(complaints) }
  }

  private static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(SystemError) {
      return try InputFile.read(path, bound: Bound.workshopBytes)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// Takes in what a form changes, on top of what the forms before it change.
  ///
  /// - Returns: what is wrong with it.
  private mutating func take(_ form: ReturnedForm, in world: World) throws -> [Complaint] {
    guard let id = form.subject else { return [Complaint(findings: form.findings.map(\.description))] }
    let place = changes.firstIndex { $0.stored.subject.subjectID == id }
    if place == nil {
      guard let stored = try world.library.load(id) else {
        throw CommandFailure.noAddressee(path: form.file, id: id.text, library: world.library.path)
      }
      changes.append((stored, []))
    }
    let index = place ?? changes.count - 1
    var subject = changes[index].stored.subject
    for change in changes[index].changes { subject.put(change.after) }
    let collection = form.collection(for: subject)
    if collection.hasErrors { return [Complaint(findings: collection.findings.map(\.description))] }
    warnings += collection.findings
    for change in collection.changes {
      guard let change = subject.change(of: change) else { continue }
      subject.put(change.after)
      changes[index].changes.append(change)
    }
    let parts = collection.changes.map { "\(subject.inquiry.mention(of: $0.question)) (\($0.summary))" }
    lines.append("\(form.file): \(onOneLine(subject.title)): \(parts.joined(separator: "; "))")
    return []
  }

  /// - Throws: ``CommandFailure/changedMeanwhile(title:notDone:)``, ``StoreError``; nothing was taken then.
  func save(in world: World) throws {
    do throws(StoreError) {
      _ = try world.library.save(changes, by: world.stamp)
    } catch .conflict(let stored) {
      throw CommandFailure.changedMeanwhile(title: stored.subject.title, notDone: "filled in")
    }
  }
}

extension ReturnedForm {
  /// What it is a form of, as the library knows it.
  fileprivate var subject: SubjectID? {
    programmeID.map { .programme($0) } ?? workshopID.map { .workshop($0) }
  }
}

extension Subject {
  /// What a form changes, as the journal and the store know changes.
  fileprivate func change(of filling: CollectedForm.Change) -> Change? {
    if let list = filling.list { return change(of: list.kind, to: list.items) }
    return Change(
      kind: .form, before: .answer(filling.question, filling.before), after: .answer(filling.question, filling.after),
      summary: "form at \(inquiry.mention(of: filling.question))")
  }
}
