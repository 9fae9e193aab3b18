import Testing

@testable import Terminal

struct ASCIIGlyphsTests {
  @Test(arguments: [
    ("┌─┬┐│├┼┤└╯", "+-++|+++++"), ("╭━┳╮┃", "+-++|"), ("══║╔", "--|+"), ("█▓░▌", "#=.#"), ("●○◆•◉", "*o**@"),
    ("··├─●┤·", "..+-*+."), ("△▴", "^^"),
    ("←→↑↓▶", "<>^v>"), ("✓✗×", "vxx"), ("…–—", ".--"), ("“a”‘b’", "\"a\"'b'"), ("Müller, Žižek", "Muller, Zizek"),
    ("ÅØß€", "AOsE"), ("日", "?"), ("a1~", "a1~"),
  ])
  func `pictures and letters become the nearest there is`(text: String, plain: String) {
    let substitutes = text.unicodeScalars.map { Character(ASCIIGlyphs.substitute(for: $0)) }
    #expect(String(substitutes) == plain)
  }

  @Test func `nothing but ASCII comes out`() {
    for value in UInt32(0x20)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if !ASCIIGlyphs.substitute(for: scalar).isASCII { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
