internal import Domain
internal import Session

/// The time box of a question, and the end of the session.
extension Interface {
  mutating func performOnTime(_ command: Command) -> [Request] {
    guard let session else { return [] }
    guard command == .pauseTime else {
      open(endForm(session))
      return []
    }
    let isPaused = session.isPaused
    let requests = send(isPaused ? .resume : .leave)
    toast = Toast(isPaused ? "The time box runs on." : "The time box rests. t lets it run on.")
    return requests
  }

  private func endForm(_ session: SessionState) -> Form {
    Form(
      .end, title: "The end of the session",
      advice:
        "When the room has to be done: 16:45, 4:45 pm, or +30 for so many minutes from now. Emptied (Ctrl-U), the "
        + "plan says when.",
      fields: [
        Form.Field(
          "End at", text: session.sitting.endsAt.map(clock.text) ?? "", hint: "a time like 16:45",
          isReplacedByTyping: true)
      ])
  }

  mutating func setEnd(_ form: Form) throws(FormProblem) -> [Request] {
    let typed = form.fields[0].value
    guard !typed.isEmpty else { return send(.end(nil)) }
    guard let end = clock.moment(of: typed, after: now) else {
      throw FormProblem(
        sentence:
          "“\(typed)” is no time still to come. It is \(clock.text(now)); use a time like 16:45, or +30 for minutes.",
        field: 0)
    }
    let requests = send(.end(end))
    toast = Toast("The session ends at \(clock.text(end)).")
    return requests
  }
}
