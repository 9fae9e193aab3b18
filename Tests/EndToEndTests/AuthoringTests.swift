internal import Foundation
internal import Testing

/// Writing one's own questionnaires, plans and policies: what is shown to begin with, and what is said of the result.
struct AuthoringTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: [
    ("strategy-questions", "strategy-questions.yaml"), ("questionnaire/continuum", "continuum.yaml"),
    ("courtship-90", "plans/courtship-90.yaml"), ("policy/strict", "policies/strict.yaml"),
  ])
  func `show prints a file to start from, byte for byte`(name: String, path: String) async throws {
    try await Workplace.use { place in
      let text = try String(contentsOf: Self.repository.appending(path: "Questionnaires/\(path)"), encoding: .utf8)
      let outcome = try await place.courtship("questionnaires", "show", name)
      #expect(outcome == .init(code: 0, output: text, errors: ""))
    }
  }

  @Test func `show prints a person's own file in the place of a built-in one`() async throws {
    try await Workplace.use { place in
      let folder = ".config/courtship/questionnaires"
      _ = try await place.run(["mkdir", "-p", folder])
      let own = try await place.courtship("questionnaires", "show", "continuum").output
        .replacing("title: The partnering continuum", with: "title: Ours   # with a remark")
      try place.write(own, to: "\(folder)/mine.yaml")
      #expect(try await place.courtship("questionnaires", "show", "continuum").output == own)
    }
  }

  @Test(arguments: [
    ("strategy-qestions", " Did you mean “strategy-questions”?"),
    ("practices", " Did you mean “practices-agreed” or “practices-lived”?"), ("plan/strict", " Did you mean “strict”?"),
    ("recipe", ""),
  ])
  func `an id that is not there is told, with those it may have been meant for`(id: String, hint: String) async throws {
    try await Workplace.use { place in
      let outcome = try await place.courtship("questionnaires", "show", id)
      #expect(outcome.code == 66 && outcome.output.isEmpty)
      #expect(
        outcome.errors
          == "courtship: There is no questionnaire, plan or policy “\(id)”.\(hint) “courtship questionnaires” lists those "
          + "there are.\n")
    }
  }

  @Test func `check tells the share and the minutes of each question, of each section and of all`() async throws {
    try await Workplace.use { place in
      try place.write(try await place.courtship("questionnaires", "show", "strategy-questions").output, to: "q.yaml")
      #expect(
        try await place.courtship("check", "q.yaml")
          == .init(
            code: 0,
            output: """
              q.yaml: strategy-questions 1.0.0, Eight strategy questions: 8 questions, 64 minutes
                SHARE  MINUTES  QUESTION          GATE
               37.5 %       24  context
               12.5 %        8    situation
               12.5 %        8    market-forces   at least 3, else no-go
               12.5 %        8    competitors
               25.0 %       16  offering
               12.5 %        8    whole-offering  at least 3, else conditional
               12.5 %        8    belief
               37.5 %       24  commitment
               12.5 %        8    investment
               12.5 %        8    measures        at least 3, else conditional
               12.5 %        8    exit            at least 3, else conditional
              100.0 %       64  in all

              """, errors: ""))
    }
  }

  @Test func `check tells the minutes of a plan and the numbers of a policy`() async throws {
    try await Workplace.use { place in
      try place.write(try await place.courtship("questionnaires", "show", "review-60").output, to: "plan.yaml")
      try place.write("format: courtship-policy/1\nid: bold\ntitle: Bold\ngo: 60.5\n", to: "policy.yaml")
      #expect(
        try await place.courtship("check", "plan.yaml", "policy.yaml")
          == .init(
            code: 0,
            output: """
              plan.yaml: plan review-60, Review 60: 60 minutes, policy balanced
              MINUTES  PART             QUESTIONS
                    4  opening
                   12  practices-lived          6
                   18  health-check             9
                   14  continuum                7
                    4  verdict
                    8  decision
                   60  in all

              policy.yaml: policy bold, Bold
              NUMBER           VALUE
              go                60.5
              noGo                50
              floor               40
              slack                5
              coverageGo         0.9
              coverageMinimum    0.7
              setAsideMaximum   0.25
              confidenceGo       0.5
              gateConfidence       3
              concentration      100
              draws            10000
              seed                 1

              """, errors: ""))
    }
  }

  @Test func `every command of the authoring guide works as it stands there`() async throws {
    let guide = try String(contentsOf: Self.repository.appending(path: "Questionnaires/README.md"), encoding: .utf8)
    let commands = guide.split(separator: "```sh\n").dropFirst().compactMap { $0.split(separator: "```").first }
      .flatMap { $0.split(separator: "\n") }
    #expect(commands.count > 20)
    try await Workplace.use { place in
      let path = URL(filePath: Workplace.program).deletingLastPathComponent().path
      // One shell for all, as whoever follows the guide has one; -x tells which command it was.
      let script = "PATH=\(path):$PATH\n" + commands.joined(separator: "\n") + "\n"
      let outcome = try await place.run(["sh", "-ex", "-c", script])
      #expect(outcome.code == 0, "\(outcome.errors.suffix(2000))")
      #expect(!outcome.output.contains(": error: ") && !outcome.output.contains(": warning: "), "\(outcome.output)")
      #expect(
        outcome.output.contains("our-questions.yaml: our-questions 1.0.0, Our questions: 8 questions, 64 minutes"))
      #expect(outcome.output.contains("plan our-hour, Our hour: 90 minutes, policy our-bar"))
      #expect(outcome.output.contains("The questions of “Northwind × Contoso” are the newest at hand."))
      #expect(outcome.output.contains("Our questions 1.0.0 → 1.1.0: Northwind × Contoso"))
    }
  }

  @Test func `one error among several files is the exit code, and each file has its say`() async throws {
    try await Workplace.use { place in
      let sound = try await place.courtship("questionnaires", "show", "continuum").output
      try place.write(sound, to: "a.yaml")
      try place.write(sound.replacing("kind: ladder", with: "kind: laddr"), to: "b.yaml")
      let outcome = try await place.courtship("check", "b.yaml", "missing.yaml", "a.yaml")
      #expect(outcome.code == 65)
      #expect(outcome.output.hasPrefix("b.yaml:"))
      #expect(outcome.output.contains("; did you mean “ladder”?\n"))
      #expect(outcome.output.contains("\na.yaml: continuum 1.0.0, The partnering continuum: 7 questions"))
      #expect(outcome.errors.hasPrefix("courtship: missing.yaml cannot be read: "))
      #expect(try await place.courtship("check", "a.yaml", "missing.yaml").code == 66)
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `a questionnaire of one’s own that cannot be used is told in the library, and to the plan that names it`()
    async throws
  {
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let folder = ".config/courtship/questionnaires"
      _ = try await room.place.run(["mkdir", "-p", folder])
      let faulty = try await room.place.courtship("questionnaires", "show", "continuum").output
        .replacing("id: continuum", with: "id: ours").replacing("kind: ladder", with: "kind: laddr")
      try room.place.write(faulty, to: "\(folder)/ours.yaml")
      try await room.start("")
      try await room.sees(
        "! Your ours.yaml has errors and is not offered. This shows them:",
        "courtship check ~/\(folder)/ours.yaml")
      try room.place.write(
        "format: courtship-plan/1\nid: p\ntitle: P\npolicy: balanced\nquestionnaires:\n  - ours\n", to: "plan.yaml")
      let outcome = try await room.place.courtship("check", "plan.yaml")
      #expect(outcome.code == 65)
      #expect(
        outcome.output.hasPrefix(
          "plan.yaml:6:5: error: the questionnaire “ours” has errors and cannot be used; mend \(room.place.folder)/"))
    }
  }
}
