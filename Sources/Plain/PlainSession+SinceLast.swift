internal import Domain
internal import Report
internal import Session

/// What a review asks about the sessions before it, in lines.
extension PlainSession {
  /// What is asked, as far as the room may hear it.
  var sinceLast: SinceLast? { session.sinceLast(seesInternal: !isRoomLocked) }

  static let nothingBefore = "There is nothing to look back on: only a review asks about promises."

  /// All of it, numbered by kind as the commands take it.
  var sinceLastListing: String {
    guard let asked = sinceLast else { return Self.nothingBefore }
    let last = subject.workshop?.followUp.past.last
    let origin = last.map { ", from \(onOneLine($0.title))" + ($0.date.map { " (\($0))" } ?? "") } ?? ""
    var lines = ["Since last time\(origin): \(asked.progress)."]
    for group in asked.groups {
      lines.append(group.title)
      for row in asked.rows[group.range] {
        lines.append("\(number(of: row, in: asked)). \(row.subject): \(state(of: row))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Counting from 1 within its kind.
  private func number(of row: SinceLast.Row, in asked: SinceLast) -> Int {
    asked.rows.filter { $0.kind == row.kind }.firstIndex(of: row).map { $0 + 1 } ?? 0
  }

  /// `late, waiting for the lawyer. Last time: …`
  private func state(of row: SinceLast.Row) -> String {
    let said = [row.word, isBlank(row.note) ? nil : onOneLine(row.note)].compactMap(\.self).joined(separator: ", ")
    return [said.isEmpty ? "not answered yet." : said.ended, row.before?.ended].compactMap(\.self).joined(
      separator: " ")
  }

  func sinceLastRequest(_ id: SinceLast.Row.ID) -> String {
    guard let asked = sinceLast, let row = asked.rows.first(where: { $0.id == id }) else { return "" }
    let question =
      switch row {
      case .promise: "what became of it? \(choices(of: row)), and a note behind it."
      case .trigger: "has this happened? \(choices(of: row)), and a note behind it."
      case .measure: "where does it stand?" + (row.before.map { " \($0.ended)" } ?? "")
      }
    let present = row.isAnswered ? state(of: row) : ""
    return "\(row.kind) \(number(of: row, in: asked)), \(row.subject): \(question)"
      + now(present, orElse: "Enter leaves it open.")
  }

  /// `1 kept, 2 late, 3 broken`.
  private func choices(of row: SinceLast.Row) -> String {
    row.choices.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
  }

  /// Whether the present prompt asks for words alone.
  func asksForWords(_ id: SinceLast.Row.ID) -> Bool { if case .measure = id { true } else { false } }

  // MARK: Answers

  /// `promise 2 late waiting for the lawyer`, `trigger 1 yes`, `measure 3 12 of 40`.
  mutating func performOnSinceLast(_ command: Command, _ argument: String) {
    guard let asked = sinceLast else { return say(Self.nothingBefore) }
    let (number, rest) = firstWord(of: argument)
    let kind: String =
      switch command {
      case .promise: "Promise"
      case .trigger: "Exit trigger"
      default: "Measure"
      }
    guard let row = Int(number).flatMap({ asked.rows.filter { $0.kind == kind }.item($0) }) else {
      return say("There is no \(kind.lowercased()) “\(number)”. Type since for all of them with their numbers.")
    }
    if case .rejected(let remedy) = answer(row, rest) { say(remedy) }
  }

  mutating func answer(_ id: SinceLast.Row.ID, _ text: String) -> Reply {
    guard let row = sinceLast?.rows.first(where: { $0.id == id }) else { return .rejected(Self.nothingBefore) }
    let reply = answer(row, text)
    if case .taken = reply { goOn() }
    return reply
  }

  /// Reads a choice by its number or its word, and what stands behind it as a note; of a measure where it stands.
  private mutating func answer(_ row: SinceLast.Row, _ text: String) -> Reply {
    if row.choices.isEmpty {
      if text.isEmpty { return .rejected("Type where it stands behind its number.") }
      return keep(row.edit(noting: text))
    }
    let (word, note) = firstWord(of: text)
    let typed = word.lowercased().trimmingPrefix { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber }
    let choice = row.choices.firstIndex { $0 == typed } ?? Int(typed).map { $0 - 1 }
    guard typed == "open" || choice.map(row.choices.indices.contains) == true,
      let edit = row.edit(choosing: typed == "open" ? nil : choice, note: note.isEmpty ? nil : note)
    else {
      return .rejected("“\(word)” is no answer. Type \(choices(of: row)), or open; a note may stand behind it.")
    }
    return keep(edit)
  }

  private mutating func keep(_ edit: Edit) -> Reply {
    self.edit(edit)
    return .taken
  }

  /// Takes an answer back, the note with it.
  mutating func clear(_ id: SinceLast.Row.ID) {
    guard let edit = sinceLast?.rows.first(where: { $0.id == id })?.edit(choosing: nil, note: "") else { return }
    self.edit(edit)
  }
}

extension String {
  /// With a full stop, unless it ends as a sentence does.
  fileprivate var ended: String { last.map { ".!?".contains($0) } == true ? self : self + "." }
}
