import Domain
import Report

extension Halden {
  /// The first session with an exit that names a trigger, and with a measure.
  private static let signed: Workshop = {
    var signed = workshop
    signed.inquiry[strategy("exit")] = Answer(
      state: .rated, answer: "Three months of notice.", rating: .three,
      entries: [
        Entry(
          id: EntryID("n1"),
          cells: [.text: .text("A rival buys one of us"), .owner: .text("Otto Sand")]),
        Entry(id: EntryID("n2"), cells: [.text: .text("Two pilots fail")]),
      ])
    signed.inquiry[strategy("measures")].entries = [
      Entry(
        id: EntryID("n1"),
        cells: [
          .text: .text("Meters read by Brightwater"), .target: .text("2,000 a month"),
          .owner: .text("Tom Okafor"),
        ])
    ]
    return signed
  }()

  /// The first review of it, three months later.
  static let firstReview: Workshop = {
    var review = blank("2", day: Day(year: 2027, month: 2, day: 22))
    review.follow(signed)
    review.say(.kept, of: "Name an owner of support at night")
    review.say(
      .late, of: "Ask three utilities what they count as success", "Two of three have answered.")
    review.say(.kept, of: "Send the tender documents round")
    review.followUp.triggers[0].hasHappened = false
    review.followUp.measures[0].standing = "700 a month"
    review.inquiry.answers = answers.merging([
      strategy("exit"): Answer(state: .rated, rating: .four)
    ]) { $1 }
    return review
  }()

  /// The second: the questions of the ladder are other ones by now.
  static let review: Workshop = {
    var review = blank("3", day: Day(year: 2027, month: 5, day: 21))
    review.follow(firstReview)
    review.say(
      .broken, of: "Engineers of both firms meet on the radio protocol", "Nobody asked them to.")
    review.say(.late, of: "Ask three utilities what they count as success", "The third has merged.")
    review.followUp.triggers[0].hasHappened = true
    review.followUp.triggers[0].note = "Otto heard it on Monday."
    review.followUp.triggers[1].hasHappened = false
    review.followUp.measures[0].standing = "1,400 a month"
    review.inquiry.questionnaires[1].version = SemanticVersion(2, 0, 0)
    review.inquiry.answers = answers
    review.inquiry[strategy("market-forces")].rating = .five
    review.inquiry[strategy("market-forces")].ratingReason = "A third tender is out."
    review.inquiry[strategy("competitors")].rating = .two
    review.inquiry[strategy("competitors")].ratingReason = "They have paired up."
    review.hunches = []
    return review
  }()

  private static func blank(_ number: String, day: Day?) -> Workshop {
    Workshop(
      id: WorkshopID("0193a4c1-7f00-7000-8000-00000000000\(number)"), plan: PlanID("review-60"),
      ourFirm: "Halden Instruments", partnerFirm: "Brightwater Services", date: day,
      inquiry: Inquiry(
        questionnaires: [strategyQuestions, ladder], policy: workshop.inquiry.policy))
  }
}

extension Workshop {
  fileprivate mutating func say(_ outcome: Promise.Outcome, of text: String, _ note: String = "") {
    for index in inquiry.actions.indices where inquiry.actions[index].text == text {
      inquiry.actions[index].outcome = outcome
      inquiry.actions[index].promise?.note = note
    }
  }
}
