import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The criteria grid on the screen: candidates × criteria, arrows and digits.
struct GridTests {
  /// The grid of a programme with so many candidates and criteria, opened from the library.
  static func stage(
    rows: Int = 24, columns: Int = 80, candidates: Int = 3, criteria: Int = 3, others: [Subject] = []
  ) -> Stage {
    let names = ["Reach in the north", "Skills of its people", "A fair price", "Parts in stock", "Trust", "Their pace"]
    let texts = (0..<criteria).map { $0 < names.count ? names[$0] : "Criterion \($0 + 1)" }
    let programme = Search.programme(Search.criteria(texts))
    let firms = ["Adatum", "Contoso", "Fabrikam", "Litware", "Proseware", "Tailspin"]
    let workshops = (0..<candidates).map { index in
      Subject.workshop(
        Search.candidate(index < firms.count ? firms[index] : "Firm \(1_000 + index)", of: programme))
    }
    var stage = Stage(rows: rows, columns: columns, [.programme(programme)] + workshops + others)
    stage.press("<Home>", "G", "<Wait>")
    return stage
  }

  private func id(_ firm: String) -> SubjectID { .workshop(WorkshopID(firm.lowercased())) }

  private func answer(_ stage: Stage, _ firm: String, _ criterion: Int) -> Answer? {
    stage.library[id(firm)]?.subject.inquiry[Search.criterion(criterion)]
  }

  private func ratings(_ stage: Stage, _ firm: String, of criteria: Int = 3) -> [Int?] {
    (1...criteria).map { answer(stage, firm, $0)?.rating?.rawValue }
  }

  // MARK: Rating

  @Test func `a digit rates and leads on, from the last criterion to the next candidate`() {
    var stage = Self.stage()
    #expect(stage.interface.mode == .grid)
    stage.press("4", "2", "5", "1")
    #expect(ratings(stage, "Adatum") == [4, 2, 5])
    #expect(ratings(stage, "Contoso") == [1, nil, nil])
    #expect(stage.lines[0].hasPrefix(" Resellers  ") && stage.lines[0].hasSuffix("Criteria grid · saved"))
    #expect(stage.screen.contains("4 of 9 settled"))
  }

  @Test func `six candidates by six criteria take a key a rating`() {
    var stage = Self.stage(candidates: 6, criteria: 6)
    stage.keys = 0
    for rating in 0..<36 { stage.press(String(1 + rating % 5)) }
    #expect(stage.screen.contains("36 of 36 settled"))
    // Ten minutes are 600 seconds: a grade of evidence for each rating leaves more than eight a cell.
    print("Six by six take \(stage.keys) keys.")
    #expect(stage.keys == 36)
    stage.press("<Home>", "h", "h", "h", "h", "h")
    stage.keys = 0
    for _ in 0..<36 { stage.press("c", "3", "4") }
    #expect(stage.keys == 108)
    #expect((1...6).allSatisfy { answer(stage, "Tailspin", $0) == Examples.agreed(.four, .example) })
  }

  @Test func `arrows and letters move, and say where the edges are`() {
    var stage = Self.stage()
    stage.press("<Right>", "l", "<Down>", "j", "h", "k")
    stage.press("3")
    #expect(answer(stage, "Contoso", 2)?.rating == .three)
    stage.press("<Home>", "h", "h", "h")
    #expect(stage.screen.contains("! This is the first criterion."))
    stage.press("l", "l", "l")
    #expect(stage.screen.contains("! This is the last criterion."))
  }

  @Test func `d is don't know, and d again asks anew`() {
    var stage = Self.stage()
    stage.press("d", "h", "d")
    #expect(answer(stage, "Adatum", 1)?.state == .open)
    stage.press("d")
    #expect(answer(stage, "Adatum", 1)?.state == .unknown)
    #expect(stage.screen.contains("1 of 9 settled"))
  }

  @Test func `c and a digit set the confidence of the cell, Esc leaves it`() {
    var stage = Self.stage()
    stage.press("4", "h", "c")
    #expect(stage.interface.mode == .confidence)
    stage.press("<Esc>", "c", "5")
    #expect(answer(stage, "Adatum", 1) == Examples.agreed(.four, .verified))
    #expect(stage.screen.contains("4, between 3 and 5 · independently verified"))
  }

  @Test func `n writes a note, which is kept by leaving, and the cell has a mark`() {
    var stage = Self.stage()
    stage.press("4", "h", "n")
    #expect(stage.screen.contains("Adatum: Reach in the north"))
    stage.type("They sell in three cities.")
    stage.press("<Esc>")
    #expect(answer(stage, "Adatum", 1)?.notes.joint == "They sell in three cities.")
    #expect(stage.screen.contains("[4*]"))
    #expect(stage.screen.contains("4, between 3 and 5 · They sell in three cities."))
    #expect(answer(stage, "Adatum", 1)?.rating == .four)
  }

  @Test func `a note being typed is kept at a pause`() {
    var stage = Self.stage()
    stage.press("n")
    stage.type("Three cities")
    stage.wait(seconds: 2)
    #expect(answer(stage, "Adatum", 1)?.notes.joint == "Three cities")
    stage.type(".")
    stage.press("<Ctrl-S>", "u")
    #expect(answer(stage, "Adatum", 1)?.notes.joint == "")
  }

  // MARK: Taking back

  @Test func `u takes back over all candidates, says what, and goes there; Ctrl-R does it again`() {
    var stage = Self.stage()
    stage.press("4", "2", "5", "1", "<End>", "u")
    #expect(stage.screen.contains("✓ Undone: Contoso, Reach in the north rated 1."))
    #expect(stage.screen.contains("▸ Contoso"))
    stage.press("u")
    #expect(stage.screen.contains("✓ Undone: Adatum, A fair price rated 5."))
    #expect(ratings(stage, "Adatum") == [4, 2, nil])
    stage.press("<Ctrl-R>", "<Ctrl-R>")
    #expect(stage.screen.contains("✓ Done again: Contoso, Reach in the north rated 1."))
    #expect(ratings(stage, "Contoso") == [1, nil, nil])
    stage.press("<Ctrl-R>")
    #expect(stage.screen.contains("! Nothing to redo."))
    for _ in 0..<4 { stage.press("u") }
    stage.press("u")
    #expect(stage.screen.contains("! Nothing to take back."))
  }

  // MARK: Candidates

  @Test func `a candidate is added by the name of its firm alone, with its criteria, and is rated at once`() throws {
    var stage = Self.stage()
    stage.press("a")
    stage.type("Blue Yonder")
    stage.press("<Enter>")
    #expect(stage.screen.contains("✓ Added Blue Yonder."))
    #expect(stage.screen.contains("▸ Blue Yonder"))
    stage.press("5")
    #expect(stage.library[id("Blue Yonder")]?.subject.workshop?.ourFirm == "Northwind")
    #expect(stage.library[id("Blue Yonder")]?.subject.inquiry.criteria?.version.major == 1)
    #expect(stage.library[id("Blue Yonder")]?.subject.workshop?.plan == WorkshopDraft.candidatePlan)
    #expect(stage.library[id("Blue Yonder")]?.subject.inquiry[Search.criterion(1)].rating == .five)
    stage.press("a", "<Enter>")
    #expect(stage.screen.contains("The partner firm needs a name."))
  }

  @Test func `without candidates the grid says how to begin`() {
    var stage = Self.stage(candidates: 0)
    #expect(stage.screen.contains("No candidates yet. a adds the first"))
    #expect(stage.screen.contains("1 Reach in the north, weight 5"))
    stage.press("4")
    #expect(stage.screen.contains("! There are no candidates yet. a adds the first."))
    stage.press("a")
    stage.type("Contoso")
    stage.press("<Enter>", "4")
    #expect(ratings(stage, "Contoso") == [4, nil, nil])
  }

  @Test func `without accepted criteria there is no grid, and it says what to do`() {
    var stage = Stage([.programme(Search.programme(nil))])
    stage.press("G", "<Wait>")
    #expect(stage.interface.mode == .library)
    #expect(
      stage.prose.contains("! There are no criteria yet. Open the agenda, list them with their weights, and accept it"))
  }

  @Test func `what is archived or decided is left out`() {
    var decided = Search.candidate("Zava")
    decided.decision = Decision(verdict: .go)
    var stage = Self.stage(others: [.workshop(decided)])
    #expect(!stage.screen.contains("Zava") && stage.screen.contains("1 decided and left out"))
    stage.press("<Esc>", "<Down>", "A", "<Home>", "G", "<Wait>")
    #expect(!stage.screen.contains("Adatum") && stage.screen.contains("Contoso"))
  }

  @Test func `Enter opens the workshop of a candidate, and C leads to the list and back`() {
    var stage = Self.stage()
    stage.press("5", "5", "5", "C", "<Wait>")
    #expect(stage.interface.mode == .comparison)
    #expect(stage.screen.contains("Candidates, best first"))
    stage.press("<Esc>")
    #expect(stage.interface.mode == .grid)
    stage.press("<Home>", "<Down>", "<Enter>")
    #expect(stage.interface.subject?.title == "Northwind × Contoso")
  }

  @Test func `from the programme's readiness G leads to the grid, and Esc back there`() {
    var stage = Stage([.programme(Search.programme())])
    stage.press("<Enter>", "r", "G", "<Wait>")
    #expect(stage.interface.mode == .grid)
    stage.press("<Esc>")
    #expect(stage.interface.mode == .readiness)
  }

  @Test func `from the library Esc leads back to the line one came from`() {
    var stage = Self.stage()
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
    #expect(stage.selectedName == "Resellers, Northwind")
  }

  // MARK: Others

  @Test func `what somebody else rates meanwhile in another cell stays, and the save goes through`() {
    var stage = Self.stage()
    stage.othersInGrid[id("Adatum")] = { $0.inquiry[Search.criterion(3)] = Examples.agreed(.two) }
    stage.press("4")
    #expect(ratings(stage, "Adatum") == [4, nil, 2])
    #expect(stage.screen.contains("Adatum: Somebody else changed this workshop too; both changes are kept."))
  }

  @Test func `what somebody else rates in the same cell stands, and it is told whose`() {
    var stage = Self.stage()
    stage.othersInGrid[id("Adatum")] = { $0.inquiry[Search.criterion(1)] = Examples.agreed(.two) }
    stage.press("4")
    #expect(ratings(stage, "Adatum") == [2, nil, nil])
    #expect(stage.prose.contains("somebody else changed the same meanwhile (Adatum, Reach in the north rated 4)"))
  }

  @Test func `a note in whose place somebody else wrote comes back with both`() {
    var stage = Self.stage()
    stage.press("n")
    stage.type("Mine.")
    stage.press("<Esc>", "n", "<Ctrl-U>")
    stage.type("Mine, anew.")
    stage.othersInGrid[id("Adatum")] = { $0.inquiry[Search.criterion(1)].notes.joint = "Theirs." }
    stage.press("<Esc>")
    #expect(stage.screen.contains("Mine, anew."))
    #expect(stage.prose.contains("“Note” was changed meanwhile and says: Theirs."))
    #expect(answer(stage, "Adatum", 1)?.notes.joint == "Theirs.")
    stage.press("<Ctrl-S>")
    #expect(answer(stage, "Adatum", 1)?.notes.joint == "Mine, anew.")
  }

  @Test func `a note that is left so is there when the cell is opened again, and goes into nothing else`() {
    var stage = Self.stage()
    stage.press("n")
    stage.type("Mine.")
    stage.press("<Esc>", "n", "<Ctrl-U>")
    stage.type("Mine, anew.")
    stage.othersInGrid[id("Adatum")] = { $0.inquiry[Search.criterion(1)].notes.joint = "Theirs." }
    stage.press("<Esc>", "<Esc>", "n")
    #expect(stage.screen.contains("Mine, anew."))
    stage.press("<Esc>", "<Esc>")
    stage.open(id("Contoso"))
    stage.press("<Ctrl-C>")
    #expect(stage.library.values.allSatisfy { $0.subject.inquiry.parkingLot.isEmpty })
    #expect(stage.interface.notKeptPrivately == ["Adatum: Reach in the north: Mine, anew."])
  }

  @Test func `what another window adds or changes comes in, and whoever is being rated stays so`() throws {
    var stage = Self.stage()
    stage.press("<Down>")
    var theirs = Search.candidate("Aaa", of: try #require(stage.library[.programme(Search.id)]?.subject.programme))
    theirs.inquiry[Search.criterion(1)] = Examples.agreed(.five)
    stage.library[id("Aaa")] = Stored(subject: .workshop(theirs), revision: 1)
    stage.library[id("Fabrikam")]?.subject.inquiry[Search.criterion(1)] = Examples.agreed(.two)
    stage.library[id("Fabrikam")]?.revision = 2
    stage.wake()
    stage.press("<Wait>")
    #expect(stage.screen.contains("▸ Contoso") && stage.screen.contains("Aaa"))
    #expect(stage.screen.contains("2 of 12 settled"))
  }

  @Test func `what cannot be saved keeps the grid open, is tried again by itself, and is rescued at the end`() {
    var stage = Self.stage()
    stage.failure = "the disk is full."
    stage.press("4", "2")
    #expect(stage.lines[0].hasSuffix("NOT SAVED"))
    #expect(stage.screen.contains("Adatum: Not saved: the disk is full."))
    stage.press("<Esc>")
    #expect(stage.interface.mode == .grid)
    #expect(stage.interface.unsavedCandidates.map(\.subject.title) == ["Northwind × Adatum"])
    stage.failure = nil
    stage.wait(seconds: 6)
    #expect(stage.lines[0].hasSuffix(" saved"))
    #expect(ratings(stage, "Adatum") == [4, 2, nil])
  }

  @Test func `a decision taken elsewhere closes the ratings of its candidate`() {
    var stage = Self.stage()
    stage.library[id("Adatum")]?.subject.put(.decision(Decision(verdict: .go)))
    stage.library[id("Adatum")]?.revision = 2
    stage.wake()
    stage.press("<Wait>", "4")
    #expect(stage.prose.contains("! A decision was taken on Adatum, and its ratings stay as they were."))
  }

  // MARK: Newer criteria

  /// Two candidates rated by version 1, and a programme that has accepted version 2.
  private func behind() -> Stage {
    let later = Search.programme(Search.criteria("Reach", "Skills of its people", version: 2))
    let candidates = ["Adatum", "Contoso"].map { firm -> Subject in
      var workshop = Search.candidate(firm)
      for number in 1...2 { workshop.inquiry[Search.criterion(number)] = Examples.agreed(.four) }
      return .workshop(workshop)
    }
    var stage = Stage([.programme(later)] + candidates)
    stage.press("<Home>", "G", "<Wait>")
    return stage
  }

  @Test func `criteria that were accepted again reach a candidate when somebody asks, and take no old rating along`() {
    var stage = behind()
    #expect(stage.screen.contains("by earlier criteria: m moves it on"))
    stage.press("l", "4")
    #expect(
      stage.prose.contains("! Adatum goes by earlier criteria, which ask something else here. m moves it to these."))
    stage.press("m")
    #expect(
      stage.prose.contains("1 rating stays behind: “Skills” is not asked so any more. Move Adatum all the same?"))
    stage.press("n")
    #expect(ratings(stage, "Adatum") == [4, 4, nil])
    stage.press("m", "y")
    #expect(
      stage.prose.contains(
        "Moved to criteria 2: Adatum. 1 rating stayed behind: what it rated is gone or reworded. u takes it back, until you "
          + "leave the grid."))
    #expect(ratings(stage, "Adatum") == [4, nil, nil])
    #expect(ratings(stage, "Contoso") == [4, 4, nil])
    stage.press("u")
    #expect(ratings(stage, "Adatum") == [4, 4, nil])
  }

  @Test func `M moves all of them, and then nobody is behind`() {
    var stage = behind()
    stage.press("M")
    #expect(
      stage.prose.contains("2 ratings stay behind: “Skills” is not asked so any more. Move 2 candidates all the same?"))
    stage.press("y")
    #expect(stage.screen.contains("Moved to criteria 2: 2 candidates."))
    stage.press("m")
    #expect(stage.screen.contains("! Adatum goes by the criteria accepted last."))
  }

  @Test func `where every rating goes along nothing is asked`() {
    let later = Search.programme(Search.criteria("Reach", "Skills", "Price", "Parts", version: 2))
    var workshop = Search.candidate("Adatum")
    workshop.inquiry[Search.criterion(1)] = Examples.agreed(.four)
    var stage = Stage([.programme(later), .workshop(workshop)])
    stage.press("<Home>", "G", "<Wait>", "m")
    #expect(stage.interface.mode == .grid)
    #expect(stage.prose.contains("Moved to criteria 2: Adatum. u takes it back, until you leave the grid."))
    #expect(ratings(stage, "Adatum") == [4, nil, nil])
  }

  @Test func `a candidate that another window has moved on is not rated by words that it is not asked any more`() throws
  {
    var stage = Self.stage()
    let later = Search.programme(Search.criteria("Reach", "Skills", "Price", version: 2))
    var stored = try #require(stage.library[id("Adatum")])
    let change = try #require(try stored.subject.change(for: .takeAgenda(later)))
    stored.subject.put(change.after)
    stored.revision += 1
    stage.library[id("Adatum")] = stored
    stage.wake()
    stage.press("<Wait>", "4")
    #expect(stage.prose.contains("! Adatum goes by newer criteria than are shown here. Esc, then G shows those."))
    #expect(ratings(stage, "Adatum") == [nil, nil, nil])
  }

  // MARK: How it looks

  @Test(arguments: [(24, 80), (40, 120), (20, 60), (12, 40)])
  func `heads and names stay while it scrolls both ways`(rows: Int, columns: Int) {
    var stage = Self.stage(rows: rows, columns: columns, candidates: 60, criteria: 40)
    for _ in 0..<39 { stage.press("l") }
    stage.press("<End>")
    #expect(stage.screen.contains("Criterion 40, weight"))
    #expect(
      stage.screen.contains("▸ Tailsp") || stage.screen.contains("▸ Proseware") || stage.screen.contains("▸ Firm"))
    #expect(stage.lines.contains { $0.contains("Candidate") && $0.contains("Fit") })
    #expect(stage.screen.contains("of 40"))
    #expect(stage.screen.contains("[· ]"))
    stage.press("3")
    #expect(stage.screen.contains("[3 ]"))
    let cursor = stage.interface.draw().cursor
    #expect(cursor != nil)
  }

  @Test(arguments: [(24, 120), (40, 120), (40, 80)])
  func `heads use the room there is, wider or in a third line, before they are cut`(rows: Int, columns: Int) {
    let texts =
      [
        "Answers a service call within a day", "Keeps spare parts of its own",
        "Speaks for us with local authorities",
      ] + (columns < 120 || rows < 40 ? [] : ["Reach in the north of the country", "A fair price for both of us"])
    let programme = Search.programme(Search.criteria(texts))
    var stage = Stage(
      rows: rows, columns: columns, [.programme(programme), .workshop(Search.candidate("Contoso", of: programme))])
    stage.press("<Home>", "G", "<Wait>")
    let heads = stage.lines.dropFirst(5).prefix { !$0.contains("▸ Contoso") }
    #expect(!heads.joined().contains("…"), "\(stage.screen)")
    let words = Set(heads.joined(separator: " ").split(separator: " "))
    #expect(texts.allSatisfy { $0.split(separator: " ").allSatisfy(words.contains) }, "\(stage.screen)")
  }

  @Test(arguments: [(24, 80), (40, 120), (20, 60), (12, 40)])
  func `the cell that the keys act on is in sight wherever it is, and the cursor in it`(rows: Int, columns: Int) {
    var stage = Self.stage(rows: rows, columns: columns, candidates: 30, criteria: 12)
    for step in 0..<40 {
      let frame = stage.interface.draw()
      let line = frame.lines.firstIndex { $0.contains("▸ ") }
      #expect(line != nil && frame.cursor?.row == line, "\(stage.screen)")
      #expect(frame.lines.contains { $0.contains("[") && $0.contains("▸ ") })
      stage.press(step % 3 == 0 ? "<Down>" : "4")
    }
  }

  @Test func `a thousand candidates are read while keys are answered, and each key takes one frame`() {
    let programme = Search.programme()
    var stage = Stage(
      [.programme(programme)]
        + (0..<1_000).map { .workshop(Search.candidate("Firm \(1_000 + $0)", of: programme)) })
    stage.press("<Home>", "G")
    stage.clock += 300
    stage.tick()
    #expect(stage.screen.contains("read") && stage.screen.contains("of 1,001"))
    stage.press("4")
    #expect(stage.screen.contains("! The candidates are still being read."))
    stage.press("<Wait>", "<End>", "5")
    #expect(stage.screen.contains("▸ Firm 1999"))
    #expect(ratings(stage, "Firm 1999") == [5, nil, nil])
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
  }

  @Test func `Esc leaves the grid while it is being read`() {
    var stage = Stage([.programme(Search.programme()), .workshop(Search.candidate("Contoso"))])
    stage.press("<Home>", "G", "<Esc>")
    #expect(stage.interface.mode == .library)
    #expect(stage.interface.nextTick == nil)
  }
}
