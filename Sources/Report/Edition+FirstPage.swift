internal import Domain
internal import Scoring

/// How much of a typed text stands on the first page at most, in characters; less where there is no room. Where it is cut,
/// all of it stands further below.
enum FirstPageLimit {
  static let action = 160
  static let note = 100
  static let reason = 200
  static let purpose = 200
  static let rationale = 400
  /// How many actions a task names.
  static let answers = 3
  /// How many open questions about which something is done get a task of their own.
  static let openQuestions = 4
  /// How many people are named as those who decided.
  static let deciders = 6
}

extension Edition {
  /// The page that decides. Lists that would make it too long end in “… and 4 more under “Registers””, and long texts in an
  /// ellipsis.
  var firstPage: [Block] { parts.flatMap(\.blocks) }

  private enum Part: Int {
    case title, firms, decision, since, conditions, actions, agreed, differences, ways
  }

  /// The parts of the page, in the order of ``Part``, with all that there is room for.
  ///
  /// Project decision: in a review the three worst of what became of promises and exit triggers come first; then what
  /// stands in the way, up to five tasks; then why it was decided so; then what was agreed, up to the eight strategy questions; then the rest of these, what is next and where the firms differ, an item at
  /// a time; then longer texts, a line of one item at a time.
  private var parts: [FirstPagePart] {
    let preparation = preparation
    var parts = [
      title, firms, decision, newsSinceLastTime, conditions(preparation),
      actions(nextActions(besides: preparation.named)), agreed, differences, ways,
    ]
    func places(_ parts: Part...) -> [Int] { parts.map(\.rawValue) }
    parts.grow(.items, of: places(.since)) { $0.shown >= 3 }
    parts.grow(.lines, of: places(.since))
    parts.grow(.items, of: places(.conditions)) { $0.shown >= 5 }
    parts.grow(.lines, of: places(.decision))
    parts.grow(.items, of: places(.agreed)) { $0.shown >= 8 }
    parts.grow(.items, of: places(.since, .conditions, .actions, .agreed, .differences))
    parts.grow(.lines, of: places(.conditions, .agreed, .differences, .actions, .firms))
    return parts
  }

  // MARK: Who, and what was decided

  private var title: FirstPagePart {
    FirstPagePart(1, lines: 1...1) { _, lines in
      [.heading(level: 1, fitted(lines[0]) { Phrase(shortened(self.subject.title, to: $0)) })] + self.head
    }
  }

  private var head: [Block] {
    let firm = trimmed(onOneLine(firm(.ours)))
    let audience =
      score.scope == .both ? "Shareable with both firms" : "Internal: for \(firm) alone, not to be handed on"
    guard let workshop = subject.workshop else {
      let capacity = subject.programme?.capacity.map { " It can serve \(count($0, "partner")) well." } ?? ""
      return [
        .paragraph(fitted(2) { _ in "Readiness summary of a partnering programme. \(strong: audience)." }),
        .paragraph(
          fitted(2) { _ in
            "The question it answers: is \(strong: firm) ready to court a partner?\(capacity)"
          }),
      ]
    }
    let status = workshop.decision == nil ? "draft" : "decided"
    return [
      .paragraph(
        fitted(2) { limit in
          let kind = self.stage == .review ? "Review" : "Workshop"
          var facts = [workshop.date.map { "\(kind) of \($0)" } ?? "No date"]
          facts += workshop.plan.map { ["plan \(words($0.text))"] } ?? []
          facts += workshop.direction.map { ["direction: \($0.explanation)"] } ?? []
          let facilitator = shortened(workshop.facilitator, to: limit)
          facts += facilitator.isEmpty ? [] : ["facilitated by \(facilitator)"]
          let end = facts.last?.hasSuffix("…") == true ? "" : "."
          let what = self.stage == .review ? "Review of a partnership" : "Readiness summary"
          return "\(what). \(strong: audience); \(status). \(facts.joined(separator: ", "))\(end)"
        })
    ]
  }

  /// The people of each firm; with their roles, and why the firm would partner, where there is room.
  private var firms: FirstPagePart {
    guard let workshop = subject.workshop else { return FirstPagePart(0, lines: 1...1) { _, _ in [] } }
    return FirstPagePart(1, lines: 1...3) { _, lines in
      let lines = lines[0]
      return [
        .list(
          Firm.allCases.compactMap { firm in
            let who = workshop.people(of: firm, withRoles: lines > 1)
            if firm == .outside && who.isEmpty { return nil }
            return fitted(lines) { limit in
              let purpose = lines == 1 ? "" : excerpt(workshop.purpose(of: firm), min(limit, FirstPageLimit.purpose))
              let why = purpose.isEmpty ? "" : ". Why partner: “\(purpose)”"
              return "\(strong: workshop.label(of: firm)): \(who.isEmpty ? "nobody named" : who)\(why)"
            }
          })
      ]
    }
  }

  private var decision: FirstPagePart {
    let reasons = score.because(in: inquiry)
    let most = looksBack ? 3 : 4
    guard let workshop = subject.workshop else {
      return FirstPagePart(1, lines: 2...2) { _, _ in
        [
          .heading(level: 2, "Where we stand"),
          .paragraph(fitted(most) { _ in "\(strong: score.verdict.readiness). \(reasons)" }),
        ]
      }
    }
    guard let decision = workshop.decision else {
      return FirstPagePart(1, lines: 2...2) { _, _ in
        [
          .heading(level: 2, "Decision"),
          .paragraph(fitted(most) { _ in "Nothing is decided yet. \(reasons)" }),
        ]
      }
    }
    let comparison = score.comparison(with: decision, in: stage)
    return FirstPagePart(1, lines: 2...5) { _, lines in
      [
        .heading(level: 2, "Decision"), .paragraph(fitted(lines[0]) { self.sentence(decision, limit: $0) }),
        // Of the two the reasons give way: they stand behind the first page, too.
        .paragraph(
          fitted(most) { limit in [reasons.shortened(to: limit), comparison].compactMap(\.self).joined(by: " ") }),
      ]
    }
  }

  private func sentence(_ decision: Decision, limit: Int) -> Phrase {
    let people = decision.decidedBy.filter { !isBlank($0) }.map { Phrase(trimmed(onOneLine($0))) }
    let names = people.abridged(to: FirstPageLimit.deciders)
    let who: Phrase = people.isEmpty ? "The room decided (nobody is named)" : "\(names) decided"
    let when = decision.date.map { " on \($0)" } ?? ""
    let rationale =
      isBlank(decision.rationale)
      ? "No rationale was given." : "“\(shortened(decision.rationale, to: min(limit, FirstPageLimit.rationale)))”"
    return "\(strong: decision.verdict.name(in: stage)). \(who)\(when). \(rationale)"
  }

  // MARK: What has to be done

  /// How many items a list has at least: where the page looks back as well, it takes their room.
  private var least: Int { looksBack ? 1 : 2 }

  private func conditions(_ preparation: Preparation) -> FirstPagePart {
    // Where the room does not go ahead there is nothing to do before; what it wrote down stands in the registers.
    let requirements = subject.workshop?.decision?.verdict == .noGo ? [] : preparation.requirements
    let heading: Phrase = subject.workshop == nil ? "Before we court anybody" : "Before we go \(stage.onward)"
    return FirstPagePart(requirements.count, least: least, lines: 1...3) { shown, lines in
      guard shown > 0 else { return [.heading(level: 2, heading), .paragraph(self.nothingRequired)] }
      let tasks = requirements.prefix(shown).enumerated().map { place, requirement in
        Block.Task(
          fitted(lines[place], most: max(2, lines[place])) {
            self.task(requirement, limit: min($0, FirstPageLimit.action)).phrase
          },
          isDone: self.task(requirement).isDone)
      }
      let rest: [Block] =
        shown == requirements.count
        ? [] : [.paragraph("… and \(requirements.count - shown) more under \(quoted(Chapter.reasons)).")]
      return [.heading(level: 2, heading), .tasks(tasks)] + rest
    }
  }

  /// Why there is no task: not always because all is well.
  private var nothingRequired: Phrase {
    switch subject.workshop?.decision?.verdict {
    case .noGo: stage == .review ? "The room decided to part." : "The room decided not to go ahead."
    case .conditional: "The room's conditions are not written down as actions yet."
    case .go, .insufficient, nil:
      score.coverage == nil
        ? "No question counts." : score.index == nil ? "Nothing is rated yet." : "Nothing stands in the way."
    }
  }

  private func actions(_ actions: [Action]) -> FirstPagePart {
    FirstPagePart(actions.count, least: least, lines: 1...2) { shown, lines in
      if shown == 0 { return [] }
      let rows = actions.prefix(shown).enumerated().map { place, action in
        fitted(lines[place]) { limit in
          [
            Phrase(shortened(action.text, to: min(limit, FirstPageLimit.action))),
            Phrase(isBlank(action.owner) ? "no owner yet" : trimmed(onOneLine(action.owner))),
            Phrase(action.due?.description ?? "no date yet"),
          ]
        }
      }
      return [
        .heading(level: 2, "Next actions"),
        .table(
          Block.Table(
            [.init("What"), .init("Who"), .init("When")],
            rows: rows + self.more(actions.count - shown, in: [Chapter.registers], columns: 3))),
      ]
    }
  }

  /// The last row of a table that leaves some out: how many, and in which chapters they stand.
  private func more(_ count: Int, in chapters: [String], columns: Int) -> [[Phrase]] {
    if count == 0 { return [] }
    let places = chapters.map(quoted).joined(separator: " and ")
    return [["… and \(count) more under \(places)"] + Array(repeating: "", count: columns - 1)]
  }

  // MARK: What was said

  private var agreed: FirstPagePart {
    let questions = agreedQuestions
    let heading: Phrase = subject.workshop == nil ? "What the agenda says" : "What we agreed"
    return FirstPagePart(questions.count, least: least, lines: 1...3) { shown, lines in
      if shown == 0 { return [] }
      // In words where there is room for them in every row.
      let namesGrades = lines[shown - 1] > 1
      let rows = questions.prefix(shown).enumerated().map { place, question in
        fitted(lines[place]) { self.agreedRow(question, limit: $0, namesGrade: namesGrades) }
      }
      return [
        .heading(level: 2, heading),
        .table(
          Block.Table(
            [.init("Question"), .init("Answer, read back"), .init("Rating", .trailing), .init("Evidence")],
            rows: rows + self.more(questions.count - shown, in: self.chapters(of: questions[shown...]), columns: 4))),
      ]
    }
  }

  /// Where all is said about some questions: untouched ones stand among what is open.
  private func chapters(of questions: ArraySlice<QuestionID>) -> [String] {
    let isUntouched = questions.map { inquiry[$0] == .untouched }
    return (isUntouched.contains(false) ? [Chapter.questions] : [])
      + (isUntouched.contains(true) ? [Chapter.open] : [])
  }

  private var differences: FirstPagePart {
    let widest = score.widestDifferences()
    let count = score.widestDifferences(.max).count
    return FirstPagePart(subject.workshop == nil ? 0 : widest.count, least: 1, lines: 2...4) { shown, lines in
      guard let workshop = self.subject.workshop, shown > 0 else { return [] }
      // How many there are more stands in the last item, where it costs words rather than a line.
      let rest: Phrase = shown == count ? "" : " And \(count - shown) more under \(quoted(Chapter.questions))."
      let positions = widest.prefix(shown).enumerated().map { place, difference in
        self.positions(on: difference.question, in: workshop, ending: place == shown - 1 ? rest : "", lines[place])
      }
      return [.heading(level: 2, "Where we differ"), .list(positions)]
    }
  }

  /// Both positions on a question in so many lines, and the words behind them, which are never cut: where there is no room
  /// for all, what became of the positions gives way first.
  private func positions(
    on question: QuestionID, in workshop: Workshop, ending: Phrase, _ lines: Int
  ) -> Phrase {
    let all = fitted(lines) { limit in
      "\(workshop.positions(on: question, limit: min(limit, FirstPageLimit.reason)))\(ending)"
    }
    if all.text.hasSuffix(ending.text) { return all }
    let sides = workshop.positions(on: question, limit: 0, tellsOutcome: false)
    let brief = fitted(lines) { _ in "\(sides)\(ending)" }
    if brief.text.hasSuffix(ending.text) { return brief }
    // Half of the lines hold a text of any width and any signs.
    return "\(sides.shortened(to: lines * Document.firstPageColumns / 2 - ending.text.count))\(ending)"
  }

  private var ways: FirstPagePart {
    // A firm that courts nobody yet has nothing that could fall through, and neither has a room that decided against it.
    let isDown = subject.workshop == nil || subject.workshop?.decision?.verdict == .noGo
    let wayDown = isDown ? nil : score.wayDown(in: inquiry)
    let ways = [score.wayUp(in: inquiry), wayDown].compactMap(\.self)
    return FirstPagePart(ways.count, lines: 2...2) { _, lines in
      ways.isEmpty
        ? []
        : [
          .heading(level: 2, "What would change this"),
          .list(ways.enumerated().map { place, way in fitted(lines[place]) { _ in way } }),
        ]
    }
  }
}

extension Workshop {
  /// The people of a firm on one line, in seat order; empty where nobody is named.
  func people(of firm: Firm, withRoles: Bool) -> String {
    inquiry.participants.filter { $0.firm == firm }.map { person in
      let name = trimmed(onOneLine(person.name))
      return isBlank(person.role) || !withRoles ? name : "\(name) (\(trimmed(onOneLine(person.role))))"
    }.joined(separator: ", ")
  }

  /// Why a firm would partner, in its own words; empty where it has not said.
  func purpose(of firm: Firm) -> String {
    switch firm {
    case .ours: purpose.ours
    case .partner: purpose.partner
    case .outside: ""
    }
  }
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
    case .inbound: "inbound"
    case .outbound: "outbound"
    case .both: "both ways"
    }
  }
}
