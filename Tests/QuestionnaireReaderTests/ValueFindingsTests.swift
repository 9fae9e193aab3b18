internal import Domain
internal import QuestionnaireReader
internal import Testing

/// One mistake in an otherwise sound questionnaire, and all that is said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let line: Int
  let text: String
  let findings: [String]

  init(_ line: Int, _ text: String, _ findings: String...) {
    self.line = line
    self.text = text
    self.findings = findings
  }

  var testDescription: String { text }
}

@Suite struct ValueFindingsTests {
  @Test(arguments: [
    Mistake(
      1, "",
      "1:1: error: the key “format” is missing; begin with one of courtship-questionnaire/1, courtship-plan/1, courtship-policy/1"
    ),
    Mistake(1, "formt: courtship-plan/1", "1:1: error: “formt” is no key here; did you mean “format”?"),
    Mistake(
      1, "format: courtship-questionnaire/2",
      "1:1: error: format courtship-questionnaire/2 is newer than this courtship, which reads courtship-questionnaire/1; update courtship"
    ),
    Mistake(
      1, "format: courtship-questionaire/1",
      "1:1: error: format “courtship-questionaire/1” is not known; did you mean courtship-questionnaire/1?"),
    Mistake(
      1, "format: recipe",
      "1:1: error: format “recipe” is not known; use one of courtship-questionnaire/1, courtship-plan/1, courtship-policy/1"
    ),
    Mistake(
      1, "format: courtship-workshop/1",
      "1:1: error: format courtship-workshop/1 is no questionnaire; bring it in with courtship import"),
    Mistake(
      1, "format: [1]",
      "1:1: error: expected one text, in quotes if it holds “: ” or begins with “- ” or a bracket, found a list"),
    Mistake(2, "", "1:1: error: a questionnaire needs the key “id”; add it"),
    Mistake(3, "", "1:1: error: a questionnaire needs the key “version”; add it"),
    Mistake(4, "", "1:1: error: a questionnaire needs the key “title”; add it"),
    Mistake(
      6, "  - title: Context", "6:5: error: a section needs the key “id”; add it",
      "7:5: error: the key “title” is in line 6 already; remove one of the two"),
    Mistake(9, "      - purpose: None", "9:9: error: a question needs the key “id”; add it"),
    Mistake(10, "", "9:9: error: a question needs the key “prompt”; add it"),
    Mistake(11, "", "9:9: error: a question needs the key “anchors”; add it"),
    Mistake(4, "title:", "4:1: error: title is empty; write it"),
    Mistake(4, "title: ' '", "4:1: error: title is empty; write it"),
    Mistake(
      4, "title: {Small: one}",
      "4:1: error: expected one text, in quotes if it holds “: ” or begins with “- ” or a bracket, found keys with values"
    ),
    Mistake(
      8, "    questions:\n    rest:",
      "9:5: error: a section has no key “rest”; remove it, or use one of id, title, weight, questions",
      "8:5: error: expected a list of questions, found nothing"),
    Mistake(11, "        anchors: [a, b, c]", "11:9: error: expected anchors as numbers with texts, found a list"),
    Mistake(
      11, "        anchors: {1: a, 3: b, 5: c, best: d}",
      "11:37: error: “best” is no number to anchor; write it like 3"),
    Mistake(
      11, "        anchors: {1: a, 3: b, 5: c, 7: d}", "11:37: error: there is no 7 to anchor; use 1 to 5"),
    Mistake(
      11, "        anchors: {01: a, 3: b, 5: c}", "11:9: error: the anchor 1 is missing; say what 1 means",
      "11:19: error: “01” is no number to anchor; write it like 3"),
  ])
  func `what is missing or out of shape is named where it should be mended`(mistake: Mistake) {
    #expect(
      findings(sound([mistake.line: mistake.text])) == mistake.findings.map { "q.yaml:\($0)" }.sorted(by: byPlace))
  }

  @Test(arguments: [
    Mistake(4, "title: A\nkind: rate", "5:1: error: kind “rate” is not known; use rating or ladder"),
    Mistake(
      4, "title: A\nkind: laddr", "5:1: error: kind “laddr” is not known; use rating or ladder; did you mean “ladder”?"),
    Mistake(4, "title: A\naudience: all", "5:1: error: audience “all” is not known; use joint or internal"),
    Mistake(4, "title: A\nstage: wedding", "5:1: error: stage “wedding” is not known; use courtship, review or any"),
    Mistake(
      4, "title: A\nweights: 1", "5:1: error: a questionnaire has no key “weights”; did you mean “weight”?"),
    Mistake(
      4, "title: A\nsource: Art", "5:1: error: expected a source as keys with values, found a text"),
    Mistake(4, "title: A\nlevels: [a]", "5:1: error: only a ladder has levels; remove them or write kind: ladder"),
    Mistake(
      10, "        prompt: A\n        voices: both", "11:9: error: voices “both” is not known; use each-firm or one"),
    Mistake(
      10, "        prompt: A\n        probes: What else?", "11:9: error: expected a list of probes, found a text"),
    Mistake(
      10, "        prompt: A\n        probes:\n          - Fine\n          - Who: you or us?",
      "13:13: error: expected one text, in quotes if it holds “: ” or begins with “- ” or a bracket, found keys with values"
    ),
    Mistake(10, "        prompt: A\n        minutes: 601", "11:9: error: 601 minutes is no time box; use 0 to 600"),
    Mistake(
      10, "        prompt: A\n        gate: {minimum: 3}", "11:9: error: a gate needs the key “otherwise”; add it"),
    Mistake(
      10, "        prompt: A\n        gate: {minimum: 7, otherwise: nogo}",
      "11:16: error: minimum is 7; use 2 to 5",
      "11:28: error: otherwise “nogo” is not known; use no-go or conditional; did you mean “no-go”?"),
    Mistake(
      10, "        prompt: A\n        gate: {minimum: 1, otherwise: no-go}",
      "11:16: error: a gate with minimum 1 stops nothing; use 2 to 5 or remove the gate"),
    Mistake(
      10, "        prompt: A\n        yields: list\n        fields: [text, name]",
      "12:24: error: the column “name” is not known; use text, owner, firm, due, weight, likelihood, impact, mitigation, amount, target or number"
    ),
    Mistake(
      10, "        prompt: A\n        yields: criteria\n        fields: [text]",
      "12:9: error: criteria need the column weight; add it to fields"),
    Mistake(
      11, soundLines[10] + "\n" + soundLines[8...].joined(separator: "\n"),
      "12:9: error: the question id “situation” is used twice; give each its own"),
  ])
  func `a value out of its range or unknown is named with what is allowed`(mistake: Mistake) {
    #expect(findings(sound([mistake.line: mistake.text])) == mistake.findings.map { "q.yaml:\($0)" })
  }

  @Test(arguments: [
    "0x10", "1e3", "inf", "nan", "1_000", ".5", "5.", "+1", "1,5", "- 1", "yes", "٣", "123456789012345678901", "",
  ])
  func `a weight is written in plain decimals`(weight: String) {
    #expect(
      findings(sound([4: "title: A\nweight: '\(weight)'"])) == [
        "q.yaml:5:1: error: weight “\(weight)” is no number; write it like 3 or 0.25"
      ])
  }

  @Test(arguments: ["8.5", "8 minutes", "0x8", "99999999999999999999", "-"])
  func `minutes are whole numbers`(minutes: String) {
    #expect(
      findings(sound([10: "        prompt: A\n        minutes: '\(minutes)'"])) == [
        "q.yaml:11:9: error: minutes “\(minutes)” is no whole number; write it like 8"
      ])
  }

  @Test func `a ladder of unknown size has one finding, not one for each anchor`() {
    #expect(
      findings(sound([4: "title: A\nkind: ladder"])) == [
        "q.yaml:1:1: error: a ladder has 2 to 9 levels, not 0; name each level, lowest first"
      ])
  }

  @Test func `a misspelt key is one mistake, not an unknown key and a missing one`() {
    #expect(
      findings(sound([11: "        ancors: {1: Lost, 3: On the way, 5: There}"])) == [
        "q.yaml:11:9: error: a question has no key “ancors”; did you mean “anchors”?"
      ])
  }
}

/// By line and column, as findings come.
private func byPlace(_ a: String, _ b: String) -> Bool {
  func numbers(_ text: String) -> [Int] { text.split(separator: ":").prefix(3).compactMap { Int($0) } }
  return numbers(a).lexicographicallyPrecedes(numbers(b))
}
