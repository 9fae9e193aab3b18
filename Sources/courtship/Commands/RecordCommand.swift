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
    abstract: "Say how hunches, scores, decisions and later reviews agreed, over the whole library.",
    discussion: """
      Each session with hunches, a score or a decision is counted, archived ones too; an outcome is what the last review \
      of a partnership came to. Counts are always given, shares only from ten on. No firm and nobody is named.
      """)

  @OptionGroup var library: LibraryOption
  @OptionGroup var output: OutputOption
  @Flag(help: "The counts, as JSON: courtship-record/1.") var json = false

  func run() throws {
    let world = try library.world()
    let workshops = try world.library.summaries().compactMap { summary in
      summary.id.isProgramme ? nil : try world.library.load(summary.id)?.subject.workshop
    }
    let record = FacilitatorRecord(of: workshops)
    if json { return try output.write(record.json.document) }
    try output.write(Document(of: record))
  }
}

extension FacilitatorRecord {
  fileprivate var json: JSON {
    .object([
      "format": .string("courtship-record/1"), "partnerships": .number(partnerships), "reviewed": .number(reviewed),
      "agreements": .array(
        agreements.map { agreement in
          .object([
            "between": .array([agreement.first, agreement.second].map { .string($0.rawValue) }),
            "sessions": .number(agreement.sessions), "agreed": .number(agreement.agreed),
            "share": agreement.share.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null,
          ])
        }),
      "outcomes": .array(
        outcomes.map { row in
          .object([
            "judge": .string(row.judge.rawValue), "verdict": .string(row.verdict.rawValue),
            "continue": .number(row.going), "repair": .number(row.repairing), "part": .number(row.parted),
            "unreviewed": .number(row.unknown),
          ])
        }),
      "promises": .object([
        "kept": .number(promises.kept), "late": .number(promises.late), "broken": .number(promises.broken),
        "unasked": .number(promises.open),
      ]), "triggered": .number(triggered),
    ])
  }
}
