internal import Foundation
internal import Testing

/// The library at the keyboard, in a real terminal, and what stands on disk after it.
struct LibraryWalkTests {
  @Test(.timeLimit(.minutes(5)))
  func `a sample is copied, renamed, put away, shown again, deleted, exported, imported and compared`() async throws {
    try await TerminalRoom.use { room in
      try await room.start("")
      try await room.sees("Should these two firms become partners?")
      try await room.press("s")
      try await room.sees("Added.", "Service partners for the cold chain, Sennfeld", "▸   · Ruiter & Pohl")
      try await copyAndRename(room)
      try await archive(room)
      try await exportAndDelete(room)
      try await importAgain(room)
      try await compare(room)
      try await room.press("q")
      try await room.sees("code 0")

      let list = try await room.place.courtship("list").output
      #expect(list.contains("The spring talks") && list.contains("Sennfeld Instruments × Ruiter & Pohl"))
      #expect(!list.contains("archived"))
      #expect(try room.place.read("candidates.md").hasPrefix("# Candidates, best first\n"))
      #expect(try room.place.permissions(of: "spring.json") == 0o600)
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `what another window does is seen at once, and nothing is done to what it changed meanwhile`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("")
      try await room.sees("Northwind × Fabrikam")
      #expect(try await room.place.courtship("rename", id, "Spring").code == 0)
      try await room.sees("▸   · Spring")

      try await room.press("r")
      try await room.sees("Rename", "Enter done")
      #expect(try await room.place.courtship("rename", id, "Summer").code == 0)
      try await room.type("time")
      try await room.press("Enter")
      try await room.sees("“Spring” was renamed to “Summer” elsewhere meanwhile and keeps that title.", "Springtime")
      try await room.press("Escape")
      try await room.sees("▸   · Summer")

      try await room.press("D")
      try await room.sees("Type delete to delete it")
      #expect(try await room.place.courtship("rename", id, "Autumn").code == 0)
      try await room.type("delete")
      try await room.press("Enter")
      try await room.sees("“Autumn” was changed elsewhere meanwhile and was not deleted.")
      try await room.press("Escape")
      try await room.sees("▸   · Autumn")
      #expect(try await room.place.exported(id).title == "Autumn")
    }
  }

  private func copyAndRename(_ room: TerminalRoom) async throws {
    try await room.press("d")
    try await room.sees("Sennfeld Instruments × Ruiter & Pohl (copy)")
    try await room.press("r", "C-u")
    try await room.type("The spring talks")
    try await room.press("Enter")
    try await room.sees(
      "Renamed “Sennfeld Instruments × Ruiter & Pohl (copy)” to “The spring talks”.", "▸   · The spring")
  }

  private func archive(_ room: TerminalRoom) async throws {
    try await room.press("A")
    try await room.sees("Archived “The spring talks”. A brings it back.", "The spring talks (archived)")
    try await room.press("Home")
    let without = try await room.sees("1 archived. t shows them.")
    #expect(!without.contains("The spring talks"))
    try await room.press("t")
    try await room.sees("The spring talks (archived)", "1 archived. t hides them.")
    // By typing: wherever it stands among those that were made in the same moment.
    try await room.press("/")
    try await room.type("spring")
    try await room.press("Enter", "A")
    let found = try await room.sees("“The spring talks” is back among the others.", "▸   · The spring talks")
    #expect(!found.contains("Ruiter"))
    try await room.press("Escape")
    try await room.sees("Ruiter & Pohl", "▸   · The spring talks")
  }

  private func exportAndDelete(_ room: TerminalRoom) async throws {
    try await room.press("e", "C-u")
    try await room.type("~/spring.json")
    try await room.press("Enter")
    try await room.sees("Saved as", "spring.json.")
    try await room.press("D")
    try await room.sees("Delete “The spring talks”?", "Type delete to delete it")
    try await room.press("Enter")
    try await room.sees("Nothing was deleted.", "The spring talks")
    try await room.press("D")
    try await room.type("delete")
    try await room.press("Enter")
    try await room.sees("Deleted “The spring talks”.")
  }

  private func importAgain(_ room: TerminalRoom) async throws {
    try room.place.write("{", to: "bad.json")
    let people = (1...8).map { #"{"id": "p\#($0)", "name": "X", "firm": "z"}"# }.joined(separator: ", ")
    let firms = #""ourFirm": "A", "partnerFirm": "B""#
    try room.place.write(
      #"{"format": "courtship-workshop/1", \#(firms), "questionnaires": [], "participants": [\#(people)]}"#,
      to: "worse.json")
    try await room.press("i")
    try await room.type("~/bad.json")
    try await room.press("Enter")
    try await room.sees("! ", "bad.json:1:2: error:")
    try await room.press("C-u")
    try await room.type("~/worse.json")
    try await room.press("Enter")
    try await room.sees("participants[0].firm", "participants[5].firm", "and 2 more: “courtship import")
    try await room.press("C-u")
    try await room.type("~/spring.json")
    try await room.press("Enter")
    try await room.sees("Imported. Enter opens it.", "▸   · The spring talks")
  }

  private func compare(_ room: TerminalRoom) async throws {
    try await room.press("Home", "Down", "Space", "Space")
    try await room.sees("2 marked. C compares them.")
    try await room.press("C")
    try await room.sees("Candidates, best first", "Internal: not to be handed on. 2 candidates.")
    try await room.press("s", "Enter")
    try await room.sees("Saved as", "candidates.md.")
    try await room.press("Escape")
    try await room.sees("2 marked.")
  }
}
