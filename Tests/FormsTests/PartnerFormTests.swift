internal import Domain
internal import TestSupport
internal import Testing

@testable internal import Forms

/// What the other firm fills in before the session.
@Suite struct PartnerFormTests {
  private let offers = QuestionID(QuestionnaireID("partnerLists"), "offers")

  /// A workshop whose every text of ours alone is `SECRET`.
  private let workshop: Workshop = {
    var workshop = Examples.workshop
    let agenda = QuestionID(QuestionnaireID("agenda"), "capacity")
    workshop.inquiry[agenda].answer = "SECRET"
    workshop.inquiry[agenda].entries = [Entry(id: EntryID("n1"), cells: [.text: .text("SECRET")])]
    for id in workshop.inquiry.questionIDs(in: .ours) {
      workshop.inquiry[id].notes.private = "SECRET"
      workshop.inquiry[id].notes.ours = "SECRET"
      workshop.inquiry[id].notes.joint = "SECRET"
    }
    workshop.partnerLists.offers = [PartnerLists.Item(id: EntryID("n1"), text: "Depots in the south")]
    return workshop
  }()

  private func form(_ edits: (String, String)...) throws -> ReturnedForm {
    var text = try Form(of: .workshop(workshop), for: .partner).markdown
    for (before, after) in edits {
      let range = try #require(text.firstRange(of: before), "the form has no “\(before)”")
      text.replaceSubrange(range, with: after)
    }
    return ReturnedForm(Array(text.utf8), file: "fabrikam.md")
  }

  @Test func `it asks what the firm has to say, needs and offers, and tells nothing of ours`() throws {
    let text = try Form(of: .workshop(workshop), for: .partner).markdown
    #expect(!text.contains("SECRET"))
    #expect(text.contains("## What about situation?"))
    #expect(text.contains("> Strong in the south."))
    #expect(text.contains("## What does Fabrikam need that Northwind might bring?"))
    #expect(!text.contains("Depots in the south"), "what we wrote down of the other firm is for our own firm alone")
    #expect(!text.contains("capacity"), "an internal question is nobody's business")
  }

  @Test func `as it went out it changes nothing`() throws {
    let collection = try form().collection(for: .workshop(workshop))
    #expect(collection.changes.isEmpty)
    #expect(collection.findings.map(\.sentence) == ["nothing is filled in here that is not there already"])
  }

  @Test func `what it has to say becomes the firm's notes, and rows become its lists`() throws {
    var text = try Form(of: .workshop(workshop), for: .partner).markdown
    let note = try #require(text.firstRange(of: "> Strong in the south."))
    text.replaceSubrange(note, with: "We are strong in the south.\nAnd in the west.")
    // The last list is that of the offers.
    for (row, offer) in [(1, "depots in the south"), (2, "A night shift")] {
      let mark = "Row \(row), new [row]\n- What [text]:"
      let range = try #require(text.ranges(of: mark).last)
      text.replaceSubrange(range, with: "\(mark) \(offer)")
    }
    let form = ReturnedForm(Array(text.utf8), file: "fabrikam.md")
    let collection = form.collection(for: .workshop(workshop))
    #expect(collection.findings.isEmpty)
    #expect(
      collection.changes.first?.after.notes.partner == "We are strong in the south.\nAnd in the west.")
    #expect(collection.changes.first?.after.notes.ours == "SECRET", "ours stays")
    let list = try #require(collection.changes.last?.list)
    #expect(list.kind == .offers)
    #expect(
      list.items == [
        PartnerLists.Item(id: EntryID("n1"), text: "Depots in the south"),
        PartnerLists.Item(id: EntryID("n2"), text: "depots in the south"),
        PartnerLists.Item(id: EntryID("n3"), text: "A night shift"),
      ])
    // What is there already is not there twice.
    var again = workshop
    again.partnerLists.offers = list.items
    #expect(form.collection(for: .workshop(again)).changes.allSatisfy { $0.list == nil })
  }

  @Test func `it says nothing but notes and lists`() throws {
    let collection = try form(("What your firm has to say [notes]:", "[rating]: 1\n[answer]: HIJACK\n[notes]:"))
      .collection(for: .workshop(workshop))
    #expect(collection.changes.isEmpty)
    #expect(
      collection.findings.map(\.sentence).sorted() == [
        "this form has no place “[answer]” at this question", "this form has no place “[rating]” at this question",
      ])
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `of any workshop it comes back as it went out`(seed: UInt64) throws {
    let workshop = Subject.workshop(.random(seed: seed))
    let returned = ReturnedForm(Array(try Form(of: workshop, for: .partner).markdown.utf8), file: "a.md")
    #expect(returned.findings.isEmpty)
    #expect(returned.collection(for: workshop).changes.isEmpty)
  }
}
