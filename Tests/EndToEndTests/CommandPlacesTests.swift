internal import Testing

@testable internal import courtship

/// Where the library and a person's own questionnaires lie.
@Suite struct CommandPlacesTests {
  private func surroundings(_ environment: [String: String] = [:]) -> Surroundings {
    Surroundings(environment: environment, home: "/home/ann")
  }

  @Test func `the library lies in the home folder unless anything says otherwise`() {
    #expect(surroundings().libraryPath(option: nil) == "/home/ann/.local/share/courtship/library.sqlite")
  }

  @Test func `the option goes before the variable, and that before the folder for such files`() {
    let all = surroundings(["COURTSHIP_LIBRARY": "/b.sqlite", "XDG_DATA_HOME": "/data"])
    #expect(all.libraryPath(option: "a.sqlite") == "a.sqlite")
    #expect(all.libraryPath(option: nil) == "/b.sqlite")
    #expect(surroundings(["XDG_DATA_HOME": "/data"]).libraryPath(option: nil) == "/data/courtship/library.sqlite")
  }

  @Test(arguments: ["", "data", "./data"])
  func `a folder that is empty or not absolute is ignored, as the XDG specification asks`(folder: String) {
    let surroundings = surroundings(["XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "COURTSHIP_LIBRARY": ""])
    #expect(surroundings.libraryPath(option: nil) == "/home/ann/.local/share/courtship/library.sqlite")
    #expect(surroundings.questionnaireFolder == "/home/ann/.config/courtship/questionnaires")
  }

  @Test func `a person's own questionnaires lie in the folder for settings`() {
    #expect(surroundings(["XDG_CONFIG_HOME": "/c"]).questionnaireFolder == "/c/courtship/questionnaires")
  }

  @Test(arguments: [
    ("~/r.md", "/home/ann/r.md"), ("~", "/home/ann"), ("~bob/r.md", "~bob/r.md"), ("r.md", "r.md"), ("/r~/x", "/r~/x"),
  ])
  func `a tilde at the beginning of a path is the home folder`(typed: String, path: String) {
    #expect(surroundings().expanded(typed) == path)
  }

  @Test(arguments: [[:], ["TERM": ""], ["TERM": "dumb"]])
  func `without a terminal that can place a cursor there is no screen`(environment: [String: String]) {
    #expect(!surroundings(environment).hasScreen)
  }
}
