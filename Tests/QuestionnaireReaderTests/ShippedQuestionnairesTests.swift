internal import Domain
internal import Foundation
internal import QuestionnaireReader
internal import Testing

@Suite struct ShippedQuestionnairesTests {
  @Test func `every file of the folder Questionnaires is built in, byte for byte`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questionnaires")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
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

  @Test func `the shelf holds two questionnaires, two plans and a policy, and nothing is amiss`() {
    #expect(Shipped.shelf.questionnaires.keys.sorted() == [ID("partnering-agenda"), ID("strategy-questions")])
    #expect(Shipped.shelf.plans.keys.sorted() == [ID("agenda-alone"), ID("courtship-90")])
    #expect(Shipped.shelf.policies.keys.sorted() == [ID("balanced")])
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

  @Test(arguments: ["strategy-questions", "partnering-agenda"])
  func `a facilitator finds a purpose, three to five probes and whole anchors at every question`(id: String) throws {
    let questionnaire = try #require(Shipped.questionnaire(ID(id)))
    for question in questionnaire.questions {
      #expect(!question.purpose.isEmpty, "\(question.id)")
      #expect((3...5).contains(question.probes.count), "\(question.id)")
      #expect(question.minutes > 0, "\(question.id)")
    }
  }

  @Test func `Courtship 90 fills ninety minutes`() throws {
    let plan = try #require(Shipped.shelf.plans[ID("courtship-90")]?.value)
    let questions = plan.questionnaires.compactMap(Shipped.questionnaire).flatMap(\.questions)
    #expect(questions.map(\.minutes).reduce(0, +) == 64)
    #expect(plan.minutes == SessionPlan.Minutes(opening: 5, verdict: 6, decision: 15))
    #expect(plan.policy == Policy.balanced.id)
  }

  @Test func `the shipped policy has the numbers that files leave out`() throws {
    var policy = try #require(Shipped.shelf.policies[ID("balanced")]?.value)
    policy.title = ""
    policy.summary = ""
    #expect(policy == Policy.balanced)
  }
}
