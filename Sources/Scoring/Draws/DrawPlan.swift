internal import Domain

/// What an outlook draws: the questions in an order of their own, so that the order of a file never matters, and what the
/// clauses of the verdict make of them.
struct DrawPlan: Hashable {
  /// What a question is in the plan, whatever is answered.
  struct Item: Hashable {
    let question: QuestionID
    /// ω, 0…1; 0 for a gate that has no weight.
    let share: Double
    /// Its share of its section, 0…1.
    fileprivate let part: Double
    let gate: Gate?
    /// Which of the weights is its own; nil for a gate that has none.
    let column: Int?
    /// Which of ``DrawPlan/sections`` it counts in; nil for a gate that counts in none.
    let section: Int?
    /// Its row in the sheet.
    fileprivate let row: Int
  }

  /// A section that has questions which count in it.
  struct Section: Hashable {
    let place: SectionPlace
    /// The items that count in it, and their parts of it in whole numbers.
    let items: [Int]
    let parts: WholeParts
  }

  let policy: Policy
  /// By name, in code points.
  let items: [Item]
  /// Their names, in the same order.
  let questions: [QuestionID]
  let gates: [Int]
  let sections: [Section]
  /// What weights are drawn for, in the same order, with their ω.
  let weighted: [QuestionID]
  private let shares: [Double]

  /// How many weights are drawn.
  var weights: Int { weighted.count }

  /// By item.
  let laws: [RatingLaw]
  let bounds: [RatingBounds]

  /// - Parameter last: a plan that is kept where only answers differ.
  init(_ sheet: ScoreSheet, like last: DrawPlan? = nil) {
    policy = sheet.policy
    if let last, last.fits(sheet) {
      (items, questions, gates, sections) = (last.items, last.questions, last.gates, last.sections)
      (weighted, shares) = (last.weighted, last.shares)
    } else {
      items = Self.items(of: sheet)
      questions = items.map(\.question)
      gates = items.indices.filter { [items] in items[$0].gate != nil }
      sections = Self.sections(of: sheet, items)
      let drawn = items.filter { $0.column != nil }
      (weighted, shares) = (drawn.map(\.question), drawn.map(\.share))
    }
    laws = items.map { sheet.law(ofRow: $0.row) }
    if let last, last.laws.count == laws.count {
      bounds = laws.indices.map { [laws] in laws[$0] == last.laws[$0] ? last.bounds[$0] : RatingBounds(laws[$0]) }
    } else {
      bounds = laws.map(RatingBounds.init)
    }
  }

  /// The sections that have questions which count, in order of name.
  private static func liveSections(of sheet: ScoreSheet) -> [Int] {
    sheet.sections.indices.filter { sheet.sections[$0].totals.isApplicable }
      .sorted { sheet.sections[$0].place < sheet.sections[$1].place }
  }

  private static func items(of sheet: ScoreSheet) -> [Item] {
    var places = Array(repeating: 0, count: sheet.sections.count)
    for (place, section) in liveSections(of: sheet).enumerated() { places[section] = place }
    var columns = 0
    // By number, since a row is much to carry about.
    return sheet.rows.indices.filter { sheet.rows[$0].isDrawn }
      .sorted { sheet.rows[$0].question < sheet.rows[$1].question }
      .map { index in
        let row = sheet.rows[index]
        if row.share > 0 { columns += 1 }
        return Item(
          question: row.question, share: row.share, part: row.part, gate: row.gate,
          column: row.share > 0 ? columns - 1 : nil, section: row.part > 0 ? places[row.section] : nil, row: index)
      }
  }

  private static func sections(of sheet: ScoreSheet, _ items: [Item]) -> [Section] {
    liveSections(of: sheet).enumerated().map { place, section in
      let members = items.indices.filter { items[$0].section == place }
      return Section(
        place: sheet.sections[section].place, items: members, parts: WholeParts(members.map { items[$0].part }))
    }
  }

  /// Whether this is the plan of a sheet, but for its laws and its policy.
  private func fits(_ sheet: ScoreSheet) -> Bool {
    guard items.count == sheet.rows.indices.count(where: { sheet.rows[$0].isDrawn }) else { return false }
    for place in items.indices {
      let row = items[place].row
      guard row < sheet.rows.count, sheet.rows[row].share == items[place].share,
        sheet.rows[row].part == items[place].part, sheet.rows[row].gate == items[place].gate,
        sheet.rows[row].question == items[place].question
      else { return false }
      if let section = items[place].section {
        guard sheet.sections[sheet.rows[row].section].place == sections[section].place else { return false }
      }
    }
    return true
  }

  /// What the weights are drawn from: as long as this is the same, so are the draws.
  var weightKey: WeightKey {
    WeightKey(
      questions: weighted, shares: shares, concentration: policy.concentration, draws: policy.draws, seed: policy.seed)
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

extension ScoreSheet.Row {
  /// Whether draws have a rating of it.
  fileprivate var isDrawn: Bool { part > 0 || gate != nil }
}
