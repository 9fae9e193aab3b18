internal import Domain

extension Document {
  /// The facilitator’s record as a page. It names no firm and nobody.
  package init(of record: FacilitatorRecord) {
    self.init(
      firstPage: [
        .heading(level: 1, "Facilitator’s record"), .paragraph(record.introduction),
        .heading(level: 2, "Who agreed with whom"), record.agreementTable,
      ] + record.agreementSentences + [.heading(level: 2, "What became of it")] + record.outcomeBlocks
        + [.heading(level: 2, "What was promised"), .paragraph(record.promiseSentence)])
  }
}

extension FacilitatorRecord {
  fileprivate var introduction: Phrase {
    """
    \(count(partnerships, "partnership")) in this library, \(reviewed == 0 ? "none" : String(reviewed)) of them reviewed. Each \
    session counts once it was judged; a share is given from \(Self.least) on.
    """
  }

  fileprivate var agreementTable: Block {
    .table(
      Block.Table(
        [.init("Said the same"), .init("Sessions", .trailing), .init("Agreed", .trailing), .init("Share (95 %)")],
        rows: agreements.map { agreement in
          [
            "\(agreement.first.name) and \(agreement.second.name.lowercasedFirst)",
            Phrase(String(agreement.sessions)), Phrase(String(agreement.agreed)),
            Phrase(
              agreement.share.map { "\(Figure.percent($0.lowerBound)) to \(Figure.percent($0.upperBound))" }
                ?? "too few"),
          ]
        }))
  }

  fileprivate var agreementSentences: [Block] {
    agreements.allSatisfy { $0.share == nil }
      ? [.paragraph("There are too few sessions yet to say who tends to agree with whom.")] : []
  }

  fileprivate var outcomeBlocks: [Block] {
    if outcomes.isEmpty { return [.paragraph("No partnership has had a first session that was judged yet.")] }
    let table = Block.Table(
      [
        .init("At first"), .init("Continues", .trailing), .init("In repair", .trailing), .init("Parted", .trailing),
        .init("Not reviewed", .trailing),
      ],
      rows: outcomes.map { row -> [Phrase] in
        let counts = [row.going, row.repairing, row.parted, row.unknown]
        return ["\(row.judge.name): \(row.verdict.mention(in: .courtship))"] + counts.map { Phrase(String($0)) }
      })
    let most = outcomes.map(\.reviewed).max() ?? 0
    let caution: Phrase =
      most < Self.least
      ? "Too few were reviewed to say whose word at the beginning tells most about the end."
      : "What was said at first and what came later: counts, not causes."
    return [.table(table), .paragraph(caution)]
  }

  fileprivate var promiseSentence: Phrase {
    let asked = promises.kept + promises.late + promises.broken
    if asked == 0 { return "No review has asked yet what became of a promise." }
    let share = asked < Self.least ? "" : " (\(Figure.percent(Double(promises.kept) / Double(asked))) kept)"
    return """
      Of \(count(asked, "promise")) that reviews asked about, \(promises.kept) were kept, \(promises.late) late and \
      \(promises.broken) broken\(share). In \(count(triggered, "partnership")) an exit trigger has happened.
      """
  }
}

extension FacilitatorRecord.Judge {
  /// As it stands at the head of a row.
  fileprivate var name: String {
    switch self {
    case .hunches: "The room’s hunches"
    case .score: "The score"
    case .decision: "The decision"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
