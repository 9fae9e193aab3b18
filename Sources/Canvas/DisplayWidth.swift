/// The columns that text takes on a terminal when it is written on a canvas.
package func displayWidth(of text: some StringProtocol) -> Int {
  if text.isPlainASCII { return text.utf8.count }
  var columns = 0
  for character in text {
    columns += displayWidth(of: character)
  }
  return columns
}

/// The columns that a character takes on a terminal when it is written on a canvas: the sum of its drawn cells.
package func displayWidth(of character: Character) -> Int {
  var columns = 0
  Glyph.forEach(of: character) { columns += $0.columns }
  return columns
}

extension StringProtocol {
  /// Whether every byte is a character of one column: most text is, and need not be cut into clusters.
  var isPlainASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}

extension Unicode.Scalar {
  /// How a terminal treats a scalar, as the C library's `wcwidth` and terminals agree in common cases.
  enum Extent {
    /// Has no place on a screen: controls, unassigned and private scalars.
    case unprintable
    /// Draws nothing and is never sent: format characters, joiners, variation selectors, tags. Terminals differ
    /// about these, and some reorder text.
    case ignored
    /// Drawn over the scalar before it.
    case combining
    case spacing(columns: Int)
  }

  /// Ambiguous East Asian width counts as one column, as everywhere outside of legacy East Asian locales.
  var extent: Extent {
    switch value {
    case 0x20...0x7E: return .spacing(columns: 1)
    case 0...0x1F, 0x7F...0x9F: return .unprintable
    case 0xAD: return .ignored
    case 0xA0...0x2FF: return .spacing(columns: 1)
    // Vowels and final consonants of conjoining Hangul: drawn into the leading consonant's two columns.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .combining
    // Regional indicators are drawn as the letters they stand for.
    case 0x1F1E6...0x1F1FF: return .spacing(columns: 1)
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return .ignored }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .combining
    case .format, .lineSeparator, .paragraphSeparator: return .ignored
    case .control, .unassigned, .privateUse, .surrogate: return .unprintable
    default: return .spacing(columns: WideScalars.contains(self) ? 2 : 1)
    }
  }
}
