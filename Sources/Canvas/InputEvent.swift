/// What a person does at a terminal.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text pasted at once: line breaks are `\n`, tabs stay, there are no other controls.
  case paste(String)
  case mouse(Mouse)
  /// Whether the terminal's window has the focus now.
  case focus(Bool)
  /// The terminal has this size now.
  case resize(CellSize)
}

/// One press of a key.
package struct Key: Hashable, Sendable {
  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The key that types a character.
  package init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// What the key types, if it types something: a character without control or alt.
  package var text: Character? {
    guard case .character(let character) = code, modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
    return character
  }

  /// Which key.
  package enum Code: Hashable, Sendable {
    /// The character typed, upper case if shifted; with `control`, the lower-case letter of the key.
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  /// What was held down; shift only where the code does not say it already.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package static let shift = Modifiers(rawValue: 1 << 0)
    package static let alt = Modifiers(rawValue: 1 << 1)
    package static let control = Modifiers(rawValue: 1 << 2)

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }
  }
}

/// One action of the mouse.
package struct Mouse: Hashable, Sendable {
  package var action: Action
  /// The cell under the pointer.
  package var point: CellPoint
  package var modifiers: Key.Modifiers

  package init(_ action: Action, at point: CellPoint, _ modifiers: Key.Modifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }

  package enum Action: Hashable, Sendable {
    case press(Button)
    case release(Button)
    case wheelUp, wheelDown
  }

  package enum Button: Hashable, Sendable {
    case left, middle, right
  }
}
