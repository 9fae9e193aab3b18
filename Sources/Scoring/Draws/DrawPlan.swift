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
    /// Which of ``DrawPlan/weighted`` it is; nil for a gate that has no weight.
    let column: Int?
    /// Which of ``DrawPlan/sections`` it counts in; nil for a gate that counts in none.
    let section: Int?
    /// Its part of the section, 0…1, in whole parts of ``wholePart``.
    let part: Double
  }

  /// Parts of a section add up to this. As whole numbers they add up to the same in every order, five times all of them
  /// being exact in double precision.
  static let wholePart = 0x1p48

  let policy: Policy
  /// By name, in code points.
  let items: [Item]
  /// The items that have a weight, in the same order.
  let weighted: [Int]
  let gates: [Int]
  let sections: [SectionPlace]

  /// The rows of the items in their sheet.
  private let rows: [Int]

  /// - Parameter last: a plan whose order is kept where it is right, which saves sorting.
  init(_ sheet: ScoreSheet, like last: DrawPlan? = nil) {
    policy = sheet.policy
    // By number, since a row is much to carry about.
    let drawn = sheet.rows.indices.filter { sheet.rows[$0].part > 0 || sheet.rows[$0].gate != nil }
    let rows =
      last.flatMap { $0.order(of: drawn, in: sheet) }
      ?? drawn.sorted { sheet.rows[$0].question < sheet.rows[$1].question }
    self.rows = rows
    let live = sheet.sections.indices.filter { sheet.sections[$0].totals.isApplicable }
      .sorted { sheet.sections[$0].place < sheet.sections[$1].place }
    sections = live.map { sheet.sections[$0].place }
    var places = Array(repeating: 0, count: sheet.sections.count)
    for (place, section) in live.enumerated() { places[section] = place }
    var columns = 0
    let items = rows.map { index in
      let (share, part) = (sheet.rows[index].share, sheet.rows[index].part)
      if share > 0 { columns += 1 }
      return Item(
        question: sheet.rows[index].question, share: share, law: sheet.law(ofRow: index),
        gate: sheet.rows[index].gate, column: share > 0 ? columns - 1 : nil,
        section: part > 0 ? places[sheet.rows[index].section] : nil, part: (part * Self.wholePart).rounded())
    }
    self.items = items
    weighted = items.indices.filter { items[$0].share > 0 }
    gates = items.indices.filter { items[$0].gate != nil }
  }

  /// This plan’s order of rows, if it is an order of these.
  private func order(of drawn: [Int], in sheet: ScoreSheet) -> [Int]? {
    guard rows.count == drawn.count else { return nil }
    for (row, item) in zip(rows, items) {
      guard row < sheet.rows.count, sheet.rows[row].question == item.question,
        sheet.rows[row].part > 0 || sheet.rows[row].gate != nil
      else { return nil }
    }
    return rows
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

extension ScoreSheet {
  func law(ofRow row: Int) -> RatingLaw {
    RatingLaw(rating: rows[row].rating, confidence: rows[row].confidence, agreement: rows[row].agreement)
  }
}
