internal import Canvas
internal import Domain
internal import Session

extension Interface {
  /// Before the first question: what the partnership would be for, a sentence for each firm.
  func openingFlow(_ session: SessionState, columns: Int) -> Flow {
    var flow = Flow(columns: columns)
    guard let workshop = session.subject.workshop else { return flow }
    flow.paragraph("What would this partnership solve or create, for each firm?", Theme.prompt)
    flow.blank()
    flow.paragraph("One sentence each. If nobody can say it, there is little to talk about yet.", Theme.dim)
    for (name, purpose) in [
      (workshop.ourFirm, workshop.purpose.ours), (workshop.partnerFirm, workshop.purpose.partner),
    ] {
      flow.heading(name, Theme.heading)
      flow.paragraph(
        purpose.isEmpty ? "Nothing written yet. w writes it." : purpose, purpose.isEmpty ? Theme.dim : Theme.body)
    }
    flow.heading("In the room", Theme.heading)
    if workshop.inquiry.participants.isEmpty {
      flow.paragraph("Nobody is listed yet, so nobody votes. o adds people.", Theme.dim)
    }
    for firm in Firm.allCases {
      let people = workshop.inquiry.participants.filter { $0.firm == firm }
      if people.isEmpty { continue }
      let names = people.map { $0.role.isEmpty ? $0.name : "\($0.name) (\($0.role))" }
      flow.paragraph(names.joined(separator: ", "), lead: .init("\(workshop.name(of: firm)): ", Theme.dim), indent: 2)
    }
    let minutes = session.questions.compactMap { workshop.inquiry.question($0)?.minutes }.reduce(0, +)
    flow.blank()
    flow.paragraph("\(session.questions.count) questions\(minutes > 0 ? ", \(minutes) minutes" : "").", Theme.dim)
    if let paceText { flow.paragraph(paceText.plan, paceText.isLate ? Theme.caution : Theme.dim) }
    return flow
  }
}
