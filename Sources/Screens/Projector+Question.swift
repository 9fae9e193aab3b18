internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

/// A question on the projector, a beat at a time.
extension Projector {
  func question(_ id: QuestionID, _ beat: Beat, _ length: Length, _ flow: inout Flow) {
    // The other side of a library may have moved on: what is not in it any more is not shown.
    guard let question = subject.inquiry.question(id) else { return }
    let answer = subject.inquiry[id]
    let isNamed = beat == .record || (beat != .discuss && length == .shortest) || (beat == .reveal && length == .tight)
    flow.paragraph(isNamed ? subject.inquiry.name(of: id) : question.prompt, Theme.prompt)
    switch beat {
    case .discuss: discuss(question, answer, &flow)
    case .vote: vote(question, answer, length, &flow)
    case .reveal:
      if length == .full || length == .short { flow.blank() }
      flow.revealed(answer, in: subject, length, isAtKeyboard: false)
      lastTime(id, &flow)
    case .record: record(id, question, answer, &flow)
    }
  }

  private func discuss(_ question: Question, _ answer: Answer, _ flow: inout Flow) {
    flow.blank()
    flow.paragraph(question.purpose, Theme.dim)
    settled(answer, &flow)
  }

  /// “Don’t know” and “not applicable” are said to the room.
  private func settled(_ answer: Answer, _ flow: inout Flow) {
    switch answer.state {
    case .unknown:
      flow.blank()
      flow.paragraph("We do not know.", Theme.caution, lead: .init("? ", Theme.caution))
    case .notApplicable(let reason):
      flow.blank()
      flow.paragraph("Not applicable: \(reason)", Theme.caution, lead: .init("× ", Theme.caution))
    case .open, .rated: break
    }
  }

  // MARK: Vote

  private func vote(_ question: Question, _ answer: Answer, _ length: Length, _ flow: inout Flow) {
    let stored = answer.rounds.last.map { round in
      round.isRevealed ? 0 : round.votes.count { $0.value != .absent }
    }
    let count = max(votesTyped, stored ?? 0)
    let progress = "\(count) of \(subject.inquiry.participants.count) have voted."
    if length == .shortest {
      // However far the ratings are scrolled.
      if count > 0 { flow.paragraph(progress, Theme.strong) }
      flow.pinHere()
      return anchors(of: question, &flow)
    }
    flow.blank()
    anchors(of: question, &flow)
    if count == 0 { return }
    flow.blank()
    flow.paragraph(progress, Theme.strong)
  }

  /// What the ratings mean, the best first.
  private func anchors(of question: Question, _ flow: inout Flow) {
    for (number, text) in question.anchors.sorted(by: { $0.key > $1.key }) {
      flow.paragraph(text, lead: .init("\(number)  ", Theme.key))
    }
  }

  // MARK: Record

  private func record(_ id: QuestionID, _ question: Question, _ answer: Answer, _ flow: inout Flow) {
    flow.blank()
    if !answer.answer.isEmpty { flow.paragraph(answer.answer) }
    settled(answer, &flow)
    levels(of: question, in: subject.inquiry.questionnaire(id.questionnaire), answer, &flow)
    let suggestion = Agreement(of: answer, in: subject.inquiry).suggestion?.rating
    if answer.state == .rated, let rating = answer.rating ?? suggestion {
      flow.heading("Rating", Theme.heading)
      flow.paragraph(question.anchor(for: rating), Theme.strong, lead: .init("\(rating.rawValue)  ", Theme.key))
      if let grade = answer.confidence { flow.paragraph("Known by: \(grade.name)", Theme.dim) }
    }
    lastTime(id, &flow)
    follow(subject.inquiry.actions.filter { $0.question == id }, &flow)
  }

  /// How a review compares with the session before it.
  private func lastTime(_ id: QuestionID, _ flow: inout Flow) {
    guard let sentence = subject.workshop?.lastTime(id) else { return }
    flow.blank()
    flow.paragraph(sentence, Theme.dim)
  }

  /// On a ladder, where the relationship is and has to be, and what the room chooses from.
  private func levels(
    of question: Question, in questionnaire: Questionnaire?, _ answer: Answer, _ flow: inout Flow
  ) {
    guard let questionnaire, questionnaire.kind == .ladder else { return }
    flow.blank()
    if let level = answer.level { flow.line("Now \(level.current), needed \(level.needed)", Theme.strong) }
    flow.levels(of: question, in: questionnaire, now: answer.level?.current, needed: answer.level?.needed)
  }
}
