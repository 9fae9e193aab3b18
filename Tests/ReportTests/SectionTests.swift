import Domain
import Report
import Scoring
import TestSupport
import Testing

/// What stands in a report at all, and where.
@Suite struct SectionTests {
  private func headings(_ document: Document, level: Int = 2) -> [String] {
    document.blocks.compactMap { if case .heading(level, let phrase) = $0 { phrase.text } else { nil } }
  }

  @Test func `all sections stand in the order of the page`() {
    var planting = Planting()
    let workshop = planting.workshop()
    for audience in Scope.allCases {
      #expect(
        headings(report(.workshop(workshop), for: audience)) == [
          "Decision", "Since last time", "Before we go ahead", "Next actions", "What we agreed", "Where we differ",
          "What would change this", "Since last time, in full", "How the verdict came about", "Question by question",
          "Registers", "Give and get", "Kind of relationship", "Still open", "How firm the verdict is", "Method",
        ])
    }
  }

  @Test func `where there is nothing, a section is left out, but what is decided, what must happen and what is open`() {
    let nothing = Workshop(
      id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B",
      inquiry: Inquiry(questionnaires: [Examples.ladder(attributes: ["pricing"])]))
    let document = report(.workshop(nothing), for: .both)
    #expect(
      headings(document) == [
        "Decision", "Before we go ahead", "How the verdict came about", "Still open", "Method",
      ])
    let markdown = document.markdown
    #expect(markdown.contains("## Decision\n\nNothing is decided yet."))
    #expect(markdown.contains("## Before we go ahead\n\nNo question counts.\n"))
    var placed = nothing
    placed.inquiry[QuestionID(QuestionnaireID("continuum"), "pricing")] = Answer(
      state: .rated, level: LevelPlacement(current: 1, needed: 1))
    #expect(report(.workshop(placed), for: .both).markdown.contains("## Still open\n\nNothing is open.\n"))
  }

  @Test func `every list reaches the register that it is for`() {
    let registers: [(yield: Yield?, title: String)] = [
      (.assumptions, "Assumptions"), (.risks, "Risks"), (.investments, "Investments"), (.measures, "Measures"),
      (.triggers, "Exit triggers"), (.needs, "Needs"), (.offers, "Offers"), (.criteria, "Criteria"),
      (.capacity, "Capacity"), (.actions, "Gaps and work to be done"), (.list, "Other lists"), (nil, "Other lists"),
    ]
    #expect(Set(registers.compactMap(\.yield)) == Set(Yield.allCases))
    let questions = registers.indices.map { number in
      Examples.question("topic-\(number)", yields: registers[number].yield, fields: [.text])
    }
    var inquiry = Inquiry(questionnaires: [Examples.questionnaire("strategy", [Examples.section("all", questions)])])
    for number in registers.indices {
      inquiry[QuestionID(QuestionnaireID("strategy"), "topic-\(number)")].entries = [
        Entry(id: EntryID("n1"), cells: [.text: .text("row \(number)")])
      ]
    }
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
    let document = report(.workshop(workshop), for: .both)
    var title = ""
    var found: [String: String] = [:]
    for block in document.blocks {
      switch block {
      case .heading(_, let phrase): title = phrase.text
      case .table(let table):
        for row in table.rows where row[0].text.hasPrefix("row ") { found[row[0].text] = title }
      default: break
      }
    }
    for (number, register) in registers.enumerated() { #expect(found["row \(number)"] == register.title) }
  }

  @Test func `figures are whole, but for weights and cut-offs that somebody typed otherwise`() {
    let markdown = report(.workshop(Halden.workshop), for: .ours).markdown
    let broken = markdown.split(whereSeparator: { " |`(),;".contains($0) || $0.isNewline }).filter { word in
      guard let dot = word.firstIndex(of: "."), word.index(after: dot) < word.endIndex else { return false }
      return word.first?.isNumber == true && word[word.index(after: dot)].isNumber
    }
    // The versions of three questionnaires, and the gap from which votes lie far apart.
    #expect(broken == ["1.0.0", "1.0.0", "1.0.0", "1.5"])
    var workshop = Halden.workshop
    workshop.inquiry.policy.go = 62.5
    workshop.inquiry.questionnaires[0].weight = Weight(0.75) ?? .one
    let typed = report(.workshop(workshop), for: .ours).markdown
    #expect(typed.contains("| **Eight strategy questions** | 0.75 | 43 % |"))
    #expect(typed.contains("| Index for a go, at least | 62.5 |"))
  }
}
