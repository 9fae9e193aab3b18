internal import Domain
internal import Scoring

/// How much of a typed text stands on the first page, in characters. Where it is cut, all of it stands further below.
enum FirstPageLimit {
  static let answer = 200
  static let action = 160
  /// How many actions a task names.
  static let answers = 3
  /// How many open questions about which something is done get a task of their own.
  static let openQuestions = 4
  static let rationale = 400
  static let purpose = 200
  static let reason = 200
}

extension Edition {
  /// The page that decides. Lists that would make it too long end in “… and 4 more, below”.
  var firstPage: [Block] {
    let preparation = preparation
    let actions = nextActions(besides: preparation.named)
    func page(_ room: FirstPageRoom) -> [Block] {
      title + decision + blocks(of: preparation, room.conditions.lines) + blocks(of: actions, room.actions.lines)
        + agreedBlocks(room.agreed.lines) + differenceBlocks + wayBlocks
    }
    var room = FirstPageRoom(
      conditions: preparation.tasks.count, actions: actions.count, agreed: agreedRows.count)
    room.share(Document.firstPageLines - page(room).reduce(-1) { $0 + $1.lineCount })
    return page(room)
  }

  private var title: [Block] {
    [.heading(level: 1, Phrase(trimmed(onOneLine(subject.title))))]
      + (subject.workshop.map(head) ?? subject.programme.map(head) ?? [])
  }

  private func head(of workshop: Workshop) -> [Block] {
    let audience =
      score.scope == .both
      ? "Shareable with both firms" : "Internal: for \(trimmed(onOneLine(workshop.ourFirm))) alone, not to be handed on"
    let status = workshop.decision == nil ? "draft" : "decided"
    var facts: [String] = []
    facts += workshop.date.map { ["Workshop of \($0)"] } ?? ["No date"]
    facts += workshop.plan.map { ["plan \(words($0.text))"] } ?? []
    facts += workshop.direction.map { ["direction: \($0.explanation)"] } ?? []
    facts += isBlank(workshop.facilitator) ? [] : ["facilitated by \(trimmed(onOneLine(workshop.facilitator)))"]
    let firms = Firm.allCases.compactMap { firm in firmLine(firm, of: workshop) }
    return [
      .paragraph("Readiness summary. \(strong: audience); \(status). \(facts.joined(separator: ", "))."), .list(firms),
    ]
  }

  private func firmLine(_ firm: Firm, of workshop: Workshop) -> Phrase? {
    let people = workshop.inquiry.participants.filter { $0.firm == firm }.map { person in
      let name = trimmed(onOneLine(person.name))
      return isBlank(person.role) ? name : "\(name) (\(trimmed(onOneLine(person.role))))"
    }
    let purpose =
      switch firm {
      case .ours: workshop.purpose.ours
      case .partner: workshop.purpose.partner
      case .outside: ""
      }
    if firm == .outside && people.isEmpty { return nil }
    let who = people.isEmpty ? "nobody named" : people.joined(separator: ", ")
    let why = isBlank(purpose) ? "" : ". Why partner: “\(shortened(purpose, to: FirstPageLimit.purpose))”"
    return "\(strong: workshop.label(of: firm)): \(who)\(why)"
  }

  private func head(of programme: Programme) -> [Block] {
    let firm = trimmed(onOneLine(programme.firm))
    let audience =
      score.scope == .both ? "Shareable with both firms" : "Internal: for \(firm) alone, not to be handed on"
    let capacity = programme.capacity.map { " It can serve \(count($0, "partner")) well." } ?? ""
    return [
      .paragraph("Readiness summary of a partnering programme. \(strong: audience)."),
      .paragraph("The question it answers: is \(strong: firm) ready to court a partner?\(capacity)"),
    ]
  }

  private var decision: [Block] {
    guard let workshop = subject.workshop else {
      return [
        .heading(level: 2, "Where we stand"),
        .paragraph("\(strong: score.verdict.readiness). \(score.because(in: inquiry))"),
      ]
    }
    return [.heading(level: 2, "Decision"), .paragraph(sentence(workshop.decision))]
      + [
        .paragraph(
          [score.because(in: inquiry), score.comparison(with: workshop.decision)].compactMap(\.self).joined(by: " "))
      ]
  }

  private func sentence(_ decision: Decision?) -> Phrase {
    guard let decision else { return "Nothing is decided yet." }
    let people = decision.decidedBy.filter { !isBlank($0) }.map { Phrase(trimmed(onOneLine($0))) }
    let who: Phrase = people.isEmpty ? "The room decided (nobody is named)" : "\(people.enumeration) decided"
    let when = decision.date.map { " on \($0)" } ?? ""
    let rationale =
      isBlank(decision.rationale)
      ? "No rationale was given." : "“\(shortened(decision.rationale, to: FirstPageLimit.rationale))”"
    return "\(strong: decision.verdict.name). \(who)\(when). \(rationale)"
  }

  private func blocks(of preparation: Preparation, _ lines: Int) -> [Block] {
    let heading: Phrase = subject.workshop == nil ? "Before we court anybody" : "Before we go ahead"
    let tasks = preparation.tasks
    let wish: [Block] = preparation.wish.map { [.paragraph($0)] } ?? []
    if tasks.isEmpty {
      return [.heading(level: 2, heading)] + (wish.isEmpty ? [.paragraph("Nothing stands in the way.")] : wish)
    }
    // The sentence about the rest takes two lines: one of its own, and an empty one before it.
    let shown = tasks.count <= lines ? tasks.count : max(1, lines - 2)
    let rest: [Block] =
      shown == tasks.count
      ? [] : [.paragraph("… and \(tasks.count - shown) more, under \(emphasis: "How the verdict came about").")]
    return [.heading(level: 2, heading), .tasks(Array(tasks.prefix(shown)))] + rest + wish
  }

  private func blocks(of actions: [Action], _ lines: Int) -> [Block] {
    if actions.isEmpty { return [] }
    let shown = capped(actions.count, to: lines)
    var rows: [[Phrase]] = actions.prefix(shown).map { action in
      [
        Phrase(shortened(action.text, to: FirstPageLimit.action)),
        Phrase(isBlank(action.owner) ? "no owner yet" : trimmed(onOneLine(action.owner))),
        Phrase(action.due?.description ?? "no date yet"),
      ]
    }
    if shown < actions.count { rows.append(["… and \(actions.count - shown) more, below", "", ""]) }
    return [
      .heading(level: 2, "Next actions"),
      .table(Block.Table([.init("What"), .init("Who"), .init("When")], rows: rows)),
    ]
  }

  private func agreedBlocks(_ lines: Int) -> [Block] {
    var rows = agreedRows
    if rows.isEmpty { return [] }
    let shown = capped(rows.count, to: lines)
    let rest = rows.count - shown
    rows = Array(rows.prefix(shown)) + (rest > 0 ? [["… and \(rest) more, below", "", "", ""]] : [])
    let heading: Phrase = subject.workshop == nil ? "What the agenda says" : "What we agreed"
    return [
      .heading(level: 2, heading),
      .table(
        Block.Table(
          [.init("Question"), .init("Answer, read back"), .init("Rating", .trailing), .init("Evidence")], rows: rows)),
    ]
  }

  private var differenceBlocks: [Block] {
    guard let workshop = subject.workshop else { return [] }
    let widest = score.widestDifferences().map { workshop.positions(on: $0.question) }
    return widest.isEmpty ? [] : [.heading(level: 2, "Where we differ"), .list(widest)]
  }

  private var wayBlocks: [Block] {
    // A firm that courts nobody yet has nothing that could fall through.
    let wayDown = subject.workshop == nil ? nil : score.wayDown(in: inquiry)
    let ways = [score.wayUp(in: inquiry), wayDown].compactMap(\.self)
    return ways.isEmpty ? [] : [.heading(level: 2, "What would change this"), .list(ways)]
  }

  /// How many of `count` items stand in so many lines, one of them kept for “and more” where it is needed.
  private func capped(_ count: Int, to lines: Int) -> Int { count <= lines ? count : max(0, lines - 1) }
}

extension Verdict {
  /// What the verdict says of a firm alone.
  fileprivate var readiness: String {
    switch self {
    case .go: "Ready"
    case .conditional: "Nearly ready, on conditions"
    case .noGo: "Not ready"
    case .insufficient: "Too early to say"
    }
  }
}

extension Direction {
  fileprivate var explanation: String {
    switch self {
    case .inbound: "inbound (technology, data, supply)"
    case .outbound: "outbound (marketing, distribution, new markets)"
    case .both: "both ways"
    }
  }
}
