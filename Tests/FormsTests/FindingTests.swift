internal import Domain
internal import TestSupport
internal import Testing

@testable internal import Forms

@Suite struct FormFindingTests {
  /// What is said of a form of ``agenda`` with some lines changed.
  private func findings(_ edits: (String, String)..., for programme: Programme = agenda) throws -> [String] {
    let collection = try returned(edits).collection(for: .programme(programme))
    if collection.hasErrors { #expect(collection.changes.isEmpty) }
    return collection.findings.map(\.description)
  }

  @Test func `a number off the scale is told with its line and column, and nothing is taken`() throws {
    let found = try findings(
      ("sentences [answer]:", "sentences [answer]: To grow."), ("apply [rating]:", "apply [rating]: 7"))
    #expect(found == ["agenda.md:27:80: error: “7” is no rating; use a whole number from 1 to 5, or ? for don’t know"])
  }

  @Test func `every mistake is told, not the first alone`() throws {
    #expect(
      try findings(
        ("apply [rating]:", "apply [rating]: 7"), ("verified [confidence]:", "verified [confidence]: high"),
        ("[weight]: 4", "[weight]: heavy"), ("1 to 5 [now]:", "1 to 5 [now]: 9")
      ).map { $0.drop { $0 != " " } } == [
        " error: “7” is no rating; use a whole number from 1 to 5, or ? for don’t know",
        " error: “high” is no grade of evidence; use a whole number from 1 to 5",
        " error: “heavy” does not fit the column “Weight”; use a whole number from 1 to 5",
        " error: “9” is no level; use a whole number from 1 to 5",
      ])
  }

  @Test func `a gate is not set aside, and what does not apply needs a reason`() throws {
    #expect(
      try findings(("if nobody knows [rating]:", "if nobody knows [rating]: n/a no time")).map { $0.drop { $0 != " " } }
        == [" error: this question is a gate and cannot be set aside; use 1 to 5, or ?"])
    #expect(
      try findings(("apply [rating]:", "apply [rating]: n/a")).map { $0.drop { $0 != " " } }
        == [" error: “n/a” needs a reason; write it behind, as in “n/a: we have no product yet”"])
  }

  @Test func `a question that is not there, or in another version, is refused`() throws {
    #expect(
      try findings(("[question agenda/rationale", "[question agenda/reason")).map { $0.drop { $0 != " " } }
        == [" error: there is no question agenda/reason in “emea”"])
    #expect(
      try findings(("agenda/rationale 1.0.0", "agenda/rationale 2.0.0")).map { $0.drop { $0 != " " } } == [
        " error: the question agenda/rationale was asked in version 2.0.0; here it is 1.0.0: write the form anew"
      ])
  }

  @Test func `a question or a place that is there twice is refused`() throws {
    #expect(
      try findings(("[question agenda/needs", "[question agenda/rationale")).map { $0.drop { $0 != " " } }.first
        == " error: the question agenda/rationale is here twice; keep one of them")
    #expect(
      try findings(("Notes [notes]:", "Notes [notes]: one\nNotes [notes]: two")).map { $0.drop { $0 != " " } }
        == [" error: the place “[notes]” is here twice at the question agenda/rationale; keep one of them"])
  }

  @Test func `a form of another programme is refused`() throws {
    var other = agenda
    other.id = ProgrammeID("apac")
    #expect(
      try findings(for: other).map { $0.drop { $0 != " " } } == [" error: this is a form of “emea”, not of “apac”"])
  }

  @Test func `what two people said at once is told to the second, and nothing is written over`() throws {
    var meanwhile = agenda
    meanwhile.inquiry[QuestionID(QuestionnaireID("agenda"), "rationale")].answer = "Said on the telephone."
    #expect(
      try findings(("sentences [answer]:", "sentences [answer]: To grow."), for: meanwhile).map {
        $0.drop { $0 != " " }
      }
        == [
          " error: “rationale” was filled in elsewhere since this form was made, and both say something else; write the form "
            + "anew, and put what is here into it"
        ])
  }

  @Test func `a form that was collected already is told so`() throws {
    let form = try returned([("sentences [answer]:", "sentences [answer]: To grow.")])
    var programme = agenda
    for change in form.collection(for: .programme(programme)).changes {
      programme.inquiry[change.question] = change.after
    }
    #expect(programme.inquiry[QuestionID(QuestionnaireID("agenda"), "rationale")].answer == "To grow.")
    let again = form.collection(for: .programme(programme))
    #expect(again.changes.isEmpty)
    #expect(again.findings.map(\.sentence) == ["this form was collected already: all that it says is there"])
  }

  @Test func `a row that was added and collected is not added again`() throws {
    let form = try returned([("Row 2, new [row]\n- What [text]:", "Row 2, new [row]\n- What [text]: A name")])
    var programme = agenda
    for change in form.collection(for: .programme(programme)).changes {
      programme.inquiry[change.question] = change.after
    }
    #expect(programme.inquiry[QuestionID(QuestionnaireID("agenda"), "needs")].entries.count == 2)
    let again = form.collection(for: .programme(programme))
    #expect(again.findings.map(\.sentence) == ["this form was collected already: all that it says is there"])
  }

  @Test func `a level is changed though its other place was taken out of the file`() throws {
    var programme = agenda
    let pricing = QuestionID(QuestionnaireID("continuum"), "pricing")
    programme.inquiry[pricing] = Answer(state: .rated, level: LevelPlacement(current: 2, needed: 4))
    let form = try returned(
      [("[now]: 2", "[now]: 3"), ("Where it needs to be, 1 to 5 [needed]: 4", "")], of: programme)
    #expect(
      form.collection(for: .programme(programme)).changes.map(\.after.level) == [LevelPlacement(current: 3, needed: 4)])
  }

  @Test func `a rating on a ladder has no place`() throws {
    #expect(
      try findings(("1 to 5 [now]:", "1 to 5 [now]:\n[rating]: 4")).map { $0.drop { $0 != " " } }
        == [" error: this form has no place “[rating]” at this question"])
  }

  @Test func `40,000 rows are told once, in no time`() throws {
    let rows = String(repeating: "[row]\n[text]: x\n", count: 40_000)
    let form = try returned([("Row 2, new [row]", rows)])
    #expect(form.collection(for: .programme(agenda)).findings.count == 1)
  }

  @Test func `what is no form, no text, or not whole is told as such`() throws {
    func findings(_ bytes: [UInt8]) -> [String] { ReturnedForm(bytes, file: "a.md").findings.map(\.description) }
    #expect(
      findings(Array("Dear all,\nsee you on Monday.\n".utf8)) == [
        "a.md:1:1: error: there is no form in this file: the line with “[form …]” is missing; send back the file that "
          + "“courtship form” wrote"
      ])
    #expect(findings([0xFF, 0xFE, 0x41, 0]) == ["a.md:1:1: error: the file is UTF-16; save it as UTF-8"])
    #expect(
      findings([0x50, 0x4B, 0xC3]) == ["a.md:1:1: error: this is not UTF-8; save the file as plain text in UTF-8"])
    let text = try Form(of: .programme(agenda), for: .agenda).markdown
    let cut = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(4).joined(separator: "\n")
    #expect(
      findings(Array(cut.utf8)).map { $0.drop { $0 != " " } } == [
        " error: the form is cut off: its last line, with “[end]”, is missing; ask for the whole file"
      ])
  }

  @Test func `no mutation of a form traps, and what is taken of one breaks no rule`() throws {
    var generator = SeededGenerator(seed: 1)
    let text = Array(try Form(of: .programme(agenda), for: .agenda).markdown.utf8)
    let pieces =
      RandomWorkshop.texts + ["[row]", "[end]", "[question a/b 1 2]", "[rating]: 9", "[text]: x", ">", "]", "["]
    for _ in 0..<3_000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8(Int.random(in: 0...255, using: &generator))
        case 2: bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...400, using: &generator)))
        }
        if bytes.isEmpty { bytes = text }
      }
      let collection = ReturnedForm(bytes, file: "a.md").collection(for: .programme(agenda))
      if collection.hasErrors { #expect(collection.changes.isEmpty) }
      var programme = agenda
      for change in collection.changes { programme.inquiry[change.question] = change.after }
      let flaws = programme.flaws(answersInOrder: programme.inquiry.answeredQuestions)
      #expect(flaws.isEmpty, "\(flaws) of \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
