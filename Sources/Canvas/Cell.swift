/// One cell of a canvas: flat, 12 bytes, so that comparing two frames is comparing memory.
package struct Cell: Hashable, Sendable {
  /// A scalar's value, or `internedBit` and a place in the canvas's table of clusters.
  var glyph: UInt32
  package var style: Style
  package var span: Span

  /// How a cell takes part in a glyph.
  package enum Span: UInt8, Sendable {
    /// A glyph of one column.
    case narrow
    /// The left half of a glyph of two columns; a `trailing` cell follows.
    case leading
    /// The right half; the glyph is in the cell before.
    case trailing
  }

  /// Above every scalar's value.
  static let internedBit: UInt32 = 1 << 31

  static func blank(_ style: Style) -> Cell {
    Cell(glyph: 0x20, style: style, span: .narrow)
  }

  /// The one scalar that it shows; nil if it has combining ones too.
  package var base: Unicode.Scalar? { Unicode.Scalar(glyph) }

  var isInterned: Bool { glyph & Cell.internedBit != 0 }
}
