package import Domain

/// Partnerships side by side on one ladder: where each is, attribute by attribute, and where it needs to be.
package struct LadderTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var workshop: WorkshopID
    package var title: String
    package var partnerFirm: String
    /// In the order of the table's attributes; one that its own copy does not have is unanswered.
    package var attributes: [LadderScore.Attribute]

    /// Whether anything of it is answered.
    package var isPlaced: Bool { attributes.contains { $0.current != nil } }
  }

  package var ladder: QuestionnaireID
  package var title: String
  /// The names of the levels, lowest first.
  package var levels: [String]
  package var attributes: [QuestionID]
  /// Who has the ladder among its questionnaires, by partner, title and id.
  package var rows: [Row]

  /// A table for each ladder that any of the workshops has, by id; of one that some have in another major version, the
  /// latest. Of several sessions of a partnership that have it the last one that placed anything stands for all, else the
  /// last. The attributes are those of the copy of the highest version, at a tie of the smallest workshop id.
  package static func tables(of workshops: [Workshop]) -> [LadderTable] {
    var copies: [QuestionnaireID: [(workshop: Workshop, ladder: Questionnaire)]] = [:]
    for workshop in workshops.sorted(by: { $0.id < $1.id }) {
      for ladder in workshop.inquiry.questionnaires where ladder.kind == .ladder {
        copies[ladder.id, default: []].append((workshop, ladder))
      }
    }
    let previous = Dictionary(workshops.map { ($0.id, $0.previous) }) { first, _ in first }.compactMapValues(\.self)
    return copies.values.map { $0.oneOfEachPartnership(previous) }.compactMap(table).sorted { $0.ladder < $1.ladder }
  }

  private static func table(of copies: [(workshop: Workshop, ladder: Questionnaire)]) -> LadderTable? {
    let highest = copies.map(\.ladder.version).max()
    guard let best = copies.first(where: { $0.ladder.version == highest })?.ladder else { return nil }
    let alike = copies.filter { $0.ladder.version.major == best.version.major }
    let rows = alike.map(\.workshop).sorted { $0.isNamedBefore($1) }.map { workshop in
      Row(
        workshop: workshop.id, title: workshop.title, partnerFirm: workshop.partnerFirm,
        attributes: LadderScore(best, in: workshop.inquiry).attributes)
    }
    return LadderTable(
      ladder: best.id, title: best.title, levels: best.levels, attributes: best.questionIDs, rows: rows)
  }
}

extension Workshop {
  /// By partner, title and id: code points, so that an order never depends on a locale.
  package func isNamedBefore(_ other: Workshop) -> Bool {
    let names = [(partnerFirm, other.partnerFirm), (title, other.title), (id.text, other.id.text)]
    guard let (a, b) = names.first(where: { !$0.unicodeScalars.elementsEqual($1.unicodeScalars) }) else { return false }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }
}

extension [(workshop: Workshop, ladder: Questionnaire)] {
  /// Without the sessions for which another of the same partnership stands: a later one that placed something, and for
  /// one that placed nothing an earlier one that did, or else a later one.
  ///
  /// - Parameter previous: the session before each.
  fileprivate func oneOfEachPartnership(_ previous: [WorkshopID: WorkshopID]) -> Self {
    let placed = filter { workshop, ladder in
      LadderScore(ladder, in: workshop.inquiry).attributes.contains { $0.current != nil }
    }
    let placedSessions = Set(placed.map(\.workshop.id))
    let beforePlaced = placed.before(previous)
    let beforeAny = before(previous)
    return filter { copy in
      let id = copy.workshop.id
      if placedSessions.contains(id) { return !beforePlaced.contains(id) }
      return !beforeAny.contains(id) && [copy].before(previous).isDisjoint(with: placedSessions)
    }
  }

  /// The sessions before any of them.
  private func before(_ previous: [WorkshopID: WorkshopID]) -> Set<WorkshopID> {
    reduce(into: []) { $0.formUnion($1.workshop.id.line { previous[$0] }.dropFirst()) }
  }
}
