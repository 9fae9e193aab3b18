internal import ArgumentParser
internal import Glibc
internal import Terminal

/// The program: without a subcommand the terminal interface, at the library.
@main
struct Courtship: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "courtship",
    abstract: "Find out, with both firms in the room, whether they should partner.",
    usage: "courtship [--library <file>] [<subcommand>]",
    discussion: """
      Without a subcommand the terminal interface opens at the library: every workshop and programme there is. Where \
      there is no terminal, the library is listed.
      """,
    version: "0.1.0",
    subcommands: [
      NewCommand.self, OpenCommand.self, AgendaCommand.self, ListCommand.self, ScoreCommand.self, ReportCommand.self,
      CompareCommand.self, FollowCommand.self, RecordCommand.self, ShowCommand.self,
      FormCommand.self, CollectCommand.self,
      ExportCommand.self, ImportCommand.self, RenameCommand.self, DuplicateCommand.self, ArchiveCommand.self,
      DeleteCommand.self, RenewCommand.self, QuestionnairesCommand.self, CheckCommand.self, SampleCommand.self,
      HelpCommand.self,
    ])

  @OptionGroup var place: LibraryOption

  static func main() {
    StandardOutput.occupyClosedDescriptors()
    // A reader that has seen enough closes the pipe: writing then fails with EPIPE, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(because: error)
    }
  }

  func run() throws {
    let world = try place.world()
    guard Surroundings.present.hasScreen else {
      return try ListCommand.show(world, withHints: true)
    }
    let code: Int32 = try MainActor.assumeIsolated {
      switch Screen.open() {
      case .success(let terminal):
        var loop = ScreenLoop(terminal, world)
        return try loop.run(opening: nil)
      case .failure(let error):
        StandardError.say(error.description)
        try ListCommand.show(world, withHints: true)
        return 0
      }
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Ends the program with the sentences and the exit code of an error.
  private static func leave(because error: any Error) -> Never {
    if error is ReaderGone { Glibc.exit(0) }
    if let complaint = Complaint(error) {
      StandardError.write(complaint.lines.joined(separator: "\n") + "\n")
      Glibc.exit(complaint.code.rawValue)
    }
    let code = exitCode(for: error)
    // A bare code needs no words.
    if error is ExitCode { exit(withError: error) }
    let message = fullMessage(for: error)
    // Help and the version are no errors, but what was asked for.
    if code.isSuccess {
      do {
        try StandardOutput.write(message + "\n")
      } catch {
        leave(because: error)
      }
      Glibc.exit(code.rawValue)
    }
    let words = message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
    StandardError.write("courtship: \(printable(words))\n")
    Glibc.exit(code.rawValue)
  }
}
