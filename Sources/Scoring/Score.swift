package import Domain

/// Everything that an inquiry's ratings say, in one scope: the verdict, and every figure and condition behind it.
///
/// A figure that does not exist is nil, never 0. Shares are fractions in `0...1`, indices are in `0...100`; both are kept
/// in full precision and rounded only where they are shown. Lists stand in file order.
///
/// - SeeAlso: Keeney & Raiffa 1976 for the weighted additive value model; Cooper's Stage-Gate for gates.
package struct Score: Hashable, Sendable {
  package var scope: Scope
  /// The policy whose cut-offs were used.
  package var policy: Policy
  package var verdict: Verdict
  /// The weighted mean value of the rated questions, 0…100; nil where nothing is rated.
  package var index: Double?
  /// The index if every unrated question came out worst, 0…100.
  package var low: Double?
  /// The index if every unrated question came out best, 0…100.
  package var high: Double?
  /// The share of the weight that is rated, 0…1.
  package var coverage: Double?
  /// The weighted mean grade of evidence behind the rated questions, 0…1.
  package var confidence: Double?
  /// The share of the weight that was set aside as not applicable, 0…1.
  package var setAside: Double
  /// The rating questionnaires in scope.
  package var questionnaires: [QuestionnaireScore]
  /// The questions of the rating questionnaires in scope.
  package var questions: [QuestionScore]
  package var gates: [GateScore]
  /// Each clause of a go that does not hold, in the order of ``Condition/Kind``.
  package var conditions: [Condition]
  package var agreement: RoomAgreement
  package var shortestWay: ShortestWay
  package var ladders: [LadderScore]

  package subscript(question: QuestionID) -> QuestionScore? {
    questions.first { $0.question == question }
  }
}

package struct QuestionnaireScore: Hashable, Sendable {
  package var id: QuestionnaireID
  /// The sum of its questions' shares of the whole in scope, 0…1.
  package var weight: Double
  package var index: Double?
  package var sections: [SectionScore]
}

package struct SectionScore: Hashable, Sendable {
  package var id: SectionID
  /// The sum of its questions' shares of the whole in scope, 0…1.
  package var weight: Double
  package var index: Double?
  /// The rated share of the section's own weight, 0…1; nil where nothing in it is applicable.
  package var coverage: Double?
}

package struct QuestionScore: Hashable, Sendable {
  package enum Label: String, Sendable {
    case mustDiscuss = "must-discuss"
    case discuss
    case agreed
  }

  package var question: QuestionID
  package var state: Answer.State
  /// The share of the whole in scope, 0…1; 0 for what has no share.
  package var weight: Double
  /// The rating that counts: the room's own, else the suggestion; nil unless rated.
  package var rating: Rating?
  /// The firm-balanced suggestion of the counting round; nil without votes of either firm, or where not applicable.
  package var suggested: Rating?
  /// The rating on the index's scale, 0…100.
  package var value: Double?
  /// The grade of evidence used; nil unless rated.
  package var confidence: Confidence?
  /// Agreement among all numbers of the counting round, 0…1; nil with fewer than two.
  ///
  /// - SeeAlso: Tastle & Wierman 2007.
  package var consensus: Double?
  /// Mean vote of our firm less that of the partner's, −4…4; nil unless both voted.
  package var perceptionGap: Double?
  package var isSplit: Bool
  package var label: Label?
  /// Those with the lowest and those with the highest vote, in this order, each in seat order; empty where nobody has to.
  package var firstToSpeak: [ParticipantID]
  /// The share of the rated weight, 0…1; nil where not rated or of no share.
  package var ratedShare: Double?
  /// Over which shares of the rated weight the index stays in its present band; nil where not rated or of no share.
  package var weightInterval: ClosedRange<Double>?
  /// The index with this question rated 1, and rated 5; nil where it has no share.
  package var tornado: ClosedRange<Double>?
}

package struct GateScore: Hashable, Sendable {
  package enum Status: String, Sendable {
    case pass, fail, open
  }

  package var question: QuestionID
  package var minimum: Rating
  package var otherwise: Gate.Otherwise
  package var status: Status
}

/// A clause of the go rule that does not hold: what falls short, and by how much.
package struct Condition: Hashable, Sendable {
  /// In the order in which conditions are listed.
  package enum Kind: String, CaseIterable, Sendable {
    case gate, index, interval, floor, coverage, confidence, setAside, evidence, split
  }

  package var kind: Kind
  /// For `gate`, `evidence` and `split`.
  package var question: QuestionID?
  /// For `floor`: the questionnaire and the section within it.
  package var section: SectionPlace?
  /// What there is, in the kind's own unit: a rating or grade 1…5, an index 0…100, a share 0…1; nil where there is none.
  package var have: Double?
  /// What a go asks for, in the same unit; nil for `split`.
  package var need: Double?

  package init(
    kind: Kind, question: QuestionID? = nil, section: SectionPlace? = nil, have: Double? = nil, need: Double? = nil
  ) {
    self.kind = kind
    self.question = question
    self.section = section
    self.have = have
    self.need = need
  }
}

/// A section's name in a whole workshop: `strategy-questions/context`.
package struct SectionPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var questionnaire: QuestionnaireID
  package var section: SectionID

  package init(_ questionnaire: QuestionnaireID, _ section: SectionID) {
    self.questionnaire = questionnaire
    self.section = section
  }

  package var description: String { "\(questionnaire)/\(section)" }

  package static func < (a: Self, b: Self) -> Bool {
    (a.questionnaire, a.section) < (b.questionnaire, b.section)
  }
}

/// The least total number of rating steps to a go by values, and to a no-go; nil where there is no way.
package struct ShortestWay: Hashable, Sendable {
  package struct Way: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
      package var question: QuestionID
      package var from: Rating
      package var to: Rating

      package init(question: QuestionID, from: Rating, to: Rating) {
        self.question = question
        self.from = from
        self.to = to
      }
    }

    /// The sum of all changes' steps; 0 where the state already holds.
    package var steps: Int
    /// In question order.
    package var changes: [Change]

    package init(steps: Int, changes: [Change]) {
      self.steps = steps
      self.changes = changes
    }
  }

  package var toGo: Way?
  package var toNoGo: Way?

  package init(toGo: Way? = nil, toNoGo: Way? = nil) {
    self.toGo = toGo
    self.toNoGo = toNoGo
  }
}

/// The profile of a ladder questionnaire: levels, never points.
package struct LadderScore: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    package var question: QuestionID
    /// Both nil while unanswered.
    package var current: Int?
    package var needed: Int?
  }

  package var id: QuestionnaireID
  /// The lower median of the answered attributes' current levels; nil where none is answered.
  package var current: Int?
  /// The lower median of the answered attributes' needed levels; nil where none is answered.
  package var needed: Int?
  package var attributes: [Attribute]
}
