import Terminal
import Testing

struct TerminalErrorTests {
  @Test(arguments: [
    (
      TerminalError.notATerminal,
      "Standard input and output are not both a terminal; use --plain for line prompts."
    ),
    (
      .unknownType("foot"),
      "No description of the terminal type “foot” is installed, nor of xterm-256color; "
        + "install ncurses-term or use --plain for line prompts."
    ),
    (
      .tooSimple("dumb"),
      "The terminal type “dumb” cannot place a cursor; set TERM to what the terminal is, "
        + "or use --plain for line prompts."
    ),
    (.system(12), "The terminal could not be set up (system error 12); use --plain for line prompts."),
  ])
  func `what keeps the screen from being used is said with a way out`(error: TerminalError, sentence: String) {
    #expect(error.description == sentence)
  }
}
