internal import ArgumentParser
internal import Domain
internal import SQLiteLibrary
internal import Session

/// `courtship renew`.
struct RenewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "Say what newer versions of its questionnaires change, and move to them when told to.",
    discussion: """
      A workshop keeps its own copy of its questionnaires. Where a newer version is at hand, this says what differs; --move \
      moves the answers over to it: all that was said stays with its questions. Another major version asks other \
      questions, and what was said is never dropped: then it says why, and moves nothing. Where the agenda of its \
      programme was accepted again, the workshop goes by that: ratings stay with criteria that are the same word for word.

      --plan takes the questions of another plan besides: a candidate that was rated by criteria goes into the room with \
      those of courtship-90. What is there already stays as it is, and so do the cut-offs of the verdict.
      """)

  @OptionGroup var shelved: ShelvedArgument
  @Option(help: ArgumentHelp("A plan whose questions are to come in besides, and nothing else.", valueName: "id"))
  var plan: String?
  @Flag(help: "Move the answers over, or take the plan's questions on.") var move = false

  func run() throws {
    let (world, summary) = try shelved.summary()
    let stored = try world.stored(summary.id)
    if let plan { return try take(try world.catalogue.furtherPlan(PlanID(plan)), stored, in: world) }
    // Here somebody asks: a file that is in the way is told.
    let offered = try stored.subject.inquiry.questionnaires.compactMap { try world.catalogue.questionnaire($0.id) }
    let renewals = stored.subject.renewals(from: offered)
    for other in stored.subject.others(ofSameVersionAmong: offered) {
      // Whoever changed a file and kept its version wonders why it is not offered.
      try StandardOutput.say(
        "\(other.title) \(other.version) at hand is not what \(other.version) was here. Raise its version, and it is offered."
      )
    }
    let programme = try stored.subject.workshop?.programme.flatMap {
      try world.library.load(.programme($0))?.subject.programme
    }
    let agenda = programme.flatMap { stored.subject.renewal(from: $0) }
    if renewals.isEmpty, agenda == nil {
      return try StandardOutput.say("The questions of “\(summary.title)” are the newest at hand.")
    }
    if move { return try moveOver(stored, renewals, to: agenda == nil ? nil : programme, in: world) }
    for renewal in renewals {
      try StandardOutput.say(([renewal.title] + renewal.lines.map { "  \($0)" }).joined(separator: "\n"))
      if let obstacle = renewal.obstacle { try StandardOutput.say("  \(obstacle)") }
    }
    if let agenda { try StandardOutput.say("The agenda of its programme\n  \(agenda.sentence)") }
    if renewals.contains(where: { $0.obstacle == nil }) || agenda.map({ $0.obstacle == nil }) == true {
      try StandardOutput.say("\nNothing was changed. courtship renew --move \(summary.id.text) moves the answers over.")
    }
  }

  /// - Throws: ``CommandFailure/notRenewed(_:)`` if the plan's questions cannot come in.
  private func take(_ plan: FurtherPlan, _ stored: Stored, in world: World) throws {
    let subject = stored.subject
    let change: Change?
    do throws(EditRefusal) {
      change = try subject.change(for: .takePlan(plan))
    } catch {
      throw CommandFailure.notRenewed([error])
    }
    guard let change, move else {
      try StandardOutput.say(plan.sentence(in: subject))
      guard change != nil else { return }
      let id = subject.subjectID.text
      return try StandardOutput.say(
        "\nNothing was changed. courtship renew --plan \(plan.plan.id) --move \(id) takes them on.")
    }
    _ = try world.save(change, to: stored, notDone: "changed")
    try StandardOutput.say("\(plan.title(in: subject)): \(subject.title)")
  }

  /// Each by an edit and a line of the journal of its own.
  ///
  /// - Parameter programme: whose agenda the workshop is to go by; nil where it does already.
  /// - Throws: ``CommandFailure/notRenewed(_:)`` if one cannot be moved to; the others are.
  private func moveOver(
    _ stored: Stored, _ renewals: [Renewal], to programme: Programme?, in world: World
  ) throws {
    var stored = stored
    var obstacles: [EditRefusal] = []
    func move(_ edit: Edit, saying sentence: (String) -> String) throws {
      let change: Change?
      do throws(EditRefusal) {
        change = try stored.subject.change(for: edit)
      } catch {
        obstacles.append(error)
        return
      }
      guard let change else { return }
      stored = try world.save(change, to: stored, notDone: "moved over")
      try StandardOutput.say(sentence(stored.subject.title))
    }
    for renewal in renewals {
      try move(.renew(renewal.after)) {
        "\(renewal.after.title) \(renewal.before.version) → \(renewal.after.version): \($0)"
      }
    }
    if let programme {
      try move(.takeAgenda(programme)) { "Agenda with criteria \(programme.criteria?.version ?? 0): \($0)" }
    }
    if !obstacles.isEmpty { throw CommandFailure.notRenewed(obstacles) }
  }
}
