import Canvas
import Testing

struct FittedTextTests {
  @Test(arguments: [
    ("partner", 7, "partner"), ("partner", 6, "partn…"), ("partner", 1, "…"), ("partner", 0, ""), ("partner", -4, ""),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
    ("👨‍👩‍👧 family", 4, "👨‍👩‍👧 …"), ("", 3, ""),
  ])
  func `text that does not fit ends in an ellipsis`(text: String, columns: Int, fitted: String) {
    #expect(text.truncated(to: columns) == fitted)
    #expect(displayWidth(of: fitted) <= max(0, columns))
  }

  @Test(arguments: [
    ("ab", 5, Alignment.left, "ab   "), ("ab", 5, .right, "   ab"), ("ab", 5, .centre, " ab  "),
    ("日", 5, .left, "日   "),
    ("日本語", 5, .right, "日本…"), ("日本語", 4, .right, " 日…"), ("ab", 0, .left, ""),
  ])
  func `padded text has exactly the columns asked for`(
    text: String, columns: Int, alignment: Alignment, padded: String
  ) {
    #expect(text.padded(to: columns, alignment) == padded)
    #expect(displayWidth(of: padded) == columns)
  }
}
