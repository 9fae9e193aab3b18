internal import Domain
internal import Scoring

/// What became of what the sessions before agreed on: the first page has the figures and what is bad news, the chapter
/// behind it all of it.
extension Edition {
  /// Whether there is anything to look back on.
  var looksBack: Bool {
    guard let followUp = subject.workshop?.followUp else { return false }
    return !promises.isEmpty || !followUp.triggers.isEmpty || !followUp.measures.isEmpty
      || !followUp.past.isEmpty
  }

  var sinceLastTime: [Block] {
    looksBack
      ? [.heading(level: 2, Phrase(Chapter.since))] + promiseTable + triggerTable + measureTable
        + ratingsThenAndNow
        + levelsThenAndNow + trend
      : []
  }

  // MARK: The first page

  /// What everybody must know of it: how many promises were kept, and each one that was not, and each sign of the end.
  var newsSinceLastTime: FirstPagePart {
    if !looksBack { return FirstPagePart(0, lines: 1...1) { _, _ in [] } }
    let news = news
    return FirstPagePart(news.count, least: 0, lines: 1...2) { shown, lines in
      let rest = news.count - shown
      let more: Phrase =
        rest == 0
        ? " All of it: \(quoted(Chapter.since))." : " \(rest) more under \(quoted(Chapter.since))."
      let items = news.prefix(shown).enumerated().map { place, item in fitted(lines[place], item) }
      return [
        .heading(level: 2, "Since last time"),
        .paragraph(fitted(3) { _ in "\(self.summary)\(more)" }),
      ] + (items.isEmpty ? [] : [.list(items)])
    }
  }

  private var summary: Phrase {
    var said = [PromiseCounts(of: promises).sentence, triggerSentence].compactMap(\.self)
    if let sessions = subject.workshop.flatMap(Trend.init)?.sessions,
      let now = sessions.last?.index,
      let then = sessions.dropLast().last, let index = then.index
    {
      let day = then.date.map { " on \($0)" } ?? " last time"
      said.append(
        "The index\(score.scope == .ours ? " of the joint questions" : "") was \(Figure.whole(index))\(day) and is \(Figure.whole(now))."
      )
    }
    return said.isEmpty ? "Nothing was left to ask about." : said.joined(by: " ")
  }

  private var triggerSentence: Phrase? {
    let triggers = subject.workshop?.followUp.triggers ?? []
    let (happened, open) = (
      triggers.count { $0.hasHappened == true }, triggers.count { $0.hasHappened == nil }
    )
    func of(_ number: Int) -> String { "\(number) of \(count(triggers.count, "exit trigger"))" }
    if triggers.isEmpty { return nil }
    var said: [Phrase] = []
    if happened > 0 {
      said.append("\(strong: "\(of(happened)) \(happened == 1 ? "has" : "have") happened.")")
    }
    if open > 0 { said.append("\(of(open)) \(open == 1 ? "was" : "were") not asked about.") }
    return said.isEmpty ? "No exit trigger has happened." : said.joined(by: " ")
  }

  /// What is bad news, the worst first, each with at most so many characters of what people typed.
  private var news: [(_ limit: Int) -> Phrase] {
    let happened = (subject.workshop?.followUp.triggers ?? []).filter { $0.hasHappened == true }
    let triggers = happened.map { trigger in
      { (limit: Int) -> Phrase in
        """
        \(strong: "Exit trigger:") “\(shortened(trigger.text, to: min(limit, FirstPageLimit.action)))” has happened\
        \(Self.note(trigger.note, limit)).
        """
      }
    }
    let promises = sortedPromises.filter { $0.outcome == .broken || $0.outcome == .late }.map {
      action in
      { (limit: Int) -> Phrase in
        """
        \(strong: action.outcome == .broken ? "Broken:" : "Late:") \
        “\(shortened(action.text, to: min(limit, FirstPageLimit.action)))” (\(self.duty(action)))\
        \(Self.note(action.promise?.note ?? "", limit)).
        """
      }
    }
    return triggers + promises
  }

  private static func note(_ note: String, _ limit: Int) -> String {
    let said = excerpt(note, min(limit, FirstPageLimit.note))
    return said.isEmpty ? "" : ": \(quotedClause(said))"
  }

  // MARK: Promises

  /// What earlier sessions promised, as far as this audience may know of it.
  var promises: [Action] { inquiry.actions.filter { $0.promise != nil } }

  /// What was broken comes first, then what is late, what nobody asked about, and what was kept.
  private var sortedPromises: [Action] {
    let order: [Promise.Outcome?] = [.broken, .late, nil, .kept]
    return order.flatMap { outcome in promises.filter { $0.outcome == outcome } }
  }

  private var promiseTable: [Block] {
    if promises.isEmpty { return [] }
    let rows: [[Phrase]] = sortedPromises.map { action in
      let aim = action.promise.map { trimmed(onOneLine($0.aim)) } ?? ""
      let purpose: Phrase =
        aim.isEmpty || aim == trimmed(onOneLine(action.text)) ? "" : " (to \(aim.uncapitalised))"
      let mark: Phrase = action.promise?.isInternal == true ? " (ours alone)" : ""
      return [
        "\(trimmed(action.text))\(purpose)\(mark)",
        Phrase(action.promise?.date?.description ?? "–"),
        Phrase(isBlank(action.owner) ? "no owner" : trimmed(onOneLine(action.owner))),
        Phrase(action.due?.description ?? "no date"), action.whatBecameOfIt,
        Phrase(trimmed(action.promise?.note ?? "")),
      ]
    }
    return [
      .heading(level: 3, "What was promised"),
      .table(
        Block.Table(
          [
            .init("What"), .init("Promised on"), .init("Who"), .init("By"),
            .init("What became of it"), .init("Note"),
          ], rows: rows)),
    ]
  }

  // MARK: Signs that were agreed on

  private var triggerTable: [Block] {
    let triggers = subject.workshop?.followUp.triggers ?? []
    if triggers.isEmpty { return [] }
    let order: [Bool?] = [true, nil, false]
    let rows: [[Phrase]] = order.flatMap { answer in triggers.filter { $0.hasHappened == answer } }
      .map { trigger in
        [
          Phrase(trimmed(trigger.text)),
          Phrase(isBlank(trigger.owner) ? "nobody" : trimmed(onOneLine(trigger.owner))),
          trigger.hasHappened.map { $0 ? "\(strong: "Yes, it has")" : "no" } ?? "not asked",
          Phrase(trimmed(trigger.note)),
          Phrase(trimmed(trigger.before)),
        ]
      }
    return [
      .heading(level: 3, "What was to end or reopen the partnership"),
      .table(
        Block.Table(
          [
            .init("Exit trigger"), .init("Who watches"), .init("Has it happened?"), .init("Note"),
            .init("Last time"),
          ],
          rows: rows)),
    ]
  }

  private var measureTable: [Block] {
    let measures = subject.workshop?.followUp.measures ?? []
    if measures.isEmpty { return [] }
    func orDash(_ text: String) -> Phrase { isBlank(text) ? "–" : Phrase(trimmed(text)) }
    let rows: [[Phrase]] = measures.map { measure in
      [
        Phrase(trimmed(measure.text)), orDash(measure.owner), orDash(measure.target),
        Phrase(measure.due?.description ?? "no date"), orDash(measure.before),
        isBlank(measure.standing) ? "not asked" : Phrase(trimmed(measure.standing)),
      ]
    }
    return [
      .heading(level: 3, "Where the measures stand"),
      .table(
        Block.Table(
          [
            .init("Measure"), .init("Who"), .init("Target"), .init("By"), .init("Stood last time"),
            .init("Stands now"),
          ], rows: rows)),
    ]
  }
}

extension Action {
  /// The answer of the room, in words.
  fileprivate var whatBecameOfIt: Phrase {
    switch outcome {
    case .kept: "kept"
    case .late: isDone ? "late, done by now" : "\(strong: "late"), still to be done"
    case .broken: "\(strong: "broken")"
    case nil: isDone ? "done" : "not asked"
    }
  }
}

extension PromiseCounts {
  /// “Of 5 promises 2 were kept, 1 is late and 2 were not asked about.” Nil where there are none.
  package var sentence: Phrase? {
    let parts: [(number: Int, one: String, several: String)] = [
      (kept, "was kept", "were kept"), (late, "is late", "are late"),
      (broken, "is broken", "are broken"),
      (open, "was not asked about", "were not asked about"),
    ]
    let told = parts.filter { $0.number > 0 }
    guard let first = told.first else { return nil }
    if told.count == 1 {
      return total == 1
        ? "The one promise \(first.one)." : "All \(total) promises \(first.several)."
    }
    let clauses = told.map { Phrase("\($0.number) \($0.number == 1 ? $0.one : $0.several)") }
    return "Of \(total) promises \(clauses.enumeration)."
  }
}

extension String {
  fileprivate var uncapitalised: String { prefix(1).lowercased() + dropFirst() }
}
