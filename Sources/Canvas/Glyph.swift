/// What is drawn in one cell (or in one and the next, if wide): one spacing scalar and at most four combining ones.
/// Terminals agree about nothing more than that, and ncurses cuts it off.
struct Glyph {
  let base: Unicode.Scalar
  /// In order, at most `mostMarks`.
  let marks: [Unicode.Scalar]
  /// 1 or 2.
  let columns: Int

  static let mostMarks = 4
  /// Stands for what has no picture.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Gives the glyphs that stand for a character, from left to right; none for one that only joins or directs.
  ///
  /// - A cluster of one spacing scalar and marks is itself, without joiners and variation selectors: terminals
  ///   disagree whether U+FE0F widens, so it is never sent.
  /// - An emoji sequence is its first picture: a family is shown as a man, a skin tone as the plain hand.
  /// - A flag is the two letters of its country.
  /// - A syllable of several spacing letters (Devanagari and its kin) is its letters one after another: a name must
  ///   not lose any.
  /// - A line break or tab is a space, any other control its control picture, an unassigned scalar U+FFFD.
  ///
  /// Project decision; what is stored and exported keeps the text as it was typed.
  static func forEach(of character: Character, _ body: (Glyph) -> Void) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex || first == "\r" {
      single(first, body)
    } else {
      cluster(scalars, body)
    }
  }

  private static func single(_ scalar: Unicode.Scalar, _ body: (Glyph) -> Void) {
    switch scalar {
    case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
      return body(Glyph(base: " ", marks: [], columns: 1))
    default: break
    }
    switch scalar.extent {
    case .spacing(let columns): body(Glyph(base: letter(of: scalar), marks: [], columns: columns))
    case .unprintable: body(Glyph(base: picture(of: scalar), marks: [], columns: 1))
    case .combining: body(Glyph(base: "\u{25CC}", marks: [scalar], columns: 1))
    case .ignored: break
    }
  }

  private static func cluster(_ scalars: Character.UnicodeScalarView, _ body: (Glyph) -> Void) {
    var base: Unicode.Scalar?
    var columns = 1
    var marks: [Unicode.Scalar] = []
    var isSequence = false
    func flush() {
      guard let base else { return }
      body(Glyph(base: base, marks: marks, columns: columns))
    }
    for scalar in scalars {
      switch scalar.extent {
      case .spacing(let width):
        if isSequence { continue }
        flush()
        base = letter(of: scalar)
        columns = width
        marks = []
        isSequence = scalar.startsPicture
      case .combining:
        if base == nil { base = "\u{25CC}" }
        if marks.count < mostMarks, !isSequence { marks.append(scalar) }
      case .unprintable:
        if isSequence { continue }
        flush()
        base = picture(of: scalar)
        columns = 1
        marks = []
      case .ignored: break
      }
    }
    flush()
  }

  /// Regional indicators as the letters they are; others unchanged.
  private static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.isRegionalIndicator else { return scalar }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? replacement
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: "\u{2421}"
    default: replacement
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether what follows it in a cluster only varies it: skin tones, joined pictures.
  fileprivate var startsPicture: Bool {
    value > 0xFF && !isRegionalIndicator && properties.isEmoji
  }
}
