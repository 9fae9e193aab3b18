internal import ArgumentParser
internal import Domain
internal import Session

/// `courtship open`.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Facilitate a workshop.",
    discussion: """
      Where standard input or output is no terminal, or the terminal can only show lines, the session runs in lines by \
      itself.
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: "The workshop's id, a unique beginning of it, or its exact title.") var workshop: String
  @Flag(help: "Line by line: for a screen reader, a pipe, a script.") var plain = false

  func run() throws {
    let (world, id) = try library.workshop(named: workshop)
    try facilitate(try world.stored(.workshop(id)), in: world, plain: plain)
  }
}
