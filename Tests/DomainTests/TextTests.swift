import Domain
import Testing

struct TextTests {
  @Test(arguments: [
    ("", 0), ("Zürich", 6), ("👩‍👩‍👧‍👦", 2), ("e\u{301}", 1), ("e" + String(repeating: "\u{301}", count: 39), 10),
  ])
  func `a text is as long as its characters, and no shorter than a quarter of its scalars`(text: String, length: Int) {
    #expect(Bound.length(of: text) == length)
  }

  @Test(arguments: [
    ("  Me & Co \n", "Me & Co"), ("Me\n\tCo", "Me Co"), ("\u{1B}[31mRed\u{7}", "[31mRed"), ("a\u{9B}b", "a b"),
    ("\0", ""),
  ])
  func `one line has no control characters and single blanks`(text: String, line: String) {
    #expect(singleLine(text) == line)
  }

  @Test(arguments: ["2", "10", "99999999999999999999999"])
  func `a number above another is told by its digits, however many`(text: String) {
    #expect(isNumber(text, above: 1))
  }

  @Test(arguments: ["", "0", "1", "01", "02", "+2", "-2", "2.0", " 2", "٢"])
  func `signs, blanks and zeros in front make no number above`(text: String) {
    #expect(!isNumber(text, above: 1))
  }
}
