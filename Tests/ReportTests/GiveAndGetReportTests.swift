import Domain
import Report
import TestSupport
import Testing

/// What the firms need of each other, in words and in the report.
struct GiveAndGetReportTests {
  private func linked(_ change: (inout Workshop) -> Void = { _ in }) -> Workshop {
    var workshop = Examples.exchange
    workshop.matches = [
      Match(need: Examples.ourNeed(1).description, offer: Examples.theirOffer(1).description)
    ]
    change(&workshop)
    return workshop
  }

  private func sentences(_ workshop: Workshop) -> [String] {
    let exchange = GiveAndGet(of: workshop)
    return [exchange.balanceSentence(in: workshop)]
      + exchange.halves.flatMap { [$0.title(in: workshop)] + $0.sentences(in: workshop) }
      + [exchange.looseSentence].compactMap(\.self)
  }

  @Test func `unmet needs, unused offers and one-sidedness are said in plain words`() {
    #expect(
      sentences(linked()) == [
        "So far it is one-sided, for Northwind. Northwind has 1 of its 2 needs met, Fabrikam 0 of 1.",
        "Northwind needs, Fabrikam offers", "1 of 2 needs is met.", "1 of 2 offers is not used.",
        "Fabrikam needs, Northwind offers", "No need is met yet.", "No offer is used yet.",
      ])
  }

  @Test func `a side that is missing is named, and the other still stands`() {
    let said = sentences(
      linked {
        $0.partnerLists.needs = []
        $0.inquiry[Examples.ourOffers] = .untouched
      })
    #expect(
      said == [
        "Whether it is one-sided cannot be said: what Fabrikam needs is not known.",
        "Northwind needs, Fabrikam offers", "1 of 2 needs is met.", "1 of 2 offers is not used.",
        "Fabrikam needs, Northwind offers",
        "Neither what Fabrikam needs nor what Northwind offers is written down yet.",
      ])
  }

  @Test func `our own report has who needs what and what meets it`() {
    let markdown = report(.workshop(linked()), for: .ours).markdown
    #expect(
      markdown.contains(
        """
        ## Give and get

        So far it is one-sided, for Northwind. Northwind has 1 of its 2 needs met, Fabrikam 0 of 1.

        ### Northwind needs, Fabrikam offers

        1 of 2 needs is met. 1 of 2 offers is not used.

        | Need | Met by |
        | --- | --- |
        | Engineers on call | Field force |
        | Introductions | nothing yet |

        Offers that meet no need so far:

        - A warehouse

        ### Fabrikam needs, Northwind offers
        """), "\(markdown)")
  }

  @Test func `a link whose row is gone is told`() {
    let markdown = report(
      .workshop(linked { $0.inquiry[Examples.ourNeeds].entries.removeFirst() }), for: .ours
    ).markdown
    #expect(markdown.contains("One link names a need or an offer that is not there any more."))
  }

  @Test func `nothing of it is in the report for both, and a firm's own lists alone make no section`() {
    #expect(!report(.workshop(linked()), for: .both).markdown.contains("Give and get"))
    let alone = linked {
      $0.matches = []
      $0.partnerLists = PartnerLists()
    }
    #expect(!report(.workshop(alone), for: .ours).markdown.contains("Give and get"))
  }
}
