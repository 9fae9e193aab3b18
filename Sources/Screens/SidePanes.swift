internal import Canvas
internal import Domain
internal import Report
internal import Session

/// Left of the question: the agenda with progress.
///
/// - Parameter selection: the question that is selected, counted from 0; nil where another pane has the focus.
func agendaFlow(_ session: SessionState, selection: Int? = nil, columns: Int) -> Flow {
  var flow = Flow(columns: columns)
  let inquiry = session.subject.inquiry
  var number = 0
  for questionnaire in inquiry.questionnaires(in: session.subject.usualScope) {
    flow.blank()
    flow.paragraph(questionnaire.title, Theme.heading)
    for section in questionnaire.sections {
      if questionnaire.sections.count > 1 { flow.line(section.title.truncated(to: columns), Theme.dim) }
      for question in section.questions {
        let id = QuestionID(questionnaire.id, question.id)
        let isHere = session.place.question == id
        let isSelected = selection.map { $0 == number } ?? isHere
        let name = inquiry.name(of: id).padded(to: max(0, columns - 3))
        flow.row(number) {
          $0.line([
            .init(isSelected ? "▸" : isHere ? "·" : " ", Theme.key),
            .init("\(sign(of: inquiry[id].state)) ", Theme.dim),
            .init(name, isSelected ? Theme.selected : isHere ? Theme.strong : Theme.body),
          ])
        }
        number += 1
        if isSelected { selection == nil ? flow.focusHere() : flow.placeCursor(column: 0) }
      }
    }
  }
  return flow
}

/// How a question stands, in one sign.
func sign(of state: Answer.State) -> String {
  switch state {
  case .open: "○"
  case .rated: "●"
  case .unknown: "?"
  case .notApplicable: "×"
  }
}

/// Right of the question: pace, actions and parking lot. No score.
///
/// - Parameters:
///   - pace: how the session stands with its time; nil where nobody has said how long it takes.
///   - selection: which of the actions and parked items is selected; nil where another pane has the focus.
func paceFlow(
  _ session: SessionState, at moment: Moment, _ pace: PaceText?, selection: Int? = nil, columns: Int
) -> Flow {
  var flow = Flow(columns: columns)
  let inquiry = session.subject.inquiry
  if let id = session.place.question, let question = inquiry.question(id), session.subject.workshop != nil {
    flow.line("Time", Theme.heading)
    let box = TimeBox(session, id, minutes: question.minutes, at: moment)
    flow.paragraph(box.text + (box.isOver ? " over" : ""), box.isOver ? Theme.caution : Theme.body)
    if let pace {
      flow.paragraph("At this pace \(pace.standing).", pace.isLate ? Theme.caution : Theme.body)
      if let name = pace.drop { flow.paragraph("Could be dropped: \(name).") }
    }
  }
  if !session.actions.isEmpty { flow.heading("Actions", Theme.heading) }
  for (index, action) in session.actions.enumerated() {
    flow.row(index) {
      actionLine(action, in: session.subject.inquiry.stage, isSelected: selection.map { $0 == index }, &$0)
    }
  }
  if !session.parkedItems.isEmpty { flow.heading("Parking lot", Theme.heading) }
  for (index, item) in session.parkedItems.enumerated() {
    let row = session.actions.count + index
    flow.row(row) { parkedLine(item, isSelected: selection.map { $0 == row }, &$0) }
  }
  return flow
}

/// The same on one line, where there is no room for a pane: whether the session is late is said before all else is cut.
func paceLine(_ session: SessionState, at moment: Moment, _ pace: PaceText?, columns: Int) -> String {
  let inquiry = session.subject.inquiry
  var parts: [String] = []
  if let id = session.place.question, let question = inquiry.question(id), session.subject.workshop != nil {
    let box = TimeBox(session, id, minutes: question.minutes, at: moment)
    if let pace {
      let forms = [
        [box.text, "ends \(pace.standing)"], [box.brief, pace.standing], [box.brief, pace.briefStanding],
      ]
      parts += forms.first { displayWidth(of: joined($0)) <= columns } ?? [pace.briefStanding, box.brief]
      if let name = pace.drop { parts.append("drop \(name)?") }
    } else {
      parts.append(box.text)
    }
  }
  let actions = session.actions.count
  if actions > 0 { parts.append(actions == 1 ? "1 action" : "\(actions) actions") }
  if !session.parkedItems.isEmpty { parts.append("\(session.parkedItems.count) parked") }
  return joined(parts)
}

private func joined(_ parts: [String]) -> String { parts.joined(separator: " · ") }
