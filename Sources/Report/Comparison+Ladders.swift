internal import Domain
internal import Scoring

/// Where partnerships are on a ladder, and where they need to be: all in one table.
extension ComparisonPage {
  var ladders: [Block] {
    let tables = comparison.ladders.filter { $0.rows.contains(where: \.isPlaced) }
    if tables.isEmpty { return [] }
    return [.heading(level: 2, "Kind of relationship")] + tables.flatMap(blocks)
  }

  /// The columns have numbers for heads: the names of the attributes would make a table that no screen has room for.
  private func blocks(of table: LadderTable) -> [Block] {
    let placed = table.rows.filter(\.isPlaced)
    let shown = placed.prefix(Self.mostInDetail)
    let columns = table.attributes.indices.map { Block.Table.Column("\($0 + 1)") }
    let rows = shown.map { row in
      [name(row.workshop, row.partnerFirm, row.title)] + row.attributes.map { "\(code: $0.placement)" as Phrase }
    }
    let names = table.attributes.enumerated().map { "\($0 + 1) \(emphasis: Question.words(of: $1.name))" as Phrase }
    let unplaced = table.rows.filter { !$0.isPlaced }.map { name($0.workshop, $0.partnerFirm, $0.title) }
    var blocks: [Block] = [
      .heading(level: 3, Phrase(onOneLine(table.title))),
      .table(Block.Table([.init("Partnership")] + columns, rows: rows)),
      .paragraph(
        """
        The columns: \(names.joined(by: ", ")). \(code: "3/5 -2") is level 3 now, 5 needed and so 2 short; \(code: "+") is \
        beyond what is needed, \(code: "–") not placed. Of \(table.levels.count) levels \(code: "1") is \
        \(emphasis: name(ofLevel: 1, in: table)), \(code: "\(table.levels.count)") \
        \(emphasis: name(ofLevel: table.levels.count, in: table)); none is good or bad in itself.
        """), .list(shown.map(sentence)),
    ]
    if placed.count > shown.count { blocks.append(.paragraph(leftOut(placed.count - shown.count))) }
    if !unplaced.isEmpty {
      blocks.append(.paragraph("Not placed on any attribute yet: \(unplaced.abridged(to: Self.mostInDetail))."))
    }
    return blocks
  }

  private func name(ofLevel level: Int, in table: LadderTable) -> String {
    table.levels.indices.contains(level - 1) ? trimmed(onOneLine(table.levels[level - 1])) : ""
  }

  /// “**Fabrikam**: short in *horizon* by 2; beyond in *trust* by 1; not placed: *transparency*.”
  private func sentence(of row: LadderTable.Row) -> Phrase {
    let differences = row.attributes.compactMap { attribute in
      attribute.distance.map { (words: Phrase([.emphasis(Question.words(of: attribute.question.name))]), levels: $0) }
    }
    let short = differences.filter { $0.levels > 0 }.map { "\($0.words) by \($0.levels)" as Phrase }
    let beyond = differences.filter { $0.levels < 0 }.map { "\($0.words) by \(-$0.levels)" as Phrase }
    let open = row.attributes.filter { $0.distance == nil }
      .map { Phrase([.emphasis(Question.words(of: $0.question.name))]) }
    var clauses: [Phrase] = short.isEmpty ? [] : ["short in \(short.enumeration)"]
    clauses += beyond.isEmpty ? [] : ["beyond in \(beyond.enumeration)"]
    if clauses.isEmpty { clauses = [open.isEmpty ? "as needed throughout" : "as needed where it is placed"] }
    clauses += open.isEmpty ? [] : ["not placed: \(open.enumeration)"]
    return "\(name(row.workshop, row.partnerFirm, row.title)): \(clauses.joined(by: "; "))."
  }
}

extension LadderScore.Attribute {
  /// How many levels are missing; below 0 where it is beyond what is needed, nil where it is not placed.
  fileprivate var distance: Int? {
    guard let current, let needed else { return nil }
    return needed - current
  }

  /// `3/5 -2`, `5/3 +2`, `4/4`, or `–`.
  fileprivate var placement: String {
    guard let current, let needed else { return "–" }
    let sign = current == needed ? "" : current < needed ? " -\(needed - current)" : " +\(current - needed)"
    return "\(current)/\(needed)\(sign)"
  }
}
