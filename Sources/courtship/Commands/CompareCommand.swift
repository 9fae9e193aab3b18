internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Report
internal import SQLiteLibrary
internal import Scoring
internal import Session

/// `courtship compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put candidates in order, best first, and say how sure that is.",
    discussion: """
      Workshops are compared on the questionnaires that all of them share. The policy is that of their programme where all \
      are of one in the library, else the one that all share, else balanced.
      """)

  @OptionGroup var library: LibraryOption
  @OptionGroup var output: OutputOption
  @Argument(
    help: ArgumentHelp("Workshops by id, exact title, or files that end in .json.", valueName: "workshop"))
  var workshops: [String] = []
  @Option(help: ArgumentHelp("All workshops of this programme besides.", valueName: "id")) var programme: String?
  @Option(
    help: ArgumentHelp("How many partners can be served; the programme's own number otherwise.", valueName: "k"))
  var capacity: Int?
  @Flag(help: "Every figure, as JSON: courtship-comparison/1.") var json = false

  func run() throws {
    if workshops.isEmpty, programme == nil { throw CommandFailure.nobodyToCompare }
    if let capacity, capacity < 1 { throw CommandFailure.noCapacity(capacity) }
    let arguments = workshops.map(SubjectArgument.init)
    let needsLibrary = programme != nil || arguments.contains { if case .name = $0 { true } else { false } }
    let world = try needsLibrary ? library.world() : nil
    var progress = ProgressLine()
    defer { progress.clear() }
    let candidates = try candidates(arguments, in: world, &progress)
    let programme = try commonProgramme(of: candidates, in: world)
    let comparison = compared(
      candidates.map(\.workshop), by: programme?.inquiry.policy, capacity: capacity ?? programme?.capacity, &progress)
    progress.clear()
    for sentence in comparison.copiesThatDiffer { StandardError.say(sentence) }
    sayWhoIsLeftOut(of: comparison, named: candidates.prefix(workshops.count).map(\.workshop))
    if json { return try output.write(ComparisonFile.encode(comparison)) }
    try output.write(Document(of: comparison))
  }

  /// Whoever is named has a reason to expect them there; the reviews of a whole programme go without saying.
  private func sayWhoIsLeftOut(of comparison: Comparison, named workshops: [Workshop]) {
    let compared = Set(comparison.candidates.map(\.id) + comparison.eliminated.map(\.id))
    for workshop in workshops where !compared.contains(workshop.id) {
      let name = workshop.title.isEmpty ? workshop.id.text : workshop.title
      StandardError.say("“\(name)” is a review and no candidate: it is left out.")
    }
  }

  /// A part at a time, as on the screen.
  private func compared(
    _ workshops: [Workshop], by policy: Policy?, capacity: Int?, _ progress: inout ProgressLine
  ) -> Comparison {
    var drawing = ComparisonDrawing(of: workshops, policy: policy, capacity: capacity)
    while true {
      if let comparison = drawing.comparison { return comparison }
      drawing.draw()
      if drawing.draws == 0 {
        progress.show(drawing.scored, of: drawing.candidates, "scored")
      } else {
        progress.show(drawing.done, of: drawing.draws, "draws")
      }
    }
  }

  private struct Candidate {
    let workshop: Workshop
    let isInLibrary: Bool
  }

  private func candidates(
    _ arguments: [SubjectArgument], in world: World?, _ progress: inout ProgressLine
  ) throws -> [Candidate] {
    var candidates = try arguments.enumerated().map { index, argument in
      progress.show(index, of: arguments.count, "read")
      let isFile = if case .file = argument { true } else { false }
      let subject: Subject =
        switch (argument, world) {
        case (.name(let name), let world?): try world.stored(world.find(name)).subject
        default: try argument.subject(library: library)
        }
      guard let workshop = subject.workshop else { throw CommandFailure.notComparable(subject.id) }
      return Candidate(workshop: workshop, isInLibrary: !isFile)
    }
    if let programme, let world {
      let id = ProgrammeID(programme)
      guard try world.library.load(.programme(id)) != nil else { throw CommandFailure.noProgramme(id) }
      let summaries = try world.library.summaries().filter { $0.programme == id && !$0.isArchived }
      for (index, summary) in summaries.enumerated() {
        progress.show(index, of: summaries.count, "read")
        guard let workshop = try world.library.load(summary.id)?.subject.workshop,
          !candidates.contains(where: { $0.isInLibrary && $0.workshop.id == workshop.id })
        else { continue }
        candidates.append(Candidate(workshop: workshop, isInLibrary: true))
      }
    }
    if let (_, id) = repeated(candidates.map(\.workshop.id)).first { throw CommandFailure.comparedTwice(id) }
    return candidates
  }

  /// The programme that all candidates belong to in the library; a file belongs to none.
  private func commonProgramme(of candidates: [Candidate], in world: World?) throws -> Programme? {
    if let programme, let world { return try world.library.load(.programme(ProgrammeID(programme)))?.subject.programme }
    guard let world, let id = candidates.first?.workshop.programme,
      candidates.allSatisfy({ $0.isInLibrary && $0.workshop.programme == id })
    else { return nil }
    return try world.library.load(.programme(id))?.subject.programme
  }
}
