import Domain
import TestSupport
import Testing

// As in RandomLanesTests.
@testable import Scoring

@Suite struct `Counts of draws` {
  /// Two questions that weigh the same, each 1…5 with chances 0.05, 0.25, 0.4, 0.25, 0.05, and a gate of no weight that
  /// is 1…3 with 0.1, 0.8, 0.1.
  private func span(go: Double, noGo: Double, draws: Int) -> DrawnSpan {
    var inquiry = rated(
      [[2, 3], [3]], confidence: .sharedOpinion, gates: ["a1": Gate(minimum: .two, otherwise: .conditional)],
      weights: ["a1": 0], policy: Policy(go: go, noGo: noGo, floor: 30, draws: draws))
    inquiry[id("a1")].confidence = .document
    let plan = DrawPlan(ScoreSheet(inquiry, scope: .ours))
    var span = DrawnSpan(plan, crew: .one)
    span.draw(plan, WeightDraws(plan.weightKey, crew: .one), draws: draws)
    return span
  }

  /// Draw by draw, over all parts.
  private func answers(_ span: DrawnSpan, _ bits: (DrawnSpan.Part, _ group: Int) -> DrawBits) -> [Bool] {
    span.parts.flatMap { part in
      (0..<DrawnBatch.groups).flatMap { group in
        let bits = bits(part, group)
        return (0..<DrawBits.draws).map { bits[$0] }
      }
    }
  }

  /// Cut-offs of 99 and 1 are reached by two ratings of 5, or of 1, alone: two draws of a thousand. Sixteen parts are
  /// counted at a time, two by two.
  @Test(
    arguments: [
      (1, 99, 1), (1, 60, 40), (16, 99, 1), (16, 60, 40), (19, 99, 1), (19, 60, 40), (19, 99, 40), (19, 60, 1),
      (19, 100, 0),
    ] as [(Int, Double, Double)])
  func `are what going from draw to draw comes to, rare or not, in however many parts`(
    parts: Int, go: Double, noGo: Double
  ) {
    let span = span(go: go, noGo: noGo, draws: 1024 * parts - 100)
    #expect(span.parts.count == parts)
    let counts = span.counts
    let goes = answers(span) { $0.outcomes.isGo($1) }
    let noGoes = answers(span) { $0.outcomes.isNoGo($1) }
    // Both ways of counting are taken: few are sixteen a part.
    #expect((goes.count { $0 } <= 16 * parts) == (go > 90))
    #expect((noGoes.count { $0 } <= 16 * parts) == (noGo < 10))
    if parts > 1 { #expect(goes.contains(true) && noGoes.contains(true) == (noGo > 0)) }
    for place in counts.clauses.indices {
      let found = answers(span) { part, group in
        var bits = DrawBits.none
        part.outcomes.withColumns { bits = $0[place * DrawnBatch.groups + group] }
        return bits
      }
      #expect(counts.clauses[place] == found.count { $0 })
    }
    var column = 0
    for item in span.plan.items.indices {
      for rating in span.plan.bounds[item].exceeded {
        let above = answers(span) { $0.batch.isAbove(rating, item: item, $1) }
        #expect(counts.goes[column] == zip(above, goes).count { $0 && $1 }, "\(item) above \(rating)")
        #expect(counts.noGoes[column] == zip(above, noGoes).count { $0 && $1 }, "\(item) above \(rating)")
        column += 1
      }
    }
    // 1…3, and twice 1…5.
    #expect(column == 10 && counts.goes.count == 10 && counts.noGoes.count == 10)
  }
}
