import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// A partnership in the library: one line, with its sessions beneath.
struct PartnershipLinesTests {
  /// Three sessions of one partnership, of which the last review is half done, beside a workshop that nobody reviewed.
  private func stage(rows: Int = 24, columns: Int = 80, in programme: String? = nil) -> Stage {
    let first = session("s1", after: nil, "Northwind × Contoso", day: "2026-05-02", rated: .three, in: programme)
    let second = session(
      "s2", after: "s1", "Northwind × Contoso, review 1", day: "2026-08-14", rated: .three, in: programme)
    let third = session(
      "s3", after: "s2", "Northwind × Contoso, review 2", day: "2026-11-20", rated: .four, in: programme)
    return Stage(rows: rows, columns: columns, [third, first, Shelves.workshop("Litware", in: nil), second])
  }

  private func session(
    _ id: String, after previous: String?, _ title: String, day: String, rated rating: Rating, in programme: String?
  ) -> Subject {
    guard case .workshop(var workshop) = Shelves.workshop("Contoso", in: programme, rated: rating) else {
      return Shelves.workshop("Contoso", in: nil)
    }
    workshop.id = WorkshopID(id)
    workshop.title = title
    workshop.date = Day(day)
    workshop.previous = previous.map { WorkshopID($0) }
    workshop.stage = previous == nil ? .courtship : .review
    return .workshop(workshop)
  }

  private func line(_ stage: Stage, _ text: String) -> String { stage.lines.first { $0.contains(text) } ?? "" }

  @Test func `a partnership is one line, by its first title, with the figures of its last session`() {
    let stage = stage()
    #expect(stage.libraryNames == ["▸   ✓ Northwind × Contoso, 3 sessions", "    ✓ Northwind × Litware"])
    #expect(line(stage, "3 sessions").hasSuffix("75    3/3 2026-11-20"))
    #expect(stage.prose.contains("f unfold sessions"))
  }

  @Test func `f unfolds the earlier sessions beneath it, the last one first, and folds them again`() {
    var stage = stage()
    stage.press("f")
    #expect(
      stage.libraryNames == [
        "▸   ✓ Northwind × Contoso, 3 sessions", "      ~ review 1", "      ~ first session",
        "    ✓ Northwind × Litware",
      ], "\(stage.screen)")
    #expect(line(stage, "first session").contains("2026-05-02"))
    stage.press("<Down>", "<Down>", "f")
    #expect(stage.selectedName == "Northwind × Contoso, 3 sessions")
    #expect(stage.libraryNames.count == 2)
  }

  @Test func `Enter opens the last session from the line of the partnership, and an earlier one from its own`() {
    var stage = stage()
    stage.press("<Enter>")
    #expect(stage.interface.subject?.id == "s3")
    stage.press("<Leave>", "f", "<Home>", "<Down>", "<Enter>")
    #expect(stage.interface.subject?.id == "s2")
    // Back in the library it is seen, whether it was folded or not.
    stage.press("<Leave>")
    #expect(stage.selectedName == "review 1")
  }

  @Test func `without its first session the rest still shows`() {
    var stage = stage()
    stage.archived = [.workshop(WorkshopID("s1"))]
    stage.wake()
    #expect(stage.libraryNames.first == "▸   ✓ Northwind × Contoso, 2 sessions")
    stage.library[.workshop(WorkshopID("s1"))] = nil
    stage.wake()
    #expect(stage.libraryNames.first == "▸   ✓ Northwind × Contos…, 2 sessions", "\(stage.screen)")
  }

  @Test func `the filter finds single sessions`() {
    var stage = stage()
    stage.press("/")
    stage.type("review 1")
    #expect(stage.libraryNames == ["▸   ~ Northwind × Contoso, review 1"])
  }

  @Test func `renaming the partnership renames the session that it goes by`() {
    var stage = stage()
    stage.press("r", "<Ctrl-U>")
    stage.type("The resellers\n")
    #expect(stage.library[.workshop(WorkshopID("s1"))]?.subject.title == "The resellers")
    #expect(stage.screen.contains("The resellers, 3 sessions"))
  }

  @Test func `beneath a programme it stands as a workshop does`() {
    var stage = Stage([
      .programme(
        Programme(
          id: ProgrammeID("emea"), name: "Resellers", firm: "Northwind",
          inquiry: Inquiry(questionnaires: [Shelf.agenda]))),
      session("s1", after: nil, "Northwind × Contoso", day: "2026-05-02", rated: .three, in: "emea"),
      session("s2", after: "s1", "Northwind × Contoso, review 1", day: "2026-08-14", rated: .four, in: "emea"),
    ])
    stage.press("f")
    #expect(
      stage.libraryNames == ["▸ · Resellers, Northwind", "    ✓ Contoso, 2 sessions", "      ~ first session"],
      "\(stage.screen)")
  }

  @Test func `a narrow window keeps the count`() {
    let stage = stage(rows: 12, columns: 40)
    #expect(line(stage, "sessions").contains("▸   ✓ Northwind…, 3 sessions"))
    #expect(line(stage, "sessions").contains(", 3 sessions"), "\(stage.screen)")
  }

  // MARK: Review

  /// A session whose purposes are said, and that had one thing to be done.
  private func looking(back text: String) -> Stored? {
    guard case .workshop(var workshop) = Shelves.workshop("Litware", in: nil) else { return nil }
    workshop.purpose = PerFirm(ours: "Reach", partner: "Range")
    workshop.inquiry.actions = [Action(id: ActionID("a1"), text: text)]
    return Stored(subject: .workshop(workshop), revision: 1)
  }

  @Test func `R makes a review of the partnership, and opens it where it looks back`() {
    var stage = Stage([Shelves.workshop("Litware", in: nil)])
    stage.library[Shelves.id("Litware")] = looking(back: "Call")
    stage.press("R")
    #expect(stage.interface.mode == .sinceLast)
    #expect(stage.interface.subject?.title == "Northwind × Litware, review 1")
    #expect(stage.screen.contains("Call"))
    stage.press("<Leave>")
    #expect(stage.libraryNames == ["▸   · Northwind × Litware, 2 sessions"])
    stage.press("R")
    #expect(stage.prose.contains("Nothing is answered in its last session yet"))
    #expect(stage.library.count == 2)
  }

  @Test func `a programme is no partnership`() {
    var stage = Shelves.stage()
    stage.press("R")
    #expect(stage.prose.contains("A programme is no partnership. Select a workshop of it to make a review."))
    stage.press("f")
    #expect(stage.prose.contains("No partnership here has more than one session. R makes a review of one."))
  }

  @Test func `the palette has it by name`() {
    var stage = Stage([Shelves.workshop("Litware", in: nil)])
    stage.press(":")
    stage.type("review of\n")
    #expect(stage.interface.subject?.title == "Northwind × Litware, review 1")
  }
}
