internal import Domain
internal import Session

/// A line of the library: a programme, or a workshop beneath its programme or of none.
struct LibraryLine: Hashable, Sendable {
  let summary: Summary
  /// The programme that the line stands beneath; nil for a programme itself, and where the library has none of that name.
  let programme: ProgrammeID?
  /// Whether the line is there for its own sake, not only to head one that is.
  let isFound: Bool

  var isProgramme: Bool { summary.id.isProgramme }

  /// What tells the line from those around it: beneath a programme, whose firm is known, the usual title is said by the
  /// partner alone, so that a narrow screen does not cut off what differs.
  var name: String {
    let isUsual = summary.title == Workshop.title(summary.ourFirm, summary.partnerFirm)
    return programme != nil && isUsual ? summary.partnerFirm : summary.title
  }
}

extension LibraryLine {
  /// The lines of a library: each programme with its workshops beneath, then the workshops of none. What was changed last
  /// comes first, and a programme comes as early as the first of its lines.
  ///
  /// A programme stays as long as one of its workshops does.
  ///
  /// - Parameters:
  ///   - summaries: the last changed first.
  ///   - words: what a line has to hold, all of them, in its title, its firms or its programme.
  ///   - isShown: which lines are to be seen at all.
  static func lines(
    of summaries: [Summary], holding words: [String], where isShown: (Summary) -> Bool
  ) -> [LibraryLine] {
    let heads = Dictionary(
      summaries.compactMap { $0.id.programme == nil ? nil : ($0.programme, $0) },
      uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: summaries) { heads[$0.programme] == nil ? nil : $0.programme }
    var order: [ProgrammeID?] = []
    for summary in summaries where heads[summary.programme] != nil && !order.contains(summary.programme) {
      order.append(summary.programme)
    }
    return (order + [nil]).flatMap { id -> [LibraryLine] in
      let head = heads[id]
      func isFound(_ summary: Summary) -> Bool { isShown(summary) && summary.holds(words, beneath: head) }
      let members = (groups[id] ?? []).filter { !$0.id.isProgramme && isFound($0) }
        .map { LibraryLine(summary: $0, programme: id, isFound: true) }
      guard let head, isFound(head) || !members.isEmpty else { return members }
      return [LibraryLine(summary: head, programme: nil, isFound: isFound(head))] + members
    }
  }
}

extension Summary {
  /// Whether every word is somewhere in the title, the firms or the programme.
  fileprivate func holds(_ words: [String], beneath head: Summary?) -> Bool {
    if words.isEmpty { return true }
    let text = [title, ourFirm, partnerFirm, programme?.text ?? "", head?.title ?? ""].joined(separator: " ")
      .lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
