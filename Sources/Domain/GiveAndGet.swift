/// What each of two firms needs and the other offers, and which offers meet which needs.
///
/// Rows come from the questions that collect needs or offers, which are ours unless their column for the firm says
/// otherwise, and from the lists that the workshop keeps of the partner.
package struct GiveAndGet: Hashable, Sendable {
  /// A need or an offer.
  package struct Row: Hashable, Sendable {
    package let name: EntryName
    package let text: String
  }

  package struct Link: Hashable, Sendable {
    package let need: EntryName
    package let offer: EntryName

    package init(need: EntryName, offer: EntryName) {
      self.need = need
      self.offer = offer
    }
  }

  /// The needs of one firm and the offers of the other.
  package struct Half: Hashable, Sendable {
    /// Who has the needs.
    package let firm: Firm
    package let needs: [Row]
    package let offers: [Row]
    /// In the order in which they were made.
    package let links: [Link]

    /// Who has the offers.
    package var other: Firm { firm == .ours ? .partner : .ours }
    package var met: [Row] { needs.filter { need in links.contains { $0.need == need.name } } }
    package var unmet: [Row] { needs.filter { need in !links.contains { $0.need == need.name } } }
    package var unused: [Row] { offers.filter { offer in !links.contains { $0.offer == offer.name } } }

    /// The offers that meet a need, in the order of the offers.
    package func offers(meeting need: EntryName) -> [Row] {
      offers.filter { links.contains(Link(need: need, offer: $0.name)) }
    }

    /// The needs that an offer meets, in the order of the needs.
    package func needs(metBy offer: EntryName) -> [Row] {
      needs.filter { links.contains(Link(need: $0.name, offer: offer)) }
    }

    /// Whether a need and an offer are both rows of this half.
    package func holds(_ link: Link) -> Bool {
      needs.contains { $0.name == link.need } && offers.contains { $0.name == link.offer }
    }
  }

  /// Whom it favours, as far as both firms' needs are known.
  package enum Balance: Hashable, Sendable {
    /// Nothing is linked, or one firm's needs are not written down.
    case unknown
    case even
    case favours(Firm)
  }

  /// What we get: our needs, and what the partner offers.
  package let get: Half
  /// What we give: the partner's needs, and what we offer.
  package let give: Half
  /// How many links name a row that is in neither half any more.
  package let looseLinks: Int

  package init(of workshop: Workshop) {
    let links = workshop.matches.map { match in
      EntryName(match.need).flatMap { need in EntryName(match.offer).map { Link(need: need, offer: $0) } }
    }
    func half(_ firm: Firm, _ other: Firm) -> Half {
      let half = Half(
        firm: firm, needs: workshop.rows(.needs, of: firm), offers: workshop.rows(.offers, of: other), links: [])
      return Half(
        firm: firm, needs: half.needs, offers: half.offers, links: links.compactMap(\.self).filter(half.holds))
    }
    let (get, give) = (half(.ours, .partner), half(.partner, .ours))
    (self.get, self.give) = (get, give)
    looseLinks = links.count { link in link.map { !get.holds($0) && !give.holds($0) } ?? true }
  }

  package var halves: [Half] { [get, give] }

  /// Whether nobody has written down anything, and nothing is linked.
  package var isEmpty: Bool { looseLinks == 0 && halves.allSatisfy { $0.needs.isEmpty && $0.offers.isEmpty } }

  /// Project decision: it favours a firm that has more than twice as many of its needs met as the other. A count is all
  /// that can be said of needs whose weights only one firm has stated.
  package var balance: Balance {
    let (got, given) = (get.met.count, give.met.count)
    if get.needs.isEmpty || give.needs.isEmpty || got + given == 0 { return .unknown }
    return got > 2 * given ? .favours(.ours) : given > 2 * got ? .favours(.partner) : .even
  }
}

extension Workshop {
  /// The rows with words in them that hold a firm's needs or its offers.
  fileprivate func rows(_ kind: PartnerLists.Kind, of firm: Firm) -> [GiveAndGet.Row] {
    let yield: Yield = kind == .needs ? .needs : .offers
    let collected = inquiry.questionnaires.flatMap { questionnaire in
      questionnaire.questions.filter { $0.yields == yield }.flatMap { question -> [GiveAndGet.Row] in
        let id = QuestionID(questionnaire.id, question.id)
        return inquiry[id].entries.filter { $0.firm == firm }.compactMap { entry in
          entry.cells[.text].map { GiveAndGet.Row(name: EntryName(id, entry.id), text: $0.text) }
        }
      }
    }
    let listed =
      firm == .partner
      ? partnerLists[kind].map { GiveAndGet.Row(name: PartnerLists.name(kind, $0.id), text: $0.text) } : []
    return (collected + listed).filter { !isBlank($0.text) }
  }
}

extension Entry {
  /// Whose row it is; ours where nobody says.
  fileprivate var firm: Firm {
    if case .firm(let firm)? = cells[.firm] { firm } else { .ours }
  }
}
