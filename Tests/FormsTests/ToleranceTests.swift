internal import Domain
internal import TestSupport
internal import Testing

@testable internal import Forms

/// A programme of one agenda: a question with rows, one that is a gate, and a ladder.
let agenda: Programme = {
  let questionnaire = Examples.questionnaire(
    "agenda", audience: .internal,
    [
      Examples.section(
        "needs",
        [
          Examples.question("rationale"),
          Examples.question("needs", yields: .needs, fields: [.text, .owner, .weight]),
          Examples.question("capacity", gate: Gate(minimum: .three, otherwise: .noGo)),
        ])
    ])
  var inquiry = Inquiry(questionnaires: [questionnaire, Examples.ladder(attributes: ["pricing"])])
  inquiry[QuestionID(questionnaire.id, "needs")] = Answer(
    entries: [Entry(id: EntryID("n1"), cells: [.text: .text("Reach in the north"), .weight: .grade(.four)])])
  return Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: inquiry)
}()

/// The form of ``agenda`` with some lines changed, as it comes back.
func returned(_ edits: [(String, String)], of programme: Programme = agenda) throws -> ReturnedForm {
  var text = try Form(of: .programme(programme), for: .agenda).markdown
  for (before, after) in edits {
    let range = try #require(text.firstRange(of: before), "the form has no “\(before)”")
    text.replaceSubrange(range, with: after)
  }
  return ReturnedForm(Array(text.utf8), file: "agenda.md")
}

@Suite struct ToleranceTests {
  private let rationale = QuestionID(QuestionnaireID("agenda"), "rationale")
  private let needs = QuestionID(QuestionnaireID("agenda"), "needs")

  /// The answer to `rationale` after a form was collected whose text is changed as a whole.
  private func rationale(_ change: (String) -> String) throws -> Answer? {
    var text = try Form(of: .programme(agenda), for: .agenda).markdown
    let start = try #require(text.firstRange(of: "sentences [answer]:"))
    text.replaceSubrange(start, with: "sentences [answer]: To reach customers we don't reach alone.\nAnd \"soon\".")
    let rating = try #require(text.firstRange(of: "does not apply [rating]:"))
    text.replaceSubrange(rating, with: "does not apply [rating]: 4")
    let collection = ReturnedForm(Array(change(text).utf8), file: "a.md").collection(for: .programme(agenda))
    #expect(!collection.hasErrors)
    return collection.changes.first { $0.question == rationale }?.after
  }

  @Test func `what is written behind the colon and below it is the answer`() throws {
    let answer = try rationale { $0 }
    #expect(answer?.answer == "To reach customers we don't reach alone.\nAnd \"soon\".")
    #expect(answer?.rating == .four)
    #expect(answer?.state == .rated)
  }

  @Test func `line ends of other systems, a byte order mark and indentation make no difference`() throws {
    let plain = try rationale { $0 }
    #expect(try rationale { $0.replacing("\n", with: "\r\n") } == plain)
    #expect(try rationale { $0.replacing("\n", with: "\r") } == plain)
    #expect(try rationale { "\u{FEFF}" + $0 } == plain)
    #expect(try rationale { $0.replacing("\n", with: "\n   \t") } == plain)
  }

  @Test func `blank lines between all lines part paragraphs and nothing else`() throws {
    let answer = try rationale { $0.replacing("\n", with: "\n\n") }
    #expect(answer?.answer == "To reach customers we don't reach alone.\n\nAnd \"soon\".")
    #expect(answer?.rating == .four)
  }

  @Test func `curly quotes and long dashes of a word processor change no mark and no rating`() throws {
    let answer = try rationale {
      $0.replacing("'", with: "’").replacing("\"", with: "”").replacing("--", with: "—").replacing("-", with: "‑")
    }
    #expect(answer?.rating == .four)
    #expect(answer?.answer == "To reach customers we don’t reach alone.\nAnd ”soon”.")
  }

  @Test func `prompts in another language change nothing`() throws {
    let answer = try rationale {
      $0.replacing("What about rationale?", with: "Wozu überhaupt Partner?").replacing(
        "Answer, in one or two sentences", with: "Antwort 回答")
    }
    #expect(answer?.rating == .four)
  }

  @Test func `a mark without its colon, or with escaped brackets, is a mark`() throws {
    for typed in ["[rating] 4", "\\[rating\\]: 4", "[ rating ] : 4"] {
      let collection = try returned([("apply [rating]:", "apply \(typed)")]).collection(for: .programme(agenda))
      #expect(collection.changes.first?.after.rating == .four, "\(typed)")
    }
  }

  @Test func `what stands at no place is told, and so is a place whose mark is gone`() throws {
    let collection = try returned([
      ("Why we ask: Why rationale matters.", "Why we ask: Why rationale matters.\nBecause we must."),
      ("apply [rating]:", "apply: 4"), ("sentences [answer]:", "sentences [answer]: To grow."),
    ]).collection(for: .programme(agenda))
    #expect(collection.changes.map(\.after.answer) == ["To grow."])
    #expect(
      collection.findings.map { "\($0.severity.rawValue): \($0.sentence)" }.sorted() == [
        "warning: the place “[rating]” is gone at this question; what was written there is not taken",
        "warning: this stands at no place and is not taken; if it was meant, put it behind a mark with a colon, such as "
          + "“[notes]:”",
      ])
  }

  @Test func `questions in another order are the same questions`() throws {
    let answer = try rationale { text in
      let parts = text.components(by: "\nQuestion ")
      let last = parts[parts.count - 1].components(by: "\nPlease leave")
      return ([parts[0], last[0]] + parts[1..<(parts.count - 1)].reversed()).joined(separator: "\nQuestion ")
        + "\nPlease leave" + last[1]
    }
    #expect(answer?.rating == .four)
  }

  @Test(arguments: [
    ("4", Rating.four), ("[4]", .four), ("“4”", .four), (" 4. ", .four), ("(4)", .four), ("４", .four), ("__4__", .four),
    ("٤", .four), ("**4**", .four),
  ])
  func `a number is a number whatever stands around it`(typed: String, rating: Rating) throws {
    let form = try returned([("does not apply [rating]:", "does not apply [rating]: \(typed)")])
    let collection = form.collection(for: .programme(agenda))
    #expect(collection.findings.isEmpty)
    #expect(collection.changes.first?.after.rating == rating)
  }

  @Test(arguments: [
    ("3", 3.0), (".5", 0.5), ("“2.5”", 2.5), ("-3", -3), ("٣", 3),
  ])
  func `a number in a row is the number that was typed`(typed: String, number: Double) throws {
    #expect(try EntryField.number.cell(from: Forms.number(typed)) == .number(number))
  }

  @Test(arguments: ["(3)", "<5", "十"])
  func `what may be another number is none`(typed: String) {
    #expect(throws: EntryFieldError.self) { try EntryField.number.cell(from: Forms.number(typed)) }
  }

  @Test func `a cell of several lines comes back whole`() throws {
    var programme = agenda
    programme.inquiry[needs].entries[0].cells[.owner] = .text("first\n[rating]: 1\n[end]\n> more")
    let form = try returned([], of: programme)
    #expect(form.findings.isEmpty)
    #expect(form.collection(for: .programme(programme)).changes.isEmpty)
  }

  @Test(arguments: ["?", "??", "don't know", "Don’t know", "unknown"])
  func `who does not know can say so in several ways`(typed: String) throws {
    let form = try returned([("does not apply [rating]:", "does not apply [rating]: \(typed)")])
    #expect(form.collection(for: .programme(agenda)).changes.first?.after.state == .unknown)
  }

  @Test(arguments: ["n/a we sell no hardware", "N/A: we sell no hardware", "not applicable – we sell no hardware"])
  func `what does not apply has its reason behind`(typed: String) throws {
    let form = try returned([("does not apply [rating]:", "does not apply [rating]: \(typed)")])
    #expect(
      form.collection(for: .programme(agenda)).changes.first?.after.state
        == .notApplicable(reason: "we sell no hardware"))
  }

  @Test func `rows are added behind, changed in place, and taken out by emptying them`() throws {
    let form = try returned([
      ("Row 2, new [row]\n- What [text]:", "Row 2, new [row]\n- What [text]: A name in health care"),
      ("- Weight, 1 to 5 [weight]: 4", "- Weight, 1 to 5 [weight]: 5"),
    ])
    let entries = form.collection(for: .programme(agenda)).changes.first?.after.entries
    #expect(
      entries == [
        Entry(id: EntryID("n1"), cells: [.text: .text("Reach in the north"), .weight: .grade(.five)]),
        Entry(id: EntryID("n2"), cells: [.text: .text("A name in health care")]),
      ])
    let emptied = try returned([
      ("[text]: Reach in the north", "[text]:"), ("- Weight, 1 to 5 [weight]: 4", "- Weight, 1 to 5 [weight]:"),
    ])
    #expect(emptied.collection(for: .programme(agenda)).changes.first?.after.entries == [])
  }

  @Test func `a question that was taken out of the file stays as it is`() throws {
    var text = try Form(of: .programme(agenda), for: .agenda).markdown
    let start = try #require(text.firstRange(of: "Question 2 of 4"))
    let end = try #require(text.firstRange(of: "Question 3 of 4"))
    text.removeSubrange(start.lowerBound..<end.lowerBound)
    let rating = try #require(text.firstRange(of: "does not apply [rating]:"))
    text.replaceSubrange(rating, with: "does not apply [rating]: 2")
    let collection = ReturnedForm(Array(text.utf8), file: "a.md").collection(for: .programme(agenda))
    #expect(collection.findings.isEmpty)
    #expect(collection.changes.map(\.question) == [rationale])
  }

  @Test func `a change in the library that the form knows nothing of is kept`() throws {
    let form = try returned([("does not apply [rating]:", "does not apply [rating]: 2")])
    var meanwhile = agenda
    meanwhile.inquiry[needs].answer = "Said on the telephone."
    let collection = form.collection(for: .programme(meanwhile))
    #expect(collection.findings.isEmpty)
    #expect(collection.changes.map(\.question) == [rationale])
  }
}

extension String {
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
