import Testing

@testable import Interchange

// The JSON reader and writer are internal: other modules see files, not syntax.
struct JSONTests {
  @Test func `every kind of value is read`() throws {
    let json = try JSON(Array(#" {"a": [null, true, false, -1.5e3, "x"], "b": {}, "c": []} "#.utf8))
    #expect(
      json
        == .object([
          "a": .array([.null, .bool(true), .bool(false), .number("-1.5e3"), .string("x")]), "b": .object([:]),
          "c": .array([]),
        ]))
  }

  @Test(arguments: [
    (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{C} \n \r \t"), (#""\u00e9 \u6771 \uD83D\uDE00""#, "é 東 😀"),
    (#""tail \u0041""#, "tail A"), ("\"\u{7F}ü\"", "\u{7F}ü"), (#""\u0000""#, "\0"),
  ])
  func `escapes become characters`(text: String, expected: String) throws {
    #expect(try JSON(Array(text.utf8)) == .string(expected))
  }

  @Test(arguments: [
    ("", 1, 1, "the file ends too early: a value belongs here; get the whole file again"),
    ("{", 1, 2, "the file ends too early: a key in quotes belongs here; get the whole file again"),
    ("{\"a\": 1,}", 1, 9, "“}” is out of place; a key in quotes belongs here"),
    ("{\"a\" 1}", 1, 6, "“1” is out of place; a colon after the key belongs here"),
    ("[1 2]", 1, 4, "“2” is out of place; a comma or ] belongs here"),
    ("{\n  \"ä\": é}", 2, 8, "“é” is out of place; a value belongs here"),
    ("[1] // why", 1, 5, "there is more after the end of the object; keep one object in a file"),
    ("[tru]", 1, 2, "“t” is out of place; a value belongs here"),
    ("[01]", 1, 2, "a number does not begin with 0; leave the 0 out"),
    ("[-00.5]", 1, 2, "a number does not begin with 0; leave the 0 out"),
    ("[1.]", 1, 4, "“]” is out of place; a digit belongs here"),
    ("[1e+]", 1, 5, "“]” is out of place; a digit belongs here"),
    ("[+1]", 1, 2, "“+” is out of place; a value belongs here"),
    ("[NaN]", 1, 2, "“N” is out of place; a value belongs here"),
    ("[\"open]", 1, 2, "the quotes that open here are never closed; close them, or get the whole file again"),
    (
      "[\"a\nb\"]", 1, 4,
      #"a line break or control character inside text; close the quotes, or write it like \n"#
    ),
    (#"["\x"]"#, 1, 3, #"a backslash and this character mean nothing; write \\ for a backslash"#),
    (#"["\u12G4"]"#, 1, 7, "“G” is out of place; four hexadecimal digits belongs here"),
    (
      #"["\ud83d"]"#, 1, 3,
      #"half of a surrogate pair is no character; write both halves, like \uD83D\uDE00"#
    ),
    (
      #"["\ud83dx\ude00"]"#, 1, 3,
      #"half of a surrogate pair is no character; write both halves, like \uD83D\uDE00"#
    ),
    ("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", 3, 2, "the key “a” is there twice; keep one"),
    (
      String(repeating: "[", count: 100_000), 1, 21,
      "this nests deeper than 20 levels; make it flatter"
    ),
  ])
  func `what is not JSON is refused with its place and the remedy`(
    text: String, line: Int, column: Int, sentence: String
  ) {
    #expect(throws: InterchangeError.notJSON(line: line, column: column, sentence: sentence)) {
      try JSON(Array(text.utf8))
    }
  }

  @Test func `text that is not UTF-8 is refused`() {
    #expect(
      throws: InterchangeError.notJSON(
        line: 1, column: 2, sentence: "this text is not UTF-8; save the file as UTF-8")
    ) {
      try JSON([0x5B, 0x22, 0x4D, 0xFC, 0x22, 0x5D])
    }
  }

  @Test func `a byte order mark is no part of the text, nor a column`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try JSON(mark + Array("[1]".utf8)) == .array([.number("1")]))
    #expect(
      throws: InterchangeError.notJSON(line: 1, column: 2, sentence: "“x” is out of place; a value belongs here")
    ) {
      try JSON(mark + Array("[x]".utf8))
    }
  }

  @Test func `a document has sorted keys, an indent of two and a final newline`() {
    let json = JSON.object([
      "b": .array([.number(1), .object(["x": .null])]), "B": .array([]), "ä": .object([:]), "a": .bool(true),
    ])
    #expect(
      json.document == """
        {
          "B": [],
          "a": true,
          "b": [
            1,
            {
              "x": null
            }
          ],
          "ä": {}
        }

        """)
    #expect(json.compact == #"{"B":[],"a":true,"b":[1,{"x":null}],"ä":{}}"#)
  }

  @Test func `only quotes, backslashes and control characters are escaped`() {
    let text = "\" \\ / ü 東 \u{A0}«» \u{2028} 😀 \n\r\t \u{0} \u{1B}[31m \u{7F} \u{9B}31m"
    #expect(
      JSON.string(text).compact
        == #""\" \\ / ü 東 "# + "\u{A0}«» \u{2028} 😀" + #" \n\r\t \u0000 \u001b[31m \u007f \u009b31m""#)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (70, "70"), (-3, "-3"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (1e-7, "1e-07"),
    (9_007_199_254_740_991, "9007199254740991"), (1e22, "1e+22"), (.infinity, "null"), (.nan, "null"),
  ])
  func `numbers are written in their shortest digits`(number: Double, expected: String) {
    #expect(JSON.number(number).compact == expected)
  }
}
