internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Report
internal import SQLiteLibrary
internal import Session

/// `courtship record`.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Say how hunches, scores, decisions and later reviews of all partnerships agreed.",
    discussion: """
      A page of counts that names no firm and no person, archived workshops included. Below \(Record.least) of a kind \
      there are counts alone: they are too few to say more.

      With --json it is courtship-record/1: partnerships and sessions are numbers, and least is that \(Record.least). \
      roomAgainstScore, peopleAgainstScore and scoreAgainstDecision have compared, same, moreHopeful and lessHopeful (the \
      first of the two beside the second), and notComparable. afterDecision has, by go, conditional and no-go, partnerships, \
      reviewed, go, conditional, no-go and insufficient (what the last reviews came to), and triggered (how many saw an \
      exit trigger happen). promises has kept, late, broken and notAsked.
      """)

  @OptionGroup var library: LibraryOption
  @OptionGroup var output: OutputOption
  @Flag(help: "Every count, as JSON: courtship-record/1.") var json = false

  func run() throws {
    let world = try library.world()
    let workshops = try world.library.summaries().compactMap { summary in
      try summary.workshop.flatMap { try world.library.load(.workshop($0))?.subject.workshop }
    }
    let record = Record(of: workshops)
    if json { return try output.write(record.json.document) }
    try output.write(Document(of: record))
  }
}

extension Record {
  /// As `courtship-record/1`.
  fileprivate var json: JSON {
    let decisions: [Verdict] = [.go, .conditional, .noGo]
    return .object([
      "format": .string("courtship-record/1"), "least": .number(Self.least),
      "partnerships": .number(partnerships),
      "sessions": .number(sessions), "roomAgainstScore": roomAgainstScore.json,
      "peopleAgainstScore": peopleAgainstScore.json,
      "scoreAgainstDecision": scoreAgainstDecision.json,
      "afterDecision": .object(
        Dictionary(
          uniqueKeysWithValues: decisions.map { ($0.rawValue, json(of: courses[$0])) })),
      "promises": .object([
        "kept": .number(promises.kept), "late": .number(promises.late),
        "broken": .number(promises.broken),
        "notAsked": .number(promises.open),
      ]),
    ])
  }

  /// What became of the partnerships of one decision; nil where there are none.
  private func json(of course: Course?) -> JSON {
    var fields: [String: JSON] = [
      "partnerships": .number(course?.partnerships ?? 0), "reviewed": .number(course?.reviewed ?? 0),
      "triggered": .number(course?.triggered ?? 0),
    ]
    for verdict in Verdict.allCases { fields[verdict.rawValue] = .number(course?.reviews[verdict] ?? 0) }
    return .object(fields)
  }
}

extension Record.Pairing {
  fileprivate var json: JSON {
    .object([
      "compared": .number(compared), "same": .number(agreed), "moreHopeful": .number(higher),
      "lessHopeful": .number(lower), "notComparable": .number(silent),
    ])
  }
}
