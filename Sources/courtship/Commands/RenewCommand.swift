internal import ArgumentParser
internal import Domain
internal import Session

/// `courtship renew`.
struct RenewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Say what newer versions of its questionnaires change, and move to them when told to.",
    discussion: """
      A workshop keeps its own copy of its questionnaires. Where a newer version is at hand, this says what differs; --move \
      moves the answers over to it: all that was said stays with its questions. Another major version asks other \
      questions, and what was said is never dropped: then it says why, and moves nothing.
      """)

  @OptionGroup var shelved: ShelvedArgument
  @Flag(help: "Move the answers over.") var move = false

  func run() throws {
    let (world, summary) = try shelved.summary()
    let stored = try world.stored(summary.id)
    // Here somebody asks: a file that is in the way is told.
    let offered = try stored.subject.inquiry.questionnaires.compactMap { try world.catalogue.questionnaire($0.id) }
    let renewals = stored.subject.renewals(from: offered)
    for other in stored.subject.others(ofSameVersionAmong: offered) {
      // Whoever changed a file and kept its version wonders why it is not offered.
      try StandardOutput.say(
        "\(other.title) \(other.version) at hand is not what \(other.version) was here. Raise its version, and it is offered."
      )
    }
    if renewals.isEmpty { return try StandardOutput.say("The questions of “\(summary.title)” are the newest at hand.") }
    if move { return try moveOver(stored, to: renewals, in: world) }
    for renewal in renewals {
      try StandardOutput.say(([renewal.title] + renewal.lines.map { "  \($0)" }).joined(separator: "\n"))
      if let obstacle = renewal.obstacle { try StandardOutput.say("  \(obstacle)") }
    }
    if renewals.contains(where: { $0.obstacle == nil }) {
      try StandardOutput.say("\nNothing was changed. courtship renew --move \(summary.id.text) moves the answers over.")
    }
  }

  /// Each by an edit and a line of the journal of its own.
  ///
  /// - Throws: ``CommandFailure/notRenewed(_:)`` if one cannot be moved to; the others are.
  private func moveOver(_ stored: Stored, to renewals: [Renewal], in world: World) throws {
    var stored = stored
    var obstacles: [EditRefusal] = []
    for renewal in renewals {
      let change: Change?
      do throws(EditRefusal) {
        change = try stored.subject.change(for: .renew(renewal.after))
      } catch {
        obstacles.append(error)
        continue
      }
      guard let change else { continue }
      stored = try world.save(change, to: stored, notDone: "moved over")
      try StandardOutput.say(
        "\(renewal.after.title) \(renewal.before.version) → \(renewal.after.version): \(stored.subject.title)")
    }
    if !obstacles.isEmpty { throw CommandFailure.notRenewed(obstacles) }
  }
}
