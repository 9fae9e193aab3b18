import Domain
import Interchange
import TestSupport
import Testing

/// What the partner needs and offers, in the file of a workshop.
struct PartnerListsFileTests {
  private func file(_ lists: String) -> String {
    """
    {"format": "courtship-workshop/1", "id": "w", "ourFirm": "A", "partnerFirm": "B", "questionnaires": [],
     "partnerLists": \(lists)}
    """
  }

  private func read(_ lists: String) throws -> Workshop? {
    try SubjectFile.decode(Array(file(lists).utf8), idIfAbsent: "w").workshop
  }

  @Test func `they are read and written back to the same bytes, unknown keys and all`() throws {
    let workshop = try read(
      """
      {"later": 1, "needs": [{"id": "n1", "text": "Fewer call-outs", "later": [2]}],
       "offers": [{"id": "n4", "text": "Field force"}]}
      """)
    #expect(workshop?.partnerLists.needs.map(\.text) == ["Fewer call-outs"])
    #expect(workshop?.partnerLists.offers == [PartnerLists.Item(id: EntryID("n4"), text: "Field force")])
    let text = SubjectFile.encode(.workshop(try #require(workshop)))
    #expect(text.contains(#""later": 1,"#))
    let again = try SubjectFile.decode(Array(text.utf8), idIfAbsent: "w")
    #expect(SubjectFile.encode(again) == text)
    #expect(again.workshop == workshop)
  }

  @Test func `an item without an id gets one, and empty lists are left out`() throws {
    let workshop = try read(#"{"needs": [{"text": "a"}, {"id": "n1", "text": "b"}]}"#)
    #expect(workshop?.partnerLists.needs.map(\.id.text) == ["n2", "n1"])
    let empty = try #require(try read(#"{"needs": [], "offers": []}"#))
    #expect(!SubjectFile.encode(.workshop(empty)).contains("partnerLists"))
  }

  @Test func `two items of one id are refused, with the place`() throws {
    let error = #expect(throws: InterchangeError.self) {
      try read(#"{"offers": [{"id": "n1", "text": "a"}, {"id": "n1", "text": "b"}]}"#)
    }
    #expect(
      error?.lines(file: "w.json") == [
        "w.json: error: partnerLists.offers[1].id: the id “n1” is used twice; give each its own"
      ])
  }
}
