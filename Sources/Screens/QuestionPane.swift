internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

/// The middle pane of a question, a beat at a time. Each beat shows only its own matter; no score is on any of them.
struct QuestionPane {
  let session: SessionState
  let id: QuestionID
  let question: Question
  let questionnaire: Questionnaire
  /// What is typed on the vote line and not kept yet.
  let voteLine: String
  /// Whether both firms look at it: nothing private is shown.
  let isRoomLocked: Bool

  var answer: Answer { session.subject.inquiry[id] }
  var inquiry: Inquiry { session.subject.inquiry }

  init?(_ session: SessionState, _ id: QuestionID, voteLine: String, isRoomLocked: Bool) {
    guard let question = session.subject.inquiry.question(id),
      let questionnaire = session.subject.inquiry.questionnaire(id.questionnaire)
    else { return nil }
    self.session = session
    self.id = id
    self.question = question
    self.questionnaire = questionnaire
    self.voteLine = voteLine
    self.isRoomLocked = isRoomLocked
  }

  /// - Parameter rows: how many lines are seen at once.
  func flow(_ beat: Beat, columns: Int, rows: Int) -> Flow {
    switch beat {
    case .discuss, .record: return flow(beat, .full, columns: columns)
    case .vote:
      // Nothing moves once all have voted and a line speaks of Enter, nor when that is kept.
      var longest = Flow(columns: columns)
      head(beat, .full, &longest)
      takingVotes(&longest)
      let isLow = longest.lines.count + (nextVoter == nil ? 0 : 1) > rows
      return isLow ? lowVoteFlow(columns: columns, rows: rows) : flow(beat, .full, columns: columns)
    case .reveal: return .fitting(rows: rows) { flow(beat, $0, columns: columns) }
    }
  }

  private func flow(_ beat: Beat, _ length: Length, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    head(beat, length, &flow)
    switch beat {
    case .discuss: discuss(&flow)
    case .vote: vote(&flow)
    case .reveal: reveal(length, &flow)
    case .record: record(&flow)
    }
    return flow
  }

  private func head(_ beat: Beat, _ length: Length, _ flow: inout Flow) {
    // What is recorded is heard already: the name says enough, and leaves room for the answer and what follows from it.
    if beat == .record {
      flow.paragraph("\(inquiry.name(of: id)): the answer, read back", Theme.prompt)
    } else {
      let isNamed = length == .shortest || length == .tight
      flow.paragraph(isNamed ? inquiry.name(of: id) : question.prompt, Theme.prompt)
    }
    stateLine(&flow)
  }

  /// “Don’t know” and “not applicable” stand where nobody overlooks them.
  func stateLine(_ flow: inout Flow) {
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
    evidence(&flow)
    let workshop = session.subject.workshop
    let voices: [(String, String)] = [
      ("", answer.notes.joint), (workshop?.ourFirm ?? "", answer.notes.ours),
      (workshop?.partnerFirm ?? "", answer.notes.partner),
      ("Private", isRoomLocked ? "" : answer.notes.private),
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
        entry.cells[field].map { field.kind == .grade ? "\(field.rawValue) \($0.text)" : session.subject.words($0) }
      }
      flow.paragraph(cells.joined(separator: " · "), lead: .init("· ", Theme.dim))
    }
  }

  /// What the ratings mean, the best first.
  func anchors(_ flow: inout Flow) {
    for (number, text) in question.anchors.sorted(by: { $0.key > $1.key }) {
      flow.paragraph(text, lead: .init(" \(number) ", Theme.key))
    }
  }

  // MARK: Reveal

  private func reveal(_ length: Length, _ flow: inout Flow) {
    if length == .full || length == .short { flow.blank() }
    guard answer.rounds.contains(where: \.isRevealed) else {
      flow.paragraph("Nobody has voted yet. v takes votes.")
      return
    }
    flow.revealed(answer, in: session.subject, length, isAtKeyboard: true)
    lastTime(&flow)
  }

  /// How a review compares with the session before it.
  private func lastTime(_ flow: inout Flow) {
    guard let sentence = session.subject.workshop?.lastTime(id) else { return }
    flow.paragraph(sentence, Theme.dim)
  }

  // MARK: Record

  private func record(_ flow: inout Flow) {
    if answer.answer.isEmpty {
      flow.paragraph("Nothing written yet. w writes it.", Theme.dim)
    } else {
      flow.paragraph(answer.answer)
    }
    let isLadder = questionnaire.kind == .ladder
    let counting = isLadder ? nil : counting
    if isLadder { level(&flow) } else { rating(counting, &flow) }
    lastTime(&flow)
    let actions = inquiry.actions.filter { $0.question == id }
    if !actions.isEmpty { flow.heading("What follows", Theme.heading) }
    for action in actions { actionLine(action, in: inquiry.stage, &flow) }
    rows(&flow)
    evidence(&flow)
    if counting != nil {
      flow.heading("What the ratings mean", Theme.heading)
      anchors(&flow)
    }
  }

  /// The rating that counts as things stand: the room's, or else what the votes suggest.
  private var counting: Rating? {
    answer.state == .rated ? answer.rating ?? suggestion?.rating : nil
  }

  private var suggestion: Suggestion? { Agreement(of: answer, in: inquiry).suggestion }

  private func rating(_ counting: Rating?, _ flow: inout Flow) {
    flow.heading("Rating", Theme.heading)
    guard let counting else {
      flow.paragraph("Not rated. 1–5 records what is agreed.", Theme.dim)
      anchors(&flow)
      return
    }
    if let rating = answer.rating {
      let isAlone = session.subject.workshop == nil
      let reason = answer.ratingReason.isEmpty ? "" : " \(answer.ratingReason)"
      flow.paragraph("\(rating.rawValue)\(isAlone ? "" : ", agreed by the room").\(reason)")
    } else if let half = suggestion?.neighbours {
      flow.paragraph(
        "The votes lie between \(half.lowerBound.rawValue) and \(half.upperBound.rawValue). Which is it? "
          + "\(half.lowerBound.rawValue), the cautious side, stands until you say.", Theme.caution)
    } else {
      flow.paragraph("\(counting.rawValue), as the votes suggest. 1–5 records another, with a reason.")
    }
    let grade = answer.confidence ?? .unstated
    let isStated = answer.confidence != nil
    flow.paragraph(
      "\(grade.rawValue) · \(grade.name)" + (isStated ? "" : ", until somebody says otherwise (c)"),
      isStated ? Theme.body : Theme.dim, lead: .init("How well do we know? ", Theme.heading))
    flow.paragraph(
      question.anchor(for: counting), Theme.strong, lead: .init("▸\(counting.rawValue) ", Theme.key))
  }

  private func level(_ flow: inout Flow) {
    flow.heading("Level", Theme.heading)
    if let level = answer.level {
      flow.line("Now \(level.current), needed \(level.needed)", Theme.strong)
    } else {
      flow.line("Not placed yet. i places it.", Theme.dim)
    }
    flow.levels(of: question, in: questionnaire, now: answer.level?.current, needed: answer.level?.needed)
  }
}

extension Interface {
  /// After `c`: the grades of evidence to choose from.
  func confidenceFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph("How well do we know what we just said?", Theme.prompt)
    flow.blank()
    let present =
      view == .grid ? gridAnswer?.confidence : session?.place.question.flatMap { subject?.inquiry[$0].confidence }
    for grade in Confidence.allCases.reversed() {
      let isPresent = grade == present
      flow.paragraph(
        grade.name, isPresent ? Theme.strong : Theme.body,
        lead: .init("\(isPresent ? "▸" : " ")\(grade.rawValue) ", Theme.key))
    }
    return flow
  }
}

/// “A, B and C”; of more, how many there are.
func briefList(_ names: [String]) -> String {
  names.count > 3 ? "\(names.count) people" : list(names)
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
