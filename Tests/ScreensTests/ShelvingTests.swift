import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// What is done to lines of the library: put away, copied, renamed, erased, written to files and taken from them.
struct ShelvingTests {
  private let litware = Shelves.id("Litware")

  /// The library with the last workshop selected.
  private func stage() -> Stage {
    var stage = Shelves.stage()
    stage.press("<End>")
    return stage
  }

  // MARK: Archive

  @Test func `what is archived is brought back by the same key, and goes out of sight with the next line`() {
    var stage = stage()
    stage.press("A")
    #expect(stage.prose.contains("✓ Archived “Northwind × Litware”. A brings it back."))
    #expect(stage.selectedName == "Northwind × Litware (archived)")
    stage.press("A")
    #expect(stage.prose.contains("“Northwind × Litware” is back among the others. A archives it again."))
    #expect(stage.archived.isEmpty)
    stage.press("A", "<Up>")
    #expect(stage.archived == [litware])
    #expect(!stage.screen.contains("Litware"))
    #expect(stage.selectedName == "Northwind × Adatum")
    #expect(stage.screen.contains("1 archived. t shows them."))
  }

  @Test func `t shows what is archived and hides it again, and says so where there is none`() {
    var stage = stage()
    stage.press("t")
    #expect(stage.screen.contains("! Nothing is archived."))
    stage.press("A", "<Up>", "t")
    #expect(stage.screen.contains("Northwind × Litware (archived)"))
    #expect(stage.screen.contains("1 archived. t hides them."))
    #expect(stage.selectedName == "Northwind × Adatum")
    stage.press("t")
    #expect(!stage.screen.contains("Litware"))
  }

  @Test func `a programme that is archived leaves its workshops, and heads them on`() {
    var stage = Shelves.stage()
    stage.press("A", "<Down>")
    #expect(stage.libraryNames.first == "  · Resellers, Northwind (archived)")
    stage.press("<Home>", "A", "A")
    #expect(stage.prose.contains("Archived “Resellers”. Its 2 workshops stay. A brings it back."))
    stage.press("<Down>", "A", "<Down>", "A", "<Down>")
    #expect(stage.libraryNames.first == "▸ · Service, Northwind")
  }

  @Test func `a library of nothing but what is archived says how to see it`() {
    var stage = Stage([Shelves.workshop("Contoso", in: nil)])
    stage.press("A", "t", "t")
    #expect(stage.screen.contains("1 archived. t shows them."))
    stage.press("<Enter>")
    #expect(stage.screen.contains("! Everything is archived. t shows it."))
  }

  // MARK: Duplicate

  @Test func `a duplicate has everything but the id and the title, and is selected`() throws {
    var stage = stage()
    stage.press("d")
    let copy = try #require(stage.library.values.first { $0.subject.title == "Northwind × Litware (copy)" })
    var original = try #require(stage.library[litware]?.subject.workshop)
    (original.id, original.title) = (WorkshopID(copy.subject.id), "Northwind × Litware (copy)")
    #expect(copy == Stored(subject: .workshop(original), revision: 1))
    #expect(copy.subject.subjectID != litware)
    #expect(stage.selectedName == "Northwind × Litware (copy)")
    #expect(stage.prose.contains("Added. Enter opens it, Del deletes it again."))
    stage.press("<Up>", "d")
    #expect(stage.selectedName == "Northwind × Litware (copy 2)")
  }

  @Test func `a duplicate of a programme is another programme, and its workshops stay with the first`() {
    var stage = Shelves.stage()
    stage.press("d")
    #expect(stage.library[.programme(ProgrammeID("emea-2"))]?.subject.title == "Resellers (copy)")
    #expect(stage.selectedName == "Resellers (copy), Northwind")
    #expect(
      stage.libraryNames[0...2] == [
        "  · Resellers, Northwind", "    ✓ Contoso", "    ✓ Fabrikam",
      ])
  }

  @Test func `a filter does not hide what is new`() {
    var stage = stage()
    stage.press("/")
    stage.type("nobody")
    stage.press("<Esc>", "/")
    stage.type("litware")
    stage.press("<Enter>", "s")
    #expect(stage.selectedName == "Northwind × Fabrikam")
  }

  // MARK: Rename

  @Test func `a new title is a change like any other`() {
    var stage = stage()
    stage.press("r")
    #expect(stage.interface.form?.fields.map(\.text) == ["Northwind × Litware"])
    stage.press("<Ctrl-U>")
    stage.type("The spring talks")
    stage.press("<Enter>")
    #expect(stage.library[litware]?.subject.title == "The spring talks")
    #expect(stage.library[litware]?.revision == 2)
    #expect(stage.changes.map(\.kind) == [.details])
    #expect(stage.prose.contains("Renamed “Northwind × Litware” to “The spring talks”. r renames it again."))
    #expect(stage.selectedName == "The spring talks")
    // An empty title is the usual one.
    stage.press("r", "<Ctrl-U>", "<Enter>")
    #expect(stage.library[litware]?.subject.title == "Northwind × Litware")
  }

  @Test func `a programme gets another name and keeps its id`() {
    var stage = Shelves.stage()
    stage.press("r", "<Ctrl-U>")
    stage.type("All resellers")
    stage.press("<Enter>")
    #expect(stage.library[.programme(ProgrammeID("emea"))]?.subject.title == "All resellers")
    stage.press("r", "<Ctrl-U>", "<Enter>")
    #expect(stage.library[.programme(ProgrammeID("emea"))]?.subject.title == "emea")
  }

  @Test func `a session that was left learns of the new title`() {
    var stage = stage()
    stage.press("<Enter>", "<Right>", "d", "<Leave>", "r", "<Ctrl-U>")
    stage.type("The spring talks")
    stage.press("<Enter>", "<Enter>")
    #expect(stage.lines[0].contains("The spring talks"))
    stage.press("d")
    #expect(stage.library[litware]?.subject.title == "The spring talks")
    #expect(stage.lines[0].hasSuffix("saved"))
  }

  @Test func `a title that is too long is not taken`() {
    var stage = stage()
    stage.press("r")
    stage.send(.paste(String(repeating: "x", count: 200)))
    #expect(stage.screen.contains("200 are the most."))
    stage.press("<Enter>")
    #expect(stage.library[litware]?.subject.title == "Northwind × Litware")
  }

  // MARK: Delete

  @Test func `only the word deletes, and Enter alone does not`() {
    var stage = stage()
    for keys in [
      ["<Enter>"], ["<Esc>"], ["<Ctrl-S>"], ["D", "<Enter>", "<Esc>"], ["y", "<Enter>", "<Esc>"], ["d", "<Esc>"],
    ] {
      stage.press("D")
      #expect(stage.interface.form?.fields.map(\.text) == [""], "nothing is typed already")
      for key in keys { stage.press(key) }
      #expect(stage.interface.mode == .library)
      #expect(stage.library[litware] != nil)
      #expect(stage.screen.contains("Nothing was deleted."), "\(keys)")
    }
    stage.press("<Del>")
    stage.type("delte\n")
    #expect(stage.screen.contains("Nothing was deleted. Only the word delete deletes it; Esc goes back."))
    stage.press("<Ctrl-U>")
    stage.type("Delete\n")
    #expect(stage.library[litware] == nil)
    #expect(stage.screen.contains("Deleted “Northwind × Litware”."))
    #expect(stage.selectedName == "Northwind × Adatum")
  }

  @Test func `the end of the program deletes nothing, whatever is typed`() {
    for key in ["<Ctrl-C>"] {
      var stage = stage()
      stage.press("D")
      stage.type("delete")
      stage.press(key)
      #expect(stage.quitCode == 130)
      #expect(stage.library[litware] != nil)
    }
  }

  @Test func `a programme says what becomes of its workshops`() {
    var stage = Shelves.stage()
    stage.press("D")
    #expect(stage.prose.contains("Its 2 workshops stay, each with its own copy of the agenda."))
    stage.type("delete\n")
    #expect(stage.library[.programme(ProgrammeID("emea"))] == nil)
    #expect(stage.libraryNames.suffix(4).contains("    ✓ Northwind × Contoso"))
    stage.press("<Home>", "D")
    #expect(stage.prose.contains("Its workshop stays, with its own copy of the agenda."))
  }

  @Test func `what somebody else changed meanwhile is not deleted`() {
    var stage = stage()
    stage.library[litware]?.revision = 2
    stage.press("D")
    stage.type("delete\n")
    #expect(stage.screen.contains("“Northwind × Litware” was changed elsewhere meanwhile."))
    #expect(stage.library[litware] != nil)
    #expect(stage.interface.mode == .line, "the form stays, with the reason in sight")
  }

  @Test func `what another window works on is not deleted`() {
    var stage = stage()
    stage.whereabouts[litware] = .opening
    stage.press("D")
    stage.type("delete\n")
    #expect(stage.prose.contains("“Northwind × Litware” is open in another window. Close it there first"))
    #expect(stage.library[litware] != nil)
  }

  @Test func `what was left half done in it goes with it, and nothing else`() {
    var stage = stage()
    stage.press("<Enter>", "a", "x", "<Esc>", "<Leave>", "D")
    stage.type("delete\n")
    stage.press("<Up>", "<Enter>")
    #expect(stage.interface.subject?.title == "Northwind × Tailspin")
    #expect(stage.lines[0].hasSuffix("saved"))
    #expect(stage.library.values.allSatisfy { $0.subject.inquiry.actions.isEmpty })
  }

  @Test func `what is not saved yet is not deleted`() {
    var stage = stage()
    stage.press("<Enter>")
    stage.failure = "the disk is full."
    stage.press("a", "x", "<Ctrl-S>", "<Leave>", "D")
    #expect(stage.screen.contains("Its last change is not saved yet."))
    #expect(stage.interface.form == nil)
  }

  // MARK: Files

  @Test func `an export has a name to begin with, and replaces nothing without a yes`() {
    var stage = stage()
    stage.press("e")
    #expect(stage.interface.form?.fields.map(\.text) == ["northwind-litware.json"])
    stage.press("<Enter>")
    #expect(stage.subjects["northwind-litware.json"] == stage.library[litware]?.subject)
    #expect(stage.screen.contains("Saved as northwind-litware.json."))
    stage.subjects["northwind-litware.json"] = Shelves.workshop("Other", in: nil)
    stage.press("e", "<Enter>")
    #expect(stage.screen.contains("northwind-litware.json is there already. Replace it?"))
    stage.press("<Enter>")
    #expect(stage.subjects["northwind-litware.json"]?.title == "Northwind × Other")
    stage.press("<Enter>", "y")
    #expect(stage.subjects["northwind-litware.json"]?.title == "Northwind × Litware")
  }

  @Test func `a programme goes with its workshops into a folder, and replaces none without a yes`() {
    var stage = Shelves.stage()
    stage.press("e")
    #expect(stage.prose.contains("with its 2 workshops, archived ones too, in a folder with a file each."))
    #expect(stage.interface.form?.fields[0].text == "resellers.json")
    stage.press("<Tab>", "y", "<Enter>")
    #expect(stage.folders["resellers"]?.count == 3)
    #expect(stage.screen.contains("Saved as resellers."))
    stage.press("e", "<Tab>", "y", "<Enter>")
    #expect(stage.screen.contains("resellers is there already. Replace it?"))
    stage.folders["resellers"] = []
    stage.press("y")
    #expect(stage.folders["resellers"]?.count == 3)
  }

  @Test func `a programme goes alone unless it is said otherwise`() {
    var stage = Shelves.stage()
    stage.press("e", "<Enter>", "<Enter>")
    #expect(stage.folders.isEmpty)
    #expect(stage.subjects["resellers.json"]?.programme?.id == ProgrammeID("emea"))
  }

  @Test func `an import is selected, and what is there already is copied after a yes alone`() {
    var stage = stage()
    stage.subjects["w.json"] = Shelves.workshop("Wingtip", in: "care")
    stage.press("i", "<Enter>")
    #expect(stage.screen.contains("Type the name of a file."))
    stage.type("w.json\n")
    #expect(stage.screen.contains("Imported. Enter opens it."))
    #expect(stage.selectedName == "Wingtip")
    let count = stage.library.count
    stage.press("i")
    stage.type("w.json\n")
    #expect(stage.prose.contains("“Northwind × Wingtip” is in the library already. Import a copy beside it?"))
    stage.press("<Enter>", "<Esc>")
    #expect(stage.library.count == count)
    stage.press("i")
    #expect(stage.interface.form?.fields.map(\.text) == ["w.json"], "what was typed is kept")
    stage.press("<Enter>", "y")
    #expect(stage.library.count == count + 1)
  }

  @Test func `a file that cannot be taken leaves the form with the reason in sight`() {
    var stage = stage()
    stage.press("i")
    stage.type("nope.json\n")
    #expect(stage.prose.contains("! nope.json cannot be read: no such file or directory."))
    #expect(stage.interface.mode == .line)
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
  }

  // MARK: Nothing to do it to

  @Test(arguments: ["r", "d", "A", "D", "e", " ", "C", "<Enter>"])
  func `an empty library says so, and so does a filter that nothing fits`(key: String) {
    var empty = Stage()
    empty.press(key)
    #expect(empty.screen.contains("! The library is empty. n makes a workshop, s adds the sample."))
    var stage = stage()
    stage.press("/")
    stage.type("nobody")
    stage.press("<Enter>", key)
    #expect(stage.screen.contains("! Nothing matches the filter. Esc shows all."))
  }
}
