internal import Domain

/// An outlook on its way, a part of its draws after the other: for whoever has keys to answer in between.
///
/// ```swift
/// var drawing = simulation.drawing(of: inquiry, scope: .both)
/// while drawing.outlook == nil { drawing.draw() }
/// ```
package struct OutlookDrawing: Sendable {
  /// How many draws there will be.
  package let draws: Int
  /// How many draws are counted.
  package private(set) var done: Int
  /// What came out; nil until all draws are counted.
  package private(set) var outlook: Outlook?
  /// What the draws that are left need; nil once there are none.
  private var rest: Rest?

  private struct Rest {
    let weights: WeightDraws
    var span: DrawnSpan
    var counts: OutlookCounts
    let batches: Int
  }

  /// One that has come out.
  init(_ outlook: Outlook) {
    draws = outlook.draws
    done = outlook.draws
    self.outlook = outlook
  }

  /// One that has just begun.
  ///
  /// - Parameter batches: how many batches of draws a part has.
  init(_ plan: DrawPlan, batches: Int, crew: Crew) {
    draws = plan.policy.draws
    done = 0
    rest = Rest(
      weights: WeightDraws(plan.weightKey, crew: crew), span: DrawnSpan(plan, crew: crew),
      counts: OutlookCounts(plan), batches: batches)
  }

  /// Draws the next part.
  package mutating func draw() {
    guard var rest else { return }
    // Taken out, so that it is changed in place.
    self.rest = nil
    let count = min(draws - done, WeightDraws.drawsInBatch * rest.batches)
    rest.span.draw(rest.span.plan, rest.weights, first: done / WeightDraws.drawsInBatch, draws: count)
    rest.counts.count(rest.span)
    done += count
    if done < draws { self.rest = rest } else { outlook = rest.counts.outlook(of: rest.span.plan) }
  }
}
