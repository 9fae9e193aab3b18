import Domain
import Screens
import Session
import TestSupport
import Testing

/// The screen on which needs are linked with offers.
struct GiveAndGetScreenTests {
  /// At the screen, the room unlocked.
  private func opened(rows: Int = 40, columns: Int = 80, _ change: (inout Workshop) -> Void = { _ in }) -> Stage {
    var workshop = Examples.exchange
    change(&workshop)
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.open(.workshop(Stage.id))
    stage.press("<Unlock>", "r", "m")
    return stage
  }

  private func matches(_ stage: Stage) -> [String] {
    stage.workshop?.matches.map { "\($0.need) \($0.offer)" } ?? []
  }

  @Test func `a need is taken up and linked with two keys`() {
    var stage = opened()
    #expect(stage.interface.mode == .giveAndGet)
    #expect(stage.screen.contains("Nothing is linked yet, so nobody can say who gets more."))
    stage.press("<Enter>", "<Enter>")
    #expect(matches(stage) == ["agenda/ideal-partner-value#n1 partnerLists/offers#n1"])
    #expect(stage.screen.contains("Linked. u takes it back."))
    #expect(stage.prose.contains("▸ ✓ Engineers on call ← Field force"), "\(stage.screen)")
    #expect(stage.screen.contains("1 of 2 needs is met. 1 of 2 offers is not used."))
    #expect(stage.prose.contains("So far it is one-sided, for Northwind."))
    stage.press("u")
    #expect(matches(stage).isEmpty)
  }

  @Test func `an offer is taken up as well, and Esc lets go before it leads back`() {
    var stage = opened()
    stage.press("<End>", "<Enter>")
    #expect(stage.screen.contains("▸ · Fewer call-outs"))
    #expect(stage.screen.contains("● A brand"))
    stage.press("<Esc>")
    #expect(stage.interface.mode == .giveAndGet)
    #expect(!stage.screen.contains("●"))
    stage.press("<Esc>")
    #expect(stage.interface.view == .session)
  }

  @Test func `what cannot be linked says why`() {
    var stage = opened()
    stage.press("<Enter>", "<Home>", "<Down>", "<Enter>")
    #expect(stage.prose.contains("A need is met by an offer of the other firm. Choose one of each. Esc lets go."))
    #expect(matches(stage).isEmpty)
    stage.press("<Esc>", "<Home>", "<Enter>", "<Enter>", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("They are linked already. Del drops the link."))
    #expect(matches(stage).count == 1)
  }

  @Test func `Del drops the link of a row, and one of several at its other end`() {
    var stage = opened {
      $0.matches = [1, 2].map {
        Match(need: Examples.ourNeed(1).description, offer: Examples.theirOffer($0).description)
      }
    }
    stage.press("<Del>")
    #expect(stage.screen.contains("It has 2 links. Enter takes it up; Del on the other end drops one."))
    stage.press("<Enter>", "<Down>", "<Del>")
    #expect(matches(stage) == ["agenda/ideal-partner-value#n1 partnerLists/offers#n1"])
    stage.press("<Del>")
    #expect(matches(stage).isEmpty)
    stage.press("<Del>")
    #expect(stage.screen.contains("It has no link."))
  }

  @Test func `what the partner needs and offers is written down, corrected and removed`() {
    var stage = opened { $0.partnerLists = PartnerLists() }
    #expect(stage.prose.contains("What Fabrikam offers is not written down yet, so no need is met."))
    stage.press("<Enter>")
    #expect(stage.prose.contains("What Fabrikam offers is not written down yet. o adds it."))
    stage.press("o")
    stage.type("Field force\n")
    #expect(stage.workshop?.partnerLists.offers.map(\.text) == ["Field force"])
    #expect(stage.screen.contains("▸ · Field force"))
    stage.press("w")
    stage.type(" of 45\n")
    stage.press("n")
    stage.type("Fewer call-outs\n")
    #expect(stage.workshop?.partnerLists.offers.map(\.text) == ["Field force of 45"])
    #expect(stage.workshop?.partnerLists.needs.map(\.text) == ["Fewer call-outs"])
    stage.press("<Del>")
    #expect(stage.workshop?.partnerLists.needs == [])
    #expect(stage.screen.contains("Removed. u takes it back."))
    stage.press("u")
    #expect(stage.workshop?.partnerLists.needs.map(\.text) == ["Fewer call-outs"])
  }

  @Test func `our own rows are changed in the answers alone`() {
    var stage = opened()
    stage.press("w")
    #expect(stage.prose.contains("What stands in the answers is changed there"))
    #expect(stage.interface.mode == .giveAndGet)
  }

  @Test func `with nothing written down it says how to begin`() {
    var stage = Stage([.workshop(Examples.workshop)])
    stage.open(.workshop(Stage.id))
    stage.press("<Unlock>", ":")
    stage.type("give and get\n\n")
    #expect(stage.prose.contains("Nothing here yet. n adds what Fabrikam needs, o what it offers."))
  }

  @Test func `a locked room neither opens it nor keeps it open`() {
    var stage = Stage([.workshop(Examples.exchange)])
    stage.open(.workshop(Stage.id))
    stage.press("r", "m")
    #expect(stage.screen.contains("The room is closed: what our firm needs and brings is its own."))
    #expect(stage.interface.view == .session)
    stage.press("<Unlock>", "m", ":")
    stage.type("lock\n")
    #expect(stage.interface.view == .session)
    #expect(!stage.screen.contains("Engineers"))
  }

  @Test func `an agenda has no partner to give or to get`() {
    let programme = Programme(
      id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    var stage = Stage([.programme(programme)])
    stage.press("<Enter>", "r", "m")
    #expect(stage.screen.contains("A programme has no such part: it belongs to a workshop."))
  }

  @Test func `what is typed and not done is kept for the next time, and at the end`() {
    var stage = opened { $0.partnerLists = PartnerLists() }
    stage.press("o")
    stage.type("Half")
    stage.press("<Esc>", "o")
    stage.type(" a field force")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.partnerLists.offers.map(\.text) == ["Half a field force"])
    #expect(stage.workshop?.inquiry.parkingLot == [])
  }

  @Test func `what somebody else removed meanwhile is handed back, and never parked where both firms read it`() {
    var stage = opened()
    stage.press("<Down>", "<Down>", "w")
    stage.type(" of 45")
    stage.othersFirst = { $0.partnerLists.offers[0].text = "Nobody" }
    stage.press("<Enter>")
    #expect(stage.screen.contains("Field force of 45"), "\(stage.screen)")
    #expect(stage.workshop?.partnerLists.offers[0].text == "Nobody")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
    #expect(stage.interface.notKeptPrivately.joined().contains("Field force of 45"))
  }

  @Test(arguments: [(24, 80), (20, 60), (12, 40)])
  func `the selected row is in sight in every window`(rows: Int, columns: Int) {
    var stage = opened(rows: rows, columns: columns)
    for _ in 0..<9 {
      #expect(stage.screen.contains("▸"))
      stage.press("<Down>")
    }
  }
}
