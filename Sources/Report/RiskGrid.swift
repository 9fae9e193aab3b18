package import Domain

/// The rows of a list by how likely they are and how grave: what is in which of 5 × 5 cells.
package struct RiskGrid: Hashable, Sendable {
  /// A row that has a place, by the number people call it by, which counts from 1.
  private struct Placed: Hashable {
    let number: Int
    let likelihood: Grade
    let impact: Grade

    var isHigh: Bool { RiskGrid.isHigh(likelihood: likelihood, impact: impact) }
  }

  private let placed: [Placed]
  /// The numbers of the rows that lack a likelihood or an impact.
  package let unplaced: [Int]

  /// - Returns: nil where the columns hold no likelihood, or no impact.
  package init?(_ entries: [Entry], columns: [EntryField]) {
    guard columns.contains(.likelihood), columns.contains(.impact) else { return nil }
    placed = entries.enumerated().compactMap { index, entry in
      guard case .grade(let likelihood)? = entry.cells[.likelihood], case .grade(let impact)? = entry.cells[.impact]
      else { return nil }
      return Placed(number: index + 1, likelihood: likelihood, impact: impact)
    }
    unplaced = Array(1..<entries.count + 1).filter { [placed] number in !placed.contains { $0.number == number } }
  }

  /// The numbers of the rows in a cell, in order.
  package subscript(likelihood likelihood: Grade, impact impact: Grade) -> [Int] {
    placed.filter { $0.likelihood == likelihood && $0.impact == impact }.map(\.number)
  }

  /// Whether a cell lies in the corner that the room should see to first.
  ///
  /// Project decision: likelihood times impact of 15 or more, as in the usual matrices of risk management.
  package static func isHigh(likelihood: Grade, impact: Grade) -> Bool { likelihood.rawValue * impact.rawValue >= 15 }

  /// The grid for somebody who hears it: `High: 2 (likelihood 5, impact 4). Lower: 1 (…). Not placed yet: 3.`
  package var sentence: String {
    func list(_ rows: [Placed]) -> String {
      rows.map { "\($0.number) (likelihood \($0.likelihood.rawValue), impact \($0.impact.rawValue))" }
        .joined(separator: ", ")
    }
    let (high, lower) = (placed.filter(\.isHigh), placed.filter { !$0.isHigh })
    var sentences = [high.isEmpty ? "None is high." : "High: \(list(high))."]
    if !lower.isEmpty { sentences.append("Lower: \(list(lower)).") }
    if !unplaced.isEmpty {
      sentences.append("Not placed yet: \(unplaced.map(String.init).joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }
}
