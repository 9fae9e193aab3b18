internal import Domain
internal import Scoring

extension Edition {
  /// The lists that questions collected, by what they feed; then a programme's criteria, and actions.
  var registers: [Block] {
    let blocks = Register.allCases.flatMap(blocks) + criteria + actions
    return blocks.isEmpty ? [] : [.heading(level: 2, Phrase(Chapter.registers))] + blocks
  }

  private func blocks(of register: Register) -> [Block] {
    let tables: [Block] = inquiry.questionIDs(in: .ours).flatMap { id -> [Block] in
      guard let question = inquiry.question(id), Register(question.yields) == register else { return [] }
      let entries = inquiry[id].entries.filter { !$0.cells.isEmpty }
      if entries.isEmpty { return [] }
      let rows = Block.table(table(of: entries, question, register))
      // A question of the register's own name needs no mention.
      return register.title.lowercased().hasPrefix(inquiry.mention(of: id))
        ? [rows] : [.paragraph("From \(emphasis: inquiry.mention(of: id)):"), rows]
    }
    return tables.isEmpty ? [] : [.heading(level: 3, Phrase(register.title))] + tables
  }

  private func table(of entries: [Entry], _ question: Question, _ register: Register) -> Block.Table {
    // What nobody filled in is no column; that nobody owns anything is worth saying.
    let fields = (question.fields + EntryField.allCases.filter { !question.fields.contains($0) }).filter { field in
      entries.contains { $0.cells[field] != nil } || (field == .owner && question.fields.contains(field))
    }
    let hasExposure = register == .risks && entries.contains { $0.exposure != nil }
    var columns = fields.map { Block.Table.Column(Phrase(register.title(of: $0)), $0.alignment) }
    var sorted = entries
    if hasExposure {
      columns.append(.init("Likelihood × impact", .trailing))
      sorted = entries.enumerated().sorted { a, b in
        let (first, second) = (a.element.exposure ?? 0, b.element.exposure ?? 0)
        return first == second ? a.offset < b.offset : first > second
      }.map(\.element)
    }
    let rows = sorted.map { entry in
      fields.map { field in Phrase(entry.cells[field].map(cell) ?? (field == .owner ? "no owner yet" : "–")) }
        + (hasExposure ? [Phrase(entry.exposure.map(String.init) ?? "–")] : [])
    }
    return Block.Table(columns, rows: rows)
  }

  private func cell(_ cell: Entry.Cell) -> String {
    if case .firm(let owner) = cell { firm(owner) } else { trimmed(cell.text) }
  }

  private var criteria: [Block] {
    guard let criteria = subject.programme?.criteria, !criteria.items.isEmpty else { return [] }
    let rows: [[Phrase]] = criteria.items.map { [Phrase(trimmed($0.text)), "\($0.weight.rawValue)"] }
    return [
      .heading(level: 3, "Accepted criteria, version \(criteria.version)"),
      .table(Block.Table([.init("Criterion"), .init("Weight", .trailing)], rows: rows)),
    ]
  }

  private var actions: [Block] {
    // What became of a promise stands under “Since last time”; here is what is still to be done.
    let actions = inquiry.actions.filter { $0.promise == nil || $0.isPending }
    if actions.isEmpty { return [] }
    return [
      .heading(level: 3, "Actions"),
      .tasks(
        actions.map { action in
          let origin: Phrase = action.question.map { ", from \(emphasis: inquiry.mention(of: $0))" } ?? ""
          let kind = action.isCondition ? ", before we go \(stage.onward)" : ""
          let since = action.promise.map { ", promised\($0.date.map { " on \($0)" } ?? " before")" } ?? ""
          return Block.Task("\(trimmed(action.text)) (\(duty(action))\(kind)\(since)\(origin))", isDone: action.isDone)
        }),
    ]
  }
}

/// A chapter of the registers: what a question's entries are.
private enum Register: CaseIterable {
  case assumptions, risks, investments, measures, triggers, needs, offers, criteria, capacity, work, lists

  init(_ yields: Yield?) {
    self =
      switch yields {
      case .assumptions: .assumptions
      case .risks: .risks
      case .investments: .investments
      case .measures: .measures
      case .triggers: .triggers
      case .needs: .needs
      case .offers: .offers
      case .criteria: .criteria
      case .capacity: .capacity
      case .actions: .work
      case .list, nil: .lists
      }
  }

  var title: String {
    switch self {
    case .assumptions: "Assumptions"
    case .risks: "Risks"
    case .investments: "Investments"
    case .measures: "Measures"
    case .triggers: "Exit triggers"
    case .needs: "Needs"
    case .offers: "Offers"
    case .criteria: "Criteria"
    case .capacity: "Capacity"
    case .work: "Gaps and work to be done"
    case .lists: "Other lists"
    }
  }

  /// The title of a column; the text is named after what it says.
  func title(of field: EntryField) -> String {
    switch field {
    case .text: item
    case .number: self == .capacity ? "How many" : "Number"
    case .owner, .firm, .due, .weight, .likelihood, .impact, .mitigation, .amount, .target: words(field.rawValue)
    }
  }

  private var item: String {
    switch self {
    case .assumptions: "Assumption"
    case .risks: "Risk"
    case .investments: "Investment"
    case .measures: "Measure"
    case .triggers: "Trigger"
    case .needs: "Need"
    case .offers: "Offer"
    case .criteria: "Criterion"
    case .capacity: "What it rests on"
    case .work, .lists: "What"
    }
  }
}

extension EntryField {
  fileprivate var alignment: Block.Table.Alignment {
    switch kind {
    case .grade, .number: .trailing
    case .text, .firm, .day: .leading
    }
  }
}

extension Entry {
  /// Likelihood times impact, 1…25; nil unless both are given.
  fileprivate var exposure: Int? {
    guard case .grade(let likelihood)? = cells[.likelihood], case .grade(let impact)? = cells[.impact] else {
      return nil
    }
    return likelihood.rawValue * impact.rawValue
  }
}
