package import Domain

/// How robust the verdict is: what it would be, over many seeded draws, if every open question were answered, weights
/// were a little different and ratings erred as their evidence lets them.
///
/// Each draw has weights from Dirichlet(concentration · ω), a rating from each question’s own law, and the outcome that the
/// value clauses of the verdict alone give: gates, index, floors.
///
/// - SeeAlso: Tervonen et al., EJOR 178 (2007), for category acceptability (SMAA-TRI).
package struct Outlook: Hashable, Sendable {
  /// How often each verdict came out, as fractions that add up to 1.
  package struct Shares: Hashable, Sendable {
    package var go: Double
    package var conditional: Double
    package var noGo: Double

    package init(go: Double, conditional: Double, noGo: Double) {
      self.go = go
      self.conditional = conditional
      self.noGo = noGo
    }

    /// The share of a verdict; `insufficient` comes out of no draw.
    package subscript(verdict: Verdict) -> Double {
      switch verdict {
      case .go: go
      case .conditional: conditional
      case .noGo: noGo
      case .insufficient: 0
      }
    }

    /// The verdict that came out most often; of equal ones the more cautious.
    package var leading: Verdict {
      [Verdict.noGo, .conditional, .go].max { self[$0] < self[$1] } ?? .conditional
    }

    /// How much doubt there is about the outcome, in bits: its entropy −Σ p log₂ p, 0 where all draws end alike.
    package var entropy: Double {
      [go, conditional, noGo].reduce(0) { $1 > 0 ? $0 - $1 * binaryLogarithm($1) : $0 }
    }

    package var firmness: Firmness {
      let share = self[leading]
      return Firmness.allCases.first { isAtLeast(share, $0.least) } ?? .open
    }
  }

  /// How far the leading verdict can be relied on.
  package enum Firmness: String, CaseIterable, Sendable {
    case firm, leaning, open

    /// The least share of the leading verdict, 0…1.
    ///
    /// Project decision: firm from 0.9, leaning from 0.6; below that, open.
    package var least: Double {
      switch self {
      case .firm: 0.9
      case .leaning: 0.6
      case .open: 0
      }
    }
  }

  /// A clause of a go, and how often it failed.
  package struct Shortfall: Hashable, Sendable {
    package enum Clause: Hashable, Sendable {
      case gate(QuestionID)
      case index
      case floor(SectionPlace)
    }

    package var clause: Clause
    /// A fraction of all draws, above 0.
    package var share: Double
  }

  package var draws: Int
  package var seed: Int
  /// Nil where nothing is rated.
  package var shares: Shares?
  /// How much the answer to a question would tell of the outcome: the mutual information of its drawn rating and the
  /// draw’s outcome, in bits. Empty where nothing is rated; a question that is not drawn has none.
  package var askNext: QuestionFigures
  /// What keeps draws from a go, the most frequent first; equal ones in the order gates, index, floors.
  package var shortfalls: [Shortfall]

  /// The standard error of a share p: √(p (1 − p) / draws).
  package func standardError(of share: Double) -> Double {
    (share * (1 - share) / Double(draws)).squareRoot()
  }

  /// The outlook of what `inquiry` holds in `scope`, by its own policy. Who asks again after each change keeps an
  /// ``OutlookSimulation`` instead, which draws only what the change changed.
  package init(of inquiry: Inquiry, scope: Scope) {
    var simulation = OutlookSimulation()
    self = simulation.outlook(of: inquiry, scope: scope)
  }

  init(draws: Int, seed: Int, shares: Shares?, askNext: QuestionFigures, shortfalls: [Shortfall]) {
    self.draws = draws
    self.seed = seed
    self.shares = shares
    self.askNext = askNext
    self.shortfalls = shortfalls
  }
}
