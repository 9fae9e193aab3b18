internal import Canvas

/// How many colours a terminal shows.
package enum ColorDepth: Int, Sendable, CaseIterable {
  /// None: it cannot, or the person asked for none.
  case mono
  case eight
  case sixteen
  case all

  /// The depth for a number of colours as terminfo says it.
  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .mono
      case ..<16: .eight
      case ..<256: .sixteen
      default: .all
      }
  }

  /// The style that comes nearest to one of 256 colours; its colours are within the depth.
  ///
  /// Without colours, a background of its own becomes reverse video, so that a selection stays visible. Two colours
  /// that would fall together are kept apart, so that text stays legible.
  func nearest(to style: Style) -> Style {
    var style = style
    switch self {
    case .all: return style
    case .mono:
      if style.background != .terminalDefault { style.attributes.insert(.reverse) }
      (style.foreground, style.background) = (.terminalDefault, .terminalDefault)
    case .eight, .sixteen:
      let areDifferent = style.foreground != style.background
      style.foreground = nearest(to: style.foreground)
      style.background = nearest(to: style.background)
      if areDifferent, style.foreground == style.background, case .palette(let index) = style.background {
        style.foreground = .palette(RGB(index).isDark ? 7 : 0)
      }
    }
    return style
  }

  private func nearest(to color: Color) -> Color {
    guard case .palette(let index) = color else { return color }
    let count: UInt8 = self == .eight ? 8 : 16
    if index < count { return color }
    // The bright ones are the plain ones; bright black would be invisible as black.
    if index < 16 { return .palette(index == 8 ? 7 : index - 8) }
    let wanted = RGB(index)
    let nearest = (0..<count).min { RGB($0).distance(to: wanted) < RGB($1).distance(to: wanted) }
    return .palette(nearest ?? 7)
  }
}

/// A colour of the xterm palette in red, green and blue, each in `0...255`.
private struct RGB {
  let red, green, blue: Int

  /// The plain and bright colours of xterm's default table; terminals differ, the order of nearness hardly.
  private static let basic: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  init(_ index: UInt8) {
    switch Int(index) {
    case let index where index < 16: (red, green, blue) = Self.basic[index]
    case let index where index < 232:
      let cube = index - 16
      func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
      (red, green, blue) = (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    case let index:
      let grey = 8 + 10 * (index - 232)
      (red, green, blue) = (grey, grey, grey)
    }
  }

  /// Weighted as the eye weighs.
  func distance(to other: RGB) -> Int {
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return 3 * r * r + 6 * g * g + b * b
  }

  var isDark: Bool { 3 * red + 6 * green + blue < 10 * 128 }
}
