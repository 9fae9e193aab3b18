import Domain
import TestSupport
import Testing

/// What each firm needs and the other offers.
struct GiveAndGetTests {
  private func linked(_ links: (EntryName, EntryName)...) -> GiveAndGet {
    var workshop = Examples.exchange
    workshop.matches = links.map { Match(need: $0.0.description, offer: $0.1.description) }
    return GiveAndGet(of: workshop)
  }

  @Test func `our needs meet their offers, and their needs ours`() {
    let exchange = linked()
    #expect(exchange.get.needs.map(\.text) == ["Engineers on call", "Introductions"])
    #expect(exchange.get.offers.map(\.text) == ["Field force", "A warehouse"])
    #expect(exchange.give.needs.map(\.text) == ["Fewer call-outs"])
    #expect(exchange.give.offers.map(\.text) == ["Early warnings", "A brand"])
    #expect(exchange.get.unmet.count == 2)
    #expect(exchange.give.unused.count == 2)
    #expect(exchange.balance == .unknown)
  }

  @Test func `a need may be met by several offers, and an offer meet several needs`() {
    let exchange = linked(
      (Examples.ourNeed(1), Examples.theirOffer(1)), (Examples.ourNeed(1), Examples.theirOffer(2)),
      (Examples.ourNeed(2), Examples.theirOffer(1)))
    #expect(exchange.get.offers(meeting: Examples.ourNeed(1)).map(\.text) == ["Field force", "A warehouse"])
    #expect(exchange.get.needs(metBy: Examples.theirOffer(1)).map(\.text) == ["Engineers on call", "Introductions"])
    #expect(exchange.get.unmet.isEmpty && exchange.get.unused.isEmpty)
  }

  @Test func `it is one-sided where one firm has more than twice as many needs met`() {
    let one = (Examples.ourNeed(1), Examples.theirOffer(1))
    let two = (Examples.ourNeed(2), Examples.theirOffer(1))
    let theirs = (Examples.theirNeed(1), Examples.ourOffer(1))
    #expect(linked(one).balance == .favours(.ours))
    #expect(linked(theirs).balance == .favours(.partner))
    #expect(linked(one, theirs).balance == .even)
    #expect(linked(one, two, theirs).balance == .even)
  }

  @Test(arguments: Firm.allCases.dropLast())
  func `with the needs of one firm missing nobody can say whom it favours`(missing: Firm) {
    var workshop = Examples.exchange
    if missing == .ours { workshop.inquiry[Examples.ourNeeds] = .untouched } else { workshop.partnerLists.needs = [] }
    let link =
      missing == .ours
      ? (Examples.theirNeed(1), Examples.ourOffer(1)) : (Examples.ourNeed(1), Examples.theirOffer(1))
    workshop.matches = [Match(need: link.0.description, offer: link.1.description)]
    let exchange = GiveAndGet(of: workshop)
    #expect(exchange.balance == .unknown)
    #expect(exchange.halves.map(\.met.count).reduce(0, +) == 1)
  }

  @Test func `a link whose row is gone, or that names no such rows, is loose`() {
    let gone = (Examples.ourNeed(7), Examples.theirOffer(1))
    let oneFirm = (Examples.ourNeed(1), Examples.ourOffer(1))
    #expect(linked(gone, oneFirm).looseLinks == 2)
    var workshop = Examples.exchange
    workshop.matches = [Match(need: "nonsense", offer: "…")]
    #expect(GiveAndGet(of: workshop).looseLinks == 1)
    #expect(GiveAndGet(of: workshop).get.links.isEmpty)
  }

  @Test func `a row says in its column for the firm whose it is, and a blank one says nothing`() {
    var workshop = Examples.exchange
    workshop.inquiry[Examples.ourNeeds].entries = [
      Entry(id: EntryID("n1"), cells: [.text: .text("Theirs"), .firm: .firm(.partner)]),
      Entry(id: EntryID("n2"), cells: [.text: .text("An outsider’s"), .firm: .firm(.outside)]),
      Entry(id: EntryID("n3"), cells: [.text: .text(" ")]), Entry(id: EntryID("n4"), cells: [.weight: .grade(.two)]),
    ]
    let exchange = GiveAndGet(of: workshop)
    #expect(exchange.get.needs.isEmpty)
    #expect(exchange.give.needs.map(\.text) == ["Theirs", "Fewer call-outs"])
  }

  @Test func `a name reads back to itself, and nothing else is one`() {
    #expect(EntryName(Examples.ourNeed(3).description) == Examples.ourNeed(3))
    #expect(Examples.theirNeed(1).description == "partnerLists/needs#n1")
    #expect(Examples.theirNeed(1).partnerList == .needs)
    #expect(Examples.ourNeed(1).partnerList == nil)
    #expect(!isKebabCase(PartnerLists.key))
    for text in ["", "a/b", "a#n1", "a/b/c#n1", "#", "a/b#"] { #expect(EntryName(text) == nil, "\(text)") }
  }
}
