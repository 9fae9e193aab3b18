/// What is drawn instead of a scalar where the locale has only ASCII: the nearest picture or letter, else `?`.
enum ASCIIGlyphs {
  static func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    switch scalar.value {
    // Lines that run one way, light, heavy, double and dashed; every other box drawing is a corner or a crossing.
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A,
      0x257C, 0x257E:
      return "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B,
      0x257D, 0x257F:
      return "|"
    case 0x2571: return "/"
    case 0x2572: return "\\"
    case 0x2573: return "X"
    case 0x2500...0x257F: return "+"
    // Light shade is the empty part of a bar; the darker ones differ from it and from a full block.
    case 0x2591: return "."
    case 0x2592, 0x2593: return "="
    case 0x2580...0x259F: return "#"
    case 0x2800: return " "
    default: return table[scalar] ?? "?"
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (originals, substitute) in groups {
      for original in originals.unicodeScalars { table[original] = substitute }
    }
    return table
  }()

  private static let groups: [(String, Unicode.Scalar)] = [
    ("\u{A0}\u{2002}\u{2003}\u{2007}\u{2009}\u{202F}\u{3000}␣", " "), ("…·∙", "."), ("◉", "@"), ("•●◆♦▪■◼✱★", "*"),
    ("○◌◦◇□◻☐☆", "o"), ("✓✔☑", "v"), ("✗✘×☒", "x"), ("←◀◂‹⟨", "<"), ("→▶▸›⟩", ">"), ("↑▲△▴▵⌃", "^"),
    ("↓▼▾⌄", "v"), ("↵⏎", "<"), ("–—−‐‑‒―", "-"), ("‘’‚′`´", "'"), ("“”„″«»", "\""), ("≤", "<"), ("≥", ">"),
    ("≈", "~"), ("≠", "!"), ("÷", "/"), ("¦", "|"), ("¡", "!"), ("¿", "?"), ("¹", "1"), ("²", "2"), ("³", "3"),
    ("àáâãäåāăą", "a"), ("ÀÁÂÃÄÅĀĂĄ", "A"), ("çćĉċč", "c"), ("ÇĆĈĊČ", "C"), ("ďđð", "d"), ("ĎĐÐ", "D"),
    ("èéêëēĕėęě", "e"), ("ÈÉÊËĒĔĖĘĚ", "E"),
    ("ĝğġģ", "g"), ("ĜĞĠĢ", "G"), ("ĥħ", "h"), ("ĤĦ", "H"), ("ìíîïĩīĭįı", "i"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("ĵ", "j"),
    ("Ĵ", "J"), ("ķ", "k"), ("Ķ", "K"), ("ĺļľŀł", "l"), ("ĹĻĽĿŁ", "L"),
    ("ñńņň", "n"), ("ÑŃŅŇ", "N"), ("òóôõöøōŏő", "o"), ("ÒÓÔÕÖØŌŎŐ", "O"), ("ŕŗř", "r"), ("ŔŖŘ", "R"), ("śŝşšș", "s"),
    ("ŚŜŞŠȘ", "S"), ("ß", "s"),
    ("ţťŧț", "t"), ("ŢŤŦȚ", "T"), ("ùúûüũūŭůűų", "u"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"), ("ŵ", "w"), ("Ŵ", "W"), ("ýÿŷ", "y"),
    ("ÝŸŶ", "Y"), ("źżž", "z"), ("ŹŻŽ", "Z"), ("æ", "a"), ("Æ", "A"),
    ("œ", "o"), ("Œ", "O"), ("€", "E"), ("£", "L"), ("§", "S"), ("°", "o"),
  ]
}
