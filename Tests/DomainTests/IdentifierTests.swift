import Domain
import Testing

struct IdentifierTests {
  @Test(arguments: ["a", "exit", "whole-offering", "q1-2"])
  func `kebab-case is lower-case runs joined by single hyphens`(text: String) {
    #expect(isKebabCase(text))
  }

  @Test(arguments: ["", "-", "a-", "-a", "a--b", "Exit", "a_b", "a b", "é"])
  func `everything else is not kebab-case`(text: String) {
    #expect(!isKebabCase(text))
  }

  @Test(arguments: ["w", "019ab3c4-5d6e", "Northwind × Fabrikam", "json", "a-", String(repeating: "x", count: 200)])
  func `any text that can be typed as an argument names a workshop`(text: String) {
    #expect(isWorkshopName(text))
  }

  @Test(arguments: [
    "", " ", " a", "a\n", "x.json", "--help", "-", "a\nb", "a\u{1B}[31m", "a\u{9B}31m",
    String(repeating: "x", count: 201),
    "e" + String(repeating: "\u{301}", count: 800),
  ])
  func `what would be taken for an option or a file, or would not show as it is, names none`(text: String) {
    #expect(!isWorkshopName(text))
  }

  @Test func `the next identifier is one above the highest in use, whatever else is there`() {
    #expect(ActionID.next("a", after: []) == ActionID("a1"))
    #expect(ActionID.next("a", after: [ActionID("a2"), ActionID("x9"), ActionID("ab")]) == ActionID("a3"))
    #expect(ActionID.next("a", after: [ActionID("a\(Int.max)")]) == ActionID("a1"))
  }

  @Test func `a question is named by its questionnaire and its own id`() {
    let id = QuestionID("strategy-questions/exit")
    #expect(id == QuestionID(QuestionnaireID("strategy-questions"), "exit"))
    #expect(id?.description == "strategy-questions/exit")
    for text in ["exit", "a/b/c", "/exit", "a/", ""] { #expect(QuestionID(text) == nil) }
  }

  @Test func `versions are three numbers and compare as numbers`() throws {
    let old = try #require(SemanticVersion("1.9.0"))
    let new = try #require(SemanticVersion("1.10.0"))
    #expect(old < new)
    for text in ["1", "1.0", "1.0.0.0", "1.0.x", "v1.0.0", "1..0", "-1.0.0"] { #expect(SemanticVersion(text) == nil) }
  }
}
