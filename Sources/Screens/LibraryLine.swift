internal import Domain
internal import Session

/// A line of the library: a programme, or a workshop beneath its programme or of none.
struct LibraryLine: Hashable, Sendable {
  let summary: Summary
  /// The programme that the line stands beneath; nil for a programme itself, and where the library has none of that name.
  let programme: ProgrammeID?
  /// Whether the line is there for its own sake, not only to head one that is.
  let isFound: Bool
  /// The partnership whose session it is; nil for a programme, and where only one of its sessions is to be seen.
  let partnership: Sessions?

  /// A partnership of which more than one session is to be seen.
  struct Sessions: Hashable, Sendable {
    /// By whose title the partnership goes.
    let first: Summary
    let count: Int
    /// Whether the line is of the last session, and so the line of the partnership; the others stand beneath.
    let isLast: Bool
  }

  init(summary: Summary, programme: ProgrammeID?, isFound: Bool, partnership: Sessions? = nil) {
    self.summary = summary
    self.programme = programme
    self.isFound = isFound
    self.partnership = partnership
  }

  /// Whether it stands beneath the line of its partnership.
  var isEarlier: Bool { partnership?.isLast == false }

  /// What its title is the title of: the first session for a partnership.
  var titled: Summary { partnership.flatMap { $0.isLast ? $0.first : nil } ?? summary }

  var isProgramme: Bool { summary.id.isProgramme }

  /// What tells the line from those around it: beneath a programme, whose firm is known, the usual title is said by the
  /// partner alone, so that a narrow screen does not cut off what differs.
  var name: String {
    if isEarlier, let first = partnership?.first { return Self.name(of: summary, beneath: first) }
    let isUsual = titled.title == Workshop.title(titled.ourFirm, titled.partnerFirm)
    return programme != nil && isUsual ? titled.partnerFirm : titled.title
  }

  /// What tells a session from the others of its partnership: `review 1`.
  private static func name(of session: Summary, beneath first: Summary) -> String {
    if session.id == first.id { return "first session" }
    let head = first.title + ", "
    return session.title.hasPrefix(head) ? String(session.title.dropFirst(head.count)) : session.title
  }
}

extension LibraryLine {
  /// The lines of a library: each programme with its workshops beneath, then the workshops of none. What was changed last
  /// comes first, and a programme comes as early as the first of its lines. The sessions of a partnership are one line, which
  /// is that of the last; the others stand beneath it where they are unfolded, the last of them first.
  ///
  /// A programme stays as long as one of its workshops does.
  ///
  /// - Parameters:
  ///   - summaries: the last changed first.
  ///   - words: what a line has to hold, all of them, in its title, its firms or its programme.
  ///   - isUnfolded: whether the earlier sessions of partnerships have lines.
  ///   - isShown: which lines are to be seen at all.
  static func lines(
    of summaries: [Summary], holding words: [String], isUnfolded: Bool = false, where isShown: (Summary) -> Bool
  ) -> [LibraryLine] {
    let workshops = summaries.workshops
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
      let found = (groups[id] ?? []).filter { !$0.id.isProgramme && isFound($0) }
      let members = Partnership.all(of: found, in: workshops).flatMap { sessions in
        sessions.prefix(isUnfolded ? sessions.count : 1).map { session in
          LibraryLine(
            summary: session, programme: id, isFound: true,
            partnership: sessions.count == 1
              ? nil
              : Sessions(
                first: Partnership.first(of: session, in: workshops), count: sessions.count,
                isLast: session.id == sessions[0].id))
        }
      }
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
