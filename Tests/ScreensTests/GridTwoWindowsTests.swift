import Domain
import Screens
import Session
import TestSupport
import Testing

/// The criteria grid in one window, and another that writes, adds and deletes meanwhile.
struct GridTwoWindowsTests {
  private func id(_ firm: String) -> SubjectID { .workshop(WorkshopID(firm.lowercased())) }

  private func note(_ stage: Stage, _ firm: String) -> String? {
    stage.library[id(firm)]?.subject.inquiry[Search.criterion(1)].notes.joint
  }

  /// Somebody else writes the note of the first criterion, and this window is told.
  private func write(_ note: String, on firm: String, in stage: inout Stage) {
    guard let stored = stage.library[id(firm)], var workshop = stored.subject.workshop else { return }
    workshop.inquiry[Search.criterion(1)].notes.joint = note
    stage.library[id(firm)] = Stored(subject: .workshop(workshop), revision: stored.revision + 1)
    stage.wake()
    stage.press("<Wait>")
  }

  private func delete(_ firm: String, in stage: inout Stage) {
    stage.library[id(firm)] = nil
    stage.wake()
    stage.press("<Wait>")
  }

  // MARK: A note that both write

  @Test func `a note in which nothing was typed yet shows what stands there now`() {
    var stage = GridTests.stage()
    stage.press("n")
    write("Theirs.", on: "Adatum", in: &stage)
    #expect(stage.interface.form?.fields[0].text == "Theirs.")
    stage.type(" And ours.")
    stage.press("<Esc>")
    #expect(note(stage, "Adatum") == "Theirs. And ours.")
  }

  @Test func `a note that is being typed stays, and both are kept`() {
    var stage = GridTests.stage()
    stage.press("n")
    stage.type("Ours.")
    write("Theirs.", on: "Adatum", in: &stage)
    #expect(stage.interface.form?.fields[0].text == "Ours.")
    stage.press("<Esc>")
    #expect(note(stage, "Adatum") == "Theirs.\nOurs.")
  }

  @Test func `a note that cannot stand beside theirs takes their place only when somebody says so`() {
    var stage = GridTests.stage()
    stage.press("n")
    stage.type("Mine.")
    stage.press("<Esc>", "n", "<Ctrl-U>")
    stage.type("Mine, anew.")
    write("Theirs.", on: "Adatum", in: &stage)
    stage.press("<Esc>")
    #expect(note(stage, "Adatum") == "Theirs.")
    #expect(stage.interface.form?.fields[0].text == "Mine, anew.")
    #expect(
      stage.interface.form?.overtaken?.hasPrefix("“Note” was changed meanwhile and says: Theirs.") == true)
    stage.press("<Ctrl-S>")
    #expect(note(stage, "Adatum") == "Mine, anew.")
  }

  @Test func `what is written on another candidate leaves the note alone`() {
    var stage = GridTests.stage()
    stage.press("n")
    stage.type("Ours.")
    write("Theirs.", on: "Contoso", in: &stage)
    stage.press("<Esc>")
    #expect(note(stage, "Adatum") == "Ours." && note(stage, "Contoso") == "Theirs.")
  }

  // MARK: A candidate that is being added

  @Test func `what others add and change meanwhile is no answer to the form of a new candidate`() throws {
    var stage = GridTests.stage()
    stage.press("a")
    stage.type("Blue")
    let programme = try #require(stage.library[.programme(Search.id)]?.subject.programme)
    stage.library[id("Zava")] = Stored(subject: .workshop(Search.candidate("Zava", of: programme)), revision: 1)
    write("Theirs.", on: "Fabrikam", in: &stage)
    #expect(stage.interface.form?.fields[0].text == "Blue")
    stage.type(" Yonder")
    stage.press("<Enter>")
    #expect(stage.interface.form == nil)
    #expect(stage.screen.contains("✓ Added Blue Yonder."))
    #expect(stage.screen.contains("▸ Blue Yonder") && stage.screen.contains("Zava"))
  }

  // MARK: A candidate that is deleted

  @Test func `a candidate that was deleted elsewhere goes out, and whoever is being rated stays so`() {
    var stage = GridTests.stage()
    stage.press("<Down>")
    delete("Adatum", in: &stage)
    #expect(stage.prose.contains("Adatum was deleted elsewhere, and is no candidate any more."))
    #expect(stage.screen.contains("▸ Contoso"))
    delete("Contoso", in: &stage)
    #expect(stage.screen.contains("▸ Fabrikam"))
    #expect(stage.interface.unsavedCandidates.isEmpty)
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
  }

  @Test func `a rating of what was deleted meanwhile is kept for the end, and Esc leads out`() {
    var stage = GridTests.stage()
    stage.library[id("Adatum")] = nil
    stage.press("4")
    #expect(stage.lines[0].hasSuffix("NOT SAVED"))
    stage.press("<Esc>")
    #expect(stage.prose.contains("Adatum was deleted elsewhere. What is not saved of it goes into a file at the end."))
    #expect(!stage.screen.contains("▸ Adatum") && stage.lines[0].hasSuffix(" saved"))
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
    let kept = stage.interface.unsavedCandidates
    #expect(kept.map(\.subject.title) == ["Northwind × Adatum"])
    #expect(kept.map(\.saving) == [.failed("Adatum was deleted elsewhere.")])
    #expect(kept.first?.subject.inquiry[Search.criterion(1)].rating == .four)
    #expect(stage.library[id("Adatum")] == nil)
  }

  @Test func `a note that is being typed on what is deleted goes with it`() {
    var stage = GridTests.stage()
    stage.press("n")
    stage.type("Three cities.")
    delete("Adatum", in: &stage)
    #expect(stage.interface.mode == .grid)
    let kept = stage.interface.unsavedCandidates
    #expect(kept.map { $0.subject.inquiry[Search.criterion(1)].notes.joint } == ["Three cities."])
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
  }
}
