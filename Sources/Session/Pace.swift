package import Domain
internal import Scoring

/// How a session stands with its time: when it will be over at this pace, whether that is in time, and which question to
/// drop if it is not.
///
/// A question that is still open takes its time box, longer or shorter as those before it did. What is around the questions
/// takes the minutes of the plan.
package struct Pace: Hashable, Sendable {
  /// When the session will be over at this pace.
  package let finish: Moment
  /// When it has to be over: at the end that somebody gave, or when the plan’s minutes from its beginning have passed.
  package let end: Moment
  /// Of a session that is late: the open question with the least weight and no gate, the last of several, the present one
  /// left out; nil where there is none.
  package let drop: QuestionID?

  /// Minutes that the session will be over its end, as a clock without seconds shows the two; negative where some are to
  /// spare.
  package var minutesOver: Int { Self.minutesOver(finish, end) }

  /// Nil where neither time boxes nor a plan nor anybody has said how long the session takes, and for a firm alone, whom
  /// nobody waits for.
  ///
  /// - Parameter minutes: those of the session’s plan.
  package init?(of session: SessionState, minutes: SessionPlan.Minutes, at now: Moment) {
    guard session.subject.workshop != nil else { return nil }
    let planned = Self.plannedMinutes(of: session, minutes: minutes)
    if planned == 0, session.sitting.endsAt == nil { return nil }
    end = session.sitting.endsAt ?? session.sitting.began.later(by: Int64(planned) * Self.minute)
    let rest = Self.secondsLeft(in: session, at: now) + 60 * Double(minutes.left(at: session.place))
    finish = now.later(by: Int64(rest * 1000))
    drop = Self.minutesOver(finish, end) > 0 ? Self.leastMissed(in: session) : nil
  }

  /// Whole minutes that the plan has for all that was open when the session began.
  package static func plannedMinutes(of session: SessionState, minutes: SessionPlan.Minutes) -> Int {
    let open = session.questions.filter { session.sitting.open.contains($0) }
    let opening = session.sitting.isFirst ? minutes.opening : 0
    return opening + open.reduce(0) { $0 + session.subject.inquiry.minutes(for: $1) } + minutes.left(at: .readiness)
  }

  private static let minute: Int64 = 60_000

  private static func minutesOver(_ finish: Moment, _ end: Moment) -> Int {
    func shown(_ moment: Moment) -> Double { (Double(moment.milliseconds) / Double(minute)).rounded(.down) }
    return Int(shown(finish) - shown(end))
  }

  /// What the questions still take at this pace, in seconds: the rest of the present time box, and all others that are open.
  private static func secondsLeft(in session: SessionState, at now: Moment) -> Double {
    let inquiry = session.subject.inquiry
    let present = session.place.question
    let rest = present.map { max(0, 60 * inquiry.minutes(for: $0) - session.seconds(on: $0, at: now)) } ?? 0
    let ahead = session.questions.filter { $0 != present && inquiry[$0].state == .open }
    let boxes = ahead.reduce(0) { $0 + 60 * inquiry.minutes(for: $1) }
    return Double(rest) + Double(boxes) * factor(of: session)
  }

  /// How long the questions took that were talked about, as a multiple of their time boxes: 1 is as planned.
  ///
  /// Project decision: one more that took its time as planned is counted with them, so that the first question alone does
  /// not set the pace.
  private static func factor(of session: SessionState) -> Double {
    let inquiry = session.subject.inquiry
    let talked = session.questions.filter { id in
      let isSettled = inquiry[id].state == .rated || inquiry[id].state == .unknown
      return isSettled && id != session.place.question && inquiry[id].seconds > 0 && inquiry.minutes(for: id) > 0
    }
    if talked.isEmpty { return 1 }
    let boxes = talked.reduce(0.0) { $0 + 60 * Double(inquiry.minutes(for: $1)) }
    let taken = talked.reduce(0.0) { $0 + Double(min(Bound.seconds, inquiry[$1].seconds)) }
    let usual = boxes / Double(talked.count)
    return (taken + usual) / (boxes + usual)
  }

  private static func leastMissed(in session: SessionState) -> QuestionID? {
    let inquiry = session.subject.inquiry
    let score = Score(inquiry, scope: session.subject.usualScope)
    let candidates = session.questions.filter { id in
      id != session.place.question && inquiry[id].state == .open && inquiry.minutes(for: id) > 0
        && inquiry.question(id)?.gate == nil
    }
    func weight(_ id: QuestionID) -> Double { score[id]?.weight ?? 0 }
    // Of several that weigh the same, what comes last is the least prepared.
    return candidates.reversed().min { weight($0) < weight($1) }
  }
}

extension SessionPlan.Minutes {
  /// What a room at this place has still to do besides the questions, in minutes.
  fileprivate func left(at place: Place) -> Int {
    switch place {
    case .opening, .sinceLast: opening + verdict + decision
    case .question, .hunches, .readiness: verdict + decision
    case .decision: decision
    }
  }
}

extension Inquiry {
  /// The time box of a question, in minutes; 0 where it has none.
  fileprivate func minutes(for id: QuestionID) -> Int { question(id)?.minutes ?? 0 }
}

extension Pace {
  /// When the session will be over, and how far that is from its end: “16:52, 12 min over”.
  ///
  /// - Parameter naming: whether the end is named, as one that somebody set: “16:52, 12 min over 16:40”.
  package func standing(by clock: WallClock, naming isNamed: Bool = false) -> String {
    let over = minutesOver
    let (distance, word) =
      over > 0 ? ("\(over) min over", "") : over < 0 ? ("\(-over) min to spare", "before ") : ("on time", "for ")
    return "\(clock.text(finish)), \(distance)" + (isNamed ? " \(word)\(clock.text(end))" : "")
  }
}
