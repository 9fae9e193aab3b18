import Canvas
import Domain
import Report
import Scoring
import TestSupport
import Testing

/// Workshops with more of everything than a page can hold: about sixty questions, twelve people, forty conditions of the
/// room's own and forty actions, names and texts from none at all to a page, in several scripts and full of signs.
private struct Crowd {
  private var random: SeededGenerator
  private static let pieces = [
    "and", "a", "partnership", "東京の代理店", "*", "|", "\\", "_under_score_", "<b>", "https://example.org/a/long/way",
    "👩‍👩‍👧‍👦", String(repeating: "東", count: 90), "\n", "…", "Übernahmebeteiligungsgesellschaft",
    String(repeating: "x", count: 230),
  ]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private mutating func text(least: Int = 0) -> String {
    let length = [0, 2, 12, 40, 120].randomElement(using: &random) ?? 0
    return (0..<max(least, length)).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined(separator: " ")
  }

  mutating func workshop() -> Workshop {
    let size = RandomWorkshop.Size(questionnaires: 2...4, sections: 3...5, questions: 4...6, participants: 12...12)
    var source = RandomWorkshop(seed: random.next(), size: size)
    var workshop = source.workshop()
    workshop.inquiry.policy.draws = 100
    workshop.title = text(least: 1)
    workshop.ourFirm = text(least: 1)
    workshop.partnerFirm = text(least: 1)
    workshop.facilitator = text()
    workshop.purpose = PerFirm(ours: text(), partner: text())
    for index in workshop.inquiry.participants.indices {
      workshop.inquiry.participants[index].name = text(least: 1)
      workshop.inquiry.participants[index].role = text()
    }
    for index in workshop.inquiry.questionnaires.indices {
      workshop.inquiry.questionnaires[index].title = text(least: 1)
      for section in workshop.inquiry.questionnaires[index].sections.indices {
        workshop.inquiry.questionnaires[index].sections[section].title = text()
      }
    }
    let questions = workshop.inquiry.questionIDs(in: .ours)
    for question in questions where workshop.inquiry.answers[question] != nil {
      workshop.inquiry[question].answer = text()
      workshop.inquiry[question].ratingReason = text()
      workshop.inquiry[question].notes.ours = text()
      workshop.inquiry[question].notes.partner = text()
    }
    workshop.inquiry.actions = (1...80).map { number in
      Action(
        id: ActionID("a\(number)"), text: text(least: 1), owner: text(),
        due: Bool.random(using: &random) ? Day(year: 2027, month: 1, day: 1 + number % 28) : nil,
        question: Bool.random(using: &random) ? questions.randomElement(using: &random) : nil,
        isCondition: number <= 40)
    }
    if !workshop.followUp.past.isEmpty {
      for index in workshop.inquiry.actions.indices where index.isMultiple(of: 3) {
        workshop.inquiry.actions[index].promise = Promise(
          session: workshop.id, outcome: Promise.Outcome.allCases.randomElement(using: &random), note: text())
      }
      workshop.followUp.triggers = (1...5).map {
        ExitTrigger(id: EntryID("t\($0)"), text: text(least: 1), hasHappened: true, note: text())
      }
    }
    if workshop.decision != nil {
      workshop.decision?.rationale = text()
      workshop.decision?.decidedBy = (1...12).map { _ in text() }
    }
    return workshop
  }
}

/// The rows and tasks of a part of the first page, and how many more it says there are.
private struct Part {
  var shown = 0
  var more = 0

  var all: Int { shown + more }

  init(_ heading: String, of document: Document) {
    let blocks = document.firstPage.drop { !Self.isHeading($0, heading) }.dropFirst()
    for block in blocks.prefix(while: { !Self.isHeading($0) }) {
      switch block {
      case .tasks(let tasks): shown += tasks.count
      case .paragraph(let phrase): count(phrase)
      case .list(let items):
        shown += items.count
        // The last of them says how many more there are.
        if let last = items.last?.text.split(separator: " And ").last,
          last.hasSuffix(" more under “Question by question”.")
        {
          more += last.split(separator: " ").first.flatMap { Int($0) } ?? 0
        }
      case .table(let table): for row in table.rows { if !count(row[0]) { shown += 1 } }
      case .heading, .quote, .rule: break
      }
    }
  }

  /// Takes “… and 12 more under …” at its word; false where a phrase says nothing of the kind.
  @discardableResult
  private mutating func count(_ phrase: Phrase) -> Bool {
    let words = phrase.text.split(separator: " ")
    guard phrase.text.hasPrefix("… and "), words.count > 4, words[3...4] == ["more", "under"],
      let number = Int(words[2])
    else { return false }
    more += number
    return true
  }

  private static func isHeading(_ block: Block, _ text: String? = nil) -> Bool {
    if case .heading(_, let phrase) = block { text == nil || phrase.text == text } else { false }
  }
}

@Suite struct CrowdedPageTests {
  /// The lines on a page of 100 columns, broken between words, and within a word that is longer than a line.
  private func lines(_ document: Document) -> Int {
    let page = Document(firstPage: document.firstPage).markdown
    return page.split(separator: "\n", omittingEmptySubsequences: false).dropLast().reduce(0) { count, line in
      var (rows, column) = (1, 0)
      for word in line.split(separator: " ") {
        let width = displayWidth(of: String(word))
        if column > 0, column + 1 + width > Document.firstPageColumns { (rows, column) = (rows + 1, 0) }
        column += (column > 0 ? 1 : 0) + width
        while column > Document.firstPageColumns { (rows, column) = (rows + 1, column - Document.firstPageColumns) }
      }
      return count + rows
    }
  }

  @Test(arguments: 0..<6)
  func `the first page of any workshop has at most 55 lines, and counts what it leaves out`(_ seed: Int) {
    var crowd = Crowd(seed: UInt64(seed))
    let workshop = crowd.workshop()
    for audience in Scope.allCases {
      let document = report(.workshop(workshop), for: audience)
      #expect(lines(document) <= 55)
      let joint = workshop.inquiry.questionnaires.filter { $0.kind == .rating && $0.audience == .joint }
      #expect(Part("What we agreed", of: document).all == joint.flatMap(\.questions).count)
      let score = Score(workshop.inquiry, scope: audience)
      #expect(Part("Where we differ", of: document).all == score.widestDifferences(.max).count)
      let tasks = Part("Before we go \(workshop.stage.onward)", of: document)
      let inFull = document.behind.compactMap { if case .tasks(let tasks) = $0 { tasks.count } else { nil } }.first ?? 0
      #expect(tasks.more == 0 || tasks.all == inFull)
      // A room that decided against it has nothing to do before it goes ahead.
      let isOver = workshop.decision?.verdict == .noGo
      #expect(isOver ? tasks.all == 0 : tasks.all >= (audience == .ours ? 30 : 1))
    }
  }

  @Test(arguments: 0..<6)
  func `the first page of any programme has at most 55 lines`(_ seed: Int) {
    var crowd = Crowd(seed: UInt64(seed))
    let workshop = crowd.workshop()
    var inquiry = workshop.inquiry
    inquiry.participants = []
    for question in inquiry.answers.keys { inquiry[question].rounds = [] }
    let programme = Programme(
      id: ProgrammeID("p"), name: workshop.title, firm: workshop.ourFirm, inquiry: inquiry, capacity: 2)
    #expect(lines(report(.programme(programme), for: .ours)) <= 55)
  }
}
