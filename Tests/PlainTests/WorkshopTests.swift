import Domain
import Plain
import Testing

struct WorkshopTests {
  @Test func `try`() {
    var room = Transcript(.workshop(Sample.workshop))
    room.type(WorkshopTests.lines)
    print(room.text)
  }
  static let lines: [String] = [
    "Reach the mid-market without hiring", "A product for the north",
    // 1
    "We grow but cannot deliver", "We have people but no product", "4 4 - 2 ? 3", "", "again", "4 4 4 3 4 3", "", "",
    "Both need the mid-market this year", "", "3", "Compare customer lists", "Ada Vane", "2026-12-01", "yes", "",
    // 2
    "", "", "4 5 4 4 4 3", "", "", "Regional clinics must report by 2027", "", "4", "",
    // 3
    "", "", "2 2 5 4 4 5", "", "", "The pair would be copied in a year", "5", "We trust the pilot", "2", "",
    // 4
    "", "", "", "We do not know who installs it", "dont-know", "",
    // 5
    "", "", "Clinics pay for reports", "Bo Lind", "2026-12-20", "", "4 3 4 3 4 3", "", "", "Two assumptions, one owner", "", "3", "",
    // 6
    "", "", "", "", "We pay from this year", "not-applicable Decided by the board in May", "",
    // 7
    "", "", "Pilots", "4 by March", "Flo Kern", "2027-03-31", "", "4 4 4 4 4 4", "", "", "Four pilots by March", "", "3", "",
    // 8
    "", "Change of owner", "Cy Roth", "", "3 3 3 3 4 3", "", "", "Six months of notice", "", "3", "Write the exit clause", "", "", "", "",
    // hunches
    "2", "go", "conditional", "no-go", "", "2",
    "",
    "2", "Exit first, then go", "Ada Vane, Di Marsh", "2026-11-22",
    "1", "",
  ]
}
