internal import Domain
internal import QuestionnaireReader
internal import Testing

@Suite struct QuestionnaireReadingTests {
  @Test func `a questionnaire with every key is read whole`() throws {
    let text = """
      format: courtship-questionnaire/1
      id: whole
      version: 2.10.3
      language: no
      kind: rating
      audience: internal
      stage: review
      title: "Whole"
      summary: >-
        Two lines
        that are one.
      source: {author: Somebody, work: A book, note: Wording is our own.}
      weight: 0.5
      sections:
        - id: only
          title: Only
          weight: 2
          questions:
            - id: one
              prompt: |
                Two lines
                that stay two.
              purpose: 'Why: because.'
              probes:
                - 1.0
                - "Who: you or us?"
              minutes: 8
              weight: "1.5"
              voices: each-firm
              anchors:
                1: no
                2: maybe
                3: ~
                5: yes
              gate: {minimum: 4, otherwise: no-go, reason: It matters.}
              yields: risks
              fields: [text, likelihood, impact]
      """
    let reading = Questionnaire.read(Array(text.utf8), file: "whole.yaml")
    #expect(reading.findings.isEmpty)
    let expected = Questionnaire(
      id: ID("whole"), version: SemanticVersion(2, 10, 3), language: "no", kind: .rating, audience: .internal,
      stage: .review, title: "Whole", summary: "Two lines that are one.",
      source: Questionnaire.Source(author: "Somebody", work: "A book", note: "Wording is our own."),
      weight: try #require(Weight(0.5)),
      sections: [
        Section(
          id: ID("only"), title: "Only", weight: try #require(Weight(2)),
          questions: [
            Question(
              id: "one", prompt: "Two lines\nthat stay two.", purpose: "Why: because.",
              probes: ["1.0", "Who: you or us?"], minutes: 8, weight: try #require(Weight(1.5)), voices: .eachFirm,
              anchors: [1: "no", 2: "maybe", 3: "~", 5: "yes"],
              gate: Gate(minimum: .four, otherwise: .noGo, reason: "It matters."), yields: .risks,
              fields: [.text, .likelihood, .impact])
          ])
      ])
    #expect(reading.value == expected)
  }

  @Test func `what a questionnaire leaves out has its usual value`() {
    let expected = Questionnaire(
      id: ID("small"), title: "Small",
      sections: [
        Section(
          id: ID("context"), title: "Context",
          questions: [
            Question(
              id: "situation", prompt: "Where are we?", anchors: [1: "Lost", 3: "On the way", 5: "There"])
          ])
      ])
    #expect(Questionnaire.read(Array(sound.utf8), file: "q.yaml").value == expected)
  }

  @Test func `a ladder has an anchor for each level`() {
    let text = sound([
      4: "title: Small\nkind: ladder\nlevels: [Low, High]",
      11: "        anchors: {1: Bought, 2: Built together}",
    ])
    let reading = Questionnaire.read(Array(text.utf8), file: "q.yaml")
    #expect(reading.findings.isEmpty)
    #expect(reading.value?.levels == ["Low", "High"])
    #expect(reading.value?.questions.first?.anchors == [1: "Bought", 2: "Built together"])
  }

  @Test func `a file with six mistakes has six findings, from top to bottom`() {
    let text = """
      format: courtship-questionnaire/1
      id: Six Mistakes
      version: 1.0
      titel: Six mistakes
      sections:
        - id: context
          title: Context
          weight: -2
          questions:
            - id: situation
              prompt: Where are we?
              minutes: eight
              anchors: {1: Lost, 5: There}
      """
    let reading = QuestionnaireFile.read(Array(text.utf8), file: "six.yaml")
    #expect(reading.value == nil)
    #expect(
      reading.findings.map(\.description) == [
        "six.yaml:2:1: error: the id “Six Mistakes” is not kebab-case; use lower-case letters, digits and hyphens",
        "six.yaml:3:1: error: version “1.0” is no semantic version; write three numbers, like 1.0.0",
        "six.yaml:4:1: error: a questionnaire has no key “titel”; did you mean “title”?",
        "six.yaml:8:5: error: weight -2 is below 0; use 0 or more",
        "six.yaml:12:9: error: minutes “eight” is no whole number; write it like 8",
        "six.yaml:13:9: error: the anchor 3 is missing; say what 3 means",
      ])
  }

  @Test(arguments: ["\r\n", "\n"], ["\u{FEFF}", ""])
  func `line ends and byte order marks of other systems change nothing`(lineEnd: String, mark: String) {
    let text = mark + soundLines.joined(separator: lineEnd) + lineEnd
    #expect(
      Questionnaire.read(Array(text.utf8), file: "q.yaml").value
        == Questionnaire.read(Array(sound.utf8), file: "q.yaml").value)
    #expect(findings(mark + sound([3: "version: one"]).split(separator: "\n").joined(separator: lineEnd)).count == 1)
  }

  @Test func `a warning does not stop a questionnaire`() {
    let text = sound([10: "        prompt: Where are we?\n        weight: 0"])
    let reading = Questionnaire.read(Array(text.utf8), file: "q.yaml")
    #expect(
      reading.findings.map(\.description) == [
        "q.yaml:11:9: warning: weight 0 and no gate: this question never counts; use more than 0, or add a gate"
      ])
    #expect(reading.value?.questions.first?.weight == .zero)
  }

  @Test(arguments: [
    (
      4, "title: Small\nweight: 0",
      "q.yaml:5:1: warning: weight 0 keeps the whole questionnaire out of the index; use more than 0 if it should count"
    ),
    (
      7, "    title: Context\n    weight: 0",
      "q.yaml:8:5: warning: weight 0 keeps the whole section out of the index; use more than 0 if it should count"
    ),
    (
      10, "        prompt: Where?\n        fields: [text]",
      "q.yaml:11:9: warning: the entries of these columns feed nothing; add yields, for example yields: list"
    ),
  ])
  func `a warning says what its author hardly meant`(line: Int, text: String, finding: String) {
    #expect(findings(sound([line: text])) == [finding])
  }

  @Test func `a gate makes a question of weight 0 count`() {
    let gate = "        prompt: Where?\n        weight: 0\n        gate: {minimum: 3, otherwise: conditional}"
    #expect(findings(sound([10: gate])) == [])
  }
}
