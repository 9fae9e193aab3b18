internal import ArgumentParser

/// Which library a command works on.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "The library, an SQLite file.",
      discussion: """
        Otherwise COURTSHIP_LIBRARY names it, else it is courtship/library.sqlite in XDG_DATA_HOME, else in \
        ~/.local/share.
        """,
      valueName: "file"))
  var file: String?

  /// The library, opened, with all that a command needs besides.
  ///
  /// - Throws: ``CommandFailure/libraryUnnamed``, ``StoreError``.
  func world() throws -> World {
    if file == "" { throw CommandFailure.libraryUnnamed }
    let surroundings = Surroundings.present
    return try World(libraryAt: surroundings.libraryPath(option: file), surroundings)
  }
}
