internal import Domain
internal import Session

/// How the session stands with its time, in words.
struct PaceText {
  /// “16:52, 12 min over 16:40”, and how that is said in fewer words: “16:52, 12 min over”.
  let standing: String
  let briefStanding: String
  let isLate: Bool
  /// The name of the question to drop, where one has to be.
  let drop: String?
  /// What the opening says: how long all takes that was open when the session began, and until when.
  let plan: String
}

extension Interface {
  /// How the session that is open stands with its time; nil where nobody has said how long it takes.
  var paceText: PaceText? {
    guard let session, let pace = Pace(of: session, minutes: planMinutes, at: now) else { return nil }
    let planned = Pace.plannedMinutes(of: session, minutes: planMinutes)
    let all = planned > 0 ? "Planned for this session: \(planned) minutes. " : ""
    let late = pace.minutesOver > 0 ? ", at this pace at \(clock.text(pace.finish))" : ""
    return PaceText(
      standing: pace.standing(by: clock, naming: session.sitting.endsAt != nil),
      briefStanding: pace.standing(by: clock), isLate: pace.minutesOver > 0,
      drop: pace.drop.map { session.subject.inquiry.name(of: $0) },
      plan: "\(all)It ends at \(clock.text(pace.end))\(late). T sets another end.")
  }

  /// What the session’s plan has for all that is no question.
  var planMinutes: SessionPlan.Minutes {
    plans.first { $0.id == subject?.workshop?.plan }?.minutes ?? SessionPlan.Minutes()
  }
}

/// The time a question has taken of what it may.
struct TimeBox {
  let seconds: Int
  /// 0 where it may take any time.
  let minutes: Int
  let isPaused: Bool

  init(_ session: SessionState, _ id: QuestionID, minutes: Int, at moment: Moment) {
    seconds = session.seconds(on: id, at: moment)
    self.minutes = minutes
    isPaused = session.isPaused
  }

  var isOver: Bool { minutes > 0 && seconds > minutes * 60 }

  /// “3:07 of 8 min”.
  var text: String { (minutes > 0 ? "\(elapsed) of \(minutes) min" : elapsed) + (isPaused ? ", paused" : "") }

  /// “3:07 of 8”.
  var brief: String { (minutes > 0 ? "\(elapsed) of \(minutes)" : elapsed) + (isPaused ? ", paused" : "") }

  private var elapsed: String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
