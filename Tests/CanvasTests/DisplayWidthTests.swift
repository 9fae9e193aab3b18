import Canvas
import Testing

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 1), ("ﬁ", 1), ("ß", 1),
      ("語", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("ｱ", 1), ("。", 2), ("\u{3000}", 2),
      ("א", 1), ("ש\u{5C1}", 1), ("ب", 1), ("ไ", 1), ("ก\u{E34}", 1),
      ("—", 1), ("…", 1), ("·", 1), ("α", 1), ("─", 1), ("█", 1), ("●", 1), ("→", 1), ("✓", 1), ("⠿", 1),
    ] as [(Character, Int)])
  func `letters take the columns that terminals give them`(character: Character, columns: Int) {
    #expect(displayWidth(of: character) == columns)
  }

  @Test(
    arguments: [
      ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 1), ("🇩🇪", 2), ("🇩", 1), ("⌚", 2), ("❤", 1), ("❤️", 1), ("1️⃣", 1),
      ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ] as [(Character, Int)])
  func `an emoji takes the columns of what is drawn for it`(character: Character, columns: Int) {
    #expect(displayWidth(of: character) == columns)
  }

  @Test(
    arguments: [
      "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{2060}",
      "\u{E0001}",
    ] as [Character])
  func `what only joins or directs takes no column`(character: Character) {
    #expect(displayWidth(of: character) == 0)
  }

  @Test(
    arguments: [
      "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\t", "\n", "\r\n", "\u{85}", "\u{2028}", "\u{E000}", "\u{378}",
      "\u{10FFFF}", "\u{301}",
    ] as [Character])
  func `what cannot be drawn takes the one column of its substitute`(character: Character) {
    #expect(displayWidth(of: character) == 1)
  }

  @Test func `a text takes the sum of its characters`() {
    #expect(displayWidth(of: "") == 0)
    #expect(displayWidth(of: "plain") == 5)
    #expect(displayWidth(of: "日本 e\u{301}👨‍👩‍👧🇩🇪") == 4 + 1 + 1 + 2 + 2)
    #expect(displayWidth(of: "हिन्दी") == 5)
  }

  @Test func `every scalar of the first two planes has a width between none and two`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = displayWidth(of: Character(scalar))
      if !(0...2).contains(columns) { Issue.record("U+\(String(value, radix: 16)) has \(columns)") }
    }
  }
}
