internal import ArgumentParser

/// `courtship help`.
///
/// In place of the argument parser's own, which shows the help of the whole program for a command that there is none of.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show the help of a command.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The command, and one within it.", valueName: "command")) var names: [String] = []

  func run() throws {
    var command: any ParsableCommand.Type = Courtship.self
    for name in names {
      let next = command.configuration.subcommands.first { $0.configuration.commandName == name }
      guard let next else { throw CommandFailure.noCommand(name) }
      command = next
    }
    throw CleanExit.helpRequest(command)
  }
}
