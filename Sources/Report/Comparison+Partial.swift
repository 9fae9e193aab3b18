internal import Domain
internal import Scoring

/// What some candidates were asked and others were not, in words: it counts for nothing in the list, and whoever answered it
/// wonders why.
extension ComparisonPage {
  /// How many candidates are named of each.
  ///
  /// Project decision: these sentences stand on the first page, beneath the list.
  private static let mostNamed = 6

  var partial: [Block] {
    if comparison.partial.isEmpty { return [] }
    let ranked = comparison.candidates.map { ($0.id, name(of: $0)) }
    let stopped = comparison.eliminated.map { ($0.id, name($0.id, $0.partnerFirm, $0.title)) }
    let names = Dictionary(ranked + stopped) { first, _ in first }
    return comparison.partial.map { partial in
      let firms = partial.candidates.compactMap { names[$0] }
      let way: Phrase =
        firms.count == 1
        ? "" : " Compare \(firms.count == 2 ? "those two" : "those \(firms.count)") alone to rank them by that too."
      return .paragraph(
        """
        Only \(firms.abridged(to: Self.mostNamed)) \(firms.count == 1 ? "has" : "have") answered \(words(for: partial)): \
        it counts for nothing in this list, as not all were asked it.\(way)
        """)
    }
  }

  /// “*Eight strategy questions*”, with the version where others answered another.
  private func words(for partial: Comparison.Partial) -> Phrase {
    let id = partial.questionnaire
    let title = trimmed(onOneLine(comparison.titles[id] ?? ""))
    let isOneOfSeveral = comparison.partial.count { $0.questionnaire == id } > 1
    return "\(emphasis: title.isEmpty ? id.text : title)\(isOneOfSeveral ? " in version \(partial.major)" : "")"
  }
}
