internal import Domain
internal import QuestionnaireReader
internal import Testing

@Suite struct ShelfTests {
  private func file(_ name: String, _ origin: Shelf.Origin, _ text: String) -> Shelf.File {
    Shelf.File(name: name, origin: origin, content: .bytes(Array(text.utf8)))
  }

  private let plan = "format: courtship-plan/1\nid: short\ntitle: Short\npolicy: calm\nquestionnaires: [small]\n"
  private let policy = "format: courtship-policy/1\nid: calm\ntitle: Calm\n"

  @Test func `what is built in and what is the person's stand on one shelf, with their texts`() {
    let shelf = Shelf([
      file("small.yaml", .builtIn, sound), file("short.yaml", .person, plan), file("calm.yaml", .builtIn, policy),
    ])
    #expect(shelf.findings.isEmpty)
    #expect(shelf.questionnaires[ID("small")]?.origin == .builtIn)
    #expect(shelf.plans[ID("short")]?.origin == .person)
    #expect(shelf.policies[ID("calm")]?.value.title == "Calm")
    #expect(shelf.files(named: "small").map(\.name) == ["questionnaire/small"])
    #expect(shelf.files(named: "small").map(\.text) == [sound])
    #expect(shelf.files(named: "short").map(\.text) == [plan])
    #expect(shelf.files(named: "policy/calm").map(\.text) == [policy])
    #expect(shelf.files(named: "plan/calm").isEmpty)
    #expect(shelf.files(named: "none").isEmpty)
  }

  @Test func `a person's own file takes the place of a built-in one`() {
    let own = sound([4: "title: Mine"])
    for files in [
      [file("small.yaml", .builtIn, sound), file("zzz.yaml", .person, own)],
      [file("zzz.yaml", .person, own), file("small.yaml", .builtIn, sound)],
    ] {
      let shelf = Shelf(files)
      #expect(shelf.questionnaires[ID("small")]?.value.title == "Mine")
      #expect(shelf.files(named: "small").map(\.text) == [own])
      #expect(shelf.findings.isEmpty)
    }
  }

  @Test func `a person's broken file is reported, and the built-in one stays`() {
    let shelf = Shelf([
      file("small.yaml", .builtIn, sound), file("own/small.yaml", .person, sound([3: "version: 1"])),
    ])
    #expect(shelf.questionnaires[ID("small")]?.origin == .builtIn)
    #expect(
      shelf.findings.map(\.description) == [
        "own/small.yaml:3:1: error: version “1” is no semantic version; write three numbers, like 1.0.0"
      ])
  }

  @Test func `two of a person's files with the same id are an error that names both`() {
    let shelf = Shelf([
      file("b.yaml", .person, sound([4: "title: B"])), file("a.yaml", .person, sound([4: "title: A"])),
    ])
    #expect(shelf.questionnaires[ID("small")]?.value.title == "A")
    #expect(
      shelf.findings.map(\.description) == [
        "b.yaml:2:1: error: the id “small” is that of a.yaml too; give one of the two another id"
      ])
  }

  @Test func `a file that cannot be read is reported`() {
    let shelf = Shelf([
      Shelf.File(name: "own/secret.yaml", origin: .person, content: .unreadable(reason: "Permission denied"))
    ])
    #expect(
      shelf.findings.map(\.description) == [
        "own/secret.yaml:1:1: error: the file cannot be read (Permission denied); look at its permissions, or remove it"
      ])
  }

  @Test func `a plan that names what is not there is reported and left out`() {
    let shelf = Shelf([
      file("small.yaml", .builtIn, sound), file("short.yaml", .person, plan + "minutes: {opening: 5}\n"),
    ])
    #expect(shelf.plans.isEmpty)
    #expect(
      shelf.findings.map(\.description) == [
        "short.yaml:4:1: error: there is no policy “calm”; add its file"
      ])
  }

  @Test func `an id that several files have is told apart by their kind`() {
    let shelf = Shelf([
      file("small.yaml", .builtIn, sound), file("calm.yaml", .builtIn, policy),
      file("plan.yaml", .builtIn, plan.replacing("id: short", with: "id: small")),
    ])
    #expect(shelf.files(named: "small").map(\.name) == ["questionnaire/small", "plan/small"])
    #expect(shelf.files(named: "plan/small").map(\.name) == ["plan/small"])
  }

  @Test(arguments: [
    ("clam", ["calm"]), ("smal", ["small-talk"]), ("talk", ["small-talk"]), ("plan/shrot", ["short"]),
    ("strategy", []), ("", []),
  ])
  func `an id that is not there brings up those it may have been meant for`(typed: String, ids: [String]) {
    let shelf = Shelf([
      file("small.yaml", .builtIn, sound([2: "id: small-talk"])), file("calm.yaml", .builtIn, policy),
      file("plan.yaml", .builtIn, plan.replacing("[small]", with: "[small-talk]")),
    ])
    #expect(shelf.ids(like: typed) == ids)
  }
}
