/// A colour of a cell: the terminal's own, or one of the 256 of the xterm palette. A terminal with fewer shows the
/// nearest one that it has.
package enum Color: Hashable, Sendable {
  /// Whatever the terminal shows text on, or in.
  case terminalDefault
  /// 0 to 7 the plain colours, 8 to 15 the bright ones, 16 to 231 a 6×6×6 cube, 232 to 255 greys from dark to light.
  case palette(UInt8)
}

/// How a cell looks, without saying what that means: meanings are named by the screens.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  /// The terminal's own colours and no attribute.
  package static let plain = Style()

  package init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This style with further attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }

  /// What a terminal can do to a glyph besides colouring it.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package static let bold = Attributes(rawValue: 1 << 0)
    package static let dim = Attributes(rawValue: 1 << 1)
    package static let italic = Attributes(rawValue: 1 << 2)
    package static let underline = Attributes(rawValue: 1 << 3)
    package static let reverse = Attributes(rawValue: 1 << 4)

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }
  }
}
