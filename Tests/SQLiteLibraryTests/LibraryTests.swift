import Domain
import Foundation
import GRDB
import SQLiteLibrary
import Session
import TestSupport
import Testing

struct LibraryTests {
  private let folder: TemporaryFolder
  private let path: String
  private let example = Subject.workshop(Examples.workshop)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  private func stamp(_ milliseconds: Int64 = 1000) -> Stamp {
    Stamp(session: "s1", time: Moment(milliseconds: milliseconds), author: "mina")
  }

  /// The change that an edit makes, and the subject after it.
  private func edited(_ subject: Subject, _ edit: Edit) throws -> (Subject, Change) {
    let change = try #require(try subject.change(for: edit))
    var subject = subject
    subject.put(change.after)
    return (subject, change)
  }

  private func note(_ text: String) -> Edit {
    .note(QuestionID(QuestionnaireID("strategy"), "situation"), .joint, text)
  }

  @Test func `no workshop and no programme have the same id`() throws {
    let library = try Library()
    var workshop = Examples.workshop
    var programme: Programme = .random(seed: 1)
    _ = try library.create(.programme(programme), by: stamp())
    workshop.id = WorkshopID(programme.id.text)
    for attempt in [library.create, library.replace] {
      let error = #expect(throws: StoreError.self) { _ = try attempt(.workshop(workshop), stamp()) }
      #expect(
        error?.description
          == "“\(programme.id)” is the id of a programme in this library. A workshop needs another one.")
    }
    _ = try library.create(example, by: stamp())
    programme.id = ProgrammeID(example.id)
    let error = #expect(throws: StoreError.self) { _ = try library.create(.programme(programme), by: stamp()) }
    #expect(
      error?.description == "“\(example.id)” is the id of a workshop in this library. A programme needs another one.")
  }

  @Test func `of several that are put in, all are there or none`() throws {
    let library = try Library()
    _ = try library.create(example, by: stamp())
    let other = Subject.programme(.random(seed: 1))
    #expect(throws: StoreError.self) { try library.put([other, example], replacing: false, by: stamp()) }
    #expect(try library.load(other.subjectID) == nil)
    let revisions = try library.put([other, example], replacing: true, by: stamp()).map(\.revision)
    #expect(revisions == [1, 2])
  }

  @Test(arguments: 1...40)
  func `what was created comes back as it was`(seed: UInt64) throws {
    let library = try Library()
    for subject in [Subject.workshop(.random(seed: seed)), .programme(.random(seed: seed))] {
      let stored = try library.create(subject, by: stamp())
      #expect(stored == Stored(subject: subject, revision: 1))
      #expect(try library.load(subject.subjectID) == stored)
    }
  }

  @Test func `there is nothing to load of what was never created`() throws {
    #expect(try Library().load(.workshop(WorkshopID("w"))) == nil)
  }

  @Test func `a name is given once`() throws {
    let library = try Library()
    _ = try library.create(example, by: stamp())
    let error = #expect(throws: StoreError.self) { try library.create(example, by: stamp()) }
    #expect(
      error?.description
        == "The library already has \(example.id). Import it with --replace to overwrite it or with --copy to keep both."
    )
  }

  @Test func `a saved change is seen by another program at once`() throws {
    let ours = try Library(at: path)
    let theirs = try Library(at: path)
    _ = try ours.create(example, by: stamp())
    let (changed, change) = try edited(example, note("Agreed."))
    #expect(try ours.save(changed, at: 1, change: change, by: stamp()) == 2)
    #expect(try theirs.load(example.subjectID) == Stored(subject: changed, revision: 2))
  }

  @Test func `of two who change the same revision, the second gets what the first wrote`() throws {
    let ours = try Library(at: path)
    let theirs = try Library(at: path)
    _ = try ours.create(example, by: stamp())
    let (first, firstChange) = try edited(example, note("First."))
    let (second, secondChange) = try edited(example, note("Second."))
    _ = try ours.save(first, at: 1, change: firstChange, by: stamp())
    let error = #expect(throws: StoreError.self) {
      try theirs.save(second, at: 1, change: secondChange, by: stamp())
    }
    guard case .conflict(let stored)? = error else {
      Issue.record("a conflict was expected, not \(String(describing: error))")
      return
    }
    #expect(stored == Stored(subject: first, revision: 2))
    #expect(try ours.load(example.subjectID) == stored)
    #expect(try theirs.save(second, at: 2, change: secondChange, by: stamp()) == 3)
  }

  @Test func `saving what was deleted meanwhile says so`() throws {
    let library = try Library()
    let (changed, change) = try edited(example, note("Agreed."))
    let error = #expect(throws: StoreError.self) { try library.save(changed, at: 1, change: change, by: stamp()) }
    #expect(
      error?.description
        == "\(example.id) was deleted from the library meanwhile. "
        + "What is on the screen is written to a rescue file at the end.")
  }

  @Test func `replacing goes on with the revisions, so that whoever has it open gets a conflict`() throws {
    let library = try Library()
    #expect(try library.replace(example, by: stamp()).revision == 1)
    let (changed, change) = try edited(example, note("Agreed."))
    #expect(try library.replace(changed, by: stamp()) == Stored(subject: changed, revision: 2))
    #expect(throws: StoreError.self) { try library.save(example, at: 1, change: change, by: stamp()) }
    #expect(try library.load(example.subjectID)?.subject == changed)
  }

  @Test func `the journal holds what was there before and after, who, when and in which session`() throws {
    let library = try Library(at: path)
    let workshop = Workshop(
      id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B",
      inquiry: Inquiry(questionnaires: [Examples.questionnaire("q", [Examples.section("s", [Examples.question("x")])])])
    )
    let question = QuestionID(QuestionnaireID("q"), "x")
    let edits: [Edit] = [
      .note(question, .private, "hm"), .participants([Participant(id: ParticipantID("p1"), name: "Ada", firm: .ours)]),
      .hunch(ParticipantID("p1"), .go), .putAction(Action(id: ActionID("a1"), text: "Draft")),
      .park(ParkedItem(id: ParkedItemID("k1"), text: "Asia")), .decide(Decision(verdict: .go)),
      .details(Details(title: "T", ourFirm: "A", partnerFirm: "B", date: Day("2026-11-22"))),
    ]
    var subject = Subject.workshop(workshop)
    _ = try library.create(subject, by: stamp())
    for (index, edit) in edits.enumerated() {
      let (changed, change) = try edited(subject, edit)
      _ = try library.save(changed, at: index + 1, change: change, by: stamp(Int64(2000 + index)))
      subject = changed
    }
    let sql = """
      SELECT kind, before, after, CAST(revision AS TEXT), CAST(time AS TEXT), session, author FROM change
      ORDER BY revision
      """
    let rows = try DatabaseQueue(path: path).read { db in
      try Row.fetchAll(db, sql: sql).map { row in (0..<7).map { (row[$0] as String?) ?? "none" } }
    }
    #expect(
      rows.map { $0[0] } == [
        "create", "note", "participants", "hunch", "action", "parking-lot", "decision", "details",
      ])
    #expect(rows[0][1] == "none")
    #expect(rows[0][2].contains(#""format":"courtship-workshop/1""#))
    #expect(
      rows.dropFirst().map { [$0[1], $0[2]] } == [
        [
          #"{"answer":{"question":"q/x","state":"open"}}"#,
          #"{"answer":{"notes":{"private":"hm"},"question":"q/x","state":"open"}}"#,
        ],
        [#"{"participants":[]}"#, #"{"participants":[{"firm":"ours","id":"p1","name":"Ada"}]}"#],
        [#"{"hunches":[]}"#, #"{"hunches":[{"participant":"p1","verdict":"go"}]}"#],
        [#"{"actions":[]}"#, #"{"actions":[{"condition":false,"done":false,"id":"a1","text":"Draft"}]}"#],
        [#"{"parkingLot":[]}"#, #"{"parkingLot":[{"id":"k1","text":"Asia"}]}"#],
        [#"{"decision":null}"#, #"{"decision":{"verdict":"go"}}"#],
        [
          #"{"date":null,"direction":null,"facilitator":"","ourFirm":"A","partnerFirm":"B","purpose":{},"title":"A × B"}"#,
          #"{"date":"2026-11-22","direction":null,"facilitator":"","ourFirm":"A","partnerFirm":"B","purpose":{},"title":"T"}"#,
        ],
      ])
    #expect(rows[1][3...] == ["2", "2000", "s1", "mina"])
  }

  @Test func `a questionnaire is kept once, by the hash of its content, and never changed`() throws {
    let library = try Library(at: path)
    for id in ["w1", "w2"] {
      var workshop = Examples.workshop
      workshop.id = WorkshopID(id)
      _ = try library.create(.workshop(workshop), by: stamp())
    }
    var changed = Examples.workshop
    changed.id = WorkshopID("w3")
    changed.inquiry.questionnaires[0].title = "Other words"
    _ = try library.create(.workshop(changed), by: stamp())
    let count = try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM questionnaire") }
    #expect(count == Examples.workshop.inquiry.questionnaires.count + 1)
    #expect(
      try library.load(.workshop(WorkshopID("w1")))?.subject.inquiry.questionnaires
        == Examples.workshop.inquiry.questionnaires)
    #expect(try library.load(.workshop(changed.id))?.subject == .workshop(changed))
  }

  @Test func `a document that breaks a rule is still opened`() throws {
    let library = try Library()
    var workshop = Examples.workshop
    workshop.inquiry.participants = []
    #expect(!workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions).isEmpty)
    _ = try library.create(.workshop(workshop), by: stamp())
    #expect(try library.load(.workshop(workshop.id))?.subject == .workshop(workshop))
  }

  @Test(arguments: 1...10)
  func `a line of the list says what the document says`(seed: UInt64) throws {
    let library = try Library()
    for subject in [Subject.workshop(.random(seed: seed)), .programme(.random(seed: seed))] {
      _ = try library.create(subject, by: stamp(77))
      var expected = Summary(of: subject)
      expected.changed = Moment(milliseconds: 77)
      expected.revision = 1
      #expect(try library.summaries().filter { $0.id == subject.subjectID } == [expected])
    }
  }

  @Test func `the last changed stands first in the list`() throws {
    let library = try Library()
    var subjects: [Subject] = []
    for number in 1...3 {
      var workshop = Examples.workshop
      workshop.id = WorkshopID("w\(number)")
      subjects.append(.workshop(workshop))
      _ = try library.create(.workshop(workshop), by: stamp(Int64(number)))
    }
    let (changed, change) = try edited(subjects[0], note("Agreed."))
    _ = try library.save(changed, at: 1, change: change, by: stamp(9))
    #expect(try library.summaries().map(\.id.text) == ["w1", "w3", "w2"])
  }

  @Test(arguments: [
    ("ab", ["ab"]), ("abc", ["abc"]), ("a", ["abd", "abc", "ab"]), ("ABD", []), ("Second", ["abc"]), ("", []),
    ("Sec", []), ("abd", ["abd"]),
  ])
  func `a person means an id, else an exact title, else the beginning of an id`(text: String, ids: [String]) throws {
    let library = try Library()
    for (time, (id, title)) in [("ab", "First"), ("abc", "Second"), ("abd", "abc-like")].enumerated() {
      var workshop = Examples.workshop
      workshop.id = WorkshopID(id)
      workshop.title = title
      _ = try library.create(.workshop(workshop), by: stamp(Int64(time)))
    }
    #expect(try library.find(text).map(\.id.text) == ids)
  }

  @Test func `forms of which nothing has come yet are kept, those of each window until it says otherwise`() throws {
    let library = try Library()
    #expect(try library.unfinished() == [])
    let setUp = UnfinishedForm(.setUp, texts: ["Our firm": "Northwind", "People of our firm": "Ada\nBo"])
    let agenda = UnfinishedForm(.newAgenda, texts: ["Programme": "emea"])
    try library.keep([setUp, agenda], inPlaceOf: [])
    #expect(try library.unfinished() == [setUp, agenda])
    let other = UnfinishedForm(.setUp, texts: ["Our firm": "Contoso"])
    try library.keep([other], inPlaceOf: [])
    #expect(try library.unfinished() == [setUp, agenda, other])
    let further = UnfinishedForm(.setUp, texts: ["Our firm": "Northwind", "The partner firm": "Fabrikam"])
    try library.keep([further], inPlaceOf: [setUp])
    #expect(try library.unfinished() == [agenda, other, further])
    try library.keep([], inPlaceOf: [further, agenda])
    #expect(try library.unfinished() == [other])
  }
}
