internal import Domain

/// What an outlook draws: the questions in an order of their own, so that the order of a file never matters, and what the
/// clauses of the verdict make of them.
struct DrawPlan: Hashable {
  struct Item: Hashable {
    let question: QuestionID
    /// ω, 0…1; 0 for a gate that has no weight.
    let share: Double
    let law: RatingLaw
    let gate: Gate?
  }

  struct FlooredSection: Hashable {
    let place: SectionPlace
    /// Which items, and each one’s part of the section; parts add up to 1.
    let items: [Int]
    let parts: [Double]
  }

  let policy: Policy
  /// By name, in code points.
  let items: [Item]
  /// The items that have a weight, in the same order.
  let weighted: [Int]
  let gates: [Int]
  let sections: [FlooredSection]

  init(_ sheet: ScoreSheet) {
    policy = sheet.policy
    let rows = sheet.rows.filter { $0.part > 0 || $0.gate != nil }.sorted { $0.question < $1.question }
    items = rows.map { Item(question: $0.question, share: $0.share, law: RatingLaw($0), gate: $0.gate) }
    weighted = rows.indices.filter { rows[$0].share > 0 }
    gates = rows.indices.filter { rows[$0].gate != nil }
    let members = Dictionary(grouping: rows.indices.filter { rows[$0].part > 0 }) { rows[$0].section }
    sections = members.map { section, items in
      FlooredSection(place: sheet.sections[section].place, items: items, parts: items.map { rows[$0].part })
    }.sorted { ($0.place.questionnaire, $0.place.section) < ($1.place.questionnaire, $1.place.section) }
  }

  /// What the weights are drawn from: as long as this is the same, so are the draws.
  var weightKey: WeightKey {
    WeightKey(
      questions: weighted.map { items[$0].question }, shares: weighted.map { items[$0].share },
      concentration: policy.concentration, draws: policy.draws, seed: policy.seed)
  }

  struct WeightKey: Hashable {
    let questions: [QuestionID]
    let shares: [Double]
    let concentration: Double
    let draws: Int
    let seed: Int
  }
}
