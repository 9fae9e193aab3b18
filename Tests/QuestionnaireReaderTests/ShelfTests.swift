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
    #expect(shelf.text(of: "small") == sound)
    #expect(shelf.text(of: "short") == plan)
    #expect(shelf.text(of: "calm") == policy)
    #expect(shelf.text(of: "none") == nil)
  }

  @Test func `a person's own file takes the place of a built-in one`() {
    let own = sound([4: "title: Mine"])
    for files in [
      [file("small.yaml", .builtIn, sound), file("zzz.yaml", .person, own)],
      [file("zzz.yaml", .person, own), file("small.yaml", .builtIn, sound)],
    ] {
      let shelf = Shelf(files)
      #expect(shelf.questionnaires[ID("small")]?.value.title == "Mine")
      #expect(shelf.text(of: "small") == own)
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

  @Test func `a plan is checked against the shelf before it joins it`() {
    let shelf = Shelf([file("small.yaml", .builtIn, sound), file("calm.yaml", .builtIn, policy)])
    #expect(shelf.check(Array(plan.utf8), file: "p.yaml").findings.isEmpty)
    #expect(shelf.check(Array(sound.utf8), file: "q.yaml").value != nil)
    let reading = shelf.check(
      Array("format: courtship-plan/1\nid: p\ntitle: P\npolicy: calm\nquestionnaires:\n  - smal\n  - large\n".utf8),
      file: "p.yaml")
    #expect(reading.value == nil)
    #expect(
      reading.findings.map(\.description) == [
        "p.yaml:6:5: error: there is no questionnaire “smal”; did you mean “small”?",
        "p.yaml:7:5: error: there is no questionnaire “large”; use one of small",
      ])
  }
}
