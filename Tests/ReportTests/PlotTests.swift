import Domain
import Report
import Scoring
import TestSupport
import Testing

/// The pictures in a report: signs of one width, equally many of them, so that one can be compared with the next.
@Suite struct PlotTests {
  /// The pictures of a document, a table's together.
  private func plots(_ document: Document) -> [[String]] {
    document.blocks.flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.columns.indices.filter { column in
        table.rows.contains { row in
          if case .code(let text)? = row[column].runs.first { text.contains { "█▒░".contains($0) } } else { false }
        }
      }.map { column in table.rows.map { $0[column].text } }
    }
  }

  /// Whatever people called things: wide letters, joined signs, letters from right to left.
  private func workshop(seed: UInt64) -> Workshop {
    var workshop = Workshop.random(seed: seed)
    workshop.inquiry.policy.draws = 100
    for (index, title) in zip(workshop.inquiry.questionnaires.indices, ["東京の代理店", "👩‍👩‍👧‍👦 👍🏽", "עברית", "ﷺ"]) {
      workshop.inquiry.questionnaires[index].title = title
      for section in workshop.inquiry.questionnaires[index].sections.indices {
        workshop.inquiry.questionnaires[index].sections[section].title = title
      }
    }
    return workshop
  }

  @Test func `every picture is as long as those above and below it, and of signs of one width`() {
    var seen = 0
    for seed in 0..<40 as Range<UInt64> {
      for pictures in plots(report(.workshop(workshop(seed: seed)), for: .ours)) {
        let drawn = pictures.filter { $0 != "nothing rated" && !$0.isEmpty }.map {
          $0.prefix { !$0.isWholeNumber && $0 != " " }
        }
        #expect(Set(drawn.map(\.unicodeScalars.count)).count == 1, "\(pictures)")
        #expect(drawn.joined().allSatisfy { "█▒░+-".contains($0) }, "\(pictures)")
        seen += drawn.count
      }
    }
    #expect(seen > 400)
  }

  private func inquiry(_ ratings: [Rating?]) -> Inquiry {
    let names = ratings.indices.map { "q\($0 + 1)" }
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire("strategy", [Examples.section("all", names.map { Examples.question($0) })])
    ])
    for (name, rating) in zip(names, ratings) {
      inquiry[QuestionID(QuestionnaireID("strategy"), name)] =
        rating.map { Examples.agreed($0, .verified) } ?? Answer(state: .unknown)
    }
    return inquiry
  }

  private func markdown(_ inquiry: Inquiry) -> String {
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
    return report(.workshop(workshop), for: .both).markdown
  }

  @Test func `the index and what is open of it stand above the cut-offs`() {
    #expect(
      markdown(inquiry([.four, .three, .five, nil])).contains(
        """
        | On a line from 0 to 100 | Each sign is 5 |
        | --- | --- |
        | Index: at worst 56, at best 81 | `███████████▒▒▒▒▒░░░░` |
        | Cut-offs: no-go below 50, go from 70 on | `░░░░░░░░░░▒▒▒▒██████` |

        """))
    #expect(markdown(inquiry([.three])).contains("| Index: 50 | `██████████░░░░░░░░░░` |\n"))
    #expect(!markdown(inquiry([nil])).contains("Each sign is 5"))
  }

  @Test func `an index just under a cut-off never looks as if it reached it`() {
    // 23 of 33 questions rated 5 and the rest 1: 69.7.
    let ratings = Array(repeating: Rating.five, count: 23) + Array(repeating: .one, count: 10)
    #expect(markdown(inquiry(ratings)).contains("| Index: just under 70 | `█████████████░░░░░░░` |\n"))
  }

  @Test func `the tornado shows both what a 1 would take away and what a 5 would add`() {
    #expect(markdown(inquiry([.four, .three])).contains("| Q1 | 25 | 75 | `░░░░░▒▒▒▒▒▒▒███░░░░░` |\n"))
  }

  @Test func `a profile shows what is short and what is more than needed, level by level`() {
    var inquiry = Inquiry(questionnaires: [Examples.ladder(levels: 6, attributes: ["a", "b", "c", "d"])])
    for (name, level) in [("a", (2, 4)), ("b", (5, 3)), ("c", (6, 6))] {
      inquiry[QuestionID(QuestionnaireID("continuum"), name)] = Answer(
        state: .rated, level: LevelPlacement(current: level.0, needed: level.1))
    }
    #expect(
      markdown(inquiry).contains(
        """
        | Attribute | Now | Needed | Levels: `-` short, `+` beyond | Shortfall or excess |
        | --- | --- | --- | --- | --- |
        | A | 2, Level 2 | 4, Level 4 | `██--░░` | 2 levels short |
        | B | 5, Level 5 | 3, Level 3 | `███++░` | 2 levels more than needed |
        | C | 6, Level 6 | 6, Level 6 | `██████` | as needed |
        | D | – | – | `░░░░░░` | unanswered |

        """))
  }
}
