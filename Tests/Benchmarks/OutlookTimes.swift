import Domain
import Foundation
import Scoring

/// The times of an outlook, and of what follows a changed answer.
struct OutlookTimes {
  /// The turns of all draws and of one changed answer, after each other.
  struct Turns {
    /// All draws.
    private(set) var whole = Stopwatch()
    /// After one changed answer.
    private(set) var changed = Stopwatch()
    private var simulation: OutlookSimulation

    init(_ crew: Crew) { simulation = OutlookSimulation(crew: crew) }

    /// All draws once, for somebody else to time.
    mutating func draw(_ inquiry: Inquiry) { _ = simulation.outlook(of: inquiry, scope: .ours) }

    var shareOfChange: String { "\(rounded(changed.ratio(to: whole))) of all" }

    /// Draws with one seed after the other, for about so long.
    mutating func take(_ one: Case, seed: inout Int, milliseconds: Double) {
      let question = QuestionID(QuestionnaireID("benchmark"), "q6")
      var inquiry = one.inquiry
      var other = inquiry
      other[question] = Answer(state: .rated, rating: .two, confidence: .hunch)
      var (turn, turnChanged) = (Stopwatch(), Stopwatch())
      while turn.sum < milliseconds {
        // Another seed draws everything anew.
        seed += 1
        (inquiry.policy.seed, other.policy.seed) = (seed, seed)
        turn.time { _ = simulation.outlook(of: inquiry, scope: .ours) }
        turnChanged.time { _ = simulation.outlook(of: other, scope: .ours) }
      }
      whole.addTurn(turn)
      changed.addTurn(turnChanged)
    }
  }

  private(set) var onAllCores = Turns(.all)
  private(set) var onOneCore = Turns(.one)
  /// All draws, shared out where they are many, when no core did anything for a while.
  private(set) var rested = Stopwatch()
  private var seed = 0

  mutating func takeTurns(_ one: Case, milliseconds: Double) {
    Thread.sleep(forTimeInterval: 0.05)
    var inquiry = one.inquiry
    seed += 1
    inquiry.policy.seed = seed
    rested.time { onAllCores.draw(inquiry) }
    onAllCores.take(one, seed: &seed, milliseconds: milliseconds)
    onOneCore.take(one, seed: &seed, milliseconds: milliseconds)
  }
}
