import Domain
import Testing

struct DayTests {
  @Test(arguments: ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `a day that exists reads back as it was written`(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "26-04-01", "2026/04/01", "",
    "0000-01-01", "+026-04-01", "２０２６-04-01", "2026-04-01 ",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days are in the order of the calendar`() throws {
    let days = try ["2026-01-31", "2026-02-01", "2027-01-01"].map { try #require(Day($0)) }
    #expect(days.shuffled().sorted() == days)
  }
}
