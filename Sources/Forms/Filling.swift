internal import Domain

/// What a person filled in at one question, on its way into the answer.
struct Filling {
  private let item: ReturnedForm.Item
  /// The same question in a form made today.
  private let own: Form.Item
  private let kind: FormKind
  private let file: String
  /// What stands at the places that the form has, by those of today: new rows come behind all that are there.
  private let typed: [FormField: ReturnedForm.Typed]
  /// The same with what was taken out of the file, which says nothing and stays as it is.
  private let whole: FormTexts
  /// What stands at places that it does not have.
  private let strays: [(field: FormField, typed: ReturnedForm.Typed)]

  init(_ item: ReturnedForm.Item, _ own: Form.Item, _ kind: FormKind, file: String) {
    (self.item, self.own, self.kind, self.file) = (item, own, kind, file)
    let taken = item.texts.filter { own.takes($0.key) }
    typed = Self.numbered(taken, from: max(own.rows, Self.lastRow(of: taken)) + 1)
    whole = Self.whole(typed, own)
    strays = item.texts.filter { !own.takes($0.key) && !isBlank($0.value.text) }.map { ($0.key, $0.value) }
  }

  private static func whole(_ typed: [FormField: ReturnedForm.Typed], _ own: Form.Item) -> FormTexts {
    own.texts.filter { typed[$0.key] == nil }.merging(typed.mapValues(\.text)) { $1 }
  }

  /// Texts with the new rows that have any numbered from a number on.
  private static func numbered(
    _ texts: [FormField: ReturnedForm.Typed], from first: Int
  ) -> [FormField: ReturnedForm.Typed] {
    let new = filledRows(of: texts)
    let numbers = Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1, first + $0) })
    var result: [FormField: ReturnedForm.Typed] = [:]
    for (field, text) in texts {
      guard case .cell(let row, let column) = field, row >= FormField.firstNewRow else {
        result[field] = text
        continue
      }
      if let number = numbers[row] { result[.cell(row: number, column)] = text }
    }
    return result
  }

  /// The greatest number of a row that is no new one; 0 where there is none.
  private static func lastRow(of texts: [FormField: ReturnedForm.Typed]) -> Int {
    texts.keys.compactMap { field in
      if case .cell(let row, _) = field, row < FormField.firstNewRow { row } else { nil }
    }.max() ?? 0
  }

  /// The new rows in which something stands, in order.
  private static func filledRows(of texts: [FormField: ReturnedForm.Typed]) -> [Int] {
    Set(
      texts.compactMap { field, typed -> Int? in
        guard case .cell(let row, _) = field, row >= FormField.firstNewRow, !isBlank(typed.text) else { return nil }
        return row
      }
    ).sorted()
  }

  /// Whether all that is filled in is there already, new rows as the last of those that are there.
  private var isThere: Bool {
    if whole.digest == own.digest { return true }
    let texts = item.texts.filter { own.takes($0.key) }
    let first = own.rows - Self.filledRows(of: texts).count + 1
    return first > Self.lastRow(of: texts) && Self.whole(Self.numbered(texts, from: first), own).digest == own.digest
  }

  /// The change it makes; nil where there is none, or where there are findings.
  func change(in subject: Subject, _ collection: inout CollectedForm) -> CollectedForm.Change? {
    let inquiry = subject.inquiry
    for stray in strays {
      note("this form has no place “[\(stray.field.code)]” at this question", at: stray.typed.place, &collection)
    }
    if !strays.isEmpty || whole.digest == item.digest || isThere { return nil }
    if own.digest != item.digest {
      note(
        "“\(Question.words(of: item.id.name))” was filled in elsewhere since this form was made, and both say something "
          + "else; write the form anew, and put what is here into it", at: item.place, &collection)
      return nil
    }
    let list = item.id.questionnaire == PartnerLists.questionnaire ? PartnerLists.Kind(rawValue: item.id.name) : nil
    let before = list.flatMap { subject.workshop?.partnerLists[$0] }.map(Answer.init(listing:)) ?? inquiry[item.id]
    var after = before
    var done: [String] = []
    let errors = collection.findings.count
    for field in changed {
      guard let typed = typed[field] else { continue }
      do throws(FormProblem) {
        if Bound.length(of: typed.text) > Bound.textLength {
          throw FormProblem("\(Bound.length(of: typed.text)) characters are too many; use at most \(Bound.textLength)")
        }
        try put(typed.text, at: field, into: &after, inquiry)
      } catch {
        note(error.sentence, at: typed.place, &collection)
      }
      if case .cell = field { continue }
      done.append(field.code)
    }
    let rows = putRows(into: &after, isList: list != nil, &collection)
    if rows > 0 { done.append(rows == 1 ? "a row" : "\(rows) rows") }
    guard collection.findings.count == errors, after != before else { return nil }
    return CollectedForm.Change(question: item.id, before: before, after: after, summary: done.joined(separator: ", "))
  }

  /// The places where something else stands than in the library.
  private var changed: [FormField] {
    typed.keys.filter { folded(whole[$0] ?? "") != folded(own.texts[$0] ?? "") }.sorted { $0.name < $1.name }
  }

  private func note(_ sentence: String, at place: TextPlace, _ collection: inout CollectedForm) {
    collection.findings.append(Finding(file: file, place: place, sentence: sentence))
  }

  private func put(
    _ text: String, at field: FormField, into answer: inout Answer, _ inquiry: Inquiry
  ) throws(FormProblem) {
    switch field {
    case .vote: try putVote(text, into: &answer, inquiry)
    case .rating: try putRating(text, into: &answer)
    case .confidence:
      let typed = sign(text)
      answer.confidence =
        typed.isEmpty ? nil : try number(typed, "grade of evidence", 1...5, Confidence.init(rawValue:))
    case .now, .needed: try putLevel(text, into: &answer)
    case .answer: answer.answer = text
    case .notes:
      if kind == .partner { answer.notes.partner = text } else { answer.notes.joint = text }
    case .cell: break
    }
  }

  private func putVote(_ text: String, into answer: inout Answer, _ inquiry: Inquiry) throws(FormProblem) {
    guard case .ballot(let participant) = kind else { return }
    let typed = sign(text)
    if typed.isEmpty { return }
    let value: Vote.Value =
      Self.unknowns.contains(typed.lowercased())
      ? .unknown : .rating(try number(typed, "vote", 1...5, orUnknown: true, Rating.init(rawValue:)))
    var round = answer.rounds.last.flatMap { $0.isRevealed ? nil : $0 } ?? Round(isRevealed: false)
    if round[participant] != nil {
      throw FormProblem(
        "a vote of this person lies here already, from a form or from the room; a vote that was cast is not changed unseen"
      )
    }
    round.votes.append(Vote(participant: participant, value: value, isSealed: true))
    let seats = inquiry.participants.map(\.id)
    round.votes.sort { (seats.firstIndex(of: $0.participant) ?? 0) < (seats.firstIndex(of: $1.participant) ?? 0) }
    if answer.rounds.isEmpty { answer.rounds = [round] } else { answer.rounds[answer.rounds.count - 1] = round }
  }

  /// What people write for “don’t know”, besides `?`.
  private static let unknowns: Set<String> = ["?", "??", "???", "don't know", "dont know", "do not know", "unknown"]

  private func putRating(_ text: String, into answer: inout Answer) throws(FormProblem) {
    if let state = try state(in: text) {
      answer.state = state
    } else if sign(text).isEmpty {
      (answer.rating, answer.state) = (nil, .open)
    } else {
      answer.rating = try number(sign(text), "rating", 1...5, orUnknown: true, Rating.init(rawValue:))
      answer.state = .rated
    }
  }

  private func putLevel(_ text: String, into answer: inout Answer) throws(FormProblem) {
    let texts = (now: whole[.now] ?? "", needed: whole[.needed] ?? "")
    if let state = try state(in: texts.now) {
      answer.state = state
      return
    }
    let levels = 1...max(1, own.levels.count)
    let typed = (now: sign(texts.now), needed: sign(texts.needed))
    if typed.now.isEmpty, typed.needed.isEmpty {
      (answer.level, answer.state) = (nil, .open)
      return
    }
    // Each of the two has its own finding.
    if !sign(text).isEmpty { _ = try number(sign(text), "level", levels) { $0 } }
    if sign(text).isEmpty { throw FormProblem("a level is missing; say both where it is and where it needs to be") }
    guard let now = Int(typed.now), let needed = Int(typed.needed), levels.contains(now), levels.contains(needed) else {
      return
    }
    answer.level = LevelPlacement(current: now, needed: needed, unknown: answer.level?.unknown ?? .none)
    answer.state = .rated
  }

  /// “Don’t know” or “not applicable”, where one of them is typed in place of a number.
  private func state(in text: String) throws(FormProblem) -> Answer.State? {
    if Self.unknowns.contains(sign(text).lowercased()) { return .unknown }
    let words = trimmed(text)
    guard let start = ["n/a", "not applicable"].first(where: { words.lowercased().hasPrefix($0) }) else { return nil }
    if own.question.gate != nil {
      throw FormProblem("this question is a gate and cannot be set aside; use 1 to 5, or ?")
    }
    let rest = trimmed(words.dropFirst(start.count))
    // Behind a colon everything is the reason; else what parts it from the sign goes too.
    let reason =
      rest.hasPrefix(":") ? trimmed(rest.dropFirst()) : trimmed(rest.drop { ",;.-–—".contains($0) })
    if reason.isEmpty {
      throw FormProblem("“\(start)” needs a reason; write it behind, as in “n/a: we have no product yet”")
    }
    return .notApplicable(reason: reason)
  }

  private func number<Value>(
    _ typed: String, _ what: String, _ range: ClosedRange<Int>, orUnknown: Bool = false, _ make: (Int) -> Value?
  ) throws(FormProblem) -> Value {
    guard let number = Int(typed), range.contains(number), let value = make(number) else {
      // A line of the form that lost its place may stand here.
      let typed = typed.count <= 40 ? typed : typed.prefix(39) + "…"
      throw FormProblem(
        "“\(typed)” is no \(what); use a whole number from \(range.lowerBound) to \(range.upperBound)"
          + (orUnknown ? ", or ? for don’t know" : ""))
    }
    return value
  }

  /// The rows, each as it stands in the form: one that was emptied goes, a new one comes behind the others.
  ///
  /// - Returns: how many rows are other than they were.
  private func putRows(into answer: inout Answer, isList: Bool, _ collection: inout CollectedForm) -> Int {
    let numbers = Set(
      typed.keys.compactMap { field in if case .cell(let row, _) = field { row } else { nil } })
    var count = 0
    var gone: Set<EntryID> = []
    for row in numbers.sorted() {
      let isThere = answer.entries.indices.contains(row - 1) && row <= own.rows
      var entry = isThere ? answer.entries[row - 1] : Entry(id: .next("n", after: answer.entries.map(\.id)))
      let before = entry
      for column in own.question.fields {
        let field = FormField.cell(row: row, column)
        guard let typed = typed[field], folded(typed.text) != folded(own.texts[field] ?? "") else { continue }
        do throws(EntryFieldError) {
          entry.cells[column] = try column.cell(from: text(typed.text, for: column))
        } catch {
          note(error.description.trimmingFullStop, at: typed.place, &collection)
        }
      }
      if entry == before { continue }
      // A list of the other firm is only ever added to: what it says again is there already.
      if isList, answer.entries.contains(where: { folded($0.words) == folded(entry.words) }) { continue }
      count += 1
      if !isThere {
        answer.entries.append(entry)
      } else if entry.cells.isEmpty {
        gone.insert(entry.id)
      } else {
        answer.entries[row - 1] = entry
      }
    }
    answer.entries.removeAll { gone.contains($0.id) }
    return count
  }

  private func text(_ typed: String, for column: EntryField) -> String {
    switch column.kind {
    case .text: typed
    case .number: Forms.number(typed)
    case .firm, .day, .grade: sign(typed)
    }
  }
}

extension Entry {
  fileprivate var words: String { cells[.text]?.text ?? "" }
}

/// Why what was typed at a place cannot be taken; without a full stop, as findings have none.
struct FormProblem: Error {
  let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}

extension String {
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
