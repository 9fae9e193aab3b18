internal import Glibc
internal import Screens
internal import Terminal

/// What the program finds around it when it starts: the environment, and the rules for where things lie.
///
/// - SeeAlso: XDG Base Directory Specification 0.8: a path there that is not absolute is to be ignored.
struct Surroundings: Hashable, Sendable {
  var environment: [String: String]
  /// The person's home folder.
  var home: String

  /// Everything this program looks at, and nothing else.
  private static let names = [
    "COLORFGBG", "COURTSHIP_LIBRARY", "EDITOR", "HOME", "NO_COLOR", "TERM", "TMPDIR", "USER", "VISUAL",
    "XDG_CONFIG_HOME", "XDG_DATA_HOME",
  ]

  static var present: Surroundings {
    let pairs = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
    let environment = Dictionary(uniqueKeysWithValues: pairs)
    let home = environment["HOME"] ?? getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) }
    return Surroundings(environment: environment, home: home ?? "/")
  }

  /// A variable that is set to something.
  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func folder(_ name: String, else standard: String) -> String {
    let named = value(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? "\(home)/\(standard)") + "/courtship"
  }

  /// The library's file: as the option says, else the environment, else where such files belong.
  func libraryPath(option: String?) -> String {
    option ?? value("COURTSHIP_LIBRARY") ?? folder("XDG_DATA_HOME", else: ".local/share") + "/library.sqlite"
  }

  /// Where a person's own questionnaires lie; plans and policies in folders of these names within.
  var questionnaireFolder: String { folder("XDG_CONFIG_HOME", else: ".config") + "/questionnaires" }

  /// Whom the journal names.
  var author: String { value("USER") ?? "facilitator" }

  /// What the terminal says it is drawn on.
  var ground: Ground { Ground(colorsOfTerminal: environment["COLORFGBG"] ?? "") }

  /// The person's own editor, as a shell would start it: `vi`, `code --wait`.
  var editor: String { value("VISUAL") ?? value("EDITOR") ?? "vi" }

  /// Where a file can go that cannot go where it belongs.
  var temporaryFolder: String { value("TMPDIR") ?? "/tmp" }

  /// A path as typed where no shell has seen it: `~/` is the home folder.
  func expanded(_ path: String) -> String {
    path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
  }

  /// A path as a person types it: `~/` for the home folder.
  func abbreviated(_ path: String) -> String {
    home != "/" && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// Whether the terminal at both ends, if there is one, can show more than lines.
  var hasScreen: Bool {
    guard let type = value("TERM"), type != "dumb" else { return false }
    return Terminal.isUsable
  }
}
