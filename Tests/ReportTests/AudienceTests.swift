import Domain
import Report
import Scoring
import TestSupport
import Testing

/// Something to report on in which every text has a word of its own.
private struct Sown {
  let subject: Subject
  let texts: Texts

  static let all = sown()

  /// A workshop and a programme.
  static func sown(after leads: [String] = [""]) -> [Sown] {
    var planting = Planting(leads)
    let (workshop, programme) = (planting.workshop(), planting.programme())
    return [
      Sown(subject: .workshop(workshop), texts: Texts(in: workshop)),
      Sown(subject: .programme(programme), texts: Texts(in: programme)),
    ]
  }

  /// The words in texts of some kinds, found by their ways.
  func words(_ kinds: Planting.Kind..., where isWanted: (_ path: String) -> Bool = { _ in true })
    -> [String]
  {
    texts.all.filter { isWanted($0.path) }.flatMap { Planting.words(in: $0.text) }.filter { word in
      kinds.contains { word.hasPrefix($0.rawValue) }
    }
  }

  /// Whether a report has every text on this way, for those who may read it. The others are for the facilitator, name
  /// something within the file, or are a choice of which the report has what was chosen.
  static func isPrinted(_ path: String) -> Bool {
    let never = [
      "previous.text", "participants.id.text", "participant.text", "questionnaires.language",
      "questionnaires.summary",
      "questionnaires.levels", "sections.id.text", "questions.purpose", "questions.probes",
      "questions.anchors",
      "evidence.id.text", "entries.id.text", "actions.id.text", "parkingLot.id.text",
      "items.id.text", "matches.need",
      "matches.offer", "needs.id.text", "offers.id.text",
      "session.text", "triggers.id.text", "measures.id.text",
    ]
    return !never.contains { path.hasSuffix($0) }
  }
}

@Suite struct AudienceTests {
  /// All planted words in a document, or in the part of it behind a heading and before the next of its level.
  private func words(of document: Document, under heading: String? = nil) -> Set<String> {
    var blocks = document.blocks[...]
    if let heading {
      let start = blocks.firstIndex {
        if case .heading(_, let phrase) = $0 { phrase.text == heading } else { false }
      }
      blocks = start.map { blocks[($0 + 1)...] } ?? []
      if case .heading(let level, _)? = start.map({ document.blocks[$0] }) {
        blocks = blocks.prefix {
          if case .heading(let other, _) = $0 { other > level } else { true }
        }
      }
    }
    return Set(Planting.words(in: Document(firstPage: Array(blocks)).markdown))
  }

  @Test func `there is a word to look for in every text that a workshop or a programme can hold`() {
    let texts = Sown.all.flatMap(\.texts.all)
    #expect(Sown.all[0].texts.unfilled(beside: Sown.all[1].texts) == [])
    for text in texts {
      #expect(!Planting.words(in: text.text).isEmpty, "\(text.path): \(text.text)")
    }
  }

  @Test func `nothing internal is in the report for both firms, and all of it is in ours`() {
    for sown in Sown.all {
      let (both, ours) = (
        words(of: report(sown.subject, for: .both)), words(of: report(sown.subject, for: .ours))
      )
      #expect(sown.words(.kept, .later).filter(both.contains) == [])
      #expect(
        sown.words(.kept, .told, .voter, where: Sown.isPrinted).filter { !ours.contains($0) } == [])
      #expect(sown.words(.told, .voter, where: Sown.isPrinted).filter { !both.contains($0) } == [])
      #expect(sown.words(.later).filter(ours.contains) == [])
    }
  }

  @Test func `no vote, no hunch and no guess has a name beside it in the report for both firms`()
    throws
  {
    let sown = try #require(Sown.all.first)
    let voters = Set(sown.words(.voter))
    for heading in ["Question by question", "Hunches against the score", "Where we differ"] {
      let told = words(of: report(sown.subject, for: .both), under: heading)
      // The firms' names are there, their people's are not.
      #expect(!told.isEmpty && told.isDisjoint(with: voters))
    }
    for heading in ["Question by question", "Hunches against the score"] {
      #expect(!words(of: report(sown.subject, for: .ours), under: heading).isDisjoint(with: voters))
    }
  }

  @Test func `however long the texts are, no end of one is lost`() {
    // What people type has letters of several widths and signs of Markdown in it.
    let lead = String(repeating: "We said *much*, 東京 and more | to come. ", count: 30)
    for sown in Sown.sown(after: [lead]) {
      let printed = words(of: report(sown.subject, for: .ours))
      let lost = sown.texts.all.filter { text in
        Sown.isPrinted(text.path)
          && Planting.words(in: text.text).contains {
            !$0.hasPrefix("later") && !printed.contains($0)
          }
      }
      #expect(lost.map(\.path) == [])
    }
  }

  @Test func `votes and hunches have names in our own report alone`() {
    let both = report(.workshop(Halden.workshop), for: .both).markdown
    let ours = report(.workshop(Halden.workshop), for: .ours).markdown
    #expect(
      both.contains(
        "- Round 1. Halden Instruments: 4, 4 (one does not know); Brightwater Services: 3, 3 (one absent);"
      )
    )
    #expect(
      ours.contains(
        "- Round 1. Halden Instruments: Ines Halden 4, Tom Okafor 4, Mira Lund does not know; Brightwater"
      ))
    #expect(both.contains("- **Halden Instruments**: 2 × go, 1 × conditional\n"))
    #expect(
      ours.contains(
        "- **Halden Instruments**: Ines Halden go, Tom Okafor go, Mira Lund conditional\n"))
  }

  @Test(arguments: Scope.allCases)
  func `votes that were not revealed are in no report, not even that there are any`(
    _ audience: Scope
  ) {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("exit")] = Answer(rounds: [
      Halden.round("5 5 5 5 5 5 5", isRevealed: false)
    ])
    let markdown = report(.workshop(workshop), for: audience).markdown
    #expect(markdown.contains("- Not rated yet\n\n"))
    #expect(!markdown.contains("5, 5, 5"))
    #expect(!markdown.contains("Never"))
  }

  @Test(arguments: Scope.allCases)
  func `guesses on which no vote followed are in no report`(_ audience: Scope) {
    var workshop = Halden.workshop
    let guessed = Round(isRevealed: false, guesses: PerFirm(ours: .five, partner: .five))
    workshop.inquiry[Halden.strategy("exit")] = Answer(rounds: [guessed])
    let markdown = report(.workshop(workshop), for: audience).markdown
    #expect(markdown.contains("- Not rated yet\n\n"))
    #expect(!markdown.contains("guessed 5"))
    #expect(!markdown.contains("voted on"))
  }

  @Test func `the title says who may read it`() {
    let shared = "**Shareable with both firms**; decided."
    let ours = "**Internal: for Halden Instruments alone, not to be handed on**; decided."
    #expect(report(.workshop(Halden.workshop), for: .both).markdown.contains(shared))
    #expect(report(.workshop(Halden.workshop), for: .ours).markdown.contains(ours))
  }

  @Test func `a programme for both firms shows nothing of the agenda`() {
    let markdown = report(.programme(Halden.programme), for: .both).markdown
    for word in ["capacity", "partner managers", "People in the north", "rival", "Meters"] {
      #expect(!markdown.contains(word))
    }
  }
}
