package import Domain

/// One coming together of a room: when it began, with what still open, and when it has to be over.
///
/// It outlives the window that it began in, and all windows of a workshop reckon their pace by the same one; it is no part
/// of the document, as another day begins anew.
package struct Sitting: Hashable, Sendable {
  package let began: Moment
  /// The questions that nobody had settled then, and those that came in since.
  package internal(set) var open: Set<QuestionID>
  /// Whether nothing at all had been said of any question then: the opening lay ahead.
  package let isFirst: Bool
  /// When the room has to be done, as somebody said; nil where the plan’s minutes say it.
  package var endsAt: Moment?

  package init(began: Moment, open: Set<QuestionID>, isFirst: Bool, endsAt: Moment? = nil) {
    self.began = began
    self.open = open
    self.isFirst = isFirst
    self.endsAt = endsAt
  }

  /// A room that comes together on a subject as it stands.
  init(on subject: Subject, at moment: Moment) {
    let inquiry = subject.inquiry
    // What a programme's agenda says in a workshop was not said by this room.
    let questions = inquiry.questionIDs(in: subject.usualScope)
    let open = questions.filter { inquiry[$0].state == .open }
    self.init(began: moment, open: Set(open), isFirst: questions.allSatisfy { inquiry[$0].isUntouchedInRoom })
  }

  /// Whether a room that does something at `now` goes on with this one, or begins another.
  ///
  /// - Parameter worked: when something was last written in it.
  package func goesOn(at now: Moment, since worked: Moment) -> Bool {
    let isPreparation = worked <= began && endsAt == nil
    return now.seconds(since: max(began, worked)) < (isPreparation ? Self.longestPreparation : Self.longestBreak)
  }

  /// In seconds. Project decision: three hours, longer than lunch and shorter than any night.
  private static let longestBreak = 3 * 3600

  /// In seconds. Project decision: who has looked at a workshop and said nothing has not begun yet.
  private static let longestPreparation = 15 * 60
}
