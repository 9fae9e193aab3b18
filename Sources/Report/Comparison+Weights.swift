internal import Domain
internal import Scoring

extension ComparisonPage {
  /// How far a question has to weigh more where somebody comes first than it does on the whole, to be named: a hundredth of
  /// all weight. Project decision: less is chance, in ten thousand draws.
  private static let leastFavour = 0.01
  /// How many questions are named of each candidate.
  private static let mostFavours = 3

  /// Which weights put whom first: central weights, beside what the questions weigh in all draws.
  ///
  /// - SeeAlso: Lahdelma & Salminen, Operations Research 49 (2001).
  var favouringWeights: [Block] {
    let some = ranked.prefix(Self.mostInDetail).compactMap { candidate in
      candidate.ranking.flatMap { ranking in
        ranking.centralWeights.map { (candidate, first: ranking.acceptability.first ?? 0, weights: $0) }
      }
    }
    // Where one is always first, no weights put anybody else there.
    guard some.count > 1 else { return [] }
    // Somebody comes first in each draw: what all of them weigh, by how often they do, is what questions weigh on the whole.
    let firsts = some.reduce(0) { $0 + $1.first }
    func usual(_ question: QuestionID) -> Double {
      some.reduce(0) { $0 + $1.first * ($1.weights[question] ?? 0) } / firsts
    }
    var isAnyNamed = false
    let rows = some.map { candidate, first, weights -> [Phrase] in
      let favours = weights.map { (question: $0.key, weight: $0.value, more: $0.value - usual($0.key)) }
        .filter { $0.more >= Self.leastFavour }
        .sorted { ($1.more, $0.question) < ($0.more, $1.question) }
        .prefix(Self.mostFavours)
      let words = favours.map { favour -> Phrase in
        let name = comparison.names[favour.question] ?? favour.question.description
        return "\(emphasis: name) \(Figure.percent(favour.weight)), for \(Figure.percent(favour.weight - favour.more))"
      }
      isAnyNamed = isAnyNamed || !words.isEmpty
      return [
        name(of: candidate), Phrase(Figure.frequency(first)),
        words.isEmpty ? "no weights in particular" : words.joined(by: "; "),
      ]
    }
    let heading = Block.heading(level: 2, "Which weights put whom first")
    if !isAnyNamed {
      return [
        heading,
        .paragraph(
          "None in particular: whoever comes first in a draw, no question weighs a hundredth more then than in all of them. "
            + "It is the ratings that decide."),
      ]
    }
    return [
      heading,
      .table(
        Block.Table([.init("Candidate"), .init("First", .trailing), .init("What weighs more then")], rows: rows)),
      .paragraph(
        "What a question weighs, on average, in the draws in which the candidate comes first, and what it weighs in all of "
          + "them. Whoever holds these weights for right has this candidate first."),
    ]
  }
}
