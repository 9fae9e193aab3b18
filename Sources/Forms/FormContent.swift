internal import Domain

/// The lines at one place of a form.
struct FormContent {
  var place = TextPlace.start
  private enum Line {
    case quoted(String)
    case typed(String)
    case blank
  }
  private var lines: [Line] = []

  init(place: TextPlace = .start) {
    self.place = place
  }

  /// One line that was typed.
  init(typed line: String) {
    take(line)
  }

  mutating func quote(_ text: Substring) {
    lines.append(.quoted(String(text.first == " " ? text.dropFirst() : text)))
  }

  mutating func take(_ line: String) {
    let text = trimmed(line)
    // A line that parts two questions, and a line to write on, are no words.
    let isLine = text.count > 1 && folded(text).allSatisfy { $0 == "_" || $0 == "-" }
    lines.append(text.isEmpty || isLine ? .blank : .typed(text))
  }

  /// All of them as one text. A blank line counts between two that were typed; beside one that is quoted, it came from a
  /// program that puts lines apart.
  var text: String {
    var result: [String] = []
    var wasTyped = false
    var isApart = false
    for line in lines {
      switch line {
      case .blank: isApart = true
      case .quoted(let text):
        result.append(text)
        (wasTyped, isApart) = (false, false)
      case .typed(let text):
        if wasTyped, isApart { result.append("") }
        result.append(text)
        (wasTyped, isApart) = (true, false)
      }
    }
    return result.joined(separator: "\n")
  }
}
