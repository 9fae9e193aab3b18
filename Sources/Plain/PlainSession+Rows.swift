internal import Domain
internal import Report
internal import Scoring
internal import Session

// MARK: - Rows that a question collects

extension PlainSession {
  /// Sets a cell, beginning the row with the first one: a row is kept from its first cell on.
  mutating func setCell(_ text: String, of id: EntryID?, _ column: Int) -> Reply {
    guard let question = session.place.question, columns.indices.contains(column) else {
      return .rejected(Self.noQuestion)
    }
    let entries = inquiry[question].entries
    var entry = entries.first { $0.id == id } ?? Entry(id: .next("n", after: entries.map(\.id)))
    do {
      entry.cells[columns[column]] = try columns[column].cell(from: text)
    } catch {
      return .rejected(error.description)
    }
    if edit(.putEntry(question, entry)) { nextColumn(of: entry.id, after: column) }
    return .taken
  }

  /// On to the next cell of a row, or to a new row.
  mutating func nextColumn(of id: EntryID, after column: Int) {
    main = column + 1 < columns.count ? .entry(id, column: column + 1) : .entry(nil, column: 0)
  }

  /// `entries`, `entries 2`, `entries remove 2`.
  mutating func performEntries(_ argument: String) {
    guard let question = session.place.question else { return say(Self.noQuestion) }
    if columns.isEmpty { return say("This question collects no rows. Type answer or note.") }
    let rows = inquiry[question].entries
    switch RowCommand(argument, of: rows) {
    case .list:
      say(rows.isEmpty ? "No rows yet." : listing(of: rows))
      showEntries(at: .entry(nil, column: 0))
    case .change(let row): showEntries(at: .entry(row.id, column: 0))
    case .remove(let row): edit(.removeEntry(question, row.id))
    case .none: say(RowCommand<Entry>.remedy(for: argument, command: .entries, count: rows.count))
    }
  }

  private mutating func showEntries(at ask: Ask) {
    guard let question = session.place.question else { return }
    aside = nil
    run(.go(.question(question, .discuss)))
    main = ask
  }
}

// MARK: - Actions

extension PlainSession {
  mutating func setAction(_ text: String, of id: ActionID?, _ column: Ask.ActionColumn) -> Reply {
    var action =
      inquiry.actions.first { $0.id == id }
      ?? Action(id: .next("a", after: inquiry.actions.map(\.id)), text: "", question: session.place.question)
    switch column {
    case .text: action.text = text
    case .owner: action.owner = text
    case .due:
      guard let day = Day(text) else { return .rejected("“\(text)” is no day. Type one like 2026-12-15.") }
      action.due = day
    case .condition:
      guard let isCondition = yesOrNo(text) else { return .rejected("“\(text)” is neither. Type yes or no.") }
      action.isCondition = isCondition
    }
    if edit(.putAction(action)) { nextActionColumn(of: action.id, after: column) }
    return .taken
  }

  mutating func nextActionColumn(of id: ActionID, after column: Ask.ActionColumn) {
    guard let next = column.next else {
      if aside == nil { main = .action(nil, .text) } else { returnToMain() }
      return
    }
    if aside == nil { main = .action(id, next) } else { aside = .action(id, next) }
  }

  /// `action`, `action TEXT`, `action list`, `action 2`, `action done 2`, `action remove 2`, `action steps`.
  mutating func performAction(_ argument: String) {
    let actions = session.actions
    if argument.lowercased() == "steps" { return promiseSteps() }
    let (word, number) = firstWord(of: argument)
    if word == "done", number.isEmpty || Int(number) != nil {
      guard var action = Int(number).flatMap({ actions.item($0) }) else {
        return say(RowCommand<Action>.remedy(for: argument, command: .action, count: actions.count))
      }
      action.isDone.toggle()
      if edit(.putAction(action)) { say("\(action.isDone ? "Done" : "Not done yet"): \(action.text)") }
      return
    }
    switch RowCommand(argument, of: actions) {
    case .list where argument.isEmpty: aside = .action(nil, .text)
    case .list: say(actions.isEmpty ? "No actions yet." : listing(of: actions))
    case .change(let action): aside = .action(action.id, .text)
    case .remove(let action): edit(.removeAction(action.id))
    case .none:
      if RowCommand<Action>.isAboutRows(argument) {
        return say(RowCommand<Action>.remedy(for: argument, command: .action, count: actions.count))
      }
      aside = .action(nil, .text)
      enter(argument)
    }
  }

  /// Has the steps of the shortest way to a go as actions.
  private mutating func promiseSteps() {
    let steps = Score(inquiry, scope: subject.usualScope).stepsToPromise(in: inquiry)
    if steps.isEmpty { return say(Score.nothingToPromise) }
    for step in steps where edit(.putAction(step)) { say("An action now: \(step.text). Who, and by when?") }
  }

  /// `park`, `park TEXT`, `park list`, `park 2`, `park remove 2`.
  mutating func performPark(_ argument: String) {
    let items = session.parkedItems
    switch RowCommand(argument, of: items) {
    case .list where argument.isEmpty: aside = .park
    case .list: say(items.isEmpty ? "Nothing is parked." : listing(of: items))
    case .change(let item): aside = .parked(item.id)
    case .remove(let item): edit(.unpark(item.id))
    case .none:
      if RowCommand<ParkedItem>.isAboutRows(argument) {
        return say(RowCommand<ParkedItem>.remedy(for: argument, command: .park, count: items.count))
      }
      if case .rejected(let remedy) = park(argument) { say(remedy) }
    }
  }
}

// MARK: - People

extension PlainSession {
  /// `people`, `people remove 2`, `people rename 2 NAME`, `people NAME:FIRM:ROLE`.
  mutating func performPeople(_ argument: String) {
    var people = inquiry.participants
    guard subject.workshop != nil else { return say(EditRefusal.notInProgramme.description) }
    let (word, rest) = firstWord(of: argument)
    if word == "rename" {
      let (typed, name) = firstWord(of: rest)
      guard let index = Int(typed), people.item(index) != nil, !name.isEmpty else {
        return say("Type people rename, the person’s number and the name: people rename 2 Ada Vane.")
      }
      do {
        people[index - 1].name = try WorkshopDraft.name(name)
        edit(.participants(people))
      } catch {
        say(error.description)
      }
      return
    }
    switch RowCommand(argument, of: people) {
    case .list:
      say(people.isEmpty ? "Nobody is in the list yet." : listing(of: people))
      if argument.isEmpty, main != .people { aside = .people }
    case .change(let person): say("\(person.name): type people rename or people remove, and the number.")
    case .remove(let person): edit(.participants(people.filter { $0.id != person.id }))
    case .none:
      if RowCommand<Participant>.isAboutRows(argument) {
        return say(RowCommand<Participant>.remedy(for: argument, command: .people, count: people.count))
      }
      let before = aside
      aside = .people
      enter(argument)
      aside = before
    }
  }
}

// MARK: - Words about rows

/// What follows `entries`, `action`, `park` or `people`, where it speaks of rows by their numbers.
enum RowCommand<Row> {
  case list
  case change(Row)
  case remove(Row)

  /// Nil where `argument` is no such thing, or names a row that is not there.
  init?(_ argument: String, of rows: [Row]) {
    let (word, rest) = firstWord(of: argument)
    if argument.isEmpty || argument == "list" {
      self = .list
    } else if word == "remove", let number = Int(rest), let row = rows.item(number) {
      self = .remove(row)
    } else if let number = Int(argument), let row = rows.item(number) {
      self = .change(row)
    } else {
      return nil
    }
  }

  /// Whether somebody meant a row rather than a text.
  static func isAboutRows(_ argument: String) -> Bool {
    let (word, rest) = firstWord(of: argument)
    return Int(argument) != nil || (word == "remove" && (rest.isEmpty || Int(rest) != nil))
  }

  static func remedy(for argument: String, command: Command, count: Int) -> String {
    let rows = count == 0 ? "there are none yet" : count == 1 ? "there is only number 1" : "they go from 1 to \(count)"
    return "“\(command.rawValue) \(argument)” names no row; \(rows)."
  }
}

/// Reads yes or no; nil for anything else.
func yesOrNo(_ text: String) -> Bool? {
  switch text.lowercased() {
  case "y", "yes": true
  case "n", "no": false
  default: nil
  }
}
