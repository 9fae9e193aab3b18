import Canvas
import Domain
import Report
import Scoring
import Screens
import Session
import TestSupport
import Testing

/// The verdict and all that it comes from.
struct ReadinessTests {
  /// A half-finished workshop at its verdict.
  private func stage(rows: Int, columns: Int, _ keys: String...) -> Stage {
    var stage = Stage(rows: rows, columns: columns, [.workshop(Examples.workshop)])
    stage.press("<Enter>", "r", "<Enter>")
    for key in keys { stage.press(key) }
    return stage
  }

  @Test func `the first frame says the verdict, why, and how sure it is`() {
    #expect(
      stage(rows: 24, columns: 80).screen == """
         Northwind × Fabrikam                                         Readiness · saved

          ~ Conditional

          The score says conditional, because the index could still fall to 58 (a go
          takes at least 65 even then), and 78 % of the weight is rated (a go takes
          at least 90 %).

          Index     ·····························├───────●─┤··········  75
                                             ▴50      ▴70
                    below 50 is a no-go, a go starts at 70
          Interval  58 to 81, if all that is open came out worst or best
          Coverage  78 % rated   Confidence  60 %

          How sure is that?
          ██████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░
          █ go 35 %  ▓ conditional 51 %  ░ no-go 14 %
          Open, most often conditional: if every open question were answered, 51 %
          of the draws end conditional, 35 % in a go and 14 % in a no-go.
          What most often stands in the way of a go: in 63 % of the draws the index
          falls short of 70.                                                         ▼

         Enter decide  w what if  a action  → next  q close  p park  R report
         ← previous  A all actions  o set-up  / search  g go to  ? help
        """)
  }

  @Test func `the whole screen, from the verdict to the kind of relationship`() {
    #expect(
      stage(rows: 100, columns: 80).screen == """
         Northwind × Fabrikam                                         Readiness · saved

          ~ Conditional

          The score says conditional, because the index could still fall to 58 (a go
          takes at least 65 even then), and 78 % of the weight is rated (a go takes
          at least 90 %).

          Index     ·····························├───────●─┤··········  75
                                             ▴50      ▴70
                    below 50 is a no-go, a go starts at 70
          Interval  58 to 81, if all that is open came out worst or best
          Coverage  78 % rated   Confidence  60 %

          How sure is that?
          ██████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░
          █ go 35 %  ▓ conditional 51 %  ░ no-go 14 %
          Open, most often conditional: if every open question were answered, 51 %
          of the draws end conditional, 35 % in a go and 14 % in a no-go.
          What most often stands in the way of a go: in 63 % of the draws the index
          falls short of 70.

          Before a go
          □ The index could still fall to 58 (a go takes at least 65 even then).
          □ 78 % of the weight is rated (a go takes at least 90 %).

          Gates
          ✓ Exit passes: it is rated 3 and needs at least 3; a knock-out.

          Sections
          context                  ██████░░ 75
          terms                    ██████░░ 75

          What would change it
          · The ratings suffice for a go; what is missing stands above.
          · To a no-go: it is enough to take exit from 3 to 2.

          What one answer could do to the index
          Exit                     ···········┊·1──────────┼──●────────────5 54–96
          Investment               1──────────┼────────────┼──●············· 32–75
          Customer                 ···········┊····1───────┼──●──5·········· 58–81
          Situation                ···········┊········1───┼──●─5··········· 64–79
                                              ▴50          ▴70
          ● is the index now, 1 and 5 what it is with that question rated so.

          What other weights could do
          · Exit has 43 % of the rated weight; from 0 to 54 % the index would stay
            between the same cut-offs.
          · Investment has 43 % of the rated weight; from 31 to 100 % the index
            would stay between the same cut-offs.

          Where we differ
          · Exit: Northwind voted 4, 5; Fabrikam voted 2, 2. The room agreed on 3,
            as the votes suggest: “Notice period agreed, data not.”
          All votes together: mean consensus 65 %; Krippendorff’s α −13 %, where 0 %
          is as by chance.

          What to ask next
          1 Customer: not rated
          2 Exit: grade 4, document or data
          3 Investment: grade 2, shared opinion

          continuum
          Median level: now 2, needed 4.
          Pricing                  ·●·○·  now 2, needed 4: 2 short
          Support                  not placed
          ● now, ○ needed, ◉ both































         Enter decide  w what if  a action  → next  q close  p park  R report
         ← previous  A all actions  o set-up  / search  g go to  ? help
        """)
  }

  @Test func `a wide window has the same in longer lines`() {
    #expect(
      stage(rows: 40, columns: 120).screen == """
         Northwind × Fabrikam                                                                                 Readiness · saved

          ~ Conditional

          The score says conditional, because the index could still fall to 58 (a go takes at least 65
          even then), and 78 % of the weight is rated (a go takes at least 90 %).

          Index     ·····························├───────●─┤··········  75
                                             ▴50      ▴70
                    below 50 is a no-go, a go starts at 70
          Interval  58 to 81, if all that is open came out worst or best
          Coverage  78 % rated   Confidence  60 %

          How sure is that?
          ██████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░
          █ go 35 %  ▓ conditional 51 %  ░ no-go 14 %
          Open, most often conditional: if every open question were answered, 51 % of the draws end
          conditional, 35 % in a go and 14 % in a no-go.
          What most often stands in the way of a go: in 63 % of the draws the index falls short of 70.

          Before a go
          □ The index could still fall to 58 (a go takes at least 65 even then).
          □ 78 % of the weight is rated (a go takes at least 90 %).

          Gates
          ✓ Exit passes: it is rated 3 and needs at least 3; a knock-out.

          Sections
          context                         ██████░░ 75
          terms                           ██████░░ 75

          What would change it
          · The ratings suffice for a go; what is missing stands above.
          · To a no-go: it is enough to take exit from 3 to 2.

          What one answer could do to the index
          Exit                            ··············┊·1────────────┼───●───────────────5 54–96       ▼

         Enter decide  w what if  a action  → next  q close  p park  R report  ← previous  A all actions  o set-up  / search
         g go to  : Ctrl-P commands  ? help
        """)
  }

  @Test func `what-if has the verdict above the ratings`() {
    #expect(
      stage(rows: 24, columns: 80, "w", "<Down>", "<Down>", "2").screen == """
         Northwind × Fabrikam                                           What-if · saved

          A trial: k keeps it, Esc leaves it.
          ✗ No-go, was ~ Conditional
          Index       64, was 75
          Conditions  4, was 2
          Outlook     firm no-go
                      █▓▓░░░░░░░░░░░░░░░░░░░░░░░░░░░
                      █ go 3 %  ▓ conditional 6 %  ░ no-go 91 %

            ● Situation                4
            ? Customer                 –
          ▸ ● Exit                     3 → 2  knock-out below 3
            ● Investment               5








         1–5 try  k keep  Esc leave  0 as it was  : Ctrl-P commands  ? help

        """)
  }

  @Test func `what-if in a wide window`() {
    #expect(
      stage(rows: 40, columns: 120, "w", "<Down>", "4").screen == """
         Northwind × Fabrikam                                                                                   What-if · saved

          A trial: k keeps it, Esc leaves it.
          ✓ Go, was ~ Conditional
          Index       75
          Conditions  0, was 2
          Outlook     open, most often go
                      █████████████████▓▓▓▓▓▓▓▓▓▓░░░
                      █ go 57 %  ▓ conditional 33 %  ░ no-go 10 %

            ● Situation                       4
          ▸ ? Customer                        – → 4
            ● Exit                            3      knock-out below 3
            ● Investment                      5
























         1–5 try  k keep  Esc leave  0 as it was  : Ctrl-P commands  ? help

        """)
  }

  @Test func `cut-offs are what the policy states`() {
    var workshop = Examples.workshop
    workshop.inquiry.policy.go = 72.5
    workshop.inquiry.policy.floor = 75.5
    var stage = Stage(rows: 60, columns: 80, [.workshop(workshop)])
    stage.press("<Enter>", "r", "<Enter>")
    for text in ["▴72.5", "a go starts at 72.5", "██████░░ 75  below the floor of 75.5"] {
      #expect(stage.screen.contains(text), "\(text)")
    }
  }

  @Test func `an outlook of very many draws comes in parts, and keys are answered in between`() {
    var workshop = Examples.workshop
    workshop.inquiry.policy.draws = 4000
    var stage = Stage(rows: 40, [.workshop(workshop)], simulation: OutlookSimulation(cellsKept: 1 << 12))
    stage.press("<Enter>", "r", "<Enter>")
    #expect(stage.screen.contains("░░░░░░░░ 0 of 4,000 draws"))
    #expect(stage.interface.nextTick == stage.moment)
    stage.tick()
    #expect(stage.screen.contains("██░░░░░░ 1,024 of 4,000 draws"))
    stage.press("w", "5")
    #expect(stage.screen.contains("Outlook     ░░░░░░░░ 0 of 4,000 draws"))
    stage.wait(seconds: 1)
    #expect(stage.screen.contains("█ go"))
    #expect(stage.interface.nextTick == nil)
  }

  @Test func `nobody waits for an outlook that is not on the screen`() {
    var workshop = Examples.workshop
    workshop.inquiry.policy.draws = 4000
    var stage = Stage(rows: 40, [.workshop(workshop)], simulation: OutlookSimulation(cellsKept: 1 << 12))
    stage.press("<Enter>", "r", "<Enter>", "<Leave>")
    #expect(stage.interface.nextTick == nil)
  }

  @Test func `the report has the outlook of its own audience`() throws {
    var stage = stage(rows: 24, columns: 80, "R", "s", "<Enter>")
    #expect(stage.files["northwind-fabrikam.md"] == report(for: .both))
    stage.press("<Unlock>", "t", "s", "<Enter>")
    #expect(stage.files["northwind-fabrikam-for-ours.md"] == report(for: .ours))
  }

  private func report(for audience: Scope) -> String {
    let inquiry = Examples.workshop.inquiry
    return Document(
      of: .workshop(Examples.workshop), score: Score(inquiry, scope: audience),
      outlook: Outlook(of: inquiry, scope: audience)
    ).markdown
  }

  @Test func `a report is saved with its outlook, or not yet`() {
    var workshop = Examples.workshop
    workshop.inquiry.policy.draws = 4000
    var stage = Stage([.workshop(workshop)], simulation: OutlookSimulation(cellsKept: 1 << 12))
    stage.press("<Enter>", "r", "<Enter>", "R")
    #expect(stage.screen.contains("░░░░░░░░ 0 of 4,000 draws"))
    stage.press("s")
    #expect(stage.screen.contains("The outlook is still being drawn. The report is there once it is."))
    stage.wait(seconds: 1)
    stage.press("s", "<Enter>")
    #expect(stage.files["northwind-fabrikam.md"]?.contains("How firm the verdict is") == true)
  }
}

/// What stands there for one firm alone.
struct OwnReadinessTests {
  @Test func `readiness, fit and strategy stand there a line each once the room is open, and not before`() {
    var workshop = Search.candidate("Contoso")
    for id in workshop.inquiry.questionIDs(in: .both) { workshop.inquiry[id] = Examples.agreed(.three, .document) }
    workshop.inquiry[Search.criterion(1)] = Examples.agreed(.five, .document)
    workshop.purpose = PerFirm(ours: "North", partner: "South")
    var stage = Stage(rows: 40, [.workshop(workshop)])
    stage.press("<Home>", "<Enter>", "r")
    #expect(stage.interface.mode == .readiness)
    #expect(!stage.screen.contains("Our criteria") && !stage.screen.contains("For our own firm"))
    stage.press("<Unlock>")
    #expect(stage.screen.contains("For our own firm"))
    #expect(stage.screen.contains("strategy: 50, 33 % of the weight"))
    #expect(stage.screen.contains("Our criteria: 100, 33 % of the weight"))
  }
}
