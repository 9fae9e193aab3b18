internal import Canvas
internal import Domain
internal import Report
internal import Session

/// Left of the question: the agenda with progress.
func agendaFlow(_ session: SessionState, columns: Int) -> Flow {
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
        let name = inquiry.name(of: id).padded(to: max(0, columns - 3))
        flow.row(number) {
          $0.line([
            .init(isHere ? "▸" : " ", Theme.key), .init("\(sign(of: inquiry[id].state)) ", Theme.dim),
            .init(name, isHere ? Theme.selected : Theme.body),
          ])
        }
        number += 1
        if isHere { flow.focusHere() }
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
func paceFlow(_ session: SessionState, at moment: Moment, columns: Int) -> Flow {
  var flow = Flow(columns: columns)
  let inquiry = session.subject.inquiry
  if let id = session.place.question, let question = inquiry.question(id), session.subject.workshop != nil {
    flow.line("Time", Theme.heading)
    let seconds = session.seconds(on: id, at: moment)
    let isOver = question.minutes > 0 && seconds > question.minutes * 60
    flow.line(
      pace(seconds: seconds, minutes: question.minutes) + (isOver ? " over" : ""), isOver ? Theme.caution : Theme.body)
  }
  if !session.actions.isEmpty { flow.heading("Actions", Theme.heading) }
  for action in session.actions { actionLine(action, &flow) }
  if !session.parkedItems.isEmpty { flow.heading("Parking lot", Theme.heading) }
  for item in session.parkedItems { flow.paragraph(item.text, lead: .init("· ", Theme.dim)) }
  return flow
}

/// The same on one line, where there is no room for a pane.
func paceLine(_ session: SessionState, at moment: Moment) -> String {
  let inquiry = session.subject.inquiry
  var parts: [String] = []
  if let id = session.place.question, let question = inquiry.question(id), session.subject.workshop != nil {
    parts.append(pace(seconds: session.seconds(on: id, at: moment), minutes: question.minutes))
  }
  let actions = session.actions.count
  if actions > 0 { parts.append(actions == 1 ? "1 action" : "\(actions) actions") }
  if !session.parkedItems.isEmpty { parts.append("\(session.parkedItems.count) parked") }
  return parts.joined(separator: " · ")
}

/// “3:07 of 8 min”.
private func pace(seconds: Int, minutes: Int) -> String {
  let rest = seconds % 60
  let elapsed = "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  return minutes > 0 ? "\(elapsed) of \(minutes) min" : elapsed
}
