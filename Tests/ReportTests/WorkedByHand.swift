import Domain

/// The score as a reader works it out with a pencil, from the tables of the method section and nothing else.
///
/// Written from the words of that section, not from the program: where the two differ, one of them is wrong.
struct WorkedByHand {
  private struct Row {
    let weight: Double
    let rating: Int?
    let isSetAside: Bool
    let grade: Int?
    /// Least rating, what happens while it fails, and whether its votes are split and not settled.
    let gate: (minimum: Int, isKnockOut: Bool, isSplit: Bool)?

    /// The share of the whole; 0 for what is not applicable.
    var share = 0.0
    /// The share that it would have if everything were applicable.
    var shareOfAll = 0.0
    var isApplicable = false

    var value: Double? { rating.map { 25 * Double($0 - 1) } }
  }

  private struct Group {
    let weight: Double
    var rows: [Row] = []
  }

  private struct Questionnaire {
    let weight: Double
    var sections: [Group] = []
  }

  private var questionnaires: [Questionnaire] = []
  private var cutOffs: [String: Double] = [:]

  /// - Parameter markdown: a whole report.
  init(readingMethodOf markdown: String) {
    let method = markdown.split(separator: "\n## Method\n").last ?? ""
    for cells in Self.table(of: method, under: "### Weights and ratings") {
      let weight = Double(cells[1]) ?? .nan
      if cells[0].hasPrefix("**") {
        questionnaires.append(Questionnaire(weight: weight))
      } else if cells[0].hasPrefix("*") {
        questionnaires[questionnaires.count - 1].sections.append(Group(weight: weight))
      } else {
        let sections = questionnaires[questionnaires.count - 1].sections.count
        questionnaires[questionnaires.count - 1].sections[sections - 1].rows.append(
          Row(
            weight: weight, rating: Int(cells[3]), isSetAside: cells[3] == "set aside", grade: Int(cells[5]),
            gate: cells.count > 6 ? Self.gate(cells[6]) : nil))
      }
    }
    for cells in Self.table(of: method, under: "### Cut-offs") {
      let isShare = cells[1].hasSuffix(" %")
      let number = Double(cells[1].split(separator: " ")[0]) ?? .nan
      cutOffs[String(cells[0])] = isShare ? number / 100 : number
    }
    shareOut()
  }

  private static func table(of method: Substring, under heading: String) -> [[Substring]] {
    // A report without ratings has no such table.
    guard let part = method.split(separator: heading, maxSplits: 1).dropFirst().first else { return [] }
    return part.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2).map {
      $0.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
    }
  }

  private static func gate(_ cell: Substring) -> (Int, Bool, Bool)? {
    guard let minimum = cell.first?.wholeNumberValue else { return nil }
    return (minimum, cell.contains("else no-go"), cell.contains("split, not settled"))
  }

  /// Each weight divided by the sum of those beside it that have something applicable in them.
  private mutating func shareOut() {
    func portions(_ questionnaires: [Questionnaire], _ counts: (Row) -> Bool) -> [[[Double]]] {
      func sum(_ numbers: [Double]) -> Double { numbers.reduce(0, +) }
      let inner = questionnaires.map { $0.sections.map { $0.rows.map { counts($0) ? $0.weight : 0 } } }
      let middle = zip(questionnaires, inner).map { questionnaire, sections in
        zip(questionnaire.sections, sections).map { sum($1) > 0 ? $0.weight : 0 }
      }
      let outer = zip(questionnaires, middle).map { sum($1) > 0 ? $0.weight : 0 }
      return outer.indices.map { a in
        middle[a].indices.map { b in
          inner[a][b].map { weight in
            let parts = [(outer[a], sum(outer)), (middle[a][b], sum(middle[a])), (weight, sum(inner[a][b]))]
            return parts.reduce(1) { $1.0 == 0 ? 0 : $0 * $1.0 / $1.1 }
          }
        }
      }
    }
    let shares = portions(questionnaires) { !$0.isSetAside }
    let all = portions(questionnaires) { _ in true }
    for a in shares.indices {
      for b in shares[a].indices {
        for c in shares[a][b].indices {
          let weights = [questionnaires[a].weight, questionnaires[a].sections[b].weight]
          let isSetAside = questionnaires[a].sections[b].rows[c].isSetAside
          questionnaires[a].sections[b].rows[c].isApplicable =
            !isSetAside && weights.allSatisfy { $0 > 0 } && questionnaires[a].sections[b].rows[c].weight > 0
          questionnaires[a].sections[b].rows[c].share = shares[a][b][c]
          questionnaires[a].sections[b].rows[c].shareOfAll = all[a][b][c]
        }
      }
    }
  }

  private var rows: [Row] { questionnaires.flatMap { $0.sections.flatMap(\.rows) } }
  private var applicable: [Row] { rows.filter(\.isApplicable) }
  private var rated: [Row] { applicable.filter { $0.rating != nil } }

  private func total(_ rows: [Row], _ figure: (Row) -> Double) -> Double { rows.reduce(0) { $0 + figure($1) } }

  var index: Double? {
    rated.isEmpty ? nil : total(rated) { $0.share * ($0.value ?? 0) } / total(rated) { $0.share }
  }
  var low: Double? { applicable.isEmpty ? nil : total(rated) { $0.share * ($0.value ?? 0) } }
  var high: Double? {
    low.map { $0 + 100 * total(applicable.filter { $0.rating == nil }) { $0.share } }
  }
  var coverage: Double? { applicable.isEmpty ? nil : total(rated) { $0.share } }
  var confidence: Double? {
    rated.isEmpty ? nil : total(rated) { $0.share * Double($0.grade ?? 0) } / total(rated) { $0.share } / 5
  }
  var setAside: Double { total(rows.filter(\.isSetAside)) { $0.shareOfAll } }

  var verdict: Verdict {
    func cutOff(_ name: String) -> Double { cutOffs[name] ?? .nan }
    func isAtLeast(_ figure: Double?, _ name: String) -> Bool { (figure ?? -.infinity) > cutOff(name) - 1e-9 }
    let (noGo, minimum) = ("Index for anything but a no-go, at least", "Coverage for a verdict, at least")
    guard !applicable.isEmpty, let high else { return .insufficient }
    let gated = rows.compactMap { row in row.gate.map { (row: row, gate: $0) } }
    let failed = gated.filter { row, gate in row.rating.map { $0 < gate.minimum } ?? false }
    let isCovered = isAtLeast(coverage, minimum)
    if failed.contains(where: \.gate.isKnockOut) || !isAtLeast(high, noGo) { return .noGo }
    if isCovered, index != nil, !isAtLeast(index, noGo) { return .noGo }
    if !isCovered || rated.isEmpty { return .insufficient }
    let sections = questionnaires.flatMap(\.sections).filter { $0.rows.contains(where: \.isApplicable) }
    let floors = sections.allSatisfy { section in
      let rated = section.rows.filter { $0.isApplicable && $0.rating != nil }
      return !rated.isEmpty
        && isAtLeast(
          total(rated) { $0.weight * ($0.value ?? 0) } / total(rated) { $0.weight },
          "Index of each section for a go, at least")
    }
    let gatesPass = gated.allSatisfy { row, gate in row.rating.map { $0 >= gate.minimum } ?? false }
    let grade = cutOff("Grade of evidence behind each gate for a go, at least")
    let isBacked = gated.allSatisfy { row, _ in row.rating == nil || Double(row.grade ?? 0) >= grade }
    let isGo =
      gatesPass && isBacked && floors && !gated.contains(where: \.gate.isSplit)
      && isAtLeast(index, "Index for a go, at least") && isAtLeast(low, "Index at worst for a go, at least")
      && isAtLeast(coverage, "Coverage for a go, at least") && isAtLeast(confidence, "Confidence for a go, at least")
      && setAside < cutOff("Share set aside for a go, at most") + 1e-9
    return isGo ? .go : .conditional
  }
}
