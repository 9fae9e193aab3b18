package import Domain

extension Examples {
  /// A workshop that carries an agenda with two needs and two offers of ours, and knows one need and two offers of the
  /// partner's. Nothing is linked.
  package static let exchange: Workshop = {
    let agenda = questionnaire(
      "agenda", audience: .internal,
      [
        section(
          "lists",
          [
            question("ideal-partner-value", yields: .needs, fields: [.text, .weight]),
            question("our-value", yields: .offers, fields: [.text]),
          ])
      ])
    let strategy = questionnaire("strategy", [section("context", [question("situation")])])
    var inquiry = Inquiry(questionnaires: [strategy, agenda])
    inquiry[ourNeeds].entries = rows("Engineers on call", "Introductions")
    inquiry[ourOffers].entries = rows("Early warnings", "A brand")
    return Workshop(
      id: WorkshopID("01890a5d-ac96-774b-bcce-b302099a8057"), ourFirm: "Northwind", partnerFirm: "Fabrikam",
      purpose: PerFirm(ours: "Reach", partner: "Range"), inquiry: inquiry,
      partnerLists: PartnerLists(needs: items("Fewer call-outs"), offers: items("Field force", "A warehouse")))
  }()

  package static let ourNeeds = QuestionID(QuestionnaireID("agenda"), "ideal-partner-value")
  package static let ourOffers = QuestionID(QuestionnaireID("agenda"), "our-value")

  /// Rows `n1`, `n2`… of our needs, of our offers, and of the partner's.
  package static func ourNeed(_ number: Int) -> EntryName { EntryName(ourNeeds, EntryID("n\(number)")) }
  package static func ourOffer(_ number: Int) -> EntryName { EntryName(ourOffers, EntryID("n\(number)")) }
  package static func theirNeed(_ number: Int) -> EntryName { PartnerLists.name(.needs, EntryID("n\(number)")) }
  package static func theirOffer(_ number: Int) -> EntryName { PartnerLists.name(.offers, EntryID("n\(number)")) }

  private static func rows(_ texts: String...) -> [Entry] {
    texts.enumerated().map { Entry(id: EntryID("n\($0 + 1)"), cells: [.text: .text($1)]) }
  }

  private static func items(_ texts: String...) -> [PartnerLists.Item] {
    texts.enumerated().map { PartnerLists.Item(id: EntryID("n\($0 + 1)"), text: $1) }
  }
}
