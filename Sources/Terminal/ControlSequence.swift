internal import Canvas

/// The parameters of a CSI or SS3 sequence, and what the sequence means.
struct ControlSequence: Sendable {
  /// Parameter and intermediate bytes, in order.
  private var bytes: [UInt8] = []
  private var isTooLong = false

  /// Longer ones mean nothing to us.
  static let limit = 64
  /// Larger numbers are taken for this one, which is no scalar, no key and no place.
  static let greatestNumber = 0x11_0000

  enum Meaning {
    case event(InputEvent)
    case pasteBegins
    /// Three more bytes belong to it.
    case oldMouse
    case nothing
  }

  var isEmpty: Bool { bytes.isEmpty && !isTooLong }

  mutating func take(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) } else { isTooLong = true }
  }

  func meaning(final: UInt8) -> Meaning {
    guard !isTooLong else { return .nothing }
    if bytes.isEmpty, final == UInt8(ascii: "M") { return .oldMouse }
    if bytes.first == UInt8(ascii: "<") {
      let mouse = mouse(Self.parameters(bytes.dropFirst()), isRelease: final == UInt8(ascii: "m"))
      return final | 0x20 == UInt8(ascii: "m") ? Self.meaning(mouse.map { .mouse($0) }) : .nothing
    }
    // Other private forms, and those with intermediate bytes, are replies.
    guard bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .nothing }
    let parameters = Self.parameters(bytes[...])
    switch final {
    case UInt8(ascii: "I") where bytes.isEmpty: return .event(.focus(true))
    case UInt8(ascii: "O") where bytes.isEmpty: return .event(.focus(false))
    case UInt8(ascii: "~") where parameters.first?.first == 200: return .pasteBegins
    default: return Self.meaning(key(parameters, final: final).map { .key($0) })
    }
  }

  /// The key of SS3: keys of the keypad modes, some terminals put a modifier between.
  func singleShiftKey(final: UInt8) -> Key? {
    guard !isTooLong, bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    guard let modifier = Modifier(Self.parameters(bytes[...]).last?.first ?? 1) else { return nil }
    if final == UInt8(ascii: "M") { return Key(.enter, modifier.held) }
    return Self.letterKey(final).map { Key($0, modifier.held) }
  }

  private static func meaning(_ event: InputEvent?) -> Meaning {
    event.map { .event($0) } ?? .nothing
  }

  /// The numbers between `;`, each with the ones between `:` in it; an absent one is nil. Great ones
  /// saturate.
  private static func parameters(_ bytes: ArraySlice<UInt8>) -> [[Int?]] {
    var all: [[Int?]] = [[nil]]
    for byte in bytes {
      let group = all.count - 1
      let last = all[group].count - 1
      switch byte {
      case 0x30...0x39:
        all[group][last] = min(greatestNumber, (all[group][last] ?? 0) * 10 + Int(byte - 0x30))
      case UInt8(ascii: ":"): all[group].append(nil)
      default: all.append([nil])
      }
    }
    return all
  }
}

// MARK: - Keys

extension ControlSequence {
  private func key(_ parameters: [[Int?]], final: UInt8) -> Key? {
    let first = parameters[0][0]
    let second = parameters.count > 1 ? parameters[1] : [nil]
    // Kitty's third kind of event is a release.
    if second.count > 1, second[1] == 3 { return nil }
    guard let modifier = Modifier(second[0]) else { return nil }
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, parameters.count == 3 { return Self.encodedKey([parameters[2][0]], modifier) }
      return first.flatMap { Self.numberedKeys[$0] }.map { Key($0, modifier.held) }
    case UInt8(ascii: "^"): return first.flatMap { Self.numberedKeys[$0] }.map { Key($0, .control) }
    case UInt8(ascii: "u"): return Self.encodedKey(parameters[0], modifier)
    case UInt8(ascii: "Z"): return Key(.backTab, modifier.held.subtracting(.shift))
    // Also the report of the cursor's place, which nobody asked for; F3 only ever has 1 before its modifiers.
    case UInt8(ascii: "R") where parameters.count > 1 && (first != 1 || second[0] ?? 0 < 2): return nil
    default:
      // Letters know no parameter before the modifiers but 1.
      guard first ?? 1 == 1 else { return nil }
      return Self.letterKey(final).map { Key($0, modifier.held) }
    }
  }

  private static func letterKey(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// The keys of `CSI number ~`, in the numbering of DEC's keyboards and rxvt's second names for Home and End.
  private static let numberedKeys: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// The key of `CSI code u`, where the code is the scalar without shift, perhaps followed by the one with.
  private static func encodedKey(_ codes: [Int?], _ modifier: Modifier) -> Key? {
    let held = modifier.held
    switch codes[0] {
    case 9: return held.contains(.shift) ? Key(.backTab, held.subtracting(.shift)) : Key(.tab, held)
    case 13: return Key(.enter, held)
    case 27: return Key(.escape, held)
    case 127: return Key(.backspace, held)
    default: break
    }
    guard let code = codes[0], code >= 0x20, !(0x7F...0x9F).contains(code), !(0xE000...0xF8FF).contains(code),
      let scalar = Unicode.Scalar(UInt32(code))
    else { return nil }
    let others = held.subtracting(.shift)
    guard held.contains(.shift) else { return Key(Character(scalar), others) }
    if codes.count > 1, let code = codes[1], code >= 0x20, let shifted = Unicode.Scalar(UInt32(code)) {
      return Key(Character(shifted), others)
    }
    // What shift makes of a digit depends on the keyboard: rather nothing than the digit.
    guard scalar.properties.isAlphabetic || scalar == " " else { return nil }
    let upper = scalar.properties.uppercaseMapping
    return upper.count == 1 ? upper.first.map { Key($0, others) } : nil
  }

  /// What is held down, as the second parameter says it: one more than the sum of the bits.
  private struct Modifier {
    let held: Key.Modifiers

    /// Fails for keys that nothing here is bound to: super, hyper, meta.
    init?(_ parameter: Int?) {
      let bits = max(1, parameter ?? 1) - 1
      // 64 and 128 are the locks.
      guard bits & 0b0011_1000 == 0, bits < 256 else { return nil }
      var held: Key.Modifiers = []
      if bits & 1 != 0 { held.insert(.shift) }
      if bits & 2 != 0 { held.insert(.alt) }
      if bits & 4 != 0 { held.insert(.control) }
      self.held = held
    }
  }
}

extension Key {
  /// The key that sends a control character.
  init(control byte: UInt8) {
    switch byte {
    case 0x00: self.init(" ", .control)
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1A: self.init(Character(Unicode.Scalar(byte + 0x60)), .control)
    default: self.init(Character(Unicode.Scalar(byte + 0x40)), .control)
    }
  }

  /// F1 to F5 of the Linux console: the letter after `ESC [ [`.
  init?(consoleFunction byte: UInt8) {
    guard (0x41...0x45).contains(byte) else { return nil }
    self.init(.function(Int(byte) - 0x40))
  }
}

// MARK: - Mouse

extension ControlSequence {
  /// Clicks and the wheel; motion and further buttons are nothing.
  private func mouse(_ parameters: [[Int?]], isRelease: Bool) -> Mouse? {
    guard parameters.count == 3, let bits = parameters[0][0], let column = parameters[1][0], column > 0,
      let row = parameters[2][0], row > 0
    else { return nil }
    var modifiers: Key.Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.shift) }
    if bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 16 != 0 { modifiers.insert(.control) }
    let point = CellPoint(row: row - 1, column: column - 1)
    func button(_ button: Mouse.Button) -> Mouse {
      Mouse(isRelease ? .release(button) : .press(button), at: point, modifiers)
    }
    switch bits & ~0b1_1100 {
    case 0: return button(.left)
    case 1: return button(.middle)
    case 2: return button(.right)
    case 64: return isRelease ? nil : Mouse(.wheelUp, at: point, modifiers)
    case 65: return isRelease ? nil : Mouse(.wheelDown, at: point, modifiers)
    default: return nil
    }
  }
}
