package import Domain

/// A partnership's line: how it stood at each of its sessions, the oldest first and the present one last.
///
/// It goes by the joint questions alone, whoever reads it.
package struct Trend: Hashable, Sendable {
  /// Two at least.
  package let sessions: [PastSession]

  /// Nil for the first session of a partnership: one point is no line.
  package init?(of workshop: Workshop) {
    if workshop.followUp.past.isEmpty { return nil }
    sessions = workshop.followUp.past + [PastSession(of: workshop)]
  }
}

extension PastSession {
  /// What the score said, as that session called it.
  package var verdictWord: String { verdict.name(in: stage) }

  /// What the room decided, as it called it; nil where it decided nothing.
  package var decisionWord: String? { decision?.name(in: stage) }

  /// The index and how far what was open could have moved it: `63`, `63 (54 to 71)`; `–` where nothing was rated.
  package var indexWords: String {
    guard let index else { return "–" }
    let ends = [low, high].compactMap { $0.map(Figure.whole) }
    return Figure.whole(index) + (Set(ends).count == 2 ? " (\(ends[0]) to \(ends[1]))" : "")
  }

  /// How the partnership stood: “2026-08-14: Repair, index 61 (48 to 77), 5 of 6 promises kept.”
  package var sentence: String {
    let parts =
      [verdictWord] + (index == nil ? [] : ["index \(indexWords)"])
      + (promises.answered == 0 ? [] : ["\(keptWords) promises kept"])
    return "\(date?.description ?? onOneLine(title)): \(parts.joined(separator: ", "))."
  }

  /// How many of the promises were kept of which it said what became of them: `3 of 5`; `–` where there were none.
  package var keptWords: String {
    promises.answered == 0 ? "–" : "\(promises.kept) of \(promises.answered)"
  }
}

extension PromiseCounts {
  /// Of how many the room said what became of them.
  package var answered: Int { kept + late + broken }
}
