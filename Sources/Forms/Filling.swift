internal import Domain

/// What a person filled in at one question, on its way into the answer.
struct Filling {
  private let item: ReturnedForm.Item
  /// The same question in a form made today.
  private let own: Form.Item
  private let kind: FormKind
  private let file: String

  init(_ item: ReturnedForm.Item, _ own: Form.Item, _ kind: FormKind, file: String) {
    (self.item, self.own, self.kind, self.file) = (item, own, kind, file)
  }

  /// The change it makes; nil where there is none, or where there are findings.
  func change(in subject: Subject, _ collection: inout Collection) -> Collection.Change? {
    let inquiry = subject.inquiry
    let returned = FormTexts(uniqueKeysWithValues: item.texts.map { ($0.key, $0.value.text) })
    // A place that was taken out of the file says nothing.
    let whole = own.texts.filter { item.texts[$0.key] == nil }.merging(returned) { $1 }
    if whole.digest == item.digest || whole.digest == own.digest { return nil }
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
    for field in changed(whole) {
      guard let typed = item.texts[field] else { continue }
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
    let rows = putRows(whole, into: &after, &collection)
    if rows > 0 { done.append(rows == 1 ? "a row" : "\(rows) rows") }
    guard collection.findings.count == errors, after != before else { return nil }
    return Collection.Change(question: item.id, before: before, after: after, summary: done.joined(separator: ", "))
  }

  /// The places where something else stands than in the library.
  private func changed(_ whole: FormTexts) -> [FormField] {
    item.texts.keys.filter { folded(whole[$0] ?? "") != folded(own.texts[$0] ?? "") }.sorted { $0.name < $1.name }
  }

  private func note(_ sentence: String, at place: TextPlace, _ collection: inout Collection) {
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
      ? .unknown : .rating(try number(typed, "vote", 1...5, Rating.init(rawValue:)))
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
      answer.rating = try number(sign(text), "rating", 1...5, Rating.init(rawValue:))
      answer.state = .rated
    }
  }

  private func putLevel(_ text: String, into answer: inout Answer) throws(FormProblem) {
    let texts = (now: item.texts[.now]?.text ?? "", needed: item.texts[.needed]?.text ?? "")
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
    _ typed: String, _ what: String, _ range: ClosedRange<Int>, _ make: (Int) -> Value?
  ) throws(FormProblem) -> Value {
    guard let number = Int(typed), range.contains(number), let value = make(number) else {
      throw FormProblem("“\(typed)” is no \(what); use a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// The rows, each as it stands in the form: one that was emptied goes, a new one comes behind the others.
  ///
  /// - Returns: how many rows are other than they were.
  private func putRows(_ whole: FormTexts, into answer: inout Answer, _ collection: inout Collection) -> Int {
    let columns = own.question.fields
    let stray = item.texts.keys.compactMap { field -> (FormField, EntryField)? in
      if case .cell(_, let column) = field, !columns.contains(column) { (field, column) } else { nil }
    }
    for (field, column) in stray {
      guard let typed = item.texts[field], !isBlank(typed.text) else { continue }
      note("rows of “\(item.id.name)” have no place “[\(column.rawValue)]”", at: typed.place, &collection)
    }
    var count = 0
    var gone: Set<EntryID> = []
    for row in item.rows {
      let isThere = answer.entries.indices.contains(row - 1)
      var entry = isThere ? answer.entries[row - 1] : Entry(id: .next("n", after: answer.entries.map(\.id)))
      let before = entry
      for column in columns {
        let field = FormField.cell(row: row, column)
        guard let typed = item.texts[field], folded(typed.text) != folded(own.texts[field] ?? "") else { continue }
        do throws(EntryFieldError) {
          entry.cells[column] = try column.cell(from: column.kind == .text ? typed.text : sign(typed.text))
        } catch {
          note(error.description.trimmingFullStop, at: typed.place, &collection)
        }
      }
      if entry == before { continue }
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
