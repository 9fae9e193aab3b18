import Canvas
import Testing

@testable import Terminal

struct ColorDepthTests {
  @Test(arguments: [
    (-1, ColorDepth.mono), (0, .mono), (7, .mono), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .all),
    (1 << 24, .all),
  ])
  func `the depth follows from the number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test(arguments: [
    (ColorDepth.all, 214, 214), (.sixteen, 214, 3), (.eight, 214, 3), (.sixteen, 196, 9), (.eight, 196, 1),
    (.sixteen, 12, 12),
    (.eight, 12, 4), (.eight, 8, 7), (.eight, 15, 7), (.sixteen, 16, 0), (.sixteen, 231, 15), (.sixteen, 244, 8),
    (.eight, 21, 4),
    (.eight, 232, 0), (.eight, 255, 7),
  ])
  func `a colour becomes the nearest one there is`(depth: ColorDepth, wanted: Int, shown: Int) {
    let style = depth.nearest(to: Style(foreground: .palette(UInt8(wanted))))
    #expect(style.foreground == .palette(UInt8(shown)))
    #expect(style.background == .terminalDefault)
  }

  @Test func `without colours a background of its own is reverse video`() {
    let selected = Style(foreground: .palette(15), background: .palette(24), attributes: .bold)
    #expect(ColorDepth.mono.nearest(to: selected) == Style(attributes: [.bold, .reverse]))
    #expect(ColorDepth.mono.nearest(to: Style(foreground: .palette(9))) == .plain)
  }

  @Test(arguments: [ColorDepth.eight, .sixteen])
  func `colours that differ never fall together`(depth: ColorDepth) {
    for foreground in UInt8.min...UInt8.max {
      for background in stride(from: UInt8(0), to: 250, by: 7) where foreground != background {
        let style = depth.nearest(to: Style(foreground: .palette(foreground), background: .palette(background)))
        if style.foreground == style.background { Issue.record("\(foreground) on \(background)") }
      }
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `the terminal's own colours stay its own`(depth: ColorDepth) {
    let style = Style(attributes: [.underline, .italic])
    #expect(depth.nearest(to: style) == style)
  }
}
