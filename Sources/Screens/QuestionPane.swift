internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

/// The middle pane of a question, a beat at a time. Each beat shows only its own matter; no score is on any of them.
struct QuestionPane {
  let interface: Interface
  let session: SessionState
  let id: QuestionID
  let question: Question
  let questionnaire: Questionnaire

  private var answer: Answer { session.subject.inquiry[id] }
  private var inquiry: Inquiry { session.subject.inquiry }

  init?(_ interface: Interface, _ session: SessionState, _ id: QuestionID) {
    guard let question = session.subject.inquiry.question(id),
      let questionnaire = session.subject.inquiry.questionnaire(id.questionnaire)
    else { return nil }
    self.interface = interface
    self.session = session
    self.id = id
    self.question = question
    self.questionnaire = questionnaire
  }

  func flow(_ beat: Beat, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph(question.prompt, Theme.prompt)
    stateLine(&flow)
    switch beat {
    case .discuss: discuss(&flow)
    case .vote: vote(&flow)
    case .reveal: reveal(&flow)
    case .record: record(&flow)
    }
    return flow
  }

  /// “Don’t know” and “not applicable” stand where nobody overlooks them.
  private func stateLine(_ flow: inout Flow) {
    switch answer.state {
    case .unknown:
      flow.paragraph("The room does not know. d takes it back.", Theme.caution, lead: .init("? ", Theme.caution))
    case .notApplicable(let reason):
      let end = reason.last?.isPunctuation == true ? "" : "."
      flow.paragraph(
        "Not applicable: \(reason)\(end) x takes it back.", Theme.caution, lead: .init("× ", Theme.caution))
    case .open, .rated: break
    }
  }

  // MARK: Discuss

  private func discuss(_ flow: inout Flow) {
    flow.blank()
    flow.paragraph(question.purpose, Theme.dim)
    if !question.probes.isEmpty {
      flow.heading("Ask", Theme.heading)
      for probe in question.probes { flow.paragraph(probe, lead: .init("· ", Theme.dim)) }
    }
    if let gate = question.gate, !gate.reason.isEmpty {
      flow.heading(gate.isKnockOut ? "A knock-out" : "A gate", Theme.heading)
      flow.paragraph(gate.reason)
    }
    said(&flow)
  }

  /// What is written down already: the answer, the rows, the notes.
  private func said(_ flow: inout Flow) {
    if !answer.answer.isEmpty {
      flow.heading("The answer", Theme.heading)
      flow.paragraph(answer.answer)
    }
    rows(&flow)
    let workshop = session.subject.workshop
    let voices: [(String, String)] = [
      ("", answer.notes.joint), (workshop?.ourFirm ?? "", answer.notes.ours),
      (workshop?.partnerFirm ?? "", answer.notes.partner),
    ]
    if voices.contains(where: { !$0.1.isEmpty }) { flow.heading("Notes", Theme.heading) }
    for (name, note) in voices where !note.isEmpty {
      if !name.isEmpty { flow.line(name, Theme.dim) }
      flow.paragraph(note)
    }
  }

  private func rows(_ flow: inout Flow) {
    guard !question.fields.isEmpty, !answer.entries.isEmpty else { return }
    flow.heading(question.yields?.title ?? "List", Theme.heading)
    for entry in answer.entries {
      let cells = question.fields.compactMap { field in
        entry.cells[field].map { field.kind == .grade ? "\(field.rawValue) \($0.text)" : $0.text }
      }
      flow.paragraph(cells.joined(separator: " · "), lead: .init("· ", Theme.dim))
    }
  }

  // MARK: Vote

  private func vote(_ flow: inout Flow) {
    flow.blank()
    anchors(&flow, chosen: nil)
    flow.blank()
    let votes = session.openRound(of: id)?.votes
    let typed = interface.voteLine.filter { !$0.isWhitespace }
    let people = inquiry.participants
    if typed.isEmpty, let votes, !votes.isEmpty {
      let count = votes.count { $0.value != .absent }
      flow.paragraph("\(count) of \(people.count) voted. Enter reveals; typing again replaces the votes.", Theme.strong)
      return
    }
    flow.paragraph("Everybody shows a card on three. Type the votes in seat order: 1–5, ? does not know, - absent.")
    let isComplete = typed.count == people.count
    let signs = typed.map(String.init) + Array(repeating: "·", count: max(0, people.count - typed.count))
    flow.blank()
    flow.line([
      .init("Votes  ", Theme.dim), .init(signs.joined(separator: " "), Theme.strong),
      .init(isComplete ? "   Enter keeps them" : "", Theme.dim),
    ])
    if isComplete { flow.focusHere() }
    flow.blank()
    for (index, person) in people.enumerated() {
      let isNext = index == typed.count
      let mark = index < typed.count ? "●" : isNext ? "▸" : "○"
      let firm = session.subject.workshop?.name(of: person.firm) ?? ""
      flow.line([
        .init("\(mark) ", isNext ? Theme.key : Theme.dim), .init(person.name, isNext ? Theme.strong : Theme.body),
        .init("  \(firm)", Theme.dim),
      ])
      // Until somebody types, the room reads the anchors.
      if isNext, !typed.isEmpty { flow.focusHere() }
    }
  }

  private func anchors(_ flow: inout Flow, chosen: Rating?) {
    let numbers = questionnaire.kind == .ladder ? Array(1...max(1, questionnaire.levels.count)) : [1, 2, 3, 4, 5]
    for number in numbers.reversed() {
      guard let text = question.anchors[number] else {
        if chosen?.rawValue == number {
          flow.paragraph(between(number), Theme.strong, lead: .init("▸\(number) ", Theme.key))
        }
        continue
      }
      let isChosen = chosen?.rawValue == number
      flow.paragraph(
        text, isChosen ? Theme.strong : Theme.body, lead: .init("\(isChosen ? "▸" : " ")\(number) ", Theme.key))
    }
  }

  private func between(_ number: Int) -> String {
    Rating(rawValue: number).map(question.anchor(for:)) ?? ""
  }

  // MARK: Reveal

  private func reveal(_ flow: inout Flow) {
    let revealed = answer.rounds.filter(\.isRevealed)
    guard let round = revealed.last else {
      flow.blank()
      flow.paragraph("Nobody has voted yet. v takes votes.")
      return
    }
    flow.blank()
    let agreement = Agreement(of: answer, in: inquiry)
    if revealed.count > 1 { flow.line("Round \(revealed.count)", Theme.heading) }
    for firm in Firm.allCases { votes(of: firm, in: round, &flow) }
    flow.blank()
    if agreement.isSplit {
      flow.paragraph("Split: two camps face each other.", Theme.caution, lead: .init("! ", Theme.caution))
    }
    if let gap = agreement.perceptionGap, abs(gap) >= 1, let workshop = session.subject.workshop {
      let higher = gap > 0 ? workshop.ourFirm : workshop.partnerFirm
      let text = "\(higher) sees it higher, by \(tenths(abs(gap))) on average."
      flow.paragraph(text, lead: .init("△ ", Theme.caution))
    }
    let speakers = agreement.firstToSpeak.compactMap { inquiry.participant($0)?.name }
    if !speakers.isEmpty {
      flow.paragraph("\(list(speakers)) speak first: what do you see that the others don’t?", Theme.strong)
    } else if round.votes.contains(where: { $0.value.rating != nil }) {
      flow.paragraph("The votes are close. What would have to be true for the highest?", Theme.dim)
    } else {
      flow.paragraph("Nobody gave a number. d marks “don’t know”.", Theme.strong)
    }
    if revealed.count > 1 {
      flow.heading("Earlier rounds", Theme.heading)
      for (index, round) in revealed.dropLast().enumerated() {
        let line = Firm.allCases.map { firm in
          inquiry.participants.filter { $0.firm == firm }.compactMap { round[$0.id]?.symbol }.joined(separator: " ")
        }
        flow.line("\(index + 1)  " + line.filter { !$0.isEmpty }.joined(separator: "  |  "), Theme.dim)
      }
    }
  }

  private func votes(of firm: Firm, in round: Round, _ flow: inout Flow) {
    let people = inquiry.participants.filter { $0.firm == firm }
    guard !people.isEmpty else { return }
    flow.line(session.subject.workshop?.name(of: firm) ?? "", Theme.heading)
    for person in people {
      guard let value = round[person.id] else { continue }
      let bar = value.rating.map { String(repeating: "■", count: $0.rawValue) } ?? ""
      let note =
        switch value {
        case .rating: ""
        case .unknown: "does not know"
        case .absent: "absent"
        }
      flow.line([
        .init(" \(value.symbol) ", Theme.strong), .init(bar.padded(to: 6), Theme.key),
        .init(person.name), .init(note.isEmpty ? "" : "  \(note)", Theme.dim),
      ])
    }
  }

  // MARK: Record

  private func record(_ flow: inout Flow) {
    flow.heading("The answer, read back", Theme.heading)
    if answer.answer.isEmpty {
      flow.paragraph("Nothing written yet. w writes it.", Theme.dim)
    } else {
      flow.paragraph(answer.answer)
    }
    rows(&flow)
    if questionnaire.kind == .ladder {
      level(&flow)
    } else {
      rating(&flow)
    }
    let actions = inquiry.actions.filter { $0.question == id }
    if !actions.isEmpty { flow.heading("What follows", Theme.heading) }
    for action in actions { actionLine(action, &flow) }
  }

  private func rating(_ flow: inout Flow) {
    let suggestion = Agreement(of: answer, in: inquiry).suggestion
    let isRated = answer.state == .rated
    let counting = isRated ? answer.rating ?? suggestion?.rating : nil
    flow.heading("Rating", Theme.heading)
    if let half = suggestion?.neighbours, answer.rating == nil, isRated {
      flow.paragraph(
        "The votes lie between \(half.lowerBound.rawValue) and \(half.upperBound.rawValue). Which is it? "
          + "\(half.lowerBound.rawValue), the cautious side, stands until you say.", Theme.caution)
    } else if let counting, answer.rating == nil {
      flow.paragraph("\(counting.rawValue), as the votes suggest. 1–5 records another, with a reason.")
    } else if let rating = answer.rating, isRated {
      let isAlone = session.subject.workshop == nil
      flow.paragraph(
        "\(rating.rawValue)\(isAlone ? "" : ", agreed by the room").\(answer.ratingReason.isEmpty ? "" : " \(answer.ratingReason)")"
      )
    } else {
      flow.paragraph("Not rated. 1–5 records what is agreed.", Theme.dim)
    }
    anchors(&flow, chosen: counting)
    if isRated {
      flow.blank()
      let confidence = answer.confidence
      let grade = confidence ?? .unstated
      let text = "\(grade.rawValue) · \(grade.name)" + (confidence == nil ? ", until somebody says otherwise (c)" : "")
      flow.line("How well do we know?", Theme.heading)
      flow.paragraph(text, confidence == nil ? Theme.dim : Theme.body)
    }
  }

  private func level(_ flow: inout Flow) {
    flow.heading("Level", Theme.heading)
    if let level = answer.level {
      flow.line("Now \(level.current), needed \(level.needed)", Theme.strong)
    } else {
      flow.line("Not placed yet. i places it.", Theme.dim)
    }
    for (index, name) in questionnaire.levels.enumerated() {
      let isNow = answer.level?.current == index + 1
      let isNeeded = answer.level?.needed == index + 1
      let mark = isNow && isNeeded ? "◆" : isNow ? "▸" : isNeeded ? "◇" : " "
      flow.paragraph(
        "\(name): \(question.anchors[index + 1] ?? "")", isNow ? Theme.strong : Theme.body,
        lead: .init("\(mark)\(index + 1) ", Theme.key))
    }
  }
}

extension Interface {
  /// After `c`: the grades of evidence to choose from.
  func confidenceFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph("How well do we know what we just said?", Theme.prompt)
    flow.blank()
    let present = session?.place.question.flatMap { subject?.inquiry[$0].confidence }
    for grade in Confidence.allCases.reversed() {
      let isPresent = grade == present
      flow.paragraph(
        grade.name, isPresent ? Theme.strong : Theme.body,
        lead: .init("\(isPresent ? "▸" : " ")\(grade.rawValue) ", Theme.key))
    }
    return flow
  }
}

/// An action on one line or two: what, who, when.
func actionLine(_ action: Action, isSelected: Bool? = nil, _ flow: inout Flow) {
  let who = action.owner.isEmpty ? "no owner yet" : action.owner
  let when = action.due.map { ", \($0)" } ?? ""
  let condition = action.isCondition ? " · before we go ahead" : ""
  let mark = isSelected.map { $0 ? "▸ " : "  " } ?? ""
  flow.paragraph(
    "\(action.text) (\(who)\(when))\(condition)", isSelected == true ? Theme.selected : Theme.body,
    lead: .init(mark + (action.isDone ? "✓ " : "□ "), isSelected == true ? Theme.key : Theme.dim))
  if isSelected == true { flow.focusHere() }
}

/// “A, B and C”.
func list(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// A number with one digit behind the point where it is not whole.
func tenths(_ number: Double) -> String {
  plain((number * 10).rounded() / 10)
}

extension Yield {
  /// What a list is headed with.
  var title: String {
    switch self {
    case .criteria: "Criteria"
    case .capacity: "Capacity"
    case .needs: "Needs"
    case .offers: "Offers"
    case .measures: "Measures"
    case .actions: "Actions"
    case .risks: "Risks"
    case .assumptions: "Assumptions"
    case .investments: "Investments"
    case .triggers: "Triggers"
    case .list: "List"
    }
  }
}
