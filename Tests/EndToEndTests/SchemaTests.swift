internal import Foundation
internal import QuestionnaireReader
internal import Testing

/// The schemas that editors read, held against the reader: what one takes the other takes, and what one refuses the other
/// refuses, but for what no schema can see.
@Suite struct SchemaTests {
  /// A file as its lines, for tests to add to and to spoil.
  struct Template: Sendable {
    let format: FileFormat
    let lines: [String]

    /// Its text with some lines replaced, by 1-based number; an empty text takes a line out.
    func text(_ changes: [Int: String] = [:]) -> String {
      lines.enumerated().compactMap { index, line in
        let line = changes[index + 1] ?? line
        return line.isEmpty ? nil : line + "\n"
      }.joined()
    }

    static let questionnaire = Template(
      format: .questionnaire,
      lines: [
        "format: courtship-questionnaire/1",  // 1
        "id: small",  // 2
        "version: 1.0.0",  // 3
        "title: Small",  // 4
        "sections:",  // 5
        "  - id: context",  // 6
        "    title: Context",  // 7
        "    questions:",  // 8
        "      - id: situation",  // 9
        "        prompt: Where are we?",  // 10
        "        anchors: {1: Lost, 3: On the way, 5: There}",  // 11
      ])
    static let ladder = Template(
      format: .questionnaire,
      lines: questionnaire.lines.dropLast() + [
        "        anchors: {1: Bought, 2: Built}", "kind: ladder", "levels: [Low, High]",
      ])
    static let plan = Template(
      format: .plan,
      lines: ["format: courtship-plan/1", "id: short", "title: Short", "questionnaires: [small, large]"])
    static let policy = Template(format: .policy, lines: ["format: courtship-policy/1", "id: bold", "title: Bold"])
  }

  /// One change to a template, by the line that it replaces; it may add others.
  struct Variant: Sendable {
    let template: Template
    let changes: [Int: String]

    init(_ template: Template, _ line: Int, _ text: String) {
      self.template = template
      changes = [line: text]
    }

    /// Below a question's prompt.
    init(question text: String) {
      self.init(.questionnaire, 10, "        prompt: Where are we?\n        " + text)
    }

    /// Below the title of a questionnaire.
    init(_ text: String) {
      self.init(.questionnaire, text)
    }

    /// Below the title.
    init(_ template: Template, _ text: String) {
      let line = template.format == .questionnaire ? 4 : 3
      self.init(template, line, template.lines[line - 1] + "\n" + text)
    }

    var text: String { template.text(changes) }
  }

  private static let sound: [Variant] = [
    Variant("language: no"), Variant("language:"), Variant("summary: 2024"), Variant("summary: true"),
    Variant("summary:"), Variant("kind: rating"), Variant("audience: internal"), Variant("audience: joint"),
    Variant("stage: courtship"), Variant("stage: review"), Variant("stage: any"), Variant("weight: 0"),
    Variant("weight: 2.5"), Variant("weight: '2.5'"), Variant("source: {author: A, work: B, note: C}"),
    Variant("source: {}"), Variant("levels: []"), Variant(.questionnaire, 2, "id: '2024'"),
    Variant(.questionnaire, 2, "id: 2024"), Variant(.questionnaire, 2, "id: a-1-b"),
    Variant(.questionnaire, 3, "version: 0.12.999999999"), Variant(.questionnaire, 4, "title: 1984"),
    Variant(.questionnaire, 7, "    title: Context\n    weight: 3"), Variant(question: "purpose: Because."),
    Variant(question: "probes: [What else, 1.0]"), Variant(question: "probes: []"), Variant(question: "minutes: 0"),
    Variant(question: "minutes: 600"), Variant(question: "minutes: '8'"), Variant(question: "weight: 0.25"),
    Variant(question: "voices: each-firm"), Variant(question: "voices: one"),
    Variant(question: "gate: {minimum: 2, otherwise: no-go}"),
    Variant(question: "gate: {minimum: 5, otherwise: conditional, reason: It matters.}"),
    Variant(question: "yields: criteria\n        fields: [text, weight]"),
    Variant(question: "yields: capacity\n        fields: [number]"),
    Variant(question: "yields: list\n        fields: [text, owner, firm, due, mitigation, amount, target]"),
    Variant(question: "yields: risks\n        fields: [text, likelihood, impact]"),
    Variant(question: "fields: [text]"), Variant(question: "fields: []"),
    Variant(.questionnaire, 11, "        anchors: {1: a, 2: b, 3: no, 4: 4, 5: e}"),
    Variant(.questionnaire, 11, "        anchors:\n          '1': a\n          3: b\n          5: c"),
    Variant(.ladder, "summary: Steps."),
    Variant(.ladder, 11, "        anchors: {1: a, 2: b}\n        yields: needs\n        fields: [text]"),
    Variant(.plan, "summary: Short."), Variant(.plan, "stage: review"), Variant(.plan, "policy: strict"),
    Variant(.plan, "policy:"), Variant(.plan, "minutes: {}"),
    Variant(.plan, "minutes: {opening: 0, verdict: 600, decision: 5}"), Variant(.plan, 4, "questionnaires: [2024]"),
    Variant(.policy, "summary: Bold."), Variant(.policy, "go: 0\nnoGo: 0\nfloor: 0"),
    Variant(.policy, "go: 100\nnoGo: 100\nfloor: 99.5"), Variant(.policy, "coverageGo: 1\ncoverageMinimum: 1"),
    Variant(.policy, "confidenceGo: 0.125\nsetAsideMaximum: 0"), Variant(.policy, "gateConfidence: 1"),
    Variant(.policy, "gateConfidence: 5\nslack: 0"), Variant(.policy, "concentration: 10000"),
    Variant(.policy, "concentration: 0.5\ndraws: 100\nseed: 0"), Variant(.policy, "draws: 1000000\nseed: 4294967296"),
  ]

  private static let spoilt: [Variant] =
    // A key that is missing.
    [1, 2, 3, 4, 10, 11].map { Variant(.questionnaire, $0, "") }
    + [1, 2, 3, 4].map { Variant(.plan, $0, "") } + [1, 2, 3].map { Variant(.policy, $0, "") } + [
      Variant(.questionnaire, 6, "  - weight: 1"), Variant(.questionnaire, 7, ""),
      Variant(.questionnaire, 9, "      - purpose: A"),
      Variant(.questionnaire, 5, "parts:"), Variant(.questionnaire, 8, "    items:"),
      Variant(question: "gate: {minimum: 3}"), Variant(question: "gate: {otherwise: no-go}"),
      // One that is not known.
      Variant("weights: 1"), Variant("x-note: Mine"), Variant("source: {writer: A}"),
      Variant(.questionnaire, 7, "    title: Context\n    wieght: 1"), Variant(question: "hint: Ask twice."),
      Variant(question: "gate: {minimum: 3, otherwise: no-go, because: A}"), Variant(.plan, "questions: 3"),
      Variant(.plan, "minutes: {closing: 3}"), Variant(.policy, "nogo: 50"),
      // What says nothing.
      Variant(.questionnaire, 4, "title:"), Variant(.questionnaire, 4, "title: ' '"),
      Variant(.questionnaire, 7, "    title:"), Variant(.questionnaire, 10, "        prompt: ''"),
      Variant(.questionnaire, 11, "        anchors: {1: a, 3: ' ', 5: c}"),
      Variant(.questionnaire, 11, "        anchors: {1: a, 3: , 5: c}"), Variant("weight:"), Variant("kind:"),
      Variant("source:"), Variant(question: "probes:"), Variant(question: "gate:"), Variant(.plan, 3, "title:"),
      Variant(.policy, 3, "title:"),
      // Something of another shape.
      Variant(.questionnaire, 4, "title: [Small]"), Variant(.questionnaire, 4, "title: {Small: one}"),
      Variant("summary: [a]"), Variant("weight: much"), Variant("weight: [1]"), Variant("source: Art"),
      Variant("levels: a"), Variant(.questionnaire, 6, "  context:"), Variant(question: "probes: What else?"),
      Variant(question: "probes: [{Who: you}]"), Variant(question: "minutes: 8.5"), Variant(question: "minutes: long"),
      Variant(question: "weight: true"), Variant(question: "gate: 3"),
      Variant(question: "gate: {minimum: high, otherwise: no-go}"),
      Variant(question: "fields: text"), Variant(.questionnaire, 11, "        anchors: [a, b, c]"),
      Variant(.questionnaire, 11, "        anchors: Lost"),
      Variant(.questionnaire, 11, "        anchors: {1: [a], 3: b, 5: c}"),
      Variant(.plan, 4, "questionnaires: small"), Variant(.plan, "minutes: 10"),
      Variant(.plan, "minutes: {opening: five}"),
      Variant(.policy, "go: high"), Variant(.policy, "coverageGo: 90%"), Variant(.policy, "draws: 1000.5"),
      Variant(.policy, "seed: one"),
      // A number out of its bounds.
      Variant("weight: -1"), Variant("weight: '-1'"), Variant(question: "minutes: 601"),
      Variant(question: "minutes: -1"),
      Variant(question: "gate: {minimum: 1, otherwise: no-go}"),
      Variant(question: "gate: {minimum: 6, otherwise: no-go}"),
      Variant(.questionnaire, 11, "        anchors: {0: z, 1: a, 3: b, 5: c}"),
      Variant(.questionnaire, 11, "        anchors: {1: a, 3: b, 5: c, 6: d}"),
      Variant(.plan, "minutes: {verdict: 601}"),
      Variant(.policy, "go: 100.5"), Variant(.policy, "noGo: -1"), Variant(.policy, "floor: 101"),
      Variant(.policy, "slack: 101"), Variant(.policy, "coverageGo: 1.1"), Variant(.policy, "coverageMinimum: -0.1"),
      Variant(.policy, "confidenceGo: 2"), Variant(.policy, "setAsideMaximum: 25"),
      Variant(.policy, "gateConfidence: 0"),
      Variant(.policy, "gateConfidence: 6"), Variant(.policy, "concentration: 0"),
      Variant(.policy, "concentration: 10001"),
      Variant(.policy, "draws: 99"), Variant(.policy, "draws: 1000001"), Variant(.policy, "seed: -1"),
      // An id or a version that is none.
      Variant(.questionnaire, 2, "id: Small"), Variant(.questionnaire, 2, "id: small talk"),
      Variant(.questionnaire, 2, "id: a--b"),
      Variant(.questionnaire, 2, "id: kärna"), Variant(.questionnaire, 2, "id: -1"),
      Variant(.questionnaire, 6, "  - id: Context"),
      Variant(.questionnaire, 9, "      - id: the_situation"), Variant(.plan, 2, "id: Short"),
      Variant(.policy, 2, "id: bold!"),
      Variant(.questionnaire, 3, "version: 1"), Variant(.questionnaire, 3, "version: 1.0"),
      Variant(.questionnaire, 3, "version: v1.0.0"),
      Variant(.questionnaire, 3, "version: 1.0.0-beta"),
      Variant(.questionnaire, 1, "format: courtship-questionnaire/2"),
      Variant(.questionnaire, 1, "format: recipe"),
      // A word that is none of those there are.
      Variant("kind: laddr"), Variant("audience: all"), Variant("stage: wedding"), Variant(question: "voices: both"),
      Variant(question: "yields: gold\n        fields: [text]"), Variant(question: "fields: [text, name]"),
      Variant(question: "gate: {minimum: 3, otherwise: maybe}"), Variant(.plan, "stage: wedding"),
      // Too few, too many, or twice.
      Variant(.questionnaire, 11, "        anchors: {1: a, 5: c}"),
      Variant(.questionnaire, 8, "    questions: []\n    rest:"),
      Variant(question: "yields: list"), Variant(question: "yields: list\n        fields: []"),
      Variant(question: "yields: criteria\n        fields: [text]"),
      Variant(question: "yields: capacity\n        fields: [text]"),
      Variant(question: "fields: [text, text]"), Variant(.plan, 4, "questionnaires: []"),
      Variant(.plan, 4, "questionnaires: [a, a]"),
      // What goes with the other kind.
      Variant("levels: [a, b]"), Variant(.ladder, 13, ""), Variant(.ladder, 13, "levels: [Low]"),
      Variant(.ladder, 13, "levels: [a, b, c, d, e, f, g, h, i, j]"), Variant(.ladder, 13, "levels: [Low, Low]"),
      Variant(.ladder, 11, "        anchors: {1: a, 2: b}\n        gate: {minimum: 3, otherwise: no-go}"),
    ]

  /// What the reader alone can know.
  private static let beyond: [Variant] = [
    // Of two things, one of which gives the measure for the other.
    Variant(
      .questionnaire, 11,
      "        anchors: {1: a, 3: b, 5: c}\n      - id: situation\n        prompt: B?\n        anchors: {1: a, 3: b, 5: c}"
    ),
    Variant(.ladder, 11, "        anchors: {1: a}"), Variant(.ladder, 11, "        anchors: {1: a, 2: b, 3: c}"),
    Variant(.policy, "go: 60\nnoGo: 61"), Variant(.policy, "coverageMinimum: 0.95"),
    // How a number is spelt: editors see the number.
    Variant("weight: 1e3"), Variant(question: "minutes: 8.0"),
    // How long a text is, as people count characters.
    Variant("summary: " + String(repeating: "x", count: 10_001)),
  ]

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func isRead(_ text: String) -> Bool {
    QuestionnaireFile.read(Array(text.utf8), file: "file.yaml").value != nil
  }

  /// What the schema of each format says of texts: nil for those that keep it, else the reason.
  private func problems(with texts: [(format: FileFormat, text: String)]) async throws -> [String?] {
    var problems: [String?] = texts.map { _ in nil }
    try await Workplace.use { place in
      for format in FileFormat.allCases {
        let indices = texts.indices.filter { texts[$0].format == format }
        if indices.isEmpty { continue }
        try place.write(try await place.courtship("questionnaires", "schema", format.word).output, to: "schema.json")
        for index in indices { try place.write(texts[index].text, to: "\(index).yaml") }
        let script = Self.repository.appending(path: "Tests/EndToEndTests/Validator/validate.py").path
        let outcome = try await place.run(["python3", script, "schema.json"] + indices.map { "\($0).yaml" })
        #expect(outcome.code == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        try #require(lines.count == indices.count)
        for (index, line) in zip(indices, lines) where line != "yes" { problems[index] = String(line) }
      }
    }
    return problems
  }

  @Test func `what the reader takes keeps the schema: all that is built in, and each key and word of the formats`()
    async throws
  {
    let folder = Self.repository.appending(path: "Questionnaires")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(paths.count >= 16)
    let shipped = try paths.map { path in
      let format: FileFormat = path.hasPrefix("plans/") ? .plan : path.hasPrefix("policies/") ? .policy : .questionnaire
      return (format, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }
    let texts = shipped + Self.sound.map { ($0.template.format, $0.text) }
    for (text, problem) in zip(texts, try await problems(with: texts)) {
      #expect(isRead(text.1), "\(text.1.prefix(400))")
      #expect(problem == nil, "\(text.1.prefix(400))")
    }
  }

  @Test func `files with any number of these together are taken by both`() async throws {
    // Every pair of changes to different lines, as far as they go together.
    var texts: [(FileFormat, String)] = []
    for (index, one) in Self.sound.enumerated() {
      for other in Self.sound.dropFirst(index + 1)
      where one.template.lines == other.template.lines && one.changes.keys != other.changes.keys {
        texts.append((one.template.format, one.template.text(one.changes.merging(other.changes) { $1 })))
      }
    }
    #expect(texts.count > 300)
    for (text, problem) in zip(texts, try await problems(with: texts)) {
      #expect(isRead(text.1), "\(text.1)")
      #expect(problem == nil, "\(text.1)")
    }
  }

  @Test func `each kind of mistake is refused by both`() async throws {
    let texts = Self.spoilt.map { ($0.template.format, $0.text) }
    for (text, problem) in zip(texts, try await problems(with: texts)) {
      #expect(!isRead(text.1), "\(text.1)")
      #expect(problem != nil, "\(text.1)")
    }
  }

  @Test func `what no schema can see is refused by the reader alone`() async throws {
    let texts = Self.beyond.map { ($0.template.format, $0.text) }
    for (text, problem) in zip(texts, try await problems(with: texts)) {
      #expect(!isRead(text.1), "\(text.1.prefix(400))")
      #expect(problem == nil, "\(text.1.prefix(400))")
    }
  }

  @Test func `the schema of a questionnaire is printed where none is named, and an unknown one is refused`()
    async throws
  {
    try await Workplace.use { place in
      let schema = try await place.courtship("questionnaires", "schema")
      #expect(schema == (try await place.courtship("questionnaires", "schema", "questionnaire")))
      #expect(schema.output.contains(#""title": "courtship questionnaire""#))
      let outcome = try await place.courtship("questionnaires", "schema", "recipe")
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("There is no schema “recipe”. Use questionnaire, plan or policy."))
    }
  }
}
