internal import Domain
internal import Session

// MARK: - Score

extension PlainSession {
  /// Shows the score, but never before the room has had its hunches.
  mutating func showScore() {
    switch session.place {
    case .hunches: say(Self.hunchesFirst)
    case .readiness:
      introduce()
      main = .readiness
    default:
      let origin = session.place
      aside = nil
      run(.go(.readiness))
      if session.place == .hunches { say("The hunches come before the score.") }
      arrive()
      lookedFrom = origin
    }
  }

  private static let hunchesFirst =
    "The hunches come first, so that the score does not colour them. Enter leaves one out."

  /// `score details`: what the verdict comes from, one thing at a time.
  mutating func showDetails() {
    session.awaitsHunches ? say(Self.hunchesFirst) : say(readinessDetails)
  }

  /// Back to where the look at the score began.
  mutating func returnFromScore() {
    guard let origin = lookedFrom else { return }
    lookedFrom = nil
    pass(.go(origin))
  }
}

// MARK: - Decision

extension PlainSession {
  /// Answers a prompt of the decision.
  mutating func decide(_ text: String) -> Reply {
    switch main {
    case .verdict:
      guard let verdict = Verdict(typed: text, in: inquiry.stage) else {
        return .rejected(Verdict.remedy(for: text, in: inquiry.stage))
      }
      var decision = subject.workshop?.decision ?? Decision(verdict: verdict)
      decision.verdict = verdict
      if edit(.decide(decision)) { goOn() }
    case .rationale: if changeDecision({ $0.rationale = text }) { goOn() }
    case .deciders:
      let names = text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
      if changeDecision({ $0.decidedBy = names }) { goOn() }
    case .decisionDay:
      guard let day = Day(text) else { return .rejected("“\(text)” is no day. Type one like 2026-12-15.") }
      if changeDecision({ $0.date = day }) { goOn() }
    default: break
    }
    return .taken
  }

  @discardableResult
  mutating func changeDecision(_ change: (inout Decision) -> Void) -> Bool {
    guard var decision = subject.workshop?.decision else { return false }
    change(&decision)
    return edit(.decide(decision))
  }

  /// `decide`, `decide VERDICT`.
  mutating func performDecide(_ argument: String) {
    if subject.workshop == nil { return say(EditRefusal.notInProgramme.description) }
    if argument.isEmpty {
      if session.place == .decision {
        aside = nil
        main = .verdict
      } else if session.place == .hunches, session.awaitsHunches {
        say(Self.hunchesFirst)
      } else {
        pass(.go(.decision))
      }
      return
    }
    guard let verdict = Verdict(typed: argument, in: inquiry.stage) else {
      return say(Verdict.remedy(for: argument, in: inquiry.stage))
    }
    var decision = subject.workshop?.decision ?? Decision(verdict: verdict)
    decision.verdict = verdict
    edit(.decide(decision))
  }
}

// MARK: - Report

extension PlainSession {
  /// Answers the prompt for the report: `1` shows it, anything that is a file name writes it.
  mutating func chooseReport(_ text: String) -> Reply {
    switch text {
    case "1": showReport(for: subject.usualScope)
    case "2": aside = .reportFile(subject.usualScope)
    default:
      return .rejected("“\(text)” is neither. Type 1 to read the report here, 2 to write it to a file, or press Enter.")
    }
    return .taken
  }

  /// Shows the report, which holds the score: not before the room has had its hunches.
  private mutating func showReport(for scope: Scope) {
    if session.awaitsHunches {
      return say(
        "The report holds the score, and the hunches come first. Type hunch to take them; "
          + "report and a file name writes the report without showing it.")
    }
    say(report(for: scope))
  }

  /// `report`, `report FILE`, `report ours`, `report ours FILE`.
  mutating func performReport(_ argument: String) {
    let (word, rest) = firstWord(of: argument)
    let named = Scope(rawValue: word)
    let scope = named ?? subject.usualScope
    let path = named == nil ? argument : rest
    if scope == .both, subject.workshop == nil {
      return say("A programme is one firm's own. Type report alone, or report and a file name.")
    }
    if scope == .ours, isRoomLocked { return say(Self.roomIsClosed) }
    if path.isEmpty { showReport(for: scope) } else { effects.append(.writeReport(scope, path: path)) }
  }
}
