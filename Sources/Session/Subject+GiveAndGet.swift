package import Domain

/// The edits of what the firms need of each other.
extension Subject {
  /// - Throws: ``EditRefusal``, with the remedy.
  func giveAndGetChange(for edit: Edit) throws(EditRefusal) -> Change? {
    guard let workshop else { throw .notInProgramme }
    var (lists, matches) = (workshop.partnerLists, workshop.matches)
    let kind: Change.Kind
    let summary: String
    switch edit {
    case .match(let link):
      let halves = GiveAndGet(of: workshop).halves
      guard let half = halves.first(where: { $0.holds(link) }) else { throw .noMatch }
      if !half.links.contains(link) {
        matches.append(Match(need: link.need.description, offer: link.offer.description))
      }
      (kind, summary) = (.match, "link of “\(words(of: link.need))” with “\(words(of: link.offer))”")
    case .unmatch(let link):
      matches.removeAll { $0.need == link.need.description && $0.offer == link.offer.description }
      (kind, summary) = (.match, "link of “\(words(of: link.need))” with “\(words(of: link.offer))” dropped")
    case .putPartnerItem(let list, let item):
      lists[list] = replacing(item, in: lists[list], by: \.id)
      (kind, summary) = (.partnerList, "“\(brief(item.text))”, which \(firmName(workshop)) \(list.rawValue)")
    case .removePartnerItem(let list, let id):
      let name = PartnerLists.name(list, id)
      (kind, summary) = (.partnerList, "“\(words(of: name))”, which \(firmName(workshop)) \(list.rawValue), removed")
      lists[list].removeAll { $0.id == id }
      matches.removeAll { [$0.need, $0.offer].contains(name.description) }
    default: return nil
    }
    return changed(kind, .giveAndGet(lists, matches), summary)
  }

  /// The change that gives a list of the partner other items, as a form that came back has them; links of what is gone go
  /// with it. Nil where it has them already.
  package func change(of list: PartnerLists.Kind, to items: [PartnerLists.Item]) -> Change? {
    guard let workshop else { return nil }
    var lists = workshop.partnerLists
    lists[list] = items
    let gone = Set(workshop.partnerLists[list].map(\.id)).subtracting(items.map(\.id))
    let names = Set(gone.map { PartnerLists.name(list, $0).description })
    let matches = workshop.matches.filter { !names.contains($0.need) && !names.contains($0.offer) }
    return changed(.form, .giveAndGet(lists, matches), "form: what \(firmName(workshop)) \(list.rawValue)")
  }

  private func firmName(_ workshop: Workshop) -> String { brief(onOneLine(workshop.partnerFirm)) }

  /// The beginning of what a row says.
  private func words(of name: EntryName) -> String {
    if let kind = name.partnerList {
      return brief(onOneLine(workshop?.partnerLists[kind].first { $0.id == name.entry }?.text ?? name.description))
    }
    return brief(onOneLine(inquiry.entry(name)?.cells[.text]?.text ?? name.description))
  }
}
