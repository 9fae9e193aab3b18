extension JSON {
  /// The value on one line without spaces: for the library and for unknown keys.
  package var compact: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value as a file: keys sorted by code points, two-space indent, final newline.
  package var document: String {
    var text = ""
    write(to: &text, indent: 0)
    text += "\n"
    return text
  }

  /// - Parameter indent: spaces that the line of this value begins with; nil for no lines at all.
  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): string.writeQuoted(to: &text)
    case .array(let items):
      list(items, brackets: ("[", "]"), to: &text, indent: indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let fields):
      let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      list(sorted, brackets: ("{", "}"), to: &text, indent: indent) { field, text, indent in
        field.key.writeQuoted(to: &text)
        text += indent == nil ? ":" : ": "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private func list<Item>(
    _ items: [Item], brackets: (String, String), to text: inout String, indent: Int?,
    write: (Item, inout String, Int?) -> Void
  ) {
    text += brackets.0
    let inner = indent.map { $0 + 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let inner { text.startLine(inner) }
      write(item, &text, inner)
    }
    if let indent, !items.isEmpty { text.startLine(indent) }
    text += brackets.1
  }
}

extension String {
  fileprivate mutating func startLine(_ indent: Int) {
    self += "\n"
    self += String(repeating: " ", count: indent)
  }

  /// Escapes what JSON must, and all control characters: a file shown in a terminal must not drive it.
  fileprivate func writeQuoted(to text: inout String) {
    text += "\""
    // 0xC2 begins the control characters U+0080…U+009F, and harmless others.
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 }
    if isPlain {
      text += self
    } else {
      for scalar in unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\0"..<" ", "\u{7F}"..."\u{9F}":
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
