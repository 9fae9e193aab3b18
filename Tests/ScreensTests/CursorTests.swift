import Canvas
import Screens
import Testing

/// The hardware cursor sits on what the keys act on, so that a screen reader and a magnifier find it.
struct CursorTests {
  /// The line of the screen that the cursor stands in.
  private func line(_ stage: Stage) -> String? { stage.interface.draw().cursor.map { stage.lines[$0.row] } }

  @Test func `the cursor sits on the selected line of the library and of every list`() {
    var stage = WalkTests.begun(rows: 30, columns: 100)
    stage.press("<Right>", "<Right>", "i", "a")
    stage.type("Service desk")
    stage.press("<Ctrl-S>")
    #expect(line(stage)?.contains("▸ Service desk") == true)
    stage.press("<Esc>", "a")
    stage.type("Call the customer")
    stage.press("<Ctrl-S>", "A")
    #expect(line(stage)?.contains("▸ □ Call the customer") == true)
    stage.press("p")
    stage.type("Asia")
    stage.press("<Enter>", "<Down>")
    #expect(line(stage)?.contains("▸ · Asia") == true)
    stage.press("<Esc>", "r", "g")
    #expect(line(stage)?.contains("▸ Bo Ek") == true)
    stage.press("<Leave>")
    #expect(line(stage)?.contains("▸   · Halvorsen Pumps × Brightwater") == true)
  }

  @Test func `the cursor sits on the person whose vote is next`() {
    var stage = WalkTests.begun(rows: 40, columns: 100)
    stage.press("<Enter>")
    #expect(line(stage)?.contains("▸ Ada Lindgren") == true)
    stage.press("4", "4")
    #expect(line(stage)?.contains("▸ Cy Dahl") == true)
    stage.press("4", "4", "4")
    #expect(line(stage)?.contains("Enter keeps them.") == true)
  }

  @Test func `the cursor sits on a choice as on any field`() {
    var stage = WalkTests.begun(rows: 40, columns: 100)
    stage.press("o", "<Tab>", "<Tab>", "<Tab>")
    #expect(line(stage)?.contains("▸ Direction") == true)
  }
}
