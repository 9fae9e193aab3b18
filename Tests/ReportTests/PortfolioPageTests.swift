import Domain
import Report
import Scoring
import TestSupport
import Testing

/// What the page of candidates says of partnerships on the continuum, of many candidates, and of how it was made.
struct PortfolioPageTests {
  private let attributes = ["mutual-goals", "horizon", "co-development"]

  private func workshop(_ partner: String, _ levels: [(Int, Int)?]) -> Workshop {
    let ladder = Examples.ladder(levels: 6, attributes: attributes)
    let fit = Examples.questionnaire("fit", weight: 2, [Examples.section("s", [Examples.question("q")])])
    var inquiry = Inquiry(questionnaires: [fit, ladder], policy: Policy(draws: 100))
    inquiry[QuestionID(fit.id, "q")] = Examples.agreed(.four, .verified)
    for (name, level) in zip(attributes, levels) {
      inquiry[QuestionID(ladder.id, name)].level = level.map { LevelPlacement(current: $0.0, needed: $0.1) }
      if level != nil { inquiry[QuestionID(ladder.id, name)].state = .rated }
    }
    return Workshop(id: WorkshopID("w-\(partner)"), ourFirm: "Ours", partnerFirm: partner, inquiry: inquiry)
  }

  private func page(_ workshops: [Workshop], capacity: Int? = nil) -> String {
    Document(of: Comparison(of: workshops, capacity: capacity)).markdown
  }

  @Test func `partnerships stand on the continuum in one table: where they are, need to be, and how far off they are`()
  {
    let page = page([
      workshop("Alpha", [(3, 5), (4, 4), nil]), workshop("Beta", [(5, 3), (2, 2), (1, 1)]), workshop("Gamma", []),
    ])
    #expect(
      page.contains(
        """
        ## Kind of relationship

        ### continuum

        | Partnership | 1 | 2 | 3 |
        | --- | --- | --- | --- |
        | **Alpha** | `3/5 -2` | `4/4` | `–` |
        | **Beta** | `5/3 +2` | `2/2` | `1/1` |

        The columns: 1 *mutual goals*, 2 *horizon*, 3 *co-development*.
        """.trimmingSuffix { $0.isNewline }), "\(page)")
    #expect(page.contains("- **Alpha**: short in *mutual goals* by 2; not placed: *co-development*.\n"))
    #expect(page.contains("- **Beta**: beyond in *mutual goals* by 2.\n"))
    #expect(page.contains("Not placed on any attribute yet: **Gamma**."))
  }

  @Test func `where nobody is placed on a ladder, the page has no table of it`() {
    #expect(!page([workshop("Alpha", [])]).contains("Kind of relationship"))
  }

  @Test func `it names policy, weights, capacity and what was left out`() {
    let page = page([workshop("Alpha", [(3, 5)]), workshop("Beta", [(1, 1)])], capacity: 1)
    #expect(page.contains("2 candidates. There is room for 1 partner."))
    #expect(page.contains("Questionnaires that all share:\n\n- fit (`fit`), 100 % of the weight\n"))
    #expect(page.contains("Left out, as it places on levels and rates nothing: continuum (`continuum`)."))
    #expect(page.contains("Policy `balanced`: a go asks for an index of 70 or more and for 40 in every section"))
    #expect(self.page([workshop("Alpha", [])]).contains("Nobody has said for how many partners there is room."))
  }

  @Test func `two workshops of one firm and one title are told apart by their ids`() {
    var other = workshop("Alpha", [(1, 2)])
    other.id = WorkshopID("w-2")
    let page = page([workshop("Alpha", [(3, 5)]), other])
    #expect(page.contains("**Alpha** (Ours × Alpha, `w-Alpha`)"))
    #expect(page.contains("**Alpha** (Ours × Alpha, `w-2`)"))
  }

  @Test func `a questionnaire in which all stand alike is one sentence`() {
    let page = page([workshop("Alpha", []), workshop("Beta", [])])
    #expect(page.contains("### fit\n\nAll stand alike in it: `█ 75`.\n"))
    #expect(!page.contains("| Candidate | All of it |"))
  }

  @Test func `of many candidates the list has all, and the tables behind it the first forty`() {
    let page = page((1...45).map { workshop("Firm \($0)", [(1, 2)]) }, capacity: 3)
    let list = page.components(between: "# Candidates", and: "## Where each stands")
    let bars = page.components(between: "## How the draws rank them", and: "## Who ranks before whom")
    #expect((1...45).allSatisfy { list.contains("**Firm \($0)**") })
    #expect((1...45).count { bars.contains("**Firm \($0)**") } == 40)
    #expect(bars.contains("5 more are left out here; `courtship compare --json` has them all."))
    #expect(page.components(between: "## Kind of", and: "## What they").contains("5 more are left out here"))
  }
}

extension String {
  /// What stands between two texts that are there.
  fileprivate func components(between start: String, and end: String) -> String {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else { return "" }
    return String(self[first.upperBound..<last.lowerBound])
  }

  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return text
  }
}
