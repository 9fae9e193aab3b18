internal import ArgumentParser
internal import Domain
internal import Session
internal import Terminal

/// `courtship show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the room, in a second window, where its session is.",
    discussion: """
      The window follows whoever facilitates the workshop in another one, and changes nothing. It shows what both firms \
      may see: no note, no vote before its reveal, no score before the hunches. Where not all fits, < and > in \
      the other window send it up and down. q closes it.
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: "The workshop's id, a unique beginning of it, or its exact title.") var workshop: String

  func run() throws {
    let (world, id) = try library.workshop(named: workshop)
    let stored = try world.stored(.workshop(id))
    let (library, ground) = (world.library, world.surroundings.ground)
    let code: Int32 = try MainActor.assumeIsolated {
      switch Screen.open() {
      case .success(let terminal):
        var loop = try ShowLoop(terminal, library, stored, on: ground)
        return try loop.run()
      case .failure: throw CommandFailure.noScreen
      }
    }
    if code != 0 { throw ExitCode(code) }
  }
}
