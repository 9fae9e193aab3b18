/// All that a value holds in words, found by looking into every one of its properties: what a later version adds to a
/// type is found too.
struct Texts {
  /// Each text with the way to it, without numbers and keys: `inquiry.answers.notes.private`.
  private(set) var all: [(path: String, text: String)] = []
  /// The ways to what is there, but empty: no text, no item, nothing at all.
  private var gaps: Set<String> = []
  /// The ways to what is there with something in it.
  private var filled: Set<String> = []

  init(in value: Any) {
    look(into: value, at: [])
  }

  /// Ways that lead to nothing wherever they are taken, in this value and in another.
  func unfilled(beside other: Texts) -> Set<String> {
    gaps.union(other.gaps).subtracting(filled).subtracting(other.filled)
  }

  private mutating func note(_ way: String, isEmpty: Bool) {
    if isEmpty { gaps.insert(way) } else { filled.insert(way) }
  }

  private mutating func look(into value: Any, at path: [String]) {
    let way = path.joined(separator: ".")
    if let text = value as? String {
      all += text.isEmpty ? [] : [(way, text)]
      note(way, isEmpty: text.isEmpty)
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection, .dictionary, .set:
      note(way, isEmpty: mirror.children.isEmpty)
    default: break
    }
    for child in mirror.children {
      let name = child.label.flatMap { ["some", "key", "value"].contains($0) || $0.hasPrefix(".") ? nil : $0 }
      look(into: child.value, at: path + (name.map { [$0] } ?? []))
    }
  }
}
