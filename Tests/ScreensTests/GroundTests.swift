import Canvas
import Screens
import Testing

struct GroundTests {
  @Test(
    arguments: [
      ("15;0", Ground.dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light), ("7;8", .dark), ("", .dark),
      ("red;blue", .dark),
    ])
  func `a terminal tells its ground by the colours it names`(text: String, ground: Ground) {
    #expect(Ground(colorsOfTerminal: text) == ground)
  }

  @Test func `F6 goes from ground to ground, changes no glyph, and says where it is`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4", "1", "-", "5", "<Enter>", "<Enter>")
    let dark = stage.interface.draw()
    stage.press("<F6>")
    #expect(stage.screen.contains("For a light ground."))
    stage.press("<Enter>", "<Esc>")
    let light = stage.interface.draw()
    stage.press("<F6>")
    #expect(stage.screen.contains("Without colours."))
    stage.press("<Enter>", "<Esc>")
    let mono = stage.interface.draw()
    stage.press("<F6>", "<Enter>", "<Esc>")
    #expect(light.lines == dark.lines && mono.lines == dark.lines)
    #expect(colors(of: dark).isSubset(of: [.terminalDefault, .palette(1), .palette(2), .palette(3), .palette(6)]))
    #expect(colors(of: light).isDisjoint(with: [.palette(1), .palette(2), .palette(3), .palette(6)]))
    #expect(colors(of: light).count > 1)
    #expect(colors(of: mono) == [.terminalDefault])
    #expect(colors(of: stage.interface.draw()) == colors(of: dark))
  }

  private func colors(of canvas: Canvas) -> Set<Color> {
    var colors: Set<Color> = []
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        guard let style = canvas.cell(at: CellPoint(row: row, column: column))?.style else { continue }
        colors.formUnion([style.foreground, style.background])
      }
    }
    return colors
  }
}
