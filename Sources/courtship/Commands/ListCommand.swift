internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Report
internal import SQLiteLibrary
internal import Session

/// `courtship list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List programmes and workshops, the last changed first.")

  @OptionGroup var library: LibraryOption
  @Flag(help: "With those that are archived; JSON always has them.") var archived = false
  @Flag(help: "As JSON: courtship-list/1.") var json = false

  func run() throws {
    let world = try library.world()
    if json {
      try StandardOutput.write(LibraryListing(try world.library.summaries()).json.document)
    } else {
      try Self.show(world, archived: archived, withHints: false)
    }
  }

  /// - Parameters:
  ///   - archived: Whether what is archived is listed too.
  ///   - withHints: Whether to say how to go on: for a person who wanted the screen and has none here.
  static func show(_ world: World, archived: Bool = false, withHints: Bool) throws {
    let listing = LibraryListing(try world.library.summaries(), archived: archived)
    var paragraphs = [listing.text(within: StandardOutput.columns)]
    if withHints {
      paragraphs.append(
        "No screen can be drawn here. Work line by line: courtship open ID --plain\n"
          + "All commands: courtship help")
    }
    try StandardOutput.say(paragraphs.joined(separator: "\n\n"))
  }
}

/// The lines of the library, as text and as JSON.
struct LibraryListing {
  private let summaries: [Summary]
  /// How many are archived and not listed.
  private let left: Int

  /// - Parameter archived: Whether what is archived is among them.
  init(_ summaries: [Summary], archived: Bool = true) {
    self.summaries = archived ? summaries : summaries.filter { !$0.isArchived }
    left = summaries.count - self.summaries.count
  }

  private var workshops: [Summary] { summaries.filter { if case .workshop = $0.id { true } else { false } } }
  private var programmes: [Summary] { summaries.filter { if case .programme = $0.id { true } else { false } } }

  // MARK: Text

  /// - Parameter columns: the width of the terminal; nil for none.
  func text(within columns: Int?) -> String {
    if summaries.isEmpty, left == 0 {
      return """
        The library is empty.
        A new workshop: courtship new --ours NAME --partner NAME
        A sample to look at: courtship sample
        """
    }
    let tables = [programmeTable, workshopTable].compactMap(\.self)
      .map { $0.lines(within: columns).joined(separator: "\n") }
    return (tables + (left == 0 ? [] : ["\(left) archived: courtship list --archived"])).joined(separator: "\n\n")
  }

  private var programmeTable: TextTable? {
    if programmes.isEmpty { return nil }
    var table = TextTable([
      ("PROGRAMME", .leading), ("FIRM", .leading), ("VERDICT", .leading), ("INDEX", .trailing), ("SETTLED", .trailing),
    ])
    for summary in programmes {
      table.add([summary.id.text, summary.ourFirm, verdict(summary), index(summary), settled(summary)])
    }
    return table
  }

  private var workshopTable: TextTable? {
    if workshops.isEmpty { return nil }
    var table = TextTable([
      ("ID", .leading), ("WORKSHOP", .leading), ("VERDICT", .leading), ("INDEX", .trailing), ("SETTLED", .trailing),
      ("DATE", .leading), ("PROGRAMME", .leading),
    ])
    let length = beginningLength
    // The sessions of one partnership stand together, the last one first.
    for summary in Partnership.all(of: workshops, in: workshops.workshops).joined() {
      table.add([
        String(summary.id.text.prefix(length)), summary.title, verdict(summary), index(summary), settled(summary),
        summary.date?.description ?? "", (summary.programme?.text ?? "") + (summary.isArchived ? " (archived)" : ""),
      ])
    }
    return table
  }

  /// How much of the ids tells all of them apart: never less than the 8 characters before a UUID's first hyphen.
  private var beginningLength: Int {
    let ids = summaries.map(\.id.text)
    let longest = ids.map(\.count).max() ?? 0
    return (8..<max(9, longest)).first { length in Set(ids.map { $0.prefix(length) }).count == ids.count } ?? longest
  }

  /// `Go, decided (score: conditional)` where the room has decided, and something else than the score says.
  private func verdict(_ summary: Summary) -> String {
    guard let decision = summary.decision else { return summary.name(of: summary.verdict) }
    return "\(summary.name(of: decision)), decided"
      + (summary.otherVerdict.map { " (score: \(summary.name(of: $0).lowercased()))" } ?? "")
  }

  private func index(_ summary: Summary) -> String { summary.index.map(Figure.whole) ?? "–" }

  private func settled(_ summary: Summary) -> String { "\(summary.settled) of \(summary.questions)" }

  // MARK: JSON

  var json: JSON {
    .object([
      "format": .string("courtship-list/1"), "programmes": .array(programmes.map(programme)),
      "workshops": .array(workshops.map(workshop)),
    ])
  }

  private func programme(_ summary: Summary) -> JSON {
    var fields = common(summary)
    fields["firm"] = .string(summary.ourFirm)
    return .object(fields)
  }

  private func workshop(_ summary: Summary) -> JSON {
    var fields = common(summary)
    fields["ourFirm"] = .string(summary.ourFirm)
    fields["partnerFirm"] = .string(summary.partnerFirm)
    fields["programme"] = summary.programme.map { .string($0.text) } ?? .null
    fields["date"] = summary.date.map { .string($0.description) } ?? .null
    fields["decided"] = .bool(summary.isDecided)
    fields["decision"] = summary.decision.map { .string($0.rawValue) } ?? .null
    return .object(fields)
  }

  private func common(_ summary: Summary) -> [String: JSON] {
    [
      "id": .string(summary.id.text), "title": .string(summary.title), "verdict": .string(summary.verdict.rawValue),
      "index": summary.index.map { .number($0) } ?? .null, "settled": .number(summary.settled),
      "questions": .number(summary.questions), "archived": .bool(summary.isArchived),
      "changed": summary.changed.map { .string($0.iso8601) } ?? .null,
    ]
  }
}
