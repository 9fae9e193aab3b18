import Domain
import Testing

/// Sessions of a partnership, each a review of the one before.
struct WorkshopLineTests {
  private func line(to id: String, _ previous: [String: String]) -> [String] {
    WorkshopID(id).line { previous[$0.text].map { WorkshopID($0) } }.map(\.text)
  }

  @Test func `a line leads back from a session to the first one that is known`() {
    #expect(line(to: "c", ["c": "b", "b": "a", "d": "c"]) == ["c", "b", "a"])
    #expect(line(to: "a", ["b": "a"]) == ["a"])
  }

  @Test func `in a ring nobody is before another, and whoever leads into one comes to an end`() {
    let ring = ["a": "b", "b": "c", "c": "a", "x": "x", "late": "a"]
    for id in ["a", "b", "c", "x"] { #expect(line(to: id, ring) == [id]) }
    #expect(line(to: "late", ring) == ["late", "a", "b", "c"])
  }
}
