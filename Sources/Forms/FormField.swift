internal import Domain

/// A place of a form that a person fills in, at a question.
enum FormField: Hashable, Sendable {
  /// A number 1…5, or `?`: what a participant votes.
  case vote
  /// A number 1…5, `?`, or `n/a` with a reason.
  case rating
  case confidence
  /// Where a ladder's attribute is, and where it needs to be.
  case now, needed
  case answer
  case notes
  /// A column of a row; rows count from 1, and new ones from ``firstNewRow``.
  case cell(row: Int, EntryField)

  /// Above every number of a row that was there before.
  static let firstNewRow = 10_001

  /// What stands in square brackets before the colon.
  var code: String {
    switch self {
    case .vote: "vote"
    case .rating: "rating"
    case .confidence: "confidence"
    case .now: "now"
    case .needed: "needed"
    case .answer: "answer"
    case .notes: "notes"
    case .cell(_, let column): column.rawValue
    }
  }

  /// What tells it from every other field of its question.
  var name: String {
    if case .cell(let row, let column) = self { "\(row) \(column.rawValue)" } else { code }
  }

  /// The fields that have one place a question, by their codes.
  static let single: [String: FormField] = Dictionary(
    uniqueKeysWithValues: [FormField.vote, .rating, .confidence, .now, .needed, .answer, .notes].map { ($0.code, $0) })

  /// Whether it is a column of a row.
  var isCell: Bool { if case .cell = self { true } else { false } }

  /// Whether what is typed is one of a few signs, and not words.
  var isCode: Bool {
    switch self {
    case .vote, .rating, .confidence, .now, .needed: true
    case .answer, .notes, .cell: false
    }
  }
}

/// What stands, or should stand, at the fields of one question; a field without a text is empty.
typealias FormTexts = [FormField: String]

extension FormTexts {
  /// Eight digits that differ where any text does, but for what programs that write forms change by themselves.
  ///
  /// - SeeAlso: Fowler, Noll & Vo, “The FNV Non-Cryptographic Hash Algorithm”, IETF draft (2019): FNV-1a of 64 bits, both
  ///   halves as one.
  var digest: String {
    let lines = filter { !$0.value.isEmpty }.map { "\($0.key.name)\u{1F}\(folded($0.value))" }.sorted()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in lines.joined(separator: "\u{1E}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
