internal import Domain
internal import Report
internal import Session

/// What the firms need of each other, in lines.
extension PlainSession {
  /// A need or an offer, as the list numbers them.
  private struct Row {
    let half: GiveAndGet.Half
    let isNeed: Bool
    let row: GiveAndGet.Row
  }

  private static let giveAndGetUsage =
    "Type give-and-get need TEXT or offer TEXT for what the partner needs or offers, link 1 4 and drop 1 4 for a need and an "
    + "offer by their numbers, change 3 TEXT or remove 3 for a line of the partner's."

  private var giveAndGetRows: [Row] {
    guard let workshop = subject.workshop else { return [] }
    return GiveAndGet(of: workshop).halves.flatMap { half in
      half.needs.map { Row(half: half, isNeed: true, row: $0) }
        + half.offers.map { Row(half: half, isNeed: false, row: $0) }
    }
  }

  /// `give-and-get`, `give-and-get need TEXT`, `give-and-get link 1 4`…
  mutating func performGiveAndGet(_ argument: String) {
    guard let workshop = subject.workshop else { return say(EditRefusal.notInProgramme.description) }
    if isRoomLocked {
      return say("The room is closed: what our firm needs and brings is its own. Type unlock first, and lock after it.")
    }
    let (word, rest) = firstWord(of: argument)
    switch (word.lowercased(), rest.isEmpty) {
    case ("", _), ("list", true): say(giveAndGetListing(of: workshop))
    case ("need", false): addPartnerItem(.needs, rest, in: workshop)
    case ("offer", false): addPartnerItem(.offers, rest, in: workshop)
    case ("link", false): link(rest) { .match($0) }
    case ("drop", false): link(rest) { .unmatch($0) }
    case ("change", false): changePartnerItem(rest, in: workshop)
    case ("remove", false): removePartnerItem(rest)
    default: say(Self.giveAndGetUsage)
    }
  }

  private mutating func addPartnerItem(_ kind: PartnerLists.Kind, _ text: String, in workshop: Workshop) {
    let ids = workshop.partnerLists[kind].map(\.id)
    edit(.putPartnerItem(kind, PartnerLists.Item(id: .next("n", after: ids), text: text)))
  }

  /// Reads a need’s and an offer’s number, in either order.
  private mutating func link(_ numbers: String, _ makeEdit: (GiveAndGet.Link) -> Edit) {
    let rows = numbers.split(whereSeparator: \.isWhitespace).map { Int($0).flatMap(giveAndGetRows.item) }
    guard rows.count == 2, let first = rows[0], let second = rows[1] else { return say(noRows(numbers)) }
    guard first.isNeed != second.isNeed else { return say(EditRefusal.noMatch.description) }
    let (need, offer) = first.isNeed ? (first, second) : (second, first)
    let link = GiveAndGet.Link(need: need.row.name, offer: offer.row.name)
    let edit = makeEdit(link)
    if case .unmatch = edit, !need.half.links.contains(link) { return say("These two are not linked.") }
    if case .match = edit, need.half.links.contains(link) { return say("They are linked already.") }
    self.edit(edit)
  }

  private mutating func changePartnerItem(_ argument: String, in workshop: Workshop) {
    let (number, text) = firstWord(of: argument)
    guard let (kind, id) = partnerItem(number), !text.isEmpty else { return say(noPartnerRow(number)) }
    guard var item = workshop.partnerLists[kind].first(where: { $0.id == id }) else { return }
    item.text = text
    edit(.putPartnerItem(kind, item))
  }

  private mutating func removePartnerItem(_ number: String) {
    guard let (kind, id) = partnerItem(number) else { return say(noPartnerRow(number)) }
    edit(.removePartnerItem(kind, id))
  }

  private func partnerItem(_ number: String) -> (PartnerLists.Kind, EntryID)? {
    guard let name = Int(number).flatMap(giveAndGetRows.item)?.row.name else { return nil }
    return name.partnerList.map { ($0, name.entry) }
  }

  private func noRows(_ typed: String) -> String {
    let count = giveAndGetRows.count
    return "“\(typed)” names no need and offer; "
      + (count == 0 ? "there are none yet." : "their numbers go from 1 to \(count): link 1 \(count).")
  }

  private func noPartnerRow(_ typed: String) -> String {
    "“\(typed)” is no line that was written down of the partner. What stands in the answers is changed there."
  }

  private func giveAndGetListing(of workshop: Workshop) -> String {
    let exchange = GiveAndGet(of: workshop)
    let rows = giveAndGetRows
    func number(_ name: EntryName) -> Int { (rows.firstIndex { $0.row.name == name } ?? 0) + 1 }
    var lines = [exchange.balanceSentence(in: workshop)]
    for half in exchange.halves {
      lines.append("\(half.title(in: workshop)): \(half.sentences(in: workshop).joined(separator: " "))")
      for need in half.needs {
        let offers = half.offers(meeting: need.name).map { "\(number($0.name))" }
        let end = offers.isEmpty ? "" : "; met by \(offers.joined(separator: ", "))"
        lines.append("\(number(need.name)). need: \(onOneLine(need.text))\(end)")
      }
      for offer in half.offers {
        let needs = half.needs(metBy: offer.name).map { "\(number($0.name))" }
        let end = needs.isEmpty ? "" : "; meets \(needs.joined(separator: ", "))"
        lines.append("\(number(offer.name)). offer: \(onOneLine(offer.text))\(end)")
      }
    }
    return (lines + [exchange.looseSentence].compactMap(\.self)).joined(separator: "\n")
  }
}
