internal import Canvas

/// What the program is drawn on. Colours that read well on a dark ground are lost on a light one, and on some projectors
/// all of them are.
package enum Ground: String, CaseIterable, Hashable, Sendable {
  case dark, light
  /// Without colours: bold, dim and reverse say it, with the words and signs that are there anyway.
  case mono

  /// As a terminal tells by `COLORFGBG`, such as `0;15`: the palette's number of its text, then of its ground. Dark where
  /// it tells nothing that makes sense.
  package init(colorsOfTerminal text: String) {
    let number = text.split(separator: ";").last.flatMap { Int($0) } ?? 0
    self = number == 7 || 9...15 ~= number ? .light : .dark
  }

  /// The next one, around the end.
  var next: Ground {
    switch self {
    case .dark: .light
    case .light: .mono
    case .mono: .dark
    }
  }

  /// A style of ``Theme``, which is made for a dark ground, on this one.
  func adapted(_ style: Style) -> Style {
    switch self {
    case .dark: return style
    case .light:
      var style = style
      style.foreground = onLight(style.foreground)
      return style
    case .mono: return Style(attributes: style.attributes)
    }
  }

  /// Darker shades of the plain colours, from the cube of 256: red, green, ochre, blue.
  private func onLight(_ color: Color) -> Color {
    switch color {
    case .palette(1): .palette(124)
    case .palette(2): .palette(28)
    case .palette(3): .palette(94)
    case .palette(6): .palette(25)
    default: color
    }
  }
}

extension Canvas {
  /// This frame on a ground.
  func on(_ ground: Ground) -> Canvas {
    if ground == .dark { return self }
    var canvas = self
    canvas.restyle(canvas.bounds) { $0 = ground.adapted($0) }
    return canvas
  }
}
