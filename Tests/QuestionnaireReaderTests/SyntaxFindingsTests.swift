internal import Domain
internal import QuestionnaireReader
internal import Testing

@Suite struct SyntaxFindingsTests {
  @Test(arguments: [
    ("", "1:1: error: the file is empty; begin with a format: line"),
    (" \n\n", "1:1: error: the file is empty; begin with a format: line"),
    ("# nothing\n", "1:1: error: the file holds comments alone; begin with a format: line"),
    ("just a text\n", "1:1: error: expected keys with values, the first of them format, found a text"),
    ("- a\n", "1:1: error: expected keys with values, the first of them format, found a list"),
    ("---\n", "2:1: error: expected keys with values, the first of them format, found nothing"),
    ("a: b\u{7}\n", "1:5: error: the character U+0007 cannot be in a text; remove it"),
    ("a: b\nc: \u{0}\n", "2:4: error: the character U+0000 cannot be in a text; remove it"),
  ])
  func `a file that holds nothing to read says so`(text: String, finding: String) {
    #expect(findings(text) == ["q.yaml:" + finding])
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0x0A, 0xC3, 0xA4, 0xFF], "2:2: error: this is not UTF-8; save the file as UTF-8"),
    ([0xFF, 0xFE, 0x61, 0x00], "1:1: error: the file is UTF-16; save it as UTF-8"),
    ([0xFE, 0xFF, 0x00, 0x61], "1:1: error: the file is UTF-16; save it as UTF-8"),
  ])
  func `a file in another encoding says where and what to do`(bytes: [UInt8], finding: String) {
    #expect(QuestionnaireFile.read(bytes, file: "q.yaml").findings.map(\.description) == ["q.yaml:" + finding])
  }

  @Test(arguments: [
    Mistake(7, "\ttitle: Context", "7:1: error: a tab cannot indent; use spaces"),
    Mistake(10, "        prompt: @home", "10:17: error: a text cannot begin with “@”; put the text in quotes"),
    Mistake(
      10, "        prompt: So: where are we?",
      "10:19: error: “: ” makes a key, and none can be here; put a text that holds “: ” in quotes, or mend the indentation"
    ),
    Mistake(
      7, "    title",
      "7:5: error: this line has no key; write key: value, or indent it under the text that it belongs to"),
    Mistake(
      10, "        prompt: \"Where\" are we?",
      "10:25: error: this is no key of the lines above; indent it like them, and put a text with quotes inside in quotes"
    ),
    Mistake(
      10, "        prompt: \"Where are we?",
      "10:17: error: the quoted text that begins here is not closed; add the quote at its end"),
    Mistake(
      10, "        prompt: \"C:\\home\"",
      "10:20: error: a backslash in double quotes has a meaning of its own; use single quotes, or write \\\\"),
    Mistake(
      11, "        anchors: {1: Lost, 3: On the way, 5: There",
      "11:18: error: the keys that begin here are not closed; put commas between them and } at the end"),
    Mistake(
      11, "        anchors: [1, 2",
      "11:18: error: the list that begins here is not closed; put commas between its items and ] at the end"),
    Mistake(
      11, "        anchors: [1, \n\n",
      "11:21: error: the text ends in the middle of a list or keys in brackets; close the brackets"),
    Mistake(
      10, "        prompt: - one", "10:17: error: a list cannot begin here; begin it on a line of its own"),
    Mistake(
      9, "       title: B\n      - id: situation",
      "10:7: error: this is no key of the lines above; indent it like them, and put a text with quotes inside in quotes"
    ),
  ])
  func `a slip of syntax is told in plain words, where to mend it`(mistake: Mistake) {
    #expect(findings(sound([mistake.line: mistake.text])) == mistake.findings.map { "q.yaml:\($0)" })
  }

  @Test func `a repeated key is reported each time, with the line of the first`() {
    #expect(
      findings(sound([4: "title: A\ntitle: B\nid: c\ntitle: D"])) == [
        "q.yaml:5:1: error: the key “title” is in line 4 already; remove one of the two",
        "q.yaml:6:1: error: the key “id” is in line 2 already; remove one of the two",
        "q.yaml:7:1: error: the key “title” is in line 4 already; remove one of the two",
      ])
  }

  @Test(arguments: [
    Mistake(
      4, "title: &t Small", "4:8: error: the anchor &t is refused; remove it, or put the text in quotes"),
    Mistake(
      4, "title: &t Small\nsummary: *t",
      "4:8: error: the anchor &t is refused; remove it, or put the text in quotes",
      "5:10: error: the alias *t is refused; write the value out, or put it in quotes"),
    Mistake(
      4, "title: *nowhere", "4:8: error: the alias *nowhere is refused; write the value out, or put it in quotes"),
    Mistake(
      4, "title: !!binary U21hbGw=", "4:8: error: the tag !!binary is refused; remove it, or put the text in quotes"),
    Mistake(4, "title: !mine Small", "4:8: error: the tag !mine is refused; remove it, or put the text in quotes"),
    Mistake(
      5, "sections: !!seq", "5:11: error: the tag !!seq is refused; remove it, or put the text in quotes"),
    Mistake(4, "title: Small\n? [a, b]\n: c", "5:3: error: a key is missing here; write one before the colon"),
    Mistake(4, "title: Small\nsource: {? : c}", "5:12: error: a key is missing here; write one before the colon"),
  ])
  func `YAML that stands for more than its text is refused`(mistake: Mistake) {
    #expect(findings(sound([mistake.line: mistake.text])) == mistake.findings.map { "q.yaml:\($0)" })
  }

  @Test(arguments: [
    Mistake(4, #"title: "\e[31m\x00""#, "4:1: error: the character U+001B cannot be in a text; remove it"),
    Mistake(4, #"title: "a\x00""#, "4:1: error: the character U+0000 cannot be in a text; remove it"),
    Mistake(
      4, "title: Small\n\"\\x9Bsummary\": a", "5:1: error: the character U+009B cannot be in a text; remove it"),
  ])
  func `a character that no text holds is refused behind an escape too`(mistake: Mistake) {
    #expect(findings(sound([mistake.line: mistake.text])) == mistake.findings.map { "q.yaml:\($0)" })
  }

  @Test(arguments: ["2", "99999999999999999999999"])
  func `a format of a later version is told by its digits`(version: String) {
    #expect(
      findings(sound([1: "format: courtship-questionnaire/\(version)"])) == [
        "q.yaml:1:1: error: format courtship-questionnaire/\(version) is newer than this courtship, which reads "
          + "courtship-questionnaire/1; update courtship"
      ])
  }

  @Test func `a sign before the number makes no later version`() {
    #expect(
      findings(sound([1: "format: courtship-questionnaire/+2"])).map {
        $0.contains("did you mean courtship-questionnaire/1?")
      }
        == [true])
  }

  @Test func `signs that only look like anchors, aliases and tags are text`() {
    let text = sound([
      10: "        prompt: |\n          *Where* are we & why\n          !important\n          &also this"
    ])
    #expect(findings(text) == [])
  }

  @Test func `a second document in a file is refused`() {
    #expect(
      findings(sound + "---\n" + sound) == [
        "q.yaml:12:1: error: a second document begins here; keep one document in a file"
      ])
  }

  @Test func `a mistake of syntax does not hide what was found before it`() {
    #expect(
      findings("title: A\ntitle: B\nid: @\n") == [
        "q.yaml:2:1: error: the key “title” is in line 1 already; remove one of the two",
        "q.yaml:3:5: error: a text cannot begin with “@”; put the text in quotes",
      ])
  }
}
