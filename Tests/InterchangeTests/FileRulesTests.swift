import Domain
import Interchange
import TestSupport
import Testing

/// What is wrong with a file, a sentence each.
struct FileRulesTests {
  private func lines(_ text: String) -> [String] {
    lines(Array(text.utf8))
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try SubjectFile.decode(bytes, idIfAbsent: "given")
      return []
    } catch let error as InterchangeError {
      return error.lines(file: "w.json")
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    (
      #""seconds": 412"#, #""seconds": "long""#,
      "answers[0].seconds: text where a whole number belongs; write digits without quotes"
    ),
    (
      #""seconds": 412"#, #""seconds": 1.5"#,
      "answers[0].seconds: 1.5 is no whole number that fits here; use digits alone"
    ),
    (#""seconds": 412"#, #""seconds": -1"#, "answers[0].seconds: -1 seconds is no time; use 0 to 10000000"),
    (#""confidence": 3"#, #""confidence": 0"#, "answers[0].confidence: 0 is no confidence; use 1 to 5"),
    (
      #""guesses": {"ours": 4"#, #""guesses": {"ours": 6"#,
      "answers[0].rounds[0].guesses.ours: 6 is no guess; use 1 to 5"
    ),
    (
      #""rating": "absent""#, #""rating": "away""#,
      #"answers[0].rounds[0].votes[2].rating: “away” is no rating; use 1 to 5, "unknown" or "absent""#
    ),
    (
      #""rating": "absent""#, #""rating": 7"#,
      #"answers[0].rounds[0].votes[2].rating: 7 is no rating; use 1 to 5, "unknown" or "absent""#
    ),
    (
      #""rating": "absent""#, #""rating": null"#,
      #"answers[0].rounds[0].votes[2].rating: it is missing; use 1 to 5, "unknown" or "absent""#
    ),
    (
      #"{"participant": "p3", "rating""#, #"{"participant": "p9", "rating""#,
      "answers[0].rounds[0].votes[2].participant: there is no participant “p9”; add them to participants or remove the vote"
    ),
    (
      #"{"participant": "p3", "rating""#, #"{"participant": "p1", "rating""#,
      "answers[0].rounds[0].votes[2].participant: “p1” votes twice in a round; keep one vote"
    ),
    (
      #""state": "rated", "reason": null"#, #""state": "done""#,
      "answers[0].state: “done” is no state; use open, unknown, not-applicable or rated"
    ),
    (
      #""state": "rated", "reason": null"#, #""state": "rated", "reason": "why""#,
      "answers[0].reason: only a question that is not applicable has a reason; remove it or correct state"
    ),
    (
      #""state": "rated", "reason": null"#, #""state": "not-applicable", "reason": "why""#,
      "answers[0].state: “strategy-questions/exit” has a gate and cannot be set aside; rate it or say unknown"
    ),
    (
      #"{"question": "strategy-questions/exit", "state""#, #"{"question": "exit", "state""#,
      "answers[0].question: “exit” names no question; write questionnaire-id/question-id"
    ),
    (#"{"question": "strategy-questions/exit", "state""#, #"{"state""#, "answers[0].question: it is missing; add it"),
    (
      #"{"question": "strategy-questions/exit", "state""#, #"{"question": "strategy-questions/price", "state""#,
      "answers[0].question: there is no question “strategy-questions/price”; use questionnaire-id/question-id of this file"
    ),
    (
      #""answers": ["#, #""answers": [{"question": "strategy-questions/exit", "rating": 3}, "#,
      "answers[1].question: “strategy-questions/exit” is answered twice; keep one answer"
    ),
    (
      #""answers": ["#, #""answers": ["exit", "#,
      "answers[0]: text where an object belongs; write { and } around its keys"
    ),
    (#""seconds": 412"#, #""level": {"current": 3}"#, "answers[0].level.needed: it is missing; add it"),
    (#""weight": 3"#, #""weight": 6"#, "answers[0].entries[0].weight: 6 is no weight; use 1 to 5"),
    (
      #""stance": "contradicts""#, #""stance": "neutral""#,
      "answers[0].evidence[0].stance: “neutral” has no meaning here; use supports or contradicts"
    ),
    (
      #""due": "2026-12-15""#, #""due": "2026-02-30""#,
      "actions[0].due: “2026-02-30” is no day; use a day like 2026-11-22"
    ),
    (
      #""condition": true"#, #""condition": "yes""#,
      "actions[0].condition: text where true or false belongs; write one of them without quotes"
    ),
    (
      #""id": "k1", "text": "Asia""#, #""id": "k1", "text": ["Asia"]"#,
      "parkingLot[0].text: a list where text belongs; put it in quotes"
    ),
    (
      #""verdict": "go""#, #""verdict": "yes""#,
      "hunches[0].verdict: “yes” has no meaning here; use go, conditional, no-go or insufficient"
    ),
    (
      #""decidedBy": ["Ada"]"#, #""decidedBy": ["Ada", 4]"#,
      "decision.decidedBy[1]: a number where text belongs; put it in quotes"
    ),
    (#""firm": "ours""#, #""firm": null"#, "participants[0].firm: it is missing; add it"),
    (
      #""id": "p2", "name": "Bo""#, #""id": "p2", "name": "Bo", "firm": "partner"}, {"id": "p1""#,
      "participants[2].id: the id “p1” is used twice; give each its own"
    ),
    (#""ourFirm": "Northwind""#, #""ourFirm": " ""#, "ourFirm: the firm has no name; write it in ourFirm"),
    (#""ourFirm": "Northwind", "#, "", "ourFirm: it is missing; add it"),
    (
      #""direction": "outbound""#, #""direction": "up""#,
      "direction: “up” has no meaning here; use inbound, outbound or both"
    ),
    (
      #""purpose": {"ours": "Reach", "partner": "Range"}"#, #""purpose": "Reach""#,
      "purpose: text where an object belongs; write { and } around its keys"
    ),
    (#""gateConfidence": 3"#, #""gateConfidence": 9"#, "policy.gateConfidence: 9 is no confidence; use 1 to 5"),
    (#""go": 70"#, #""go": 1e999"#, "policy.go: 1e999 is too big; use a smaller number"),
    (#""go": 70"#, #""go": 170"#, "policy.go: go is 170; use 0 to 100"),
    (
      #""version": "1.0.0""#, #""version": "1""#,
      "questionnaires[0].version: “1” is no version; use three numbers like 1.0.0"
    ),
    (
      #""courtship-questionnaire/1""#, #""courtship-questionnaire/2""#,
      "questionnaires[0].format: a newer version of courtship wrote this questionnaire; install that version"
    ),
    (
      #""courtship-questionnaire/1""#, #""courtship-plan/1""#,
      "questionnaires[0].format: “courtship-plan/1” is no questionnaire; write courtship-questionnaire/1"
    ),
    (
      #""title": "Context", "weight": 1"#, #""weight": -2"#,
      "questionnaires[0].sections[0].weight: weight -2 is below 0; use 0 or more"
    ),
    (
      #""fields": ["text", "owner", "weight"]"#, #""fields": ["text", "colour"]"#,
      "questionnaires[0].sections[0].questions[1].fields[1]: “colour” has no meaning here; use text, owner, firm, due, weight, likelihood, impact, mitigation, amount, target or number"
    ),
    (
      #""minimum": 3"#, #""minimum": null"#,
      "questionnaires[0].sections[0].questions[1].gate.minimum: it is missing; add it"
    ),
    (
      #""minimum": 3"#, #""minimum": 6"#,
      "questionnaires[0].sections[0].questions[1].gate.minimum: 6 is no minimum; use 2 to 5"
    ),
    (
      #""minimum": 3"#, #""minimum": 1"#,
      "questionnaires[0].sections[0].questions[1].gate.minimum: a gate with minimum 1 stops nothing; use 2 to 5 or remove the gate"
    ),
    (
      #""anchors": {"1": "low", "3": "middle", "5": "high"},"#,
      #""anchors": {"1": "low", "three": "middle", "5": "high"},"#,
      #"questionnaires[0].sections[0].questions[1].anchors.three: “three” is no number to anchor; use "1" to "5""#
    ),
  ])
  func `each rule that a file breaks is one line with its place`(old: String, new: String, line: String) throws {
    try #require(pageExample.contains(old))
    #expect(lines(pageExample.replacing(old, with: new, maxReplacements: 1)) == ["w.json: error: \(line)"])
  }

  @Test func `everything that is wrong is reported at once`() {
    let text =
      pageExample
      .replacing(#""confidence": 3"#, with: #""confidence": 8"#)
      .replacing(#"{"participant": "p3", "rating": "absent"}"#, with: #"{"participant": "p4", "rating": "absent"}"#)
      .replacing(#""due": "2026-12-15""#, with: #""due": "soon""#)
      .replacing(#""ourFirm": "Northwind""#, with: #""ourFirm": """#)
    #expect(
      lines(text) == [
        "w.json: error: actions[0].due: “soon” is no day; use a day like 2026-11-22",
        "w.json: error: answers[0].confidence: 8 is no confidence; use 1 to 5",
        "w.json: error: answers[0].rounds[0].votes[2].participant: there is no participant “p4”; add them to "
          + "participants or remove the vote",
        "w.json: error: ourFirm: the firm has no name; write it in ourFirm",
      ])
  }

  @Test(arguments: [
    (
      #"{"format": "courtship-workshop/2", "anything": 1}"#,
      "w.json: error: a newer version of courtship wrote this file (courtship-workshop/2); install that version"
    ),
    (
      #"{"format": "courtship-programme/12"}"#,
      "w.json: error: a newer version of courtship wrote this file (courtship-programme/12); install that version"
    ),
    (
      #"{"format": "courtship-workshop/99999999999999999999999"}"#,
      "w.json: error: a newer version of courtship wrote this file (courtship-workshop/99999999999999999999999); "
        + "install that version"
    ),
    (
      #"{"format": "courtship-workshop/+2"}"#,
      #"w.json: error: “courtship-workshop/+2” is not a format that belongs here; use a file of format "courtship-workshop/1" or "courtship-programme/1""#
    ),
    (
      #"{"format": "courtship-score/1"}"#,
      #"w.json: error: “courtship-score/1” is not a format that belongs here; use a file of format "courtship-workshop/1" or "courtship-programme/1""#
    ),
    (
      #"{"ourFirm": "A"}"#,
      #"w.json: error: the file does not say what it is; add "format": "courtship-workshop/1" or "courtship-programme/1""#
    ),
    (
      #"{"format": 1}"#,
      #"w.json: error: the file does not say what it is; add "format": "courtship-workshop/1" or "courtship-programme/1""#
    ),
    ("[]", "w.json: error: a list where an object belongs; write { and } around its keys"),
    ("format: courtship-workshop/1", "w.json:1:1: error: “f” is out of place; a value belongs here"),
    (
      #"{"format": "courtship-programme/1", "id": "EMEA", "firm": "A", "questionnaires": []}"#,
      "w.json: error: id: the id “EMEA” is not kebab-case; use lower-case letters, digits and hyphens"
    ),
  ])
  func `a file that is something else says so`(text: String, line: String) {
    #expect(lines(text) == [line])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B]] as [[UInt8]])
  func `a file in UTF-16 says so`(bytes: [UInt8]) {
    #expect(lines(bytes) == ["w.json:1:1: error: the file is UTF-16; save it as UTF-8"])
  }

  @Test(arguments: [" ", "x.json", "--help", #"a\u001b[31m"#])
  func `an id that no command could name is refused`(id: String) throws {
    let text = try replacingID(by: id)
    #expect(lines(text).map { $0.hasPrefix("w.json: error: id: the id “") } == [true])
    #expect(lines(text).first?.contains("cannot name a workshop; use 1 to 200 characters") == true)
  }

  @Test func `an empty id counts as absent`() throws {
    let subject = try SubjectFile.decode(Array(try replacingID(by: "").utf8), idIfAbsent: "given")
    #expect(subject.id == "given")
  }

  private func replacingID(by id: String) throws -> String {
    let name = try SubjectFile.decode(Array(pageExample.utf8), idIfAbsent: "").id
    try #require(pageExample.contains(#""id": "\#(name)""#))
    return pageExample.replacing(#""id": "\#(name)""#, with: #""id": "\#(id)""#, maxReplacements: 1)
  }

  @Test func `a file of more than 16 MiB is not read`() {
    #expect(
      lines([UInt8](repeating: 0x20, count: 17 << 20)) == [
        "w.json: error: the file is bigger than 16 MiB; use a smaller one"
      ])
  }
}
