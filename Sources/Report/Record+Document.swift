internal import Domain

extension Document {
  /// The record as a page that names nobody: small tables with counts, and shares where there are enough of them.
  package init(of record: Record) {
    self.init(
      firstPage: record.head + record.pairings + record.outcomes + record.kept + record.words)
  }
}

extension Record {
  fileprivate var head: [Block] {
    let number = count(partnerships, "partnership")
    return [
      .heading(level: 1, "The facilitator's record"),
      .paragraph(
        partnerships == 0
          ? "There is no workshop yet to look back on."
          : """
          \(strong: "\(number) in \(count(sessions, "session"))"): how hunches, scores, decisions and later reviews \
          agreed. It names no firm and no person. Scores are those of the joint questions.
          """),
    ]
  }

  // MARK: One verdict beside another

  fileprivate var pairings: [Block] {
    if partnerships == 0 { return [] }
    let rows: [(String, Pairing)] = [
      ("Hunch of the room (its majority), then the score", roomAgainstScore),
      ("Hunch of each person, then the score", peopleAgainstScore),
      ("Score, then the decision of the room", scoreAgainstDecision),
    ]
    return [
      .heading(level: 2, "Within a session"),
      .table(
        Block.Table(
          [
            .init("One, then the other"), .init("Compared", .trailing),
            .init("The same", .trailing),
            .init("The first more hopeful", .trailing), .init("The first less hopeful", .trailing),
            .init("Not comparable", .trailing),
          ],
          rows: rows.map { name, pairing in
            let figures = [pairing.agreed, pairing.higher, pairing.lower].map {
              share($0, of: pairing.compared)
            }
            return [Phrase(name), "\(pairing.compared)"] + figures + ["\(pairing.silent)"]
          })),
      .paragraph(caution(rows.map(\.1.compared), of: "comparisons")),
    ]
  }

  // MARK: What became of it

  fileprivate var outcomes: [Block] {
    let decided = Verdict.allCases.compactMap { verdict in courses[verdict].map { (verdict, $0) } }
    if decided.isEmpty { return [] }
    let said = Verdict.allCases
    return [
      .heading(level: 2, "After the decision"),
      .table(
        Block.Table(
          [
            .init("The room decided"), .init("Partnerships", .trailing),
            .init("Reviewed", .trailing),
          ]
            + said.map { .init(Phrase($0.name(in: .review)), .trailing) }
            + [.init("An exit trigger happened", .trailing)],
          rows: decided.map { verdict, course in
            [
              Phrase(verdict.name(in: .courtship)), "\(course.partnerships)", "\(course.reviewed)",
            ] + said.map { share(course.reviews[$0] ?? 0, of: course.reviewed) }
              + [share(course.triggered, of: course.reviewed)]
          })),
      .paragraph(caution(decided.map(\.1.reviewed), of: "reviewed partnerships")),
    ]
  }

  fileprivate var kept: [Block] {
    guard let sentence = promises.sentence else { return [] }
    let asked = promises.answered
    let share: Phrase =
      asked >= Self.least
      ? "Of those asked about, \(Figure.percent(Double(promises.kept) / Double(asked))) were kept."
      : caution([asked], of: "promises asked about")
    return [.heading(level: 2, "Promises"), .paragraph("\(sentence) \(share)")]
  }

  fileprivate var words: [Block] {
    if partnerships == 0 { return [] }
    return [
      .heading(level: 2, "How it is counted"),
      .list([
        """
        More hopeful is nearer to a go, or in a review to continuing. Not comparable is a session where one of the two \
        said nothing: too little was rated, or no verdict had more than half of the hunches.
        """,
        """
        After the decision: by the first decision of a partnership that was taken, and by its last review that came to \
        anything: what that room decided, else its score. A review that is opened and not held says nothing yet.
        """,
        "A promise that several reviews asked about counts once, by what was said of it last.",
        """
        Shares are shown from \(Self.least) of a kind on. Agreement is no proof: a room may decide by the score that it \
        sees, and only partnerships that somebody chose to review are followed.
        """,
      ]),
    ]
  }

  // MARK: Counts and shares

  /// `7 (58 %)`; the count alone where there are too few for a share.
  private func share(_ number: Int, of whole: Int) -> Phrase {
    whole >= Self.least
      ? "\(number) (\(Figure.percent(Double(number) / Double(whole))))" : "\(number)"
  }

  /// What may be concluded from counts of so many.
  private func caution(_ wholes: [Int], of what: String) -> Phrase {
    let few = wholes.count { $0 < Self.least }
    if few == 0 { return "A share of a few dozen is still a rough one: read it as more or less." }
    let which =
      wholes.count == 1
      ? "There are" : few == wholes.count ? "In every row there are" : "In some rows there are"
    return
      "\(which) fewer than \(Self.least) \(what): too few to say anything of how often it is so."
  }
}
