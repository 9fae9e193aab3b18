internal import Domain
internal import Session
internal import Testing

@testable internal import courtship

@Suite struct CommandNamesTests {
  @Test(arguments: ["northwind.json", "./a/b.json", "/tmp/x.json"])
  func `what ends in json is a file`(text: String) {
    #expect(SubjectArgument(text) == .file(path: text))
  }

  @Test(arguments: ["019ab3c4", "Northwind × Fabrikam", "emea-resellers", "json", "x.JSON"])
  func `anything else names something in the library`(text: String) {
    #expect(SubjectArgument(text) == .name(text))
  }

  @Test func `ids that could be meant are listed, five at most`() {
    let summaries = (1...7).map { Summary(id: .workshop(.init("0199-\($0)")), title: "T\($0)", ourFirm: "A") }
    #expect(
      CommandFailure.several(named: "0199", summaries).complaint
        == Complaint(
          "“0199” could be any of these; give more of the id: 0199-1 (T1), 0199-2 (T2), 0199-3 (T3), 0199-4 (T4), "
            + "0199-5 (T5), and 2 more.", .noInput))
  }

  @Test func `a UUID carries its moment first, then version 7 and the variant, then chance`() {
    struct Ones: RandomNumberGenerator {
      func next() -> UInt64 { .max }
    }
    var ones = Ones()
    // The example of RFC 9562, appendix A.6: Tuesday 22 February 2022, 14:22:22 in New York.
    let id = UUIDv7.make(at: Moment(milliseconds: 0x017F_22E2_79B0), using: &ones)
    #expect(id == "017f22e2-79b0-7fff-bfff-ffffffffffff")
  }

  @Test func `UUIDs made one after the other sort by when they were made`() {
    var random = SystemRandomNumberGenerator()
    let ids = (0..<50).map { UUIDv7.make(at: Moment(milliseconds: 1_700_000_000_000 + $0), using: &random) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a moment is printed in UTC, to the second`() {
    #expect(Moment(milliseconds: 0x017F_22E2_79B0).iso8601 == "2022-02-22T19:22:22Z")
  }
}
