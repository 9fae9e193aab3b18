import Domain
import TestSupport
import Testing

// How many draws are kept is nobody's business; that it does not matter is tested from inside.
@testable import Scoring

@Suite struct `The outlook` {
  private let knockOut = Gate(minimum: .three, otherwise: .noGo)

  /// Whether a share of draws is as near to its chance as five standard errors.
  private func isNear(_ share: Double?, _ chance: Double, draws: Int) -> Bool {
    guard let share else { return false }
    return abs(share - chance) <= 5 * max(0, chance * (1 - chance) / Double(draws)).squareRoot() + 1e-9
  }

  // MARK: Against what can be counted

  @Test func `of one question is its law, cut at the cut-offs`() {
    // A hunch of 4: 0 of 1, 0.15 of 2, 0.25 of 3, 0.2 of 4, 0.4 of 5; values 0, 25, 50, 75, 100 against 70 and 50.
    let inquiry = rated([[4]], confidence: .hunch, policy: Policy(draws: 20_000))
    let shares = Outlook(of: inquiry, scope: .ours).shares
    #expect(isNear(shares?.noGo, 0.15, draws: 20_000))
    #expect(isNear(shares?.conditional, 0.25, draws: 20_000))
    #expect(isNear(shares?.go, 0.6, draws: 20_000))
  }

  @Test func `counts a cut-off that is met to the last bit as met, whatever the weights`() {
    // All rated 3: the index is 50 in every draw, and 50 is no no-go.
    let inquiry = rated(
      [[3, 3, 3], [3, 3]], confidence: .verified, weights: ["a1": 0.1, "a2": 0.7, "b1": 3],
      policy: Policy(go: 50, noGo: 50, floor: 50, draws: 2000))
    #expect(Outlook(of: inquiry, scope: .ours).shares == .init(go: 1, conditional: 0, noGo: 0))
    var stricter = inquiry
    stricter.policy.go = 50.000_001
    #expect(Outlook(of: stricter, scope: .ours).shares == .init(go: 0, conditional: 1, noGo: 0))
  }

  /// Where only gates and floors decide, no weight has a say, and every combination of ratings can be counted.
  @Test func `agrees with an exact count of all combinations of ratings`() {
    var random = SeededGenerator(seed: 41)
    for number in 1...40 {
      let shape: [[Int?]] = [
        (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0...5, using: &random) },
        (0..<Int.random(in: 1...2, using: &random)).map { _ in Int.random(in: 0...5, using: &random) },
      ].map { $0.map { $0 == 0 ? nil : $0 } }
      guard shape.joined().contains(where: { $0 != nil }) else { continue }
      let inquiry = rated(
        shape, confidence: Confidence.allCases.randomElement(using: &random),
        gates: ["a1": knockOut, "b1": Gate(minimum: .four, otherwise: .conditional)],
        weights: ["a2": 2, "b2": 0.5],
        policy: Policy(
          go: 0, noGo: 0, floor: Double(25 * Int.random(in: 0...4, using: &random)), draws: 10_000, seed: number))
      let exact = exactShares(of: inquiry)
      let shares = Outlook(of: inquiry, scope: .ours).shares
      #expect(isNear(shares?.go, exact.go, draws: 10_000), "\(shape): \(exact)")
      #expect(isNear(shares?.noGo, exact.noGo, draws: 10_000), "\(shape): \(exact)")
    }
  }

  /// By the page: every combination of the finite laws, for a policy whose cut-offs of the index are 0.
  private func exactShares(of inquiry: Inquiry) -> (go: Double, noGo: Double) {
    let questions = inquiry.questionnaires.flatMap { whole in
      whole.sections.flatMap { section in section.questions.map { (section.id, $0) } }
    }
    var (go, noGo) = (0.0, 0.0)
    func count(_ ratings: [Int], _ chance: Double) {
      guard ratings.count == questions.count else {
        for (index, part) in law(of: inquiry[id(questions[ratings.count].1.id)]).enumerated() where part > 0 {
          count(ratings + [index + 1], chance * part)
        }
        return
      }
      let rows = zip(questions, ratings)
      let failing = rows.filter { row in row.0.1.gate.map { row.1 < $0.minimum.rawValue } ?? false }
      if failing.contains(where: { $0.0.1.gate?.isKnockOut == true }) {
        noGo += chance
        return
      }
      let sections = Dictionary(grouping: rows) { $0.0.0 }
      let holds = sections.values.allSatisfy { rows in
        let weight = rows.reduce(0) { $0 + $1.0.1.weight.number }
        return rows.reduce(0) { $0 + $1.0.1.weight.number * 25 * Double($1.1 - 1) } / weight
          > inquiry.policy.floor - 1e-9
      }
      if failing.isEmpty, holds { go += chance }
    }
    count([], 1)
    return (go, noGo)
  }

  private func law(of answer: Answer) -> [Double] {
    guard let rating = answer.rating else { return [0.2, 0.2, 0.2, 0.2, 0.2] }
    let (one, two): (Double, Double) =
      switch answer.confidence ?? .sharedOpinion {
      case .verified: (0, 0)
      case .document: (0.1, 0)
      case .example: (0.2, 0)
      case .sharedOpinion: (0.25, 0.05)
      case .hunch: (0.25, 0.15)
      }
    var law = [0.0, 0, 0, 0, 0]
    for (step, chance) in [(-2, two), (-1, one), (0, 1 - 2 * one - 2 * two), (1, one), (2, two)] {
      law[min(5, max(1, rating.rawValue + step)) - 1] += chance
    }
    return law
  }

  @Test func `draws weights around the stated ones`() {
    // Rated 1 and 5 for certain: the index is 100 times the weight of the second, a beta variate.
    var inquiry = rated([[1, 5]], confidence: .verified, policy: Policy(go: 75, noGo: 25, floor: 0, draws: 20_000))
    inquiry.policy.concentration = 2
    // Beta(1, 1): a quarter above ¾, a quarter below ¼.
    var shares = Outlook(of: inquiry, scope: .ours).shares
    #expect(isNear(shares?.go, 0.25, draws: 20_000) && isNear(shares?.noGo, 0.25, draws: 20_000))
    // The closer they keep, the surer is the middle.
    inquiry.policy.concentration = 10_000
    shares = Outlook(of: inquiry, scope: .ours).shares
    #expect(shares == .init(go: 0, conditional: 1, noGo: 0))
  }

  @Test func `draws a gated question of weight 0 too`() {
    let inquiry = rated(
      [[5, nil]], confidence: .verified, gates: ["a2": knockOut], weights: ["a2": 0], policy: Policy(draws: 20_000))
    let outlook = Outlook(of: inquiry, scope: .ours)
    #expect(isNear(outlook.shares?.noGo, 0.4, draws: 20_000) && outlook.shares?.conditional == 0)
    #expect(outlook.askNext.questions.map(\.name) == ["a1", "a2"])
    #expect(outlook.shortfalls.map(\.clause) == [.gate(id("a2"))])
    #expect(isNear(outlook.shortfalls.first?.share, 0.4, draws: 20_000))
  }

  // MARK: What it says

  @Test func `does not exist where nothing is rated`() {
    let outlook = Outlook(of: rated([[nil, nil]], policy: Policy(draws: 300, seed: 7)), scope: .ours)
    #expect(outlook.shares == nil && outlook.askNext.isEmpty && outlook.shortfalls.isEmpty)
    #expect(outlook.draws == 300 && outlook.seed == 7)
  }

  @Test func `is firm from nine tenths on, leaning from six`() {
    let firmness = [0.95, 0.9, 0.899, 0.6, 0.599, 0.4].map {
      Outlook.Shares(go: $0, conditional: 1 - $0, noGo: 0).firmness
    }
    #expect(firmness == [.firm, .firm, .leaning, .leaning, .open, .leaning])
    #expect(Outlook.Shares(go: 0.5, conditional: 0, noGo: 0.5).leading == .noGo)
  }

  /// What an answer tells is all of the outcome, where it alone decides; nothing, where it is known or has no say.
  @Test func `asks next what tells most`() {
    let inquiry = rated(
      [[5, nil, nil]], confidence: .verified, gates: ["a2": knockOut], weights: ["a2": 0, "a3": 0.000_001],
      policy: Policy(floor: 0, draws: 20_000))
    let outlook = Outlook(of: inquiry, scope: .ours)
    // Two outcomes, 0.4 and 0.6: 0.971 bits.
    #expect(abs((outlook.askNext[id("a2")] ?? 0) - 0.971) < 0.01)
    #expect(outlook.askNext[id("a1")] == 0)
    #expect((outlook.askNext[id("a3")] ?? 1) < 0.002)
  }

  @Test func `names what keeps draws from a go, the most frequent first`() {
    let inquiry = rated(
      [[4, 4], [1]], confidence: .verified, gates: ["a1": Gate(minimum: .five, otherwise: .conditional)],
      policy: Policy(go: 1, noGo: 0, draws: 500))
    let outlook = Outlook(of: inquiry, scope: .ours)
    let section = SectionPlace(QuestionnaireID("strategy"), SectionID("b"))
    #expect(outlook.shortfalls.map(\.clause) == [.gate(id("a1")), .floor(section)])
    #expect(outlook.shortfalls.map(\.share) == [1, 1])
    #expect(outlook.shares == .init(go: 0, conditional: 1, noGo: 0))
  }

  // MARK: The same bytes

  @Test func `is the same on every machine`() {
    let outlook = Outlook(of: Examples.workshop.inquiry, scope: .both)
    #expect(outlook.shares == .init(go: 0.3506, conditional: 0.5086, noGo: 0.1408))
    #expect(outlook.askNext[id("customer")]?.bitPattern == 4_601_282_738_227_270_061)
  }

  @Test func `follows the seed alone`() {
    var inquiry = Examples.workshop.inquiry
    inquiry.policy.draws = 1000
    let outlook = Outlook(of: inquiry, scope: .both)
    #expect(Outlook(of: inquiry, scope: .both) == outlook)
    inquiry.policy.seed = 2
    #expect(Outlook(of: inquiry, scope: .both).shares != outlook.shares)
  }

  @Test func `never depends on the order of questions, votes or people`() {
    var generator = SeededGenerator(seed: 42)
    var random = RandomWorkshop(seed: 42)
    for _ in 0..<60 {
      var inquiry = random.inquiry()
      inquiry.policy.draws = 256
      let shuffled = inquiry.shuffled(using: &generator)
      var (one, other) = (Outlook(of: inquiry, scope: .ours), Outlook(of: shuffled, scope: .ours))
      one.shortfalls.sort { "\($0)" < "\($1)" }
      other.shortfalls.sort { "\($0)" < "\($1)" }
      #expect(one == other)
    }
  }

  @Test(arguments: [RandomWorkshop.Size(), .init(questionnaires: 1...2, sections: 1...2, questions: 1...6)])
  func `is the same to the bit whether draws were kept or not`(size: RandomWorkshop.Size) {
    var generator = SeededGenerator(seed: 43)
    var random = RandomWorkshop(seed: 43, size: size)
    for _ in 0..<12 {
      var inquiry = random.inquiry()
      inquiry.policy.draws = 1100
      var simulation = OutlookSimulation()
      let other = random.inquiry().answers
      for change in 0..<10 {
        #expect(simulation.outlook(of: inquiry, scope: .ours) == Outlook(of: inquiry, scope: .ours))
        guard let question = inquiry.questionIDs(in: .ours).randomElement(using: &generator) else { break }
        switch change {
        case 3: inquiry.policy.floor = 55
        case 5: inquiry.policy.seed = 99
        case 7: inquiry.answers.merge(other) { present, _ in present }
        default:
          inquiry[question].state = .rated
          inquiry[question].rating = Rating.allCases.randomElement(using: &generator)
          inquiry[question].confidence = Confidence.allCases.randomElement(using: &generator)
        }
      }
    }
  }

  @Test func `never depends on how many cores there are, or who is asked first`() {
    var random = RandomWorkshop(seed: 44)
    for _ in 0..<2 {
      var inquiry = random.inquiry()
      // So many that they are shared out.
      inquiry.policy.draws = 1700 + (1 << 18) / max(1, DrawPlan(ScoreSheet(inquiry, scope: .ours)).items.count)
      var (all, one) = (OutlookSimulation(crew: .all), OutlookSimulation(crew: .one))
      let outlook = all.outlook(of: inquiry, scope: .ours)
      #expect(outlook == one.outlook(of: inquiry, scope: .ours))
      #expect(outlook.shares != nil)
    }
  }

  @Test func `after changed answers never depends on how many cores there are`() {
    // So many draws that those of four changed answers are shared out, too.
    var inquiry = rated([[3, 4], [2, 5]], confidence: .hunch, policy: Policy(draws: 66_000))
    var (all, one) = (OutlookSimulation(crew: .all), OutlookSimulation(crew: .one))
    #expect(all.outlook(of: inquiry, scope: .ours) == one.outlook(of: inquiry, scope: .ours))
    for question in inquiry.questionIDs(in: .ours) { inquiry[question].confidence = .example }
    let changed = all.outlook(of: inquiry, scope: .ours)
    #expect(changed == one.outlook(of: inquiry, scope: .ours))
    #expect(changed == Outlook(of: inquiry, scope: .ours))
  }

  @Test func `of more draws than are kept is drawn in parts, and is the same`() {
    var inquiry = Examples.workshop.inquiry
    inquiry.policy.draws = 1003
    var inParts = OutlookSimulation(cellsKept: 1024)
    var whole = OutlookSimulation()
    #expect(inParts.outlook(of: inquiry, scope: .both) == whole.outlook(of: inquiry, scope: .both))
  }

  @Test func `of more draws than are kept says how many are drawn, and comes with the last`() {
    var inquiry = Examples.workshop.inquiry
    inquiry.policy.draws = 3000
    var simulation = OutlookSimulation(cellsKept: 1024)
    var drawing = simulation.drawing(of: inquiry, scope: .both)
    var done = [drawing.done]
    while drawing.outlook == nil {
      drawing.draw()
      done.append(drawing.done)
    }
    #expect(done == [0, 1024, 2048, 3000])
    #expect(drawing.outlook == Outlook(of: inquiry, scope: .both))
    // Where they are kept, it is there at once.
    simulation = OutlookSimulation()
    #expect(simulation.drawing(of: inquiry, scope: .both).outlook == drawing.outlook)
  }
}
