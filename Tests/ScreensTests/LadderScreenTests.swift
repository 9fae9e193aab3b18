import Domain
import Screens
import TestSupport
import Testing

/// A ladder's attribute: placed on two levels while the room reads what each of them looks like.
struct LadderScreenTests {
  private static let pricing = QuestionID(QuestionnaireID("continuum"), "pricing")

  /// At the record of the first attribute of a ladder of six levels.
  private func stage(rows: Int = 24, columns: Int = 80) -> Stage {
    var ladder = Examples.ladder(levels: 6, attributes: ["pricing", "support"])
    for level in 1...6 {
      ladder.sections[0].questions[0].anchors[level] =
        "Somebody sees at level \(level) what nobody sees at any others \(level)."
    }
    let inquiry = Inquiry(questionnaires: [ladder])
    var stage = Stage(
      rows: rows, columns: columns,
      [
        .workshop(
          Workshop(
            id: Stage.id, ourFirm: "A", partnerFirm: "B", purpose: PerFirm(ours: "North", partner: "South"),
            inquiry: inquiry))
      ])
    stage.press("<Enter>", "<Enter>")
    return stage
  }

  @Test func `the levels stand beneath the two choices, and the chosen ones are marked`() {
    var stage = stage()
    stage.press("i", "3", "<Tab>", "5")
    #expect(
      stage.screen == """
         A × B · 1 of 2                                                 Pricing · saved


         continuum              │ Pricing
         ▸○ Pricing             │ No level is good in itself.
          ○ Support             │   Now            –   1   2  [3]  4   5   6
                                │ ▸ Needed         –   1   2   3   4  [5]  6
                                │  1 Level 1: Somebody sees at level 1 what nobody
                                │    sees at any others 1.
                                │  2 Level 2: Somebody sees at level 2 what nobody
                                │    sees at any others 2.
                                │ ▸3 Level 3: Somebody sees at level 3 what nobody
                                │    sees at any others 3.
                                │  4 Level 4: Somebody sees at level 4 what nobody
                                │    sees at any others 4.
                                │ ◇5 Level 5: Somebody sees at level 5 what nobody
                                │    sees at any others 5.
                                │  6 Level 6: Somebody sees at level 6 what nobody
                                │    sees at any others 6.
                                │

         0:00
         ← → choose  Enter done  Tab ↓ next field  Esc back

        """)
  }

  @Test func `two digits place an attribute`() {
    var stage = stage()
    stage.press("i", "3", "<Enter>", "5", "<Enter>")
    #expect(stage.workshop?.inquiry[Self.pricing].level == LevelPlacement(current: 3, needed: 5))
    #expect(stage.screen.contains("Now 3, needed 5"))
    #expect(stage.screen.contains("▸3 Level 3: Somebody sees at level 3"))
    #expect(stage.screen.contains("◇5 Level 5: Somebody sees at level 5"))
  }

  @Test func `hints, palette and refusals speak of levels`() {
    var stage = stage()
    #expect(stage.lines.suffix(2).joined().contains("i levels"))
    stage.press("4")
    #expect(stage.screen.contains("This question is placed on levels, not rated. i places it."))
    stage.type(":levels")
    #expect(stage.screen.contains("levels of this question"))
  }

  @Test func `the room reads the levels on the projector, before it is placed and after`() {
    var stage = stage()
    stage.press("<F5>")
    #expect(stage.screen.contains(" 1 Level 1: Somebody sees at level 1"))
    #expect(!stage.screen.contains("▸"))
    stage.press("i", "3", "<Enter>", "5", "<Enter>")
    #expect(stage.screen.contains("Now 3, needed 5"))
    #expect(stage.screen.contains("▸3 Level 3: Somebody sees at level 3"))
    #expect(stage.screen.contains("◇5 Level 5: Somebody sees at level 5"))
  }

  @Test func `nobody is placed without having chosen`() {
    var stage = stage()
    stage.press("i", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("! Choose a level by its number."))
    #expect(stage.workshop?.inquiry[Self.pricing].level == nil)
    stage.press("2", "<Enter>")
    #expect(stage.workshop?.inquiry[Self.pricing].level == nil)
    stage.press("2", "<Ctrl-S>")
    #expect(stage.workshop?.inquiry[Self.pricing].level == LevelPlacement(current: 2, needed: 2))
  }

  @Test(arguments: [(24, 80), (20, 60), (40, 120), (12, 40)])
  func `the level being chosen can be read whole in every window`(rows: Int, columns: Int) {
    var stage = stage(rows: rows, columns: columns)
    stage.press("i")
    for level in 1...6 {
      stage.press("\(level)")
      #expect(stage.screen.contains("▸\(level) Level \(level): Somebody"), "\(level)")
      #expect(stage.screen.contains("others \(level)."), "\(level)")
    }
  }
}
