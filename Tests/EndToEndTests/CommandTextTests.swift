internal import Domain
internal import Scoring
internal import Session
internal import Testing

@testable internal import courtship

@Suite struct CommandTextTests {
  @Test func `a table is set by display width`() {
    var table = TextTable([("ID", .leading), ("TITLE", .leading), ("INDEX", .trailing)])
    table.add(["1", "北风", "7"])
    table.add(["2", "Northwind", "63"])
    #expect(table.lines(within: nil) == ["ID  TITLE      INDEX", "1   北风           7", "2   Northwind     63"])
  }

  @Test func `a cell is one line, and no control character reaches the terminal`() {
    var table = TextTable([("TITLE", .leading)])
    table.add(["a\nb\u{1B}[2Jc\u{9B}d"])
    #expect(table.lines(within: nil) == ["TITLE", "a b [2Jc d"])
  }

  @Test func `in a terminal the widest columns are cut to fit, but never the first, by which a line is named`() {
    var table = TextTable([("ID", .leading), ("TITLE", .leading), ("VERDICT", .leading), ("INDEX", .trailing)])
    table.add(["019ab3c4-5d6e", "Northwind × Fabrikam", "Insufficient evidence", "63"])
    #expect(table.lines(within: 80) == table.lines(within: nil))
    #expect(
      table.lines(within: 50) == [
        "ID             TITLE          VERDICT        INDEX", "019ab3c4-5d6e  Northwind × …  Insufficient…     63",
      ])
    #expect(table.lines(within: 10).last == "019ab3c4-5d6e  Northwi…  Insuffi…     63")
  }

  @Test func `where there is no terminal a name of the longest kind is left whole, and no line runs for ever`() {
    var table = TextTable([("ID", .leading), ("TITLE", .leading)])
    table.add(["1", String(repeating: "x", count: 200) + " × " + String(repeating: "y", count: 190)])
    #expect(table.lines(within: nil).last?.hasSuffix("y") == true)
    table.add(["2", String(repeating: "x", count: 20_000)])
    #expect(table.lines(within: nil).last?.count == 404)
  }

  @Test func `the library lists programmes, then workshops, with as much of an id as tells them apart`() {
    let listing = LibraryListing([
      Summary(
        id: .workshop(.init("019ab3c4-5d6e-7000")), title: "Northwind × Fabrikam", ourFirm: "Northwind",
        partnerFirm: "Fabrikam", programme: .init("emea"), date: Day("2026-11-22"), verdict: .conditional,
        index: 62.5, settled: 7, questions: 8),
      Summary(id: .programme(.init("emea")), title: "emea", ourFirm: "Northwind", settled: 0, questions: 12),
      Summary(
        id: .workshop(.init("019ab3c4-5d6f-7000")), title: "A × B", ourFirm: "A", partnerFirm: "B", settled: 0,
        questions: 8),
    ])
    #expect(
      listing.text(within: nil) == """
        PROGRAMME  FIRM       VERDICT                INDEX  SETTLED
        emea       Northwind  Insufficient evidence      –  0 of 12

        ID             WORKSHOP              VERDICT                INDEX  SETTLED  DATE        PROGRAMME
        019ab3c4-5d6e  Northwind × Fabrikam  Conditional               63   7 of 8  2026-11-22  emea
        019ab3c4-5d6f  A × B                 Insufficient evidence      –   0 of 8
        """)
  }

  @Test func `the library says what was decided, and what the score says where that differs`() {
    var summary = Summary(
      id: .workshop(.init("019ab3c4")), title: "A × B", ourFirm: "A", partnerFirm: "B", verdict: .conditional,
      decision: .go)
    func row(_ summary: Summary) -> String? {
      LibraryListing([summary]).text(within: nil).split(separator: "\n").last.map(String.init)
    }
    #expect(row(summary) == "019ab3c4  A × B     Go, decided (score: conditional)      –   0 of 0")
    var review = summary
    review.stage = .review
    #expect(row(review) == "019ab3c4  A × B     Continue, decided (score: repair)      –   0 of 0")
    summary.verdict = .go
    #expect(row(summary) == "019ab3c4  A × B     Go, decided      –   0 of 0")
  }

  @Test func `an empty library says how to begin`() {
    #expect(
      LibraryListing([]).text(within: nil) == """
        The library is empty.
        A new workshop: courtship new --ours NAME --partner NAME
        A sample to look at: courtship sample
        """)
  }

  @Test func `each question's share of a questionnaire goes by the weights of sections and questions`() {
    let anchors = [1: "a", 3: "b", 5: "c"]
    let questionnaire = Questionnaire(
      id: .init("fit"), title: "Fit",
      sections: [
        Section(
          id: .init("one"), title: "One", weight: .one,
          questions: [
            Question(id: "a", prompt: "A?", minutes: 8, weight: .one, anchors: anchors),
            Question(
              id: "b", prompt: "B?", minutes: 1, weight: Weight(3) ?? .one, anchors: anchors,
              gate: Gate(minimum: .three, otherwise: .noGo)),
          ]),
        Section(id: .init("two"), title: "Two", questions: [Question(id: "c", prompt: "C?", anchors: anchors)]),
      ])
    #expect(
      questionnaire.overview(within: nil) == """
        fit 1.0.0, Fit: 3 questions, 9 minutes
          SHARE  MINUTES  QUESTION  GATE
         50.0 %        9  one
         12.5 %        8    a
         37.5 %        1    b       at least 3, else no-go
         50.0 %        0  two
         50.0 %        0    c
        100.0 %        9  in all
        """)
  }

  @Test func `a score says how firm the verdict is, and what to ask next`() {
    let exit = Question(
      id: "exit", prompt: "How do we part?", anchors: [1: "Badly.", 3: "Somehow.", 5: "Well."],
      gate: Gate(minimum: .three, otherwise: .noGo))
    let team = Question(id: "team", prompt: "Who does it?", anchors: [1: "Nobody.", 3: "Somebody.", 5: "Ada."])
    var workshop = Workshop(
      id: .init("w"), title: "T", ourFirm: "A", partnerFirm: "B",
      inquiry: Inquiry(questionnaires: [
        Questionnaire(
          id: .init("strategy"), title: "Strategy",
          sections: [Section(id: .init("terms"), title: "Terms", questions: [exit, team])])
      ]))
    workshop.inquiry[QuestionID(.init("strategy"), "exit")] = Answer(
      state: .rated, rating: .three, confidence: .example)
    let summary = summary(of: workshop)
    #expect(
      summary.contains(
        """

        Open, most often no-go: if every open question were answered, 49 % of the draws end in a no-go, 31 % conditional and \
        20 % in a go.
        What most often stands in the way of a go: in 80 % of the draws the index falls short of 70.

        """))
    #expect(summary.hasSuffix("\nAsk next what would tell most of the outcome: team and exit."))
  }

  @Test func `a score has each ladder's profile, also where nothing is rated`() {
    let names = ["pricing", "support", "roadmap"]
    var workshop = Workshop(
      id: .init("w"), title: "T", ourFirm: "A", partnerFirm: "B",
      inquiry: Inquiry(questionnaires: [
        Questionnaire(
          id: .init("continuum"), kind: .ladder, title: "The continuum",
          levels: ["Commodity", "Preferred", "Alliance"],
          sections: [
            Section(
              id: .init("all"), title: "All",
              questions: names.map { Question(id: $0, prompt: "Where?", anchors: [1: "-", 2: "-", 3: "-"]) })
          ])
      ]))
    for (name, needed) in zip(names, [3, 2, 3]) {
      workshop.inquiry[QuestionID(.init("continuum"), name)] = Answer(
        state: .rated, level: LevelPlacement(current: 2, needed: needed))
    }
    #expect(
      summary(of: workshop) == """
        T, for both firms

        The score says insufficient evidence, because no questionnaire asks for ratings.

        Verdict     Insufficient evidence

        The continuum: in the middle now 2, Preferred, needed 3, Alliance; short of what is needed pricing by 1 and \
        roadmap by 1.
        """)
  }

  private func summary(of workshop: Workshop) -> String {
    let outlook = Outlook(of: workshop.inquiry, scope: .both)
    return Score(workshop.inquiry, scope: .both).summary(of: .workshop(workshop), outlook)
  }
}
