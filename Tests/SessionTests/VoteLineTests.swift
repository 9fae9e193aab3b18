import Domain
import Session
import TestSupport
import Testing

struct VoteLineTests {
  private let people = Array(Examples.people.prefix(4))

  @Test(arguments: ["4 4 - ? 3", "44-?3", " 4,4,-,?,3 ", "4 4 – ? 3"])
  func `signs stand in seat order, with or without blanks`(line: String) throws {
    let votes = try VoteLine.votes(from: line, of: Array(Examples.people.prefix(5)))
    #expect(votes.map(\.value.symbol) == ["4", "4", "-", "?", "3"])
    #expect(votes.map(\.participant.text) == ["o1", "o2", "o3", "o4", "p1"])
  }

  @Test(arguments: [
    ("4 4", "2 of 4 votes. Next is O 3."), ("4 4 4 4 4", "4 votes are to be typed; one sign each is enough."),
    ("4 6 4 4", "“6” is no vote. Type 1 to 5, ? for does not know, - for absent."),
    ("0 4 4 4", "“0” is no vote. Type 1 to 5, ? for does not know, - for absent."),
    ("4 x 4 4", "“x” is no vote. Type 1 to 5, ? for does not know, - for absent."),
  ])
  func `a line that is no vote of everybody says what is missing`(line: String, sentence: String) {
    let error = #expect(throws: VoteLineError.self) { try VoteLine.votes(from: line, of: people) }
    #expect(error?.description == sentence)
  }
}
