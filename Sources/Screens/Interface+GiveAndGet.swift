internal import Domain
internal import Report
internal import Session

/// What the firms need of each other: rows taken up and linked, and what the partner needs and offers written down.
extension Interface {
  /// A row of the screen: a need or an offer of one of its halves.
  struct GiveAndGetRow: Hashable, Sendable {
    let half: GiveAndGet.Half
    let isNeed: Bool
    let row: GiveAndGet.Row

    /// The link with a row of the same half; nil unless one is a need and the other an offer.
    func link(with other: GiveAndGetRow) -> GiveAndGet.Link? {
      guard half.firm == other.half.firm, isNeed != other.isNeed else { return nil }
      return GiveAndGet.Link(need: (isNeed ? self : other).row.name, offer: (isNeed ? other : self).row.name)
    }

    var links: [GiveAndGet.Link] {
      half.links.filter { (isNeed ? $0.need : $0.offer) == row.name }
    }
  }

  var exchange: GiveAndGet? { subject?.workshop.map(GiveAndGet.init) }

  /// The rows that the selection moves among: of each half the needs, then the offers.
  var giveAndGetRows: [GiveAndGetRow] {
    (exchange?.halves ?? []).flatMap { half in
      half.needs.map { GiveAndGetRow(half: half, isNeed: true, row: $0) }
        + half.offers.map { GiveAndGetRow(half: half, isNeed: false, row: $0) }
    }
  }

  private var selectedRow: GiveAndGetRow? { giveAndGetRows.dropFirst(selection).first }

  /// The row that was taken up; nil where none is, or it is gone.
  private var takenRow: GiveAndGetRow? { taken.flatMap { name in giveAndGetRows.first { $0.row.name == name } } }

  mutating func performInGiveAndGet(_ command: Command) -> [Request] {
    switch (command, selectedRow) {
    case (.openGiveAndGet, _): show(.giveAndGet)
    case (.addPartnerItem(let kind), _): open(partnerItemForm(kind))
    case (.editPartnerItem, let row?):
      guard let kind = row.row.name.partnerList, let item = partnerItem(row) else { return [] }
      open(partnerItemForm(kind, item))
    case (.link, let row?): return link(row)
    case (.unlink, let row?): return unlink(row)
    default: break
    }
    return []
  }

  private func partnerItem(_ row: GiveAndGetRow) -> PartnerLists.Item? {
    guard let kind = row.row.name.partnerList else { return nil }
    return subject?.workshop?.partnerLists[kind].first { $0.id == row.row.name.entry }
  }

  /// Takes the row up, and goes to where it may be linked; with one taken up, links both and goes back there.
  private mutating func link(_ row: GiveAndGetRow) -> [Request] {
    guard let first = takenRow else {
      taken = row.row.name
      selection = giveAndGetRows.firstIndex { row.link(with: $0) != nil } ?? selection
      return []
    }
    if first.row.name == row.row.name {
      taken = nil
      return []
    }
    guard let link = first.link(with: row) else { return [] }
    let requests = edit(.match(link), saying: "Linked.")
    letGo(of: first)
    return requests
  }

  private mutating func unlink(_ row: GiveAndGetRow) -> [Request] {
    if let first = takenRow, let link = first.link(with: row), row.links.contains(link) {
      let requests = edit(.unmatch(link), saying: "The link is dropped.")
      letGo(of: first)
      return requests
    }
    if let link = row.links.first { return edit(.unmatch(link), saying: "The link is dropped.") }
    guard let kind = row.row.name.partnerList else { return [] }
    let requests = edit(.removePartnerItem(kind, row.row.name.entry), saying: "Removed.")
    selection = max(0, min(selection, giveAndGetRows.count - 1))
    return requests
  }

  private mutating func letGo(of row: GiveAndGetRow) {
    taken = nil
    selection = giveAndGetRows.firstIndex { $0.row.name == row.row.name } ?? selection
  }

  // MARK: What keys say

  func obstacleInGiveAndGet(to command: Command) -> String? {
    if command == .openGiveAndGet {
      return subject?.workshop == nil ? EditRefusal.notInProgramme.description : obstacleInRoom(to: command)
    }
    guard let workshop = subject?.workshop else { return EditRefusal.notInProgramme.description }
    if case .addPartnerItem = command { return nil }
    guard let row = selectedRow else {
      return "Nothing here yet. n adds what \(workshop.called(.partner)) needs, o what it offers."
    }
    switch command {
    case .link: return obstacle(toLinking: row, in: workshop)
    case .unlink where takenRow?.link(with: row).map(row.links.contains) == true: return nil
    case .unlink where takenRow != nil && takenRow != row:
      return "These two are not linked. Esc lets go of the other."
    case .unlink where row.links.count > 1:
      return "It has \(row.links.count) links. Enter takes it up; Del on the other end drops one."
    case .unlink where row.links.isEmpty && partnerItem(row) == nil:
      return "It has no link. \(ownRows(workshop))"
    case .editPartnerItem where partnerItem(row) == nil: return ownRows(workshop)
    default: return nil
    }
  }

  private func ownRows(_ workshop: Workshop) -> String {
    "What stands in the answers is changed there; here only what was written down of \(workshop.called(.partner))."
  }

  private func obstacle(toLinking row: GiveAndGetRow, in workshop: Workshop) -> String? {
    guard let first = takenRow else {
      let others = row.isNeed ? row.half.offers : row.half.needs
      if !others.isEmpty { return nil }
      let firm = row.isNeed ? row.half.other : row.half.firm
      let verb = row.isNeed ? "offers" : "needs"
      let way = firm == .partner ? " \(row.isNeed ? "o" : "n") adds it." : " It is ours to write, in the agenda."
      return "What \(workshop.called(firm)) \(verb) is not written down yet.\(way)"
    }
    if first == row { return nil }
    guard let link = first.link(with: row) else { return EditRefusal.noMatch.description + " Esc lets go." }
    return row.links.contains(link) ? "They are linked already. Del drops the link." : nil
  }

  /// What a key does just now, where that is not always the same.
  func giveAndGetLabel(of command: Command) -> String? {
    switch command {
    case .link where takenRow == nil: "take up"
    case .link where takenRow == selectedRow: "let go"
    case .unlink where selectedRow?.links.isEmpty == true: "remove"
    case .cancel where takenRow != nil: "let go"
    default: nil
    }
  }

  // MARK: The form

  /// For something new, or for what is there.
  func partnerItemForm(_ kind: PartnerLists.Kind, _ item: PartnerLists.Item? = nil) -> Form {
    let partner = subject?.workshop?.called(.partner) ?? ""
    return Form(
      .partnerItem(kind, item?.id), title: "\(partner) \(kind.rawValue)",
      advice: "For our own firm alone: it stands in no report for both.",
      fields: [
        Form.Field(
          "What", text: item?.text ?? "",
          hint: kind == .needs ? "what they want from a partner" : "what they would bring")
      ])
  }

  mutating func putPartnerItem(
    _ form: Form, _ kind: PartnerLists.Kind, _ id: EntryID?
  ) throws(FormProblem) -> [Request] {
    let text = form.fields[0].value
    if text.isEmpty { throw FormProblem(sentence: "Say what it is.", field: 0) }
    let items = subject?.workshop?.partnerLists[kind] ?? []
    var item = items.first { $0.id == id } ?? PartnerLists.Item(id: id ?? .next("n", after: items.map(\.id)), text: "")
    item.text = text
    let requests = edit(.putPartnerItem(kind, item))
    let name = PartnerLists.name(kind, item.id)
    if view == .giveAndGet { selection = giveAndGetRows.firstIndex { $0.row.name == name } ?? selection }
    return requests
  }
}
