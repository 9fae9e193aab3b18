import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// Candidates side by side, on the screen.
struct ComparisonTests {
  /// Three candidates of which one is better and one worse; a programme with room for one.
  private func stage(rows: Int = 40, columns: Int = 100, draws: Int = 100) -> Stage {
    var inquiry = Inquiry(questionnaires: [Shelf.agenda])
    inquiry.policy.draws = draws
    let programme = Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: inquiry, capacity: 1)
    return Stage(
      rows: rows, columns: columns,
      [
        .programme(programme), Shelves.workshop("Contoso", in: "emea"),
        Shelves.workshop("Fabrikam", in: "emea", rated: .five), Shelves.workshop("Tailspin", in: nil, rated: .three),
      ])
  }

  private func places(_ stage: Stage) -> [String] {
    stage.lines.compactMap { line in
      ["Contoso", "Fabrikam", "Tailspin"].first { line.drop { $0 == " " }.dropFirst(3).hasPrefix($0) }
    }
  }

  @Test func `marked workshops are compared, and the marks stay`() {
    var stage = stage()
    stage.press("<Down>", " ", " ")
    #expect(stage.screen.contains("2 marked. C compares them."))
    #expect(stage.screen.contains("■ ✓ Fabrikam"))
    stage.press("C", "<Wait>")
    #expect(places(stage) == ["Fabrikam", "Contoso"])
    #expect(stage.screen.contains("Internal: not to be handed on. 2 candidates. There is room for 1 partner."))
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
    #expect(stage.screen.contains("2 marked."))
  }

  @Test(arguments: [
    (24, 80, "Place Candidate Verdict Index First Best 1 Mean rank"),
    (20, 60, "Place Candidate Verdict Index First Best 1 "), (12, 40, "· 1 Candidate: Fabrikam Verdict: go"),
  ])
  func `the list is a table as long as a window has room for what counts`(rows: Int, columns: Int, head: String) {
    var stage = stage(rows: rows, columns: columns)
    stage.press("C", "<Wait>")
    #expect(stage.prose.contains(head), "\(stage.screen)")
  }

  @Test func `Space takes a mark away again, and one alone is not compared`() {
    var stage = stage()
    stage.press("<Down>", " ", "C")
    #expect(stage.screen.contains("! Mark two workshops or more with Space; C compares them."))
    #expect(stage.screen.contains("1 marked. Space marks another."))
    stage.press("<Up>", " ")
    #expect(!stage.screen.contains("marked"))
    stage.press("<Home>", " ")
    #expect(stage.screen.contains("! Workshops are marked. C on a programme compares all of its workshops."))
  }

  @Test func `what is archived is no longer marked, and neither is what is deleted elsewhere`() {
    var stage = stage()
    stage.press("<Down>", " ", " ", " ", "<Up>", "A")
    #expect(stage.screen.contains("2 marked."))
    stage.library[Shelves.id("Contoso")] = nil
    stage.press("A")
    #expect(stage.screen.contains("1 marked."))
  }

  @Test func `on a programme C compares all of its workshops but those that are archived`() {
    var stage = stage()
    stage.press("C", "<Wait>")
    #expect(places(stage) == ["Fabrikam", "Contoso"])
    stage.press("<Esc>", "<Down>", "A", "<Home>", "C", "<Wait>")
    #expect(places(stage) == ["Fabrikam"])
    stage.press("<Esc>", "<Down>", "A", "<Home>", "C")
    #expect(stage.screen.contains("! This programme has no workshops to compare yet."))
  }

  @Test func `workshops of several programmes are compared without anybody's capacity`() {
    var stage = stage()
    stage.press("<Down>", " ", "<End>", " ", "C", "<Wait>")
    #expect(places(stage) == ["Contoso", "Tailspin"])
    #expect(!stage.screen.contains("There is room for"))
  }

  @Test func `keys are answered while it is under way: it says how far it is, and Esc ends it`() {
    var stage = stage(draws: 1_000_000)
    stage.press("C")
    #expect(stage.interface.nextTick == stage.moment)
    #expect(stage.screen.contains("Comparing the candidates"))
    #expect(!stage.screen.contains("░"), "nobody waits yet")
    stage.clock += 300
    stage.tick()
    #expect(stage.screen.contains("██░░░░░░ 1 of 3 read"))
    for _ in 0..<4 { stage.tick() }
    #expect(stage.screen.contains("of 1,000,000 draws"))
    stage.press("s")
    #expect(stage.screen.contains("! The candidates are still being compared."))
    stage.press("?", "<Esc>", "<Esc>")
    #expect(stage.interface.mode == .library)
    #expect(stage.screen.contains("Not compared. C begins again."))
    #expect(stage.interface.nextTick == nil)
  }

  @Test func `a candidate that cannot be read ends it with the reason`() {
    var stage = stage()
    stage.press("<Down>", " ", " ")
    stage.library[Shelves.id("Fabrikam")] = nil
    stage.press("C", "<Wait>")
    #expect(stage.interface.mode == .library)
    #expect(stage.prose.contains("! The workshop fabrikam is not in the library any more: it was deleted elsewhere."))
  }

  @Test func `the page is saved as Markdown, and replaces nothing without a yes`() {
    var stage = stage()
    stage.files["candidates.md"] = "mine"
    stage.press("C", "<Wait>", "s")
    #expect(stage.screen.contains("For our own firm alone: it names every candidate."))
    stage.press("<Enter>")
    #expect(stage.screen.contains("candidates.md is there already. Replace it?"))
    stage.press("y")
    #expect(stage.files["candidates.md"]?.hasPrefix("# Candidates, best first\n") == true)
    #expect(stage.screen.contains("Saved as candidates.md."))
    #expect(stage.interface.mode == .comparison)
  }

  @Test func `a comparison is no room: the workshop opened before is neither seen nor announced`() {
    var stage = stage()
    stage.press("<Down>", "<Enter>", "<Leave>", "<Home>", "C", "<Wait>")
    #expect(stage.lines[0].hasPrefix(" courtship  "))
    #expect(stage.whereabouts.isEmpty)
    #expect(places(stage) == ["Fabrikam", "Contoso"])
  }
}
