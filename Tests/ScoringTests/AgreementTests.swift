import Domain
import Scoring
import TestSupport
import Testing

@Suite struct Consensus {
  @Test(
    arguments: [
      ([3, 3, 4, 4], 0.807), ([2, 2, 4, 4], 0.585), ([1, 4, 4, 4], 0.477), ([1, 5], 0), ([3, 3, 3], 1),
      ([1, 1, 5, 5], 0),
    ] as [([Int], Double)])
  func `has the published values`(votes: [Int], consensus: Double) throws {
    let figure = try #require(agreement(of: voted(ours: votes)).consensus)
    #expect(abs(figure - consensus) < 0.0005)
  }

  @Test func `has the same bits on every machine`() {
    #expect(agreement(of: voted(ours: [3, 3, 4, 4])).consensus?.bitPattern == 0x3FE9_D5D9_FD50_10B4)
    #expect(agreement(of: voted(ours: [1, 4], partner: [4, 4])).consensus?.bitPattern == 0x3FDE_89ED_D413_558C)
  }

  @Test func `does not exist with fewer than two votes`() {
    #expect(agreement(of: voted(ours: [3])).consensus == nil)
    #expect(agreement(of: voted(ours: [3])).label == nil)
    #expect(agreement(of: Answer()).consensus == nil)
  }

  @Test func `is the same whoever casts the votes`() {
    let figures = [
      voted(ours: [1, 4, 4, 5]), voted(ours: [4, 1], partner: [5, 4]), voted(partner: [5, 4], outside: [4, 1]),
    ].map { agreement(of: $0).consensus }
    #expect(Set(figures).count == 1)
  }
}

@Suite struct `A perception gap` {
  @Test func `is our mean less the partner's`() {
    #expect(agreement(of: voted(ours: [5, 4], partner: [2, 2])).perceptionGap == 2.5)
    #expect(agreement(of: voted(ours: [2], partner: [5, 5])).perceptionGap == -3)
  }

  @Test func `needs votes of both firms`() {
    #expect(agreement(of: voted(ours: [5, 4], outside: [1, 1])).perceptionGap == nil)
  }
}

@Suite struct `A split room` {
  @Test(
    arguments: [
      ([1, 5], true), ([2, 4], true), ([2, 3, 4], true), ([2, 2, 4, 4], true), ([1, 4, 4], true),
      ([1, 4, 4, 4], false), ([2, 3, 3, 4], false), ([3, 3, 3, 2], false), ([4, 5, 5, 4], false), ([3, 4], false),
    ])
  func `has a third at 2 or less and a third at 4 or more, counted exactly`(votes: [Int], isSplit: Bool) {
    #expect(agreement(of: voted(ours: votes)).isSplit == isSplit)
  }

  @Test func `has two people at least`() {
    #expect(!agreement(of: voted(ours: [1])).isSplit)
  }
}

@Suite struct `The label of a question` {
  @Test(
    arguments: [
      (ours: [2, 4], partner: [], label: QuestionScore.Label.mustDiscuss),
      (ours: [1, 4, 4, 4], partner: [], label: .mustDiscuss),
      (ours: [5, 5], partner: [3, 4], label: .mustDiscuss),
      (ours: [3, 4, 4], partner: [2, 3, 2], label: .mustDiscuss),
      (ours: [4, 4, 4], partner: [3, 3, 3], label: .discuss),
      (ours: [4], partner: [3], label: .discuss),
      (ours: [2, 3, 3, 4], partner: [], label: .agreed),
      (ours: [2, 3, 5, 3], partner: [], label: .discuss),
      (ours: [4, 4, 3], partner: [3, 3, 4], label: .agreed),
      (ours: [4, 4], partner: [4, 4], label: .agreed),
    ])
  func `follows split, consensus and gap`(ours: [Int], partner: [Int], label: QuestionScore.Label) {
    #expect(agreement(of: voted(ours: ours, partner: partner)).label == label)
  }

  @Test func `takes a gap of exactly 1 as one, though thirds do not add up in doubles`() throws {
    let agreement = agreement(of: voted(ours: [4, 4, 5], partner: [3, 3, 4]))
    #expect(try #require(agreement.perceptionGap) < 1)
    #expect(try #require(agreement.consensus) > 0.7)
    #expect(agreement.label == .discuss)
  }
}

@Suite struct `First to speak` {
  @Test func `are those at both ends, lowest first, each in seat order`() {
    let answer = voted(ours: [4, 2, 5], partner: [2, 5, 3])
    #expect(agreement(of: answer).firstToSpeak.map(\.text) == ["o2", "p1", "o3", "p2"])
  }

  @Test func `is nobody where the ends are neighbours`() {
    #expect(agreement(of: voted(ours: [4, 3], partner: [3, 4])).firstToSpeak == [])
    #expect(agreement(of: voted(ours: [4, 4])).firstToSpeak == [])
    #expect(agreement(of: Answer()).firstToSpeak == [])
  }

  @Test func `keeps to the seats, not to the order of the votes`() {
    var answer = voted(ours: [5, 1, 5], partner: [1])
    answer.rounds[0].votes.reverse()
    #expect(agreement(of: answer).firstToSpeak.map(\.text) == ["o2", "p1", "o1", "o3"])
  }
}

@Suite struct `The widest differences` {
  private func widest(_ answers: [Answer], _ count: Int = 3) -> [String] {
    var inquiry = rated([answers.map { _ in 3 }])
    for (index, answer) in answers.enumerated() { inquiry[id("a\(index + 1)")] = answer }
    return Score(inquiry).widestDifferences(count).map(\.question.name)
  }

  @Test func `are split questions, then wide gaps, then low consensus`() {
    let answers = [
      voted(ours: [4, 4], partner: [4, 4]), voted(ours: [2, 3, 3, 5]), voted(ours: [4, 4], partner: [3, 3]),
      voted(ours: [5, 5], partner: [3, 3]), voted(ours: [2, 4]), voted(ours: [2], partner: [4]),
    ]
    #expect(widest(answers, 9) == ["a6", "a5", "a4", "a3", "a2"])
    #expect(widest(answers) == ["a6", "a5", "a4"])
  }

  @Test func `keep the order of the questions where they are equally wide`() {
    #expect(widest([voted(ours: [2, 4]), voted(ours: [4, 2]), voted(partner: [4, 2])]) == ["a1", "a2", "a3"])
  }

  @Test func `leave out what the room agrees on or nobody voted on`() {
    #expect(widest([voted(ours: [4], partner: [4]), Examples.agreed(.two)]) == [])
  }
}
