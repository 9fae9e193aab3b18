internal import Domain
internal import Session

/// How the session stands with its time.
extension PlainSession {
  /// `time`, `time 16:45`, `time plan`, `time pause`.
  mutating func performTime(_ argument: String) {
    if argument.isEmpty { return say(timeSpent) }
    if argument.lowercased() == "pause" {
      let isPaused = session.isPaused
      guard session.place.question != nil else { return say(Self.noQuestion) }
      run(isPaused ? .resume : .leave)
      return say(isPaused ? "The time box runs on." : "The time box rests. Type time pause again to let it run on.")
    }
    if argument.lowercased() == "plan" {
      run(.end(nil))
      return say("The session ends when its plan says.\(pace)")
    }
    guard let end = clock.moment(of: argument, after: now) else {
      return say("“\(argument)” is no time still to come. It is \(clock.text(now)); type one like time 16:45.")
    }
    run(.end(end))
    say("The session ends at \(clock.text(end)).")
  }

  /// When the session will be over, and what to drop if that is too late; empty where nobody has said how long it takes.
  var pace: String {
    guard let pace = Pace(of: session, minutes: minutes, at: now) else { return "" }
    let drop = pace.drop.map { " Could be dropped: \(inquiry.name(of: $0))." } ?? ""
    return " At this pace it ends at \(pace.standing(by: clock, naming: session.sitting.endsAt != nil)).\(drop)"
  }
}
