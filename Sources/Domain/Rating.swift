/// How far the answer that the room has agreed speaks for going ahead: 1 speaks against (or there is no
/// answer), 3 is mixed, 5 is clearly for, specific and owned.
package enum Rating: Int, CaseIterable, Comparable, Sendable {
  case one = 1
  case two, three, four, five

  /// The rating on the scale of the index: 0, 25, 50, 75 or 100.
  package var value: Double { 25 * Double(rawValue - 1) }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The grade of the evidence behind a rating. It never moves the rating, only how far it is believed.
package enum Confidence: Int, CaseIterable, Comparable, Sendable {
  case hunch = 1
  case sharedOpinion, example, document, verified

  /// What a rated question counts as while nobody has stated a confidence.
  ///
  /// Project decision: an opinion alone never makes a go.
  package static let unstated = Confidence.sharedOpinion

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The grade in the words of the screens and the report.
  package var name: String {
    switch self {
    case .hunch: "hunch"
    case .sharedOpinion: "shared opinion"
    case .example: "concrete example"
    case .document: "document or data"
    case .verified: "independently verified"
    }
  }
}

/// A judgement from 1 (least) to 5 (most) in a list entry: the weight of a criterion, the likelihood or the impact of
/// a risk.
package enum Grade: Int, CaseIterable, Comparable, Sendable {
  case one = 1
  case two, three, four, five

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
