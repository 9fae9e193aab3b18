internal import Domain
internal import Report
internal import Scoring
internal import Session

extension PlainSession {
  /// What the next line answers: a number, and a sentence or two. To be printed on a line of its own.
  package var prompt: String { printable(number + request) }

  private var request: String {
    switch ask {
    case .people: "Who is in the room? One person a line, as NAME:FIRM or NAME:FIRM:ROLE. Enter goes on."
    case .purpose(let firm):
      "In one sentence: what does this partnership solve or create for \(name(of: firm))?" + now(purpose(of: firm))
    case .view(let voice): viewRequest(voice)
    case .entry(let id, let column): entryRequest(id, column)
    case .votes: votesRequest
    case .revealed: "Press Enter to record the answer, or type again to vote again once you have talked."
    case .answer:
      "The answer, in one or two sentences\(subject.workshop == nil ? "" : " to read back")."
        + now(answer?.answer ?? "")
    case .rating: ratingRequest
    case .reason(let rating): "Why \(rating.rawValue), where the votes suggest another? A few words."
    case .setAside: "Why does this question not apply? A few words."
    case .confidence: confidenceRequest
    case .currentLevel: levelRequest("Which level now?", answer?.level?.current)
    case .neededLevel: levelRequest("Which level is needed?", answer?.level?.needed)
    case .action(let id, let column): actionRequest(inquiry.actions.first { $0.id == id }, column)
    case .hunch(let id): hunchRequest(of: id)
    case .readiness: readinessRequest
    case .verdict:
      "What does the room decide? \(Verdict.choices(in: inquiry.stage))."
        + now(decision?.verdict.name(in: inquiry.stage) ?? "", orElse: "Enter leaves it open.")
    case .rationale: "Why does the room decide so?" + now(decision?.rationale ?? "")
    case .deciders: "Who decided? Names with commas between." + now(decision?.decidedBy.joined(separator: ", ") ?? "")
    case .decisionDay: "On which day? One like 2026-12-15." + now(decision?.date?.description ?? "")
    case .report: "The report: type 1 to read it here, 2 to write it to a file. Enter closes the session."
    case .reportFile: "To which file?"
    case .noteVoice:
      "Whose note is it? 1 joint, 2 \(name(of: .ours)), 3 \(name(of: .partner))"
        + (isRoomLocked ? "." : ", 4 private, for you alone.")
    case .note(let voice): "The note (\(noteName(voice)))."
    case .park: "What is to be parked?"
    case .parked(let id): "What is parked?" + now(inquiry.parkingLot.first { $0.id == id }?.text ?? "")
    case .setUp(let field): setUpRequest(field)
    case .sinceLast(let id): sinceLastRequest(id)
    case .ballot(let id): ballotRequest(of: id)
    case .evidence(let id, let stance): evidenceRequest(id, stance)
    case .evidenceSource(let id):
      "Who says so, or where does it stand?" + now(answer?.evidence.first { $0.id == id }?.source ?? "")
    }
  }

  // MARK: What is there already

  var answer: Answer? { session.place.question.map { inquiry[$0] } }

  private var decision: Decision? { subject.workshop?.decision }

  func name(of firm: Firm) -> String {
    subject.workshop?.name(of: firm) ?? (firm == .ours ? subject.programme?.firm ?? "" : firm.rawValue)
  }

  private func purpose(of firm: Firm) -> String {
    let purpose = subject.workshop?.purpose ?? .empty
    return firm == .ours ? purpose.ours : purpose.partner
  }

  /// What an empty line keeps.
  func now(_ text: String, orElse empty: String = "Enter leaves it empty.") -> String {
    text.isEmpty ? " \(empty)" : " Now: \(text) (Enter keeps it.)"
  }

  func noteName(_ voice: Notes.Voice) -> String {
    switch voice {
    case .joint: "joint"
    case .ours: name(of: .ours)
    case .partner: name(of: .partner)
    case .private: "private, for you alone"
    }
  }

  // MARK: Requests

  private func viewRequest(_ voice: Notes.Voice) -> String {
    let who =
      voice == .joint ? "What does the room say?" : "What does \(name(of: voice == .ours ? .ours : .partner)) say?"
    let added = answer?.notes[voice].isEmpty == false ? " A line is added to the note there is." : ""
    return "\(who) A line for the notes.\(added) Enter goes on."
  }

  private func entryRequest(_ id: EntryID?, _ column: Int) -> String {
    guard let question = session.place.question.flatMap({ inquiry.question($0) }), columns.indices.contains(column)
    else { return "" }
    let entries = answer?.entries ?? []
    let row = (entries.firstIndex { $0.id == id } ?? entries.count) + 1
    let kind = (question.yields ?? .list).rowName
    let field = columns[column]
    let present = entries.first { $0.id == id }?.cells[field]?.text ?? ""
    if id == nil { return "\(kind) \(row): \(field.request). Enter if there is no more." }
    return "\(kind) \(row): \(field.request).\(now(present))"
  }

  private var votesRequest: String {
    if let id = session.place.question, session.hasOpenVotes(on: id) {
      let (missing, voters) = (session.missingVoters(on: id), session.voters(on: id))
      if !missing.isEmpty, missing == voters {
        let sealed = inquiry.participants.filter { !voters.contains($0) }.map { Phrase($0.name) }.enumeration.text
        return "The sealed votes of \(sealed) are in. The votes of the others in seat order: "
          + "\(voters.map(\.name).joined(separator: ", ")). A sign each: 1 to 5, ? does not know, - absent. Enter reveals what "
          + "is there."
      }
      if missing.isEmpty {
        return "The votes are in. Press Enter to reveal them, or type the line again to correct it."
      }
      return
        "Votes are in, but not of \(missing.map { Phrase($0.name) }.enumeration.text). Type ballot to go on with them, "
        + "or the whole line in seat order. Enter reveals what is there."
    }
    let names = inquiry.participants.map(\.name).joined(separator: ", ")
    let again = answer?.rounds.contains(where: \.isRevealed) == true
    return "\(again ? "A new round. " : "")The votes in seat order: \(names). "
      + "A sign each: 1 to 5, ? does not know, - absent. Enter goes on without."
  }

  private var ratingRequest: String {
    guard let id = session.place.question, let answer else { return "" }
    let others = inquiry.question(id)?.gate == nil ? "dont-know, or not-applicable and why" : "dont-know"
    switch answer.state {
    case .unknown: return "Rating: the room does not know. Enter keeps it so; 1 to 5 rates it."
    case .notApplicable(let reason): return "Rating: not applicable (\(reason)). Enter keeps it so; 1 to 5 rates it."
    case .open, .rated: break
    }
    if let rating = answer.rating {
      let reason = answer.ratingReason.isEmpty ? "" : " (\(answer.ratingReason))"
      return "Rating: the room agreed on \(rating.rawValue)\(reason). Enter keeps it; else 1 to 5. Or \(others)."
    }
    guard let suggestion = agreement(on: id).suggestion else {
      let asked =
        subject.workshop == nil
        ? "Rating, 1 to 5." : "Rating, 1 to 5: how far does this speak for going \(inquiry.stage.onward)?"
      return "\(asked) Or \(others). Enter leaves it open."
    }
    if let half = suggestion.neighbours {
      return "Rating: the votes lie midway between \(half.lowerBound.rawValue) and \(half.upperBound.rawValue). "
        + "Which is it? Enter takes \(half.lowerBound.rawValue). Or \(others)."
    }
    return
      "Rating: the votes suggest \(suggestion.rating.rawValue). Enter accepts it; another needs a reason. Or \(others)."
  }

  private var confidenceRequest: String {
    let grades = Confidence.allCases.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", ")
    let present = answer?.confidence.map { "Now \($0.rawValue); Enter keeps it." }
    let unstated = Confidence.unstated
    return "How well is it known? \(grades). "
      + (present ?? "Enter leaves it unstated, which counts as \(unstated.rawValue), \(unstated.name).")
  }

  private func levelRequest(_ what: String, _ present: Int?) -> String {
    let levels = levels.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    return "\(what) \(levels)." + now(present.map(String.init) ?? "", orElse: "Enter leaves it open.")
  }

  private func actionRequest(_ action: Action?, _ column: Ask.ActionColumn) -> String {
    switch column {
    case .text:
      guard let action else { return "What has to be done, if anything? Enter goes on." }
      return "What has to be done?" + now(action.text)
    case .owner: return "Who owns it?" + now(action?.owner ?? "")
    case .due: return "By when? A day like 2026-12-15." + now(action?.due?.description ?? "")
    case .condition:
      let ahead = subject.workshop == nil ? "you court anybody" : "the firms go \(inquiry.stage.onward)"
      return "Must it be done before \(ahead), yes or no?" + now(action?.isCondition == true ? "yes" : "no")
    }
  }

  private func hunchRequest(of id: ParticipantID) -> String {
    let name = inquiry.participant(id)?.name ?? ""
    let present = subject.workshop?.hunches.first { $0.participant == id }?.verdict.name(in: inquiry.stage) ?? ""
    return "\(name): your gut verdict? \(Verdict.choices(in: inquiry.stage))."
      + now(present, orElse: "Enter leaves it out.")
  }

  private var readinessRequest: String {
    if let origin = lookedFrom {
      let place = origin.question.flatMap { session.questions.firstIndex(of: $0) }.map { "question \($0 + 1)" }
      return "Press Enter to go back to \(place ?? "where you were")."
    }
    return (subject.workshop == nil ? "Press Enter for the report." : "Press Enter for the decision.")
      + " score details says more, what-if tries ratings."
  }
}

extension EntryField {
  /// What a prompt asks for in a column.
  var request: String {
    switch self {
    case .text: "what"
    case .owner: "owner"
    case .firm: "whose, ours, partner or outside"
    case .due: "by when, a day like 2026-12-15"
    case .weight: "weight, \(grades)"
    case .likelihood: "how likely, \(grades)"
    case .impact: "how bad, \(grades)"
    case .mitigation: "what is done about it"
    case .amount: "amount"
    case .target: "target"
    case .number: "a number"
    }
  }
}

extension EntryField {
  /// The grades with what each means: “1 hardly matters, 2 matters a little …”.
  private var grades: String {
    Grade.allCases.map { "\($0.rawValue) \(meaning(of: $0))" }.joined(separator: ", ")
  }
}

extension Yield {
  /// One row, at the head of its prompts.
  var rowName: String {
    switch self {
    case .criteria: "Criterion"
    case .capacity: "Capacity"
    case .needs: "Need"
    case .offers: "Offer"
    case .measures: "Measure"
    case .actions: "Action"
    case .risks: "Risk"
    case .assumptions: "Assumption"
    case .investments: "Investment"
    case .triggers: "Trigger"
    case .list: "Item"
    }
  }
}
