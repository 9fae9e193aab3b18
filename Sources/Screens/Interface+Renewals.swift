internal import Canvas
internal import Domain
internal import Session

/// Newer versions of the questionnaires than those a workshop carries: told when it is opened, looked at when somebody asks,
/// and moved to when somebody asks again.
extension Interface {
  /// Those that may be spoken of here: a room hears nothing of what is one firm's own.
  var renewals: [Renewal] {
    guard let subject else { return [] }
    let renewals = subject.renewals(from: offered)
    return isRoomLocked ? renewals.filter { $0.before.audience == .joint } : renewals
  }

  mutating func takeOffered(_ questionnaires: [Questionnaire]) {
    offered = questionnaires
    // Whoever reads something else, or has decided, is not disturbed.
    guard toast == nil, form == nil, view == .session, subject?.workshop?.decision == nil else { return }
    let renewals = renewals
    guard let first = renewals.first else { return }
    let others = renewals.count - 1
    let rest = others == 0 ? "" : others == 1 ? " So is another one." : " So are \(others) others."
    toast = Toast("\(first.headline)\(rest) : then newer shows it; nothing changes by itself.", .advice)
  }

  func renewalsFlow(columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    flow.paragraph("Newer questions", Theme.prompt)
    for renewal in renewals {
      flow.heading(renewal.title, Theme.heading)
      if let obstacle = renewal.obstacle {
        flow.paragraph(obstacle.description, Theme.bad, lead: .init("! ", Theme.bad))
      }
      let lines = renewal.lines
      if lines.isEmpty { flow.paragraph("The questions are the same.", Theme.dim) }
      for line in lines { flow.paragraph(line, Theme.body, lead: .init("· ", Theme.dim)) }
    }
    flow.blank()
    flow.paragraph(
      "Answers stay with their questions: moving them over keeps all that was said, and scores it by the newer version.",
      Theme.dim)
    return flow
  }

  /// Moves the answers over to every version that they can be moved to.
  mutating func renew() -> [Request] {
    let possible = renewals.filter { $0.obstacle == nil }
    let names = possible.map { "\($0.after.title) \($0.after.version)" }
    let requests = edit(
      possible.map { .renew($0.after) }, saying: "Moved over to \(briefList(names)); every answer is kept.")
    let toast = toast
    show(.session)
    self.toast = toast
    return requests
  }
}
