internal import Domain
internal import QuestionnaireReader
internal import Testing

/// What is said of files that are about to be used together, beside what each of them says by itself.
@Suite struct CheckTests {
  private let calm = "format: courtship-policy/1\nid: calm\ntitle: Calm\n"
  private let shelf = Shelf([
    Shelf.File(name: "small.yaml", origin: .builtIn, content: .bytes(Array(sound.utf8))),
    Shelf.File(
      name: "calm.yaml", origin: .builtIn,
      content: .bytes(Array("format: courtship-policy/1\nid: calm\ntitle: Calm\n".utf8))),
  ])

  private func plan(_ questionnaires: String) -> String {
    "format: courtship-plan/1\nid: p\ntitle: P\npolicy: calm\nquestionnaires:\n\(questionnaires)"
  }

  /// A questionnaire of its own id, title and prompt.
  private func other(_ id: String, _ changes: [Int: String] = [:]) -> String {
    sound([2: "id: \(id)", 4: "title: The \(id)", 10: "        prompt: What is \(id)?"].merging(changes) { $1 })
  }

  /// What checking files named `a.yaml`, `b.yaml`… together has to say.
  private func check(_ texts: String...) -> [String] {
    let names = ["a.yaml", "b.yaml", "c.yaml"]
    return shelf.check(zip(texts, names).map { (Array($0.utf8), $1) }).flatMap { $0.findings.map(\.description) }
  }

  @Test func `a plan must find what it names on the shelf`() {
    #expect(check(plan("  - small\n")).isEmpty)
    #expect(
      check(plan("  - smal\n  - large\n")) == [
        "a.yaml:6:5: error: there is no questionnaire “smal”; did you mean “small”?",
        "a.yaml:7:5: error: there is no questionnaire “large”; use one of small",
      ])
  }

  @Test func `or among the files that are checked with it, wherever they stand`() {
    #expect(check(plan("  - large\n"), other("large")).isEmpty)
    #expect(check(other("large"), plan("  - large\n")).isEmpty)
    // One that cannot be used is none, and is not said to be missing.
    let findings = check(plan("  - large\n"), other("large", [3: ""]))
    #expect(findings.count == 2)
    #expect(
      findings.first
        == "a.yaml:6:5: error: the questionnaire “large” has errors and cannot be used; mend b.yaml first, "
        + "“courtship check” shows them")
  }

  @Test func `a prompt or a section's title that is there twice is a warning, whatever its case and signs`() {
    let twice = """
            - id: again
              prompt: "Where are we – ?"
              anchors: {1: Lost, 3: On the way, 5: There}
        - id: more
          title: CONTEXT
          questions: []

      """
    #expect(
      check(sound + twice) == [
        "a.yaml:13:9: warning: this is the prompt of “situation” too; ask it once, or word what differs",
        "a.yaml:16:5: warning: the title “CONTEXT” is that of an earlier section too; give each its own",
      ])
  }

  @Test func `what two files say alike is a warning in the second`() {
    #expect(
      check(sound, sound([2: "id: larger"])) == [
        "b.yaml:4:1: warning: the title “Small” is that of a.yaml too; give each its own",
        "b.yaml:10:9: warning: this prompt is in a.yaml:10:9 already; ask it once, or word what differs",
      ])
    #expect(
      check(sound, other("small")) == [
        "b.yaml:2:1: warning: the id “small” is that of a.yaml too; only one of the two can be chosen"
      ])
    // A questionnaire and a policy of one id are two things.
    #expect(check(other("calm"), calm.replacing("title: Calm", with: "title: Calmer")).isEmpty)
  }

  @Test func `a gate that no verdict for both can see is a warning`() {
    let gate = "        prompt: What now?\n        gate: {minimum: 3, otherwise: no-go}"
    let alone = other("alone", [4: "title: Alone\naudience: internal", 10: gate])
    #expect(
      check(alone, plan("  - small\n  - alone\n")) == [
        "b.yaml:7:5: warning: “alone” is for one firm alone: the gate of “situation” stops nothing in the verdict for both; "
          + "put what must stop it into a joint questionnaire"
      ])
    // A firm by itself has a verdict of its own.
    #expect(check(alone, plan("  - alone\n")).isEmpty)
  }

  @Test func `cut-offs that leave another without effect are a warning`() {
    #expect(
      check(calm + "go: 60\nfloor: 65\nslack: 60\n") == [
        "a.yaml:5:1: warning: floor 65 is above go 60: where no section is below the floor, the index never is below go; "
          + "lower floor or raise go",
        "a.yaml:6:1: warning: slack 60 is not below go 60, so that no index at worst stands in the way of a go; "
          + "lower slack",
      ])
    #expect(check(calm + "noGo: 80\n") == ["a.yaml:4:1: error: noGo 80 is above go 70; lower noGo or raise go"])
  }

  @Test func `nothing that is built in says what another says already`() {
    let files = Shipped.files.sorted { $0.key < $1.key }.map { (bytes: $0.value, name: $0.key) }
    #expect(Shipped.shelf.check(files).flatMap { $0.findings.map(\.description) } == [])
  }
}
