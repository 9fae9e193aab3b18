internal import ArgumentParser
internal import Domain
internal import Report
internal import Session

/// `courtship follow`.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Make a review of a partnership and print its id.",
    discussion: """
      The review takes over the people, the purposes, every promise that is not settled, the exit triggers and the \
      measures, and remembers how the partnership stood. It asks what became of each promise and whether a trigger has \
      happened; earlier ratings come up when the new ones are revealed. A partnership that was reviewed already goes on \
      from its last review.
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: "A workshop: its id, a unique beginning of it, or its exact title.") var workshop: String
  @Option(help: ArgumentHelp("The plan of the review; review-60 if none is named.", valueName: "id")) var plan: String?

  func run() throws {
    let (world, id) = try library.workshop(named: workshop)
    let review = try world.follow(id, plan: plan.map { PlanID($0) })
    if let previous = review.subject.workshop?.previous, previous != id {
      StandardError.say("It was reviewed already: this review goes on from \(previous).")
    }
    try StandardOutput.say(review.subject.id)
  }
}
