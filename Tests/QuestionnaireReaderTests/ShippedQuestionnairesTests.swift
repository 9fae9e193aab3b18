internal import Domain
internal import Foundation
internal import QuestionnaireReader
internal import Testing

/// What is built into the program: that it is whole, and that each questionnaire asks what it is there for.
@Suite struct ShippedQuestionnairesTests {
  @Test func `every file of the folder Questionnaires but its guide is built in, byte for byte`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questionnaires")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue && path != "README.md"
    }
    #expect(!paths.isEmpty)
    let files = try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
    #expect(Shipped.files == files)
  }

  @Test(arguments: Shipped.files.keys.sorted())
  func `nothing can be said against a shipped file`(path: String) throws {
    let reading = QuestionnaireFile.read(try #require(Shipped.files[path]), file: path)
    #expect(reading.findings.map(\.description) == [])
    #expect(reading.value != nil)
  }

  @Test func `the shelf holds eight questionnaires, five plans and three policies, and nothing is amiss`() {
    #expect(Shipped.shelf.questionnaires.keys.map(\.text).sorted() == questionnaires)
    #expect(
      Shipped.shelf.plans.keys.map(\.text).sorted() == [
        "agenda-alone", "courtship-90", "due-diligence", "prioritise", "review-60",
      ])
    #expect(Shipped.shelf.policies.keys.map(\.text).sorted() == ["balanced", "exploratory", "strict"])
    #expect(Shipped.shelf.findings.isEmpty)
  }

  @Test func `the strategy questions come in the order in which they build on each other`() throws {
    let questionnaire = try #require(Shipped.questionnaire(ID("strategy-questions")))
    #expect(
      questionnaire.questions.map(\.id) == [
        "situation", "market-forces", "competitors", "whole-offering", "belief", "investment", "measures", "exit",
      ])
    #expect(questionnaire.kind == .rating)
    #expect(questionnaire.audience == .joint)
    #expect(questionnaire.stage == .courtship)
    #expect(questionnaire.questions.map(\.minutes) == Array(repeating: 8, count: 8))
    #expect(questionnaire.questions.first { $0.id == "investment" }?.yields == .investments)
  }

  @Test func `without a customer's problem there is no going ahead, and three gates ask for more work`() throws {
    let questionnaire = try #require(Shipped.questionnaire(ID("strategy-questions")))
    let gates = questionnaire.questions.compactMap { question in
      question.gate.map { "\(question.id) \($0.minimum.rawValue) \($0.otherwise.rawValue)" }
    }
    #expect(
      gates == [
        "market-forces 3 no-go", "whole-offering 3 conditional", "measures 3 conditional", "exit 3 conditional",
      ])
  }

  @Test func `the agenda asks one firm twelve questions whose answers feed the rest`() throws {
    let questionnaire = try #require(Shipped.questionnaire(ID("partnering-agenda")))
    #expect(questionnaire.audience == .internal)
    #expect(questionnaire.stage == .any)
    #expect(
      questionnaire.questions.map { "\($0.id) \($0.yields?.rawValue ?? "text")" } == [
        "rationale text", "ideal-partner-value needs", "impact-measures measures", "tangible-benefits list",
        "intangible-benefits list", "selection-criteria criteria", "partner-links list", "resources investments",
        "capacity capacity", "our-value offers", "gaps actions", "risks risks",
      ])
  }

  @Test(arguments: [
    (
      "foundations", Stage.courtship, "RP Group",
      [
        "shared-vision", "objectives", "resourcing", "governance", "integrity", "chemistry", "responsiveness",
        "alignment", "equity",
      ]
    ),
    ("practices-agreed", .courtship, "Art Petty", practices),
    ("practices-lived", .review, "Art Petty", practices),
    (
      "lifecycle", .courtship, "ISO",
      [
        "awareness", "knowledge", "internal-assessment", "partner-selection", "working-together", "value-creation",
        "staying-together", "exit-strategy",
      ]
    ),
    (
      "health-check", .review, "Doris Kovic",
      [
        "right-partner", "joint-plan", "broad-engagement", "roles", "balance", "growing-the-pie", "differences",
        "trust", "review",
      ]
    ),
  ])
  func `both firms rate the topics of a source, in its order`(
    id: String, stage: Stage, author: String, topics: [String]
  ) throws {
    let questionnaire = try #require(Shipped.questionnaire(ID(id)))
    #expect(questionnaire.questions.map(\.id) == topics)
    #expect(questionnaire.kind == .rating)
    #expect(questionnaire.audience == .joint)
    #expect(questionnaire.stage == stage)
    #expect(questionnaire.source.author == author)
  }

  @Test func `the continuum has six levels, and says of seven attributes what one sees at each`() throws {
    let continuum = try #require(Shipped.questionnaire(ID("continuum")))
    #expect(continuum.kind == .ladder)
    #expect(continuum.audience == .joint)
    #expect(continuum.stage == .any)
    #expect(
      continuum.levels == [
        "Commodity", "Preferred provider", "Value-added", "Alliance", "Cooperation", "Strategic partnership",
      ])
    #expect(
      continuum.questions.map(\.id) == [
        "freedom-from-specification", "independent-judgement", "mutual-goals", "transparency", "co-development",
        "horizon", "trust-and-culture",
      ])
    let texts = continuum.questions.flatMap { $0.anchors.values }
    #expect(texts.count == 7 * 6)
    #expect(Set(texts).count == texts.count)
  }

  @Test(arguments: [
    (
      "foundations",
      [
        "shared-vision 3 conditional", "objectives 3 conditional", "resourcing 3 conditional",
        "governance 3 conditional", "integrity 2 no-go",
      ]
    ),
    ("practices-agreed", ["executive-sponsors 3 conditional"]),
    ("practices-lived", ["executive-sponsors 3 conditional", "deliver-the-promise 3 conditional"]),
    ("lifecycle", ["partner-selection 2 no-go", "exit-strategy 3 conditional"]),
    ("health-check", ["right-partner 2 no-go", "joint-plan 3 conditional", "trust 3 conditional"]),
    ("partnering-agenda", []), ("continuum", []),
  ])
  func `what has to be there is a gate, and only what nothing can mend is a knock-out`(
    id: String, gates: [String]
  ) throws {
    let questionnaire = try #require(Shipped.questionnaire(ID(id)))
    #expect(
      questionnaire.questions.compactMap { question in
        question.gate.map { "\(question.id) \($0.minimum.rawValue) \($0.otherwise.rawValue)" }
      } == gates)
  }

  @Test(arguments: [
    ("foundations", ["objectives measures", "resourcing investments", "governance list"]),
    ("practices-agreed", ["executive-sponsors list", "regular-reviews list"]),
    ("lifecycle", ["working-together list", "exit-strategy triggers"]),
    ("health-check", ["joint-plan measures", "review list"]),
  ])
  func `objectives, money, triggers and names are kept as rows`(id: String, yields: [String]) throws {
    let questionnaire = try #require(Shipped.questionnaire(ID(id)))
    #expect(
      questionnaire.questions.compactMap { question in
        question.yields.map { "\(question.id) \($0.rawValue)" }
      } == yields)
  }

  @Test func `before a contract every practice asks who it is, by name`() throws {
    let questionnaire = try #require(Shipped.questionnaire(ID("practices-agreed")))
    for question in questionnaire.questions {
      #expect(question.prompt.localizedCaseInsensitiveContains("who"), "\(question.id)")
      #expect(question.prompt.contains("by name"), "\(question.id)")
    }
  }

  @Test func `of the stages that are still to come the anchors ask for what is agreed`() throws {
    let questionnaire = try #require(Shipped.questionnaire(ID("lifecycle")))
    for question in questionnaire.questions.suffix(4) {
      for rating in [3, 5] {
        #expect(question.anchors[rating]?.contains("agreed") == true, "\(question.id) \(rating)")
      }
    }
  }
}

/// The ids of all questionnaires that are built in.
let questionnaires = [
  "continuum", "foundations", "health-check", "lifecycle", "partnering-agenda", "practices-agreed", "practices-lived",
  "strategy-questions",
]

private let practices = [
  "executive-sponsors", "regular-reviews", "deliver-the-promise", "marketing-from-the-start", "celebrate-together",
  "know-when-enough",
]
