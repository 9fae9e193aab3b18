internal import Domain
internal import Scoring

/// What the order of the candidates comes from, and how sure it is.
extension ComparisonPage {
  /// A table for each questionnaire that all share: who stands where in it, section by section.
  var standings: [Block] {
    guard let first = comparison.candidates.first, !first.standings.isEmpty else { return [] }
    let rest = comparison.candidates.count - Self.mostInDetail
    let (go, floor) = (Figure.cutOff(comparison.policy.go), Figure.cutOff(comparison.policy.floor))
    let tables = first.standings.indices.flatMap { place -> [Block] in
      let standing = first.standings[place]
      let heading = Block.heading(level: 3, Phrase(onOneLine(standing.title)))
      // Every workshop of a programme carries the same agenda: a table of it would say one thing over and over.
      if comparison.candidates.count > 1, comparison.candidates.allSatisfy({ $0.standings[place] == standing }) {
        return [heading, .paragraph("All stand alike in it: \(heat(standing.index)).")]
      }
      // The one section of a questionnaire says the same as the whole.
      let sections = standing.sections.count > 1 ? standing.sections : []
      let rows = comparison.candidates.prefix(Self.mostInDetail).map { candidate -> [Phrase] in
        let own = candidate.standings[place]
        let cells = [own.index] + (sections.isEmpty ? [] : own.sections.map(\.index))
        return [name(of: candidate)] + cells.map { heat($0) }
      }
      return [
        heading,
        .table(
          Block.Table(
            [.init("Candidate"), .init("All of it")] + sections.map { .init(Phrase(onOneLine($0.title))) }, rows: rows)),
      ]
    }
    return [.heading(level: 2, "Where each stands")] + tables + [
      .paragraph(
        "\(code: "█") is at least \(go), what a go asks of the whole; \(code: "░") is below \(floor), the floor of a section; \(code: "▒") is between."
      )
    ] + (rest > 0 ? [.paragraph(leftOut(rest))] : [])
  }

  /// An index with a sign that can be seen from afar.
  private func heat(_ index: Double?) -> Phrase {
    guard let index else { return "–" }
    let sign =
      switch comparison.band(of: index) {
      case .go: "█"
      case .between: "▒"
      case .belowFloor: "░"
      }
    return "\(code: "\(sign) \(Figure.whole(index))")"
  }

  /// How often each candidate comes first, among those there is room for, and beyond, as a bar.
  var places: [Block] {
    if ranked.count < 2 { return [] }
    let best = comparison.capacity ?? 3
    let rest = ranked.count - Self.mostInDetail
    let rows = ranked.prefix(Self.mostInDetail).compactMap { candidate -> [Phrase]? in
      guard let chances = candidate.ranking?.acceptability, let first = chances.first else { return nil }
      return [name(of: candidate), "\(code: Plot.places(first: first, best: chances.prefix(best).reduce(0, +)))"]
    }
    let among: Phrase =
      best == 1 ? "" : " \(code: "▒") those in which it is among the best \(best) without being first,"
    return [
      .heading(level: 2, "How the draws rank them"),
      .table(Block.Table([.init("Candidate"), .init("Of all draws")], rows: rows)),
      .paragraph("\(code: "█") are the draws in which it comes first,\(among) \(code: "░") all others."),
    ] + (rest > 0 ? [.paragraph(leftOut(rest))] : [])
  }

  /// More would be no table that anybody reads.
  ///
  /// Project decision: as many columns as fit on a printed page.
  private static let mostInPairs = 8

  /// How often each candidate ranks before each other.
  var pairs: [Block] {
    let some = ranked.prefix(Self.mostInPairs)
    if some.count < 3 { return [] }
    let columns = some.indices.map { Block.Table.Column(Phrase("\($0 + 1)"), .trailing) }
    let rows = some.enumerated().map { place, candidate -> [Phrase] in
      let wins = some.indices.map { other -> Phrase in
        // A candidate is listed where the comparison lists it: ranked ones stand first among all.
        let index = comparison.candidates.firstIndex { $0.id == some[other].id } ?? other
        return Phrase(candidate.ranking?.wins[index].map(Figure.frequency) ?? "–")
      }
      return ["\(place + 1)", name(of: candidate)] + wins
    }
    let rest = ranked.count > some.count ? " Those behind are left out." : ""
    return [
      .heading(level: 2, "Who ranks before whom"),
      .table(Block.Table([.init("Place", .trailing), .init("Candidate")] + columns, rows: rows)),
      .paragraph(Phrase("In how many of the draws the candidate of the row ranks before that of the column.\(rest)")),
    ]
  }
}
