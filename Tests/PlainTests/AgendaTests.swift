import Domain
import Plain
import Testing

struct AgendaTests {
  static let lines = [
    "To reach clinics we cannot reach", "4", "2", "",
    "Sells to clinics", "5", "Speaks Polish", "six", "3", "", "Two criteria stand", "3", "", "Ask sales", "Ada", "", "",
    "",
    "3", "Two people can look after three", "", "Three at most", "dont-know", "",
    "", "2", "agenda.md", "",
  ]

  private var alone: Transcript {
    var alone = Transcript(.programme(Sample.programme))
    alone.type(Self.lines)
    return alone
  }

  @Test func `a firm alone makes its lists, then rates; nobody votes`() {
    #expect(alone.text == Transcripts.agenda)
    #expect(alone.hasQuit)
    #expect(alone.written.map(\.path) == ["agenda.md"])
    #expect(alone.written.map(\.scope) == [.ours])
  }

  @Test func `lists and numbers stand in the agenda`() {
    #expect(
      alone.saved("criteria").entries == [
        Entry(id: EntryID("n1"), cells: [.text: .text("Sells to clinics"), .weight: .grade(.five)]),
        Entry(id: EntryID("n2"), cells: [.text: .text("Speaks Polish"), .weight: .grade(.three)]),
      ])
    #expect(alone.saved("capacity").entries.first?.cells[.number] == .number(3))
    #expect(alone.saved("capacity").state == .unknown)
    #expect(alone.saved("rationale").rating == .four)
  }

  @Test func `back passes over what a firm alone is not asked`() {
    var alone = Transcript(.programme(Sample.programme))
    alone.type("", "", "", "/back")
    #expect(alone.session.prompt.hasPrefix("1.4 What has to be done"))
    alone.type("/back", "back", "/back")
    #expect(alone.session.prompt.hasPrefix("1.1 The answer"))
  }
}
