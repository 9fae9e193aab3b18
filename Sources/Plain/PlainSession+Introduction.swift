internal import Domain
internal import Report
internal import Scoring
internal import Session

extension PlainSession {
  /// What the session is of, who is there, and how to get help.
  var heading: String {
    var lines = [subject.title]
    if let programme = subject.programme { lines.append("The agenda of \(programme.firm), alone.") }
    for firm in Firm.allCases {
      let people = inquiry.participants.filter { $0.firm == firm }
      if people.isEmpty { continue }
      let label = firm == .outside ? "From outside" : name(of: firm)
      lines.append("\(label): \(people.map(described).joined(separator: ", ")).")
    }
    let questions = session.questions.count
    lines.append(
      "\(questions) \(questions == 1 ? "question" : "questions"). What you type is saved line by line. "
        + "Type help for the commands, quit to close.")
    return lines.joined(separator: "\n")
  }

  private func described(_ person: Participant) -> String {
    person.role.isEmpty ? person.name : "\(person.name) (\(person.role))"
  }

  /// Says where the room has got to, and what it has before it.
  mutating func introduce(from side: Side = .before) {
    switch session.place {
    case .opening:
      say("\nBefore the first question: what is this partnership for? If nobody can say it, stop here.")
    case .sinceLast: say("\n" + sinceLastListing)
    case .question(let id, .discuss): say("\n" + introduction(of: id))
    case .question(let id, .vote):
      // In a new round the room has heard them.
      if !inquiry[id].rounds.contains(where: \.isRevealed) { say(anchors(of: id)) }
    case .question(let id, .reveal): say(reveal(of: id))
    case .question(let id, .record):
      // Where nobody votes the room has not heard them yet.
      if side == .before, !session.beats(of: id).contains(.vote) { say(anchors(of: id)) }
    case .hunches:
      say("\nHunches: a gut verdict from everybody, before anybody sees the score. One at the keyboard at a time.")
    case .readiness: say("\n" + readiness)
    case .decision: say("\nThe decision is the room's, whatever the score says.")
    }
  }

  // MARK: Discuss

  func introduction(of id: QuestionID) -> String {
    guard let question = inquiry.question(id) else { return "" }
    let index = (session.questions.firstIndex(of: id) ?? 0) + 1
    let minutes = question.minutes > 0 && subject.workshop != nil ? " \(question.minutes) minutes." : ""
    var lines = [
      "Question \(index) of \(session.questions.count): \(inquiry.mention(of: id)).\(minutes)", question.prompt,
    ]
    if !question.purpose.isEmpty { lines.append("Why: \(question.purpose)") }
    if !question.probes.isEmpty {
      lines.append("To ask further:")
      lines += question.probes.enumerated().map { "\($0 + 1). \($1)" }
    }
    if inquiry[id].state != .open { lines.append("So far: \(status(of: id)).") }
    return lines.joined(separator: "\n")
  }

  // MARK: Vote

  func anchors(of id: QuestionID) -> String {
    guard let question = inquiry.question(id), let questionnaire = inquiry.questionnaire(id.questionnaire) else {
      return ""
    }
    var lines: [String]
    if questionnaire.kind == .ladder {
      lines = ["What the levels mean:"]
      lines += questionnaire.levels.enumerated().map { index, level in
        "\(index + 1). \(level)\(question.anchors[index + 1].map { ": \($0)" } ?? "")"
      }
    } else {
      lines = ["What the ratings mean:"] + Rating.allCases.map { "\($0.rawValue). \(question.anchor(for: $0))" }
    }
    if let gate = question.gate {
      let otherwise =
        gate.isKnockOut
        ? "\(inquiry.noGo), whatever the rest says" : "at best \(Verdict.conditional.mention(in: inquiry.stage))"
      lines.append("A gate: below \(gate.minimum.rawValue) the verdict is \(otherwise). \(gate.reason)")
    }
    return lines.map { trimmed($0) }.joined(separator: "\n")
  }

  // MARK: Reveal

  private func reveal(of id: QuestionID) -> String {
    guard let round = inquiry[id].rounds.last(where: \.isRevealed) else { return "" }
    let earlier = inquiry[id].rounds.count(where: \.isRevealed)
    var lines = [earlier > 1 ? "Votes, round \(earlier):" : "Votes:"]
    for firm in Firm.allCases {
      let votes = inquiry.participants.filter { $0.firm == firm }.compactMap { round[$0.id] }
      if !votes.isEmpty { lines.append("\(firm == .outside ? "From outside" : name(of: firm)): \(counted(votes)).") }
    }
    let agreement = agreement(on: id)
    if round == inquiry[id].countingRound {
      if agreement.isSplit { lines.append("The room is split.") }
      lines += gap(agreement)
      lines += firstToSpeak(agreement, in: round)
    } else {
      lines.append("Nobody gave a number.")
    }
    lines += subject.workshop?.sentences(onGuessesOf: round).map(\.text) ?? []
    lines += [subject.workshop?.lastTime(id)].compactMap(\.self)
    return lines.joined(separator: "\n")
  }

  private func gap(_ agreement: Agreement) -> [String] {
    // Project decision: from 1 on, where the label says “discuss”.
    guard let gap = agreement.gapWorthSaying else { return [] }
    let (higher, lower): (Firm, Firm) = gap > 0 ? (.ours, .partner) : (.partner, .ours)
    let size = plain((abs(gap) * 10).rounded() / 10)
    return ["A gap: \(name(of: higher)) rates this \(size) higher than \(name(of: lower))."]
  }

  private func firstToSpeak(_ agreement: Agreement, in round: Round) -> [String] {
    let speakers = agreement.firstToSpeak.compactMap { id in
      inquiry.participant(id).flatMap { person in round[id]?.rating.map { (person.name, $0) } }
    }
    guard let lowest = speakers.first?.1, let highest = speakers.last?.1 else { return [] }
    func names(_ rating: Rating) -> String {
      speakers.filter { $0.1 == rating }.map { Phrase($0.0) }.enumeration.text
    }
    return [
      "First to speak: \(names(lowest)) with \(lowest.rawValue), then \(names(highest)) with \(highest.rawValue)."
    ]
  }

  /// “2, 4, 4; 1 absent”, lowest first: who voted what is not said.
  private func counted(_ votes: [Vote.Value]) -> String {
    let numbers = votes.compactMap(\.rating).sorted().map { String($0.rawValue) }
    let unknown = votes.count { $0 == .unknown }
    let absent = votes.count { $0 == .absent }
    var parts = numbers.isEmpty ? [] : [numbers.joined(separator: ", ")]
    if unknown > 0 { parts.append("\(unknown) \(unknown == 1 ? "does" : "do") not know") }
    if absent > 0 { parts.append("\(absent) absent") }
    return parts.joined(separator: "; ")
  }
}
