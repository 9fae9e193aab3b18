import Domain
import Scoring

/// What is timed: a workshop of so many questions, four a section, a fifth of them unrated, with gates, weights and
/// grades of evidence of all kinds. Ratings stand alone, without votes, so that a peer can be told their laws in a line.
struct Case {
  let workshop: Workshop
  private let numbers: [Int]

  /// - Parameters:
  ///   - offset: another number makes other ratings of the same questions.
  ///   - isMixed: whether no two questions have the same weight.
  init(questions: Int, offset: Int = 0, voters: Int = 0, isMixed: Bool = false) {
    let name = QuestionnaireID("benchmark")
    var answers: [QuestionID: Answer] = [:]
    let people = (0..<voters).map {
      Participant(id: ParticipantID("p\($0)"), name: "P \($0)", firm: $0 % 2 == 0 ? .ours : .partner)
    }
    numbers = Array(0..<questions)
    let sections = stride(from: 0, to: questions, by: 4).map { start in
      Section(
        id: SectionID("s\(start)"), title: "Section",
        questions: (start..<min(start + 4, questions)).map { number in
          let mixed = number * 7 + offset * 5
          if number % 5 != 4 {
            answers[QuestionID(name, "q\(number)")] = Answer(
              state: .rated, rating: Rating(rawValue: 2 + (mixed * 3 / 2) % 4),
              rounds: voters == 0
                ? []
                : [
                  Round(
                    votes: people.map { Vote(participant: $0.id, value: .rating(number % 2 == 0 ? .three : .four)) })
                ],
              confidence: Confidence(rawValue: 1 + mixed % 5))
          }
          return Question(
            id: "q\(number)", prompt: "Question?",
            weight: Weight(Double(1 + number % 3) + (isMixed ? 0.01 * Double(number) : 0)) ?? .one, anchors: [:],
            gate: number % 11 == 10 ? Gate(minimum: .two, otherwise: number % 2 == 0 ? .noGo : .conditional) : nil)
        })
    }
    workshop = Workshop(
      id: WorkshopID("w\(offset)"), ourFirm: "Ours", partnerFirm: "Partner \(offset)",
      inquiry: Inquiry(
        questionnaires: [Questionnaire(id: name, title: "Benchmark", sections: sections)], participants: people,
        answers: answers))
  }

  var inquiry: Inquiry { workshop.inquiry }

  /// The case as the peers of the outlook read it.
  var outlookText: String {
    let lines = zip(rows, laws).map { row, law in
      "\(row.share) \(law) \(row.minimum) \(row.knockOut) \(row.section) \(row.part)"
    }
    return (["\(head(of: [])) \(cutOffs)"] + lines).joined(separator: "\n") + "\n"
  }

  /// The case, and other candidates', as the peer of the comparison reads it.
  func ranksText(with candidates: [Case]) -> String {
    let lines = rows.map { "\($0.share) \($0.minimum) \($0.knockOut) \($0.section) \($0.part)" }
    return (["\(head(of: [candidates.count])) \(cutOffs)"] + lines + candidates.flatMap(\.laws)).joined(separator: "\n")
      + "\n"
  }

  private func head(of more: [Int]) -> String {
    ([inquiry.policy.draws, rows.count, (rows.count + 3) / 4] + more).map(String.init).joined(separator: " ")
  }

  private var cutOffs: String {
    let policy = inquiry.policy
    return "\(policy.go) \(policy.noGo) \(policy.floor) \(policy.concentration)"
  }

  private var rows: [(share: Double, minimum: Int, knockOut: Int, section: Int, part: Double)] {
    let questions = inquiry.questionnaires[0].questions
    let shares = Score(inquiry, scope: .ours).questions.map(\.weight)
    return questions.indices.map { index in
      let start = index / 4 * 4
      let whole = questions[start..<min(start + 4, questions.count)].reduce(0) { $0 + $1.weight.number }
      return (
        shares[index], questions[index].gate?.minimum.rawValue ?? 0, questions[index].gate?.isKnockOut == true ? 1 : 0,
        index / 4, questions[index].weight.number / whole
      )
    }
  }

  /// The four inner bounds of each rating's law.
  private var laws: [String] {
    numbers.map { number in
      let answer = inquiry[QuestionID(QuestionnaireID("benchmark"), "q\(number)")]
      var law = Array(repeating: 0.2, count: 5)
      if let rating = answer.rating, let confidence = answer.confidence {
        let (one, two) = [(0.25, 0.15), (0.25, 0.05), (0.2, 0), (0.1, 0), (0, 0)][confidence.rawValue - 1]
        law = Array(repeating: 0, count: 5)
        for (step, chance) in [(-2, two), (-1, one), (0, 1 - 2 * one - 2 * two), (1, one), (2, two)] {
          law[min(5, max(1, rating.rawValue + step)) - 1] += chance
        }
      }
      return (1...4).map { String(law.prefix($0).reduce(0, +)) }.joined(separator: " ")
    }
  }
}
