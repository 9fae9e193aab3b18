import Domain
import Testing

struct EntryTests {
  @Test func `a cell takes the kind of its column`() throws {
    #expect(try EntryField.owner.cell(from: " Ada ") == .text("Ada"))
    #expect(try EntryField.firm.cell(from: "Partner") == .firm(.partner))
    #expect(try EntryField.weight.cell(from: "4") == .grade(.four))
    #expect(try EntryField.number.cell(from: "2.5") == .number(2.5))
    #expect(try EntryField.due.cell(from: "2026-12-15") == Day("2026-12-15").map { .day($0) })
  }

  @Test(arguments: EntryField.allCases)
  func `blank text empties a cell of any column`(field: EntryField) throws {
    #expect(try field.cell(from: "  ") == nil)
  }

  @Test(arguments: [
    (EntryField.weight, "6", "“6” does not fit the column “Weight”; use a whole number from 1 to 5."),
    (.number, "many", "“many” does not fit the column “Number”; use a number like 3 or 2.5."),
    (.number, "nan", "“nan” does not fit the column “Number”; use a number like 3 or 2.5."),
    (.due, "soon", "“soon” does not fit the column “When”; use a day like 2026-11-22."),
    (.firm, "them", "“them” does not fit the column “Firm”; use ours, partner or outside."),
  ])
  func `text that does not fit says what would`(field: EntryField, typed: String, sentence: String) {
    let error = #expect(throws: EntryFieldError.self) { try field.cell(from: typed) }
    #expect(error?.description == sentence)
  }

  @Test(arguments: [(3.0, "3"), (2.5, "2.5"), (-0.0, "0"), (1e20, "1e+20")])
  func `numbers are written as people write them`(number: Double, text: String) {
    #expect(plain(number) == text)
  }
}
