internal import Canvas
internal import Domain

/// What the styles mean. Only the sixteen plain colours, which every terminal lets its owner choose, and never a colour
/// alone: whatever is coloured says the same in words or signs.
enum Theme {
  static let body = Style.plain
  static let dim = Style(attributes: .dim)
  static let strong = Style(attributes: .bold)
  static let prompt = Style(attributes: .bold)
  static let heading = Style(foreground: .palette(6), attributes: .bold)
  static let key = Style(foreground: .palette(6), attributes: .bold)
  static let bar = Style(attributes: .reverse)
  static let selected = Style(attributes: .reverse)
  static let rule = Style(attributes: .dim)
  static let good = Style(foreground: .palette(2), attributes: .bold)
  static let caution = Style(foreground: .palette(3), attributes: .bold)
  static let bad = Style(foreground: .palette(1), attributes: .bold)
  static let error = Style(foreground: .palette(1), attributes: [.bold, .reverse])

  static func style(of verdict: Verdict) -> Style {
    switch verdict {
    case .go: good
    case .conditional: caution
    case .noGo: bad
    case .insufficient: dim
    }
  }

  /// A sign that says the verdict without colour.
  static func sign(of verdict: Verdict) -> String {
    switch verdict {
    case .go: "✓"
    case .conditional: "~"
    case .noGo: "✗"
    case .insufficient: "·"
    }
  }
}
