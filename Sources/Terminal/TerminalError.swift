/// Why the screen cannot be used. The program goes on with line prompts then.
package enum TerminalError: Error, Hashable {
  case notATerminal
  /// Neither the terminal's own type nor the usual one is known here; the type as the environment says it.
  case unknownType(String)
  case tooSimple(String)
  /// A call to the system failed with this error number.
  case system(Int32)
}

extension TerminalError: CustomStringConvertible {
  /// A sentence with what happened and what to do.
  package var description: String {
    switch self {
    case .notATerminal:
      "Standard input and output are not both a terminal; use --plain for line prompts."
    case .unknownType(let type):
      "No description of the terminal type “\(type)” is installed, nor of xterm-256color; "
        + "install ncurses-term or use --plain for line prompts."
    case .tooSimple(let type):
      "The terminal type “\(type)” cannot place a cursor; set TERM to what the terminal is, "
        + "or use --plain for line prompts."
    case .system(let number):
      "The terminal could not be set up (system error \(number)); use --plain for line prompts."
    }
  }
}
