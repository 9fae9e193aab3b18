import Domain
import Interchange
import TestSupport
import Testing

struct SubjectDocumentTests {
  @Test(arguments: 1...40)
  func `a document and its questionnaires come back as they were`(seed: UInt64) throws {
    for subject in [Subject.workshop(.random(seed: seed)), .programme(.random(seed: seed))] {
      let names = subject.inquiry.questionnaires.map { "hash of \($0.id)" }
      let texts = subject.inquiry.questionnaires.map(QuestionnaireDocument.encode)
      let document = SubjectDocument.encode(subject, questionnaires: names)
      let copy = try SubjectDocument.decode(document) { name in
        let index = try #require(names.firstIndex(of: name))
        return try QuestionnaireDocument.decode(texts[index])
      }
      #expect(copy == subject)
      #expect(!document.contains("\n"))
      for name in names { #expect(document.contains("\"\(name)\"")) }
    }
  }

  @Test func `equal questionnaires have equal texts`() throws {
    let questionnaire = Examples.workshop.inquiry.questionnaires[0]
    let text = QuestionnaireDocument.encode(questionnaire)
    #expect(QuestionnaireDocument.encode(try QuestionnaireDocument.decode(text)) == text)
    var other = questionnaire
    other.sections[0].questions[0].prompt += "?"
    #expect(QuestionnaireDocument.encode(other) != text)
  }

  @Test func `a document of a newer version is refused`() {
    #expect(throws: InterchangeError.newerFormat("courtship-workshop/2")) {
      try SubjectDocument.decode(#"{"format":"courtship-workshop/2"}"#) { _ in
        Examples.workshop.inquiry.questionnaires[0]
      }
    }
  }

  @Test func `a document with a value of the wrong kind is refused`() {
    let sentence = "a number where text belongs; put it in quotes"
    #expect(throws: InterchangeError.flawed([Flaw([.key("ourFirm")], sentence)])) {
      try SubjectDocument.decode(#"{"format":"courtship-workshop/1","ourFirm":4,"partnerFirm":"B"}"#) { _ in
        Examples.workshop.inquiry.questionnaires[0]
      }
    }
  }
}
