internal import ArgumentParser
internal import Domain

/// `courtship sample`.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Add the sample programme and workshop and print the workshop's id.")

  @OptionGroup var library: LibraryOption

  func run() throws {
    try StandardOutput.say(try library.world().addSample().id.text)
  }
}
