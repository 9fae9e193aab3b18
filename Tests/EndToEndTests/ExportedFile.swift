/// What these tests look at in an exported workshop or programme, read without the program's own reader.
struct ExportedFile: Decodable {
  struct Participant: Decodable, Hashable {
    let id, name, firm: String
    let role: String?
  }

  struct Purpose: Decodable, Hashable {
    let ours, partner: String?
  }

  struct Answer: Decodable {
    let question, state: String
    let reason, answer, ratingReason: String?
    let rating, confidence: Int?
    let rounds: [Round]?
    let notes: [String: String]?
    let entries: [[String: Scalar]]?
  }

  struct Round: Decodable {
    let revealed: Bool
    let votes: [Vote]

    /// In seat order, as they are typed.
    var line: String {
      votes.map { ["unknown": "?", "absent": "-"][$0.rating.text] ?? $0.rating.text }.joined()
    }
  }

  struct Vote: Decodable {
    let participant: String
    let rating: Scalar
  }

  struct Action: Decodable, Hashable {
    let text: String
    let owner, due, question: String?
    let condition: Bool?
  }

  struct ParkedItem: Decodable {
    let text: String
    let question: String?
  }

  struct Hunch: Decodable {
    let participant, verdict: String
  }

  struct Decision: Decodable, Hashable {
    let verdict: String
    let rationale, date: String?
    let decidedBy: [String]?
  }

  let title, facilitator, direction, programme: String?
  let purpose: Purpose?
  let participants: [Participant]?
  let answers: [Answer]?
  let actions: [Action]?
  let parkingLot: [ParkedItem]?
  let hunches: [Hunch]?
  let decision: Decision?

  /// The answer to a question, by the last part of its name.
  func answer(_ name: String) -> Answer? { answers?.first { $0.question.hasSuffix("/\(name)") } }

  /// The rows of a question, without their ids.
  func rows(_ name: String) -> [[String: String]] {
    (answer(name)?.entries ?? []).map { $0.filter { $0.key != "id" }.mapValues(\.text) }
  }

  /// Whether anything anywhere was rated or voted.
  var isRatedAnywhere: Bool {
    (answers ?? []).contains { $0.rating != nil || $0.confidence != nil || $0.rounds?.isEmpty == false }
  }
}

/// A number or a text, as the text that a person would type for it.
struct Scalar: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}
