internal import Foundation
internal import Testing

/// What the library screen does, without a screen: each command's sentence, exit code, and what it leaves on disk.
struct ShelfCommandTests {
  private func expect(
    _ outcome: Workplace.Outcome, _ code: Int32, errors: String, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.code == code, sourceLocation: location)
    #expect(outcome.errors == errors + "\n", sourceLocation: location)
    #expect(outcome.output.isEmpty, sourceLocation: location)
  }

  @Test func `rename gives another title and keeps the id`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let outcome = try await place.courtship("rename", "Northwind × Fabrikam", "  Spring   talks ")
      #expect(outcome == .init(code: 0, output: "“Northwind × Fabrikam” is called “Spring talks” now.\n", errors: ""))
      #expect(try await place.exported(id).title == "Spring talks")
      // None is the usual one.
      #expect(
        try await place.courtship("rename", id, "").output == "“Spring talks” is called “Northwind × Fabrikam” now.\n")
      _ = try await place.courtship("agenda", "emea", "--firm", "Northwind")
      #expect(try await place.courtship("rename", "emea", "Resellers").output == "“emea” is called “Resellers” now.\n")
      #expect(try await place.courtship("export", "emea").output.contains(#""name": "Resellers""#))
      let long = String(repeating: "x", count: 201)
      expect(
        try await place.courtship("rename", id, long), 64,
        errors: "courtship: The name “xxxxxxxxxxxxxxxxxxxx…” has 201 characters. Use at most 200.")
    }
  }

  @Test func `duplicate prints the id of a copy that has everything`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").line
      let copy = try await place.courtship("duplicate", id)
      #expect(copy.code == 0 && copy.errors.isEmpty && copy.line != id)
      let (first, second) = (
        try await place.courtship("export", id).output, try await place.courtship("export", copy.line).output
      )
      let title = try #require(try await place.exported(id).title)
      #expect(
        second.replacingOccurrences(of: copy.line, with: id).replacingOccurrences(of: "\(title) (copy)", with: title)
          == first)
      #expect(try await place.courtship("duplicate", "service-partners").line == "service-partners-2")
    }
  }

  @Test func `archive puts away and brings back`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      #expect(
        try await place.courtship("archive", id)
          == .init(code: 0, output: "Archived “Northwind × Fabrikam”; --back brings it back.\n", errors: ""))
      #expect(try await place.courtship("list").output == "1 archived: courtship list --archived\n")
      #expect(try await place.courtship("list", "--archived").output.contains("(archived)"))
      #expect(try await place.courtship("list", "--json").output.contains(#""archived": true"#))
      // It is whole: everything else works on it as before.
      #expect(try await place.courtship("score", id).code == 0)
      #expect(
        try await place.courtship("archive", "--back", id).output
          == "“Northwind × Fabrikam” is back among the others.\n")
      #expect(try await place.courtship("list").output.contains("Northwind × Fabrikam"))
    }
  }

  @Test func `delete asks for the word, and anything else deletes nothing`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let question =
        "“Northwind × Fabrikam” will be erased with its journal, and nothing brings it back. Type delete to delete it: "
      for input in ["", "\n", "y\n", "yes\n", "Delete\n", "delete it\n"] {
        expect(
          try await place.courtship("delete", id, input: input), 64,
          errors: question + "courtship: Nothing was deleted. Only the word “delete”, typed when it asks, deletes.")
      }
      #expect(
        try await place.courtship("delete", id, input: "delete\n")
          == .init(code: 0, output: "Deleted “Northwind × Fabrikam”.\n", errors: question))
      expect(
        try await place.courtship("export", id), 66,
        errors:
          "courtship: There is no workshop or programme “\(id)” in \(place.library). “courtship list” shows those "
          + "there are.")
    }
  }

  @Test func `of a programme that is deleted the workshops stay`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").line
      let before = try await place.courtship("export", id).output
      #expect(try await place.courtship("delete", "service-partners", input: "delete\n").code == 0)
      #expect(try await place.courtship("export", id).output == before)
    }
  }

  @Test func `what a window works on is not deleted`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.sees("Opening · saved")
      let outcome = try await room.place.courtship("delete", id, input: "delete\n")
      #expect(outcome.code == 75)
      #expect(outcome.errors.contains("“Northwind × Fabrikam” is open in another window. Close it there first"))
      try await room.press("q", "y")
      try await room.sees("code 0")
      #expect(try await room.place.courtship("delete", id, input: "delete\n").code == 0)
    }
  }

  @Test func `what two windows work on is not deleted when one of them leaves it`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      let other = try await room.another()
      for window in [room, other] {
        try await window.start("open \(id)")
        try await window.sees("Opening · saved")
      }
      try await other.press("q", "y")
      try await other.sees("code 0")
      #expect(try await room.place.courtship("delete", id, input: "delete\n").code == 75)
      try await room.press("C-c")
      try await room.sees("code 130")
      #expect(try await room.place.courtship("delete", id, input: "delete\n").code == 0)
    }
  }

  @Test func `a session in lines that Ctrl-C has ended keeps nobody from deleting`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id) --plain")
      try await room.sees("Type help", "\n>")
      #expect(try await room.place.courtship("delete", id, input: "delete\n").code == 75)
      try await room.press("C-c")
      #expect(try await room.eventually { (try? await room.signal(0)) == nil })
      #expect(try await room.place.courtship("delete", id, input: "delete\n").code == 0)
    }
  }

  @Test(arguments: [["rename", "nope", "x"], ["duplicate", "nope"], ["archive", "nope"], ["delete", "nope"]])
  func `what is not there, and a file, are refused`(arguments: [String]) async throws {
    try await Workplace.use { place in
      expect(
        try await place.run([Workplace.program] + arguments), 66,
        errors: "courtship: There is no workshop or programme “nope” in \(place.library). “courtship list” shows those "
          + "there are.")
      let file = arguments.map { $0 == "nope" ? "nope.json" : $0 }
      expect(
        try await place.run([Workplace.program] + file), 64,
        errors:
          "courtship: nope.json is a file. Import it first: “courtship import nope.json”, then open the id it prints.")
    }
  }
}
