internal import Domain
internal import Report
internal import Scoring
internal import Session

extension PlainSession {
  /// The commands, and how a line is read.
  static let help: String = {
    let rule = """
      How a line is read:
      Enter alone leaves things as they are and goes on.
      Where a choice is asked for, type the choice or a command.
      Where text is asked for, what you type is the text, with two exceptions: a line that begins with / is a command \
      (/back, /note we agree), and back, skip, undo, help or quit alone on the line are commands too. Any other command \
      word alone on the line is asked about first, and so is a line that reads like a whole one (note private: we wait, \
      vote 4 4 3). A script that may type anything puts /text before it.
      Commands:
      """
    return rule + "\n" + Command.allCases.map { "\($0.usage): \($0.summary)" }.joined(separator: "\n")
  }()

  /// The places of the session with the numbers that go takes, and what is settled.
  var agenda: String {
    let first = subject.workshop == nil ? 1 : 0
    func line(_ number: String, _ place: Place) -> String {
      "\(number). \(described(place)).\(isSamePlace(place, session.place) ? " You are here." : "")"
    }
    var lines = places.enumerated().map { line("\($0 + first)", $1) }
    // It has a command of its own: the numbers are those of the questions.
    if session.looksBack { lines.insert(line("since", .sinceLast), at: 1) }
    return lines.joined(separator: "\n")
  }

  private func described(_ place: Place) -> String {
    switch place {
    case .opening: return "Purposes"
    case .sinceLast: return "Since last time: \(sinceLast?.progress ?? "")"
    case .question(let id, _): return "\(inquiry.name(of: id)): \(status(of: id))"
    case .hunches:
      let count = subject.workshop?.hunches.count ?? 0
      return "Hunches: \(count) of \(inquiry.participants.count)"
    case .readiness: return "Verdict"
    case .decision: return "Decision: \(subject.workshop?.decision?.verdict.name(in: inquiry.stage) ?? "open")"
    }
  }

  /// How far a question is: “rated 4, document or data”.
  func status(of id: QuestionID) -> String {
    let answer = inquiry[id]
    switch answer.state {
    case .open: return "open"
    case .unknown: return "the room does not know"
    case .notApplicable(let reason): return "not applicable, \(reason)"
    case .rated:
      if inquiry.questionnaire(id.questionnaire)?.kind == .ladder {
        return answer.level.map { "level \($0.current) now, \($0.needed) needed" } ?? "not placed on a level yet"
      }
      let rating = answer.rating ?? agreement(on: id).suggestion?.rating
      let confidence = answer.confidence.map { ", \($0.name)" } ?? ""
      return (rating.map { "rated \($0.rawValue)" } ?? "open") + confidence
    }
  }

  func listing(of entries: [Entry]) -> String {
    let rows = numbered(entries) { entry in
      columns.compactMap { field in entry.cells[field].map { "\(field.rawValue): \($0.text)" } }.joined(separator: "; ")
    }
    return rows + (RiskGrid(entries, columns: columns).map { "\n" + $0.sentence } ?? "")
  }

  func listing(of actions: [Action]) -> String {
    numbered(actions) { action in
      let owner = action.owner.isEmpty ? "no owner yet" : action.owner
      let due = action.due.map { "by \($0)" } ?? "no date yet"
      return
        "\(action.text); \(owner), \(due)\(action.isCondition ? "; a condition" : "")\(action.isDone ? "; done" : "")"
    }
  }

  func listing(of items: [ParkedItem]) -> String { numbered(items, \.text) }

  func listing(of people: [Participant]) -> String {
    numbered(people) { person in
      [person.name, name(of: person.firm), person.role].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private func numbered<Row>(_ rows: [Row], _ describe: (Row) -> String) -> String {
    rows.enumerated().map { "\($0 + 1). \(describe($1))" }.joined(separator: "\n")
  }

  /// How long the present question and the whole session have taken, in minutes.
  var timeSpent: String {
    func minutes(_ seconds: Int) -> String { seconds < 60 ? "under a minute" : "\(seconds / 60) min" }
    let whole = "This session: \(minutes(now.seconds(since: session.sitting.began))).\(pace)"
    guard let id = session.place.question else { return whole }
    let box = inquiry.question(id).map { $0.minutes > 0 ? " of \($0.minutes)" : "" } ?? ""
    return "This question: \(minutes(session.seconds(on: id, at: now)))\(box). \(whole)"
  }
}
