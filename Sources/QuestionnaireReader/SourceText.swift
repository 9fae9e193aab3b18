internal import Domain

/// The bytes of a file that can be YAML: UTF-8, within bounds, without characters that no text holds.
struct SourceText {
  /// Without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// The text in `bytes`, or the first reason why there is none.
  static func checked(_ bytes: [UInt8]) -> Result<SourceText, Problem> {
    func refused(_ sentence: String, at place: Place = .start) -> Result<SourceText, Problem> {
      .failure(Problem(place: place, sentence: sentence))
    }
    if bytes.count > Bound.questionnaireBytes {
      return refused("the file has \(bytes.count) bytes; use at most \(Bound.questionnaireBytes)")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return refused("the file is UTF-16; save it as UTF-8")
    }
    let text = SourceText(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    guard let string = String(validating: text.bytes, as: UTF8.self) else {
      return refused("this is not UTF-8; save the file as UTF-8", at: text.firstInvalidPlace)
    }
    if string.allSatisfy(\.isWhitespace) {
      return refused("the file is empty; begin with a format: line")
    }
    var place = Place.start
    for scalar in string.unicodeScalars {
      if !isAllowed(scalar) {
        let number = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        return refused("the character \(name) cannot be in a text; remove it", at: place)
      }
      place = place.after(scalar)
    }
    return .success(text)
  }

  /// The character at `place`; nil behind the end of its line.
  func scalar(at place: Place) -> Unicode.Scalar? {
    var here = Place.start
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if here == place { return scalar }
      here = here.after(scalar)
    }
    return nil
  }

  private var firstInvalidPlace: Place {
    var place = Place.start
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place = place.after(scalar)
    }
    return place
  }

  /// The printable characters of YAML 1.1, section 5.1.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0x10000...0x10FFFF: true
    case 0xE000...0xFFFD: scalar.value != 0xFEFF
    default: false
    }
  }
}

extension Place {
  /// The place behind `scalar`, if that is here.
  fileprivate func after(_ scalar: Unicode.Scalar) -> Place {
    scalar == "\n" ? Place(line: line + 1, column: 1) : Place(line: line, column: column + 1)
  }
}
