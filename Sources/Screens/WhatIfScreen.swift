internal import Canvas
internal import Domain
internal import Report
internal import Scoring
internal import Session

/// What-if: ratings are changed on the side, the verdict beside them follows, and all is discarded or kept.
extension Interface {
  /// The questions that a rating can be tried on.
  var triedQuestions: [QuestionID] { subject.map(Trial.questions) ?? [] }

  /// What is tried; nil outside of what-if.
  var trial: Trial? {
    if case .whatIf(let trial) = view { trial } else { nil }
  }

  /// The question that the keys act on.
  var triedQuestion: QuestionID? { trial == nil ? nil : triedQuestions.dropFirst(selection).first }

  func whatIfFlow(_ trial: Trial, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let subject else { return flow }
    let present = Score(subject.inquiry, scope: subject.usualScope)
    let tried = Score(trial.applied(to: subject).inquiry, scope: subject.usualScope)
    outcome(of: tried, instead: present, &flow)
    flow.blank()
    flow.pinHere()
    let names = min(32, max(12, columns / 3))
    for (index, id) in triedQuestions.enumerated() {
      let isSelected = index == selection
      var spans: [Flow.Span] = [
        .init(isSelected ? "▸ " : "  ", Theme.key), .init("\(sign(of: subject.inquiry[id].state)) ", Theme.dim),
        .init(subject.inquiry.name(of: id).padded(to: names), isSelected ? Theme.selected : Theme.body),
        .init(" \(present[id]?.rating.map { String($0.rawValue) } ?? "–")"),
      ]
      spans.append(.init(trial[id].map { " → \($0.rawValue)" } ?? "    ", Theme.caution))
      if let gate = subject.inquiry.question(id)?.gate {
        spans.append(.init("  \(gate.isKnockOut ? "knock-out" : "gate") below \(gate.minimum.rawValue)", Theme.dim))
      }
      flow.row(index) { $0.line(spans) }
      if isSelected { flow.placeCursor(column: 0) }
    }
    return flow
  }

  /// What comes out of the trial beside what there is: the first lines matter most, where there is no room for all.
  private func outcome(of tried: Score, instead present: Score, _ flow: inout Flow) {
    func line(_ label: String, _ tried: String, _ present: String) {
      let before: Flow.Span = .init(tried == present ? "" : ", was \(present)", Theme.dim)
      flow.line([.init(label.padded(to: 12), Theme.dim), .init(tried, Theme.strong), before])
    }
    flow.line("A trial: k keeps it, Esc leaves it.", Theme.caution)
    flow.line([
      .init(
        "\(Theme.sign(of: tried.verdict)) \(tried.verdict.name(in: stage))",
        Theme.style(of: tried.verdict).adding(.underline)),
      .init(
        tried.verdict == present.verdict
          ? "" : ", was \(Theme.sign(of: present.verdict)) \(present.verdict.name(in: stage))", Theme.dim),
    ])
    line("Index", tried.index.map(Figure.whole) ?? "–", present.index.map(Figure.whole) ?? "–")
    line("Conditions", String(tried.toldConditions.count), String(present.toldConditions.count))
    let bar = kept.outlook?.shares.map(OutlookBar.init)
    flow.line([
      .init("Outlook     ", Theme.dim),
      .init(kept.outlook?.shares?.words(in: stage) ?? kept.progress ?? "–", Theme.strong),
    ])
    guard let bar else { return }
    flow.line([.init("            ")] + bar.spans(columns: min(30, max(8, flow.columns - 14))))
    flow.line([.init("            ")] + bar.legend(in: stage))
  }

  mutating func performInWhatIf(_ command: Command) -> [Request] {
    switch (command, trial) {
    case (.openWhatIf, _): show(.whatIf(Trial()))
    case (.tryRating(let rating), var trial?):
      guard let subject, let id = triedQuestion else { return [] }
      let isPresent = Score(subject.inquiry, scope: subject.usualScope)[id]?.rating == rating
      trial[id] = isPresent ? nil : rating
      view = .whatIf(trial)
    case (.keepTrial, let trial?): open(keepTrialForm(trial))
    default: break
    }
    return []
  }

  /// Esc: what was tried is not lost by a slip of the hand.
  mutating func leaveWhatIf(_ trial: Trial) {
    if trial.isEmpty {
      show(.session)
    } else {
      let what = trial.count == 1 ? "the rating" : "the \(trial.count) ratings"
      confirmation = Confirmation(sentence: "Discard \(what) that you tried?", consequence: .leavesWhatIf)
    }
  }

  func keepTrialForm(_ trial: Trial) -> Form {
    let what = trial.count == 1 ? "1 rating" : "\(trial.count) ratings"
    return Form(
      .keepTrial, title: "Keep \(what)",
      advice:
        "From here on the trial is what the room agreed. Say in a few words why; u takes back a rating at a time.",
      fields: [Form.Field("Reason", hint: "the room agreed because …")])
  }

  /// Makes what was tried the record, a change a rating.
  mutating func keep(_ trial: Trial, reason: String) -> [Request] {
    var requests: [Request] = []
    for edit in trial.edits(of: triedQuestions, reason: reason) { requests += send(.edit(edit)) }
    if toast?.isError == true { return requests }
    show(.session)
    toast = Toast(
      trial.count == 1
        ? "Noted: 1 rating. u takes it back." : "Noted: \(trial.count) ratings. u takes back one at a time.")
    return requests
  }
}
