/// How often each candidate came where, in the draws counted so far.
struct RankCounts {
  /// By candidate, then by rank.
  private(set) var ranks: [[Int]]
  /// In how many draws a candidate ranked before each other one.
  private(set) var wins: [[Int]]
  private(set) var firsts: [Int]
  /// The sum of the weights in the draws that a candidate won, by question.
  private(set) var wonWeights: [[Double]]

  init(candidates: Int, questions: Int) {
    firsts = Array(repeating: 0, count: candidates)
    ranks = Array(repeating: firsts, count: candidates)
    wins = ranks
    wonWeights = Array(repeating: Array(repeating: 0, count: questions), count: candidates)
  }

  /// Counts where some candidates came in the first draws of a batch, and before whom.
  mutating func count(_ some: Range<Int>, in table: RankTable, draws: Int) {
    for candidate in some {
      for draw in 0..<draws { ranks[candidate][table.rank(of: candidate, in: draw)] += 1 }
    }
    table.addWins(of: some, to: &wins, draws: draws)
  }

  /// Counts who came first in the first draws of a batch, and with which weights.
  ///
  /// - Parameter weights: over all questions.
  mutating func countFirsts(in table: RankTable, _ weights: WeightMatrix, draws: Int) {
    for draw in 0..<draws {
      let first = table.firsts[draw]
      firsts[first] += 1
      let total = Double(weights.total(draw / 8)[draw % 8])
      for question in 0..<weights.questions {
        wonWeights[first][question] += Double(weights[question, draw / 8][draw % 8]) / total
      }
    }
  }

  mutating func add(_ other: Self) {
    for candidate in ranks.indices {
      for rank in ranks.indices {
        ranks[candidate][rank] += other.ranks[candidate][rank]
        wins[candidate][rank] += other.wins[candidate][rank]
      }
      firsts[candidate] += other.firsts[candidate]
      for question in wonWeights[candidate].indices {
        wonWeights[candidate][question] += other.wonWeights[candidate][question]
      }
    }
  }
}
