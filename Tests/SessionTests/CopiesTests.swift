import Domain
import Session
import TestSupport
import Testing

/// Copies of several at once.
struct CopiesTests {
  private func workshop(_ id: String, previous: String? = nil) -> Subject {
    .workshop(
      Workshop(
        id: WorkshopID(id), programme: ProgrammeID("emea"), previous: previous.map { WorkshopID($0) }, ourFirm: "A",
        partnerFirm: "B", inquiry: Inquiry(questionnaires: [])))
  }

  private func copies(_ subjects: [Subject], besides taken: Set<String>) -> [Subject] {
    var (taken, count) = (taken, 0)
    return subjects.copies(
      named: {
        count += 1
        return "copy-\(count)"
      }, besides: &taken)
  }

  private let programme = Subject.programme(
    Programme(id: ProgrammeID("emea"), firm: "A", inquiry: Inquiry(questionnaires: [])))

  @Test func `a copy of a programme's workshop belongs to the copy of the programme, and a review follows the copy`() {
    let copies = copies([workshop("w2", previous: "w1"), programme, workshop("w1")], besides: ["emea", "w1", "w2"])
    #expect(copies.map(\.id) == ["copy-1", "emea-2", "copy-2"])
    #expect(copies.compactMap { $0.workshop?.programme?.text } == ["emea-2", "emea-2"])
    #expect(copies[0].workshop?.previous == WorkshopID("copy-2"))
  }

  @Test func `the promises and the sessions before of a copied review name the copies, and others as before`() throws {
    var review = try #require(workshop("w2", previous: "w1").workshop)
    review.inquiry.actions = [
      Action(id: ActionID("a1"), text: "Train", promise: Promise(session: WorkshopID("w1"))),
      Action(id: ActionID("a2"), text: "Sell", promise: Promise(session: WorkshopID("w0"))),
      Action(id: ActionID("a3"), text: "Ask"),
    ]
    review.followUp.past = ["w0", "w1"].map { PastSession(session: WorkshopID($0), title: "") }
    let copy = try #require(copies([.workshop(review), workshop("w1")], besides: []).first?.workshop)
    #expect(copy.previous == WorkshopID("copy-2"))
    #expect(copy.inquiry.actions.map(\.promise?.session.text) == ["copy-2", "w0", nil])
    #expect(copy.followUp.past.map(\.session.text) == ["w0", "copy-2"])
  }

  @Test func `what is not among them is named as before`() {
    let copies = copies([workshop("w2", previous: "w1")], besides: ["emea"])
    #expect(copies[0].workshop?.programme == ProgrammeID("emea"))
    #expect(copies[0].workshop?.previous == WorkshopID("w1"))
  }

  @Test(arguments: [
    ("Northwind × Fabrikam", "northwind-fabrikam"), ("../../etc/passwd", "etc-passwd"), ("…", "workshop"),
    ("Çelik & Söhne, 2026", "çelik-söhne-2026"), (".hidden", "hidden"),
  ])
  func `a file is named after a title in letters and digits alone`(title: String, name: String) {
    #expect(String.fileName(for: title, otherwise: "workshop") == name)
  }

  @Test func `no title makes a name that is too long for a file system`() {
    for title in [String(repeating: "東京", count: 100), String(repeating: "a-", count: 100)] {
      let name = String.fileName(for: title, otherwise: "workshop")
      #expect(name.utf8.count <= 120 && !name.hasSuffix("-") && name.utf8.count > 100)
    }
  }
}
