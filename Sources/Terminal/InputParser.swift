package import Canvas

/// Turns the bytes that a terminal sends into events, however the bytes are split.
///
/// What it knows: UTF-8, control characters, alt as an ESC before a key, cursor and function keys in their CSI and SS3
/// forms with modifiers, keys as `CSI code u`, the mouse in SGR form, focus, bracketed paste. What it does not know it
/// swallows to the end, replies and strings included: no part of a sequence may ever count as a typed key.
///
/// A lone ESC is only told from the beginning of a sequence by waiting: ask `deadline`, and call `expire` then.
package struct InputParser: Sendable {
  var state = State.ground
  private(set) var events: [InputEvent] = []
  /// When to stop waiting for the rest of a sequence; nil if nothing is begun.
  package private(set) var deadline: ContinuousClock.Instant?
  /// Until when the rest of a sequence whose ESC already counted as a key is still taken for such.
  private var lateRest: ContinuousClock.Instant?
  /// An ESC came before the sequence that is being read.
  private var hasAlt = false
  private var sequence = ControlSequence()
  private var encoded = UTF8Sequence()
  private var pasted = PastedText()

  /// How long an ESC alone may be the beginning of more. Longer than any terminal pauses inside of a sequence,
  /// shorter than a person notices.
  package static let escapeDelay = Duration.milliseconds(25)
  /// How long the rest of a sequence may come after its ESC, over a slow connection. Nobody types that fast.
  package static let lateRestDelay = Duration.milliseconds(100)
  /// How long an unfinished sequence holds the keyboard: one that was no sequence but alt and a bracket.
  package static let sequenceDelay = Duration.seconds(1)
  /// How long a paste without an end holds the keyboard. Generous: cut short, its digits would count as keys.
  package static let pasteDelay = Duration.seconds(5)

  enum State: Sendable {
    case ground
    /// ESC.
    case escape
    /// UTF-8, between its bytes.
    case encoded
    /// ESC [ and parameters.
    case control
    /// ESC O, perhaps with parameters.
    case singleShift
    /// ESC [ [ of the Linux console; a letter follows.
    case console
    /// CSI M: so many bytes of a mouse report in its oldest form follow.
    case oldMouse(Int)
    /// A device, operating system, application or privacy string, up to BEL or ST.
    case string
    /// ESC inside of a string.
    case stringEscape
    case paste
  }

  package init() {}

  /// Takes what was read, at a time, and gives what it completes.
  package mutating func parse(_ bytes: some Sequence<UInt8>, at now: ContinuousClock.Instant) -> [InputEvent] {
    events = []
    var isFirst = true
    for byte in bytes {
      if isFirst, case .ground = state, let limit = lateRest, now <= limit, byte == 0x5B || byte == 0x4F {
        begin(byte == 0x5B ? .control : .singleShift)
      } else {
        take(byte)
      }
      isFirst = false
    }
    if !isFirst {
      lateRest = nil
      deadline = delay.map { now + $0 }
    }
    return events
  }

  /// Ends what has been waited for long enough: an ESC alone is the key, other beginnings are dropped.
  package mutating func expire(at now: ContinuousClock.Instant) -> [InputEvent] {
    guard let limit = deadline, now >= limit else { return [] }
    events = []
    switch state {
    case .escape:
      if hasAlt { emit(Key(.escape)) }
      emit(Key(.escape))
      lateRest = now + Self.lateRestDelay
    case .singleShift where sequence.isEmpty: emit(Key("O", .alt))
    case .paste: emitPaste()
    default: break
    }
    reset()
    deadline = nil
    return events
  }

  private var delay: Duration? {
    switch state {
    case .ground: nil
    case .escape: Self.escapeDelay
    case .paste: Self.pasteDelay
    default: Self.sequenceDelay
    }
  }
}

// MARK: - States

extension InputParser {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeInGround(byte)
    case .escape: takeAfterEscape(byte)
    case .encoded: takeEncoded(byte)
    case .control, .singleShift: takeInSequence(byte)
    case .console:
      if let key = Key(consoleFunction: byte) { emit(key) }
      reset()
    case .oldMouse(let left): if left > 1 { state = .oldMouse(left - 1) } else { reset() }
    case .string: takeInString(byte)
    case .stringEscape:
      state = .string
      if byte == 0x5C { reset() } else if byte != 0x1B { restart(at: byte) } else { state = .stringEscape }
    case .paste:
      if pasted.take(byte) {
        emitPaste()
        reset()
      }
    }
  }

  private mutating func takeInGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x00...0x1F, 0x7F: type(Key(control: byte))
    case 0x20...0x7E: type(Key(Character(Unicode.Scalar(byte))))
    // Introducers in their one-byte form; inside of UTF-8 they never come first.
    case 0x9B: begin(.control)
    case 0x8F: begin(.singleShift)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: begin(.string)
    default: if encoded.begin(byte) { state = .encoded } else { reset() }
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x5B: begin(.control)
    case 0x4F: begin(.singleShift)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: begin(.string)
    case 0x1B:
      // Alt with a key that is a sequence itself, or ESC twice.
      if hasAlt { emit(Key(.escape)) }
      hasAlt = true
    default:
      if hasAlt { emit(Key(.escape)) }
      hasAlt = true
      state = .ground
      takeInGround(byte)
    }
  }

  private mutating func takeEncoded(_ byte: UInt8) {
    switch encoded.take(byte) {
    case .more: break
    case .scalar(let scalar):
      // C1 controls are nothing that a person types.
      if scalar.value >= 0xA0 { type(Key(Character(scalar))) }
      reset()
    case .invalid:
      reset()
      takeInGround(byte)
    case .invalidToTheEnd:
      reset()
    }
  }

  private mutating func takeInSequence(_ byte: UInt8) {
    switch byte {
    case 0x1B: restart(at: byte)
    // CAN and SUB cancel.
    case 0x18, 0x1A: reset()
    case 0x00...0x1F: break
    case 0x5B where isControl && sequence.isEmpty: state = .console
    case 0x20...0x3F: sequence.take(byte)
    case 0x40...0x7E: finish(byte)
    default: restart(at: byte)
    }
  }

  private var isControl: Bool {
    if case .control = state { true } else { false }
  }

  private mutating func takeInString(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .stringEscape
    // BEL ends it, CAN and SUB cancel it. The one-byte ST does not: it may be a part of UTF-8.
    case 0x07, 0x18, 0x1A: reset()
    default: break
    }
  }

  /// The last byte of a CSI or SS3 sequence.
  private mutating func finish(_ byte: UInt8) {
    let extra: Key.Modifiers = hasAlt ? .alt : []
    let isControl = isControl
    let sequence = sequence
    reset()
    guard isControl else {
      if let key = sequence.singleShiftKey(final: byte) { emit(Key(key.code, key.modifiers.union(extra))) }
      return
    }
    switch sequence.meaning(final: byte) {
    case .event(.key(let key)): emit(Key(key.code, key.modifiers.union(extra)))
    case .event(let event): events.append(event)
    case .pasteBegins:
      pasted = PastedText()
      state = .paste
    case .oldMouse: state = .oldMouse(3)
    case .nothing: break
    }
  }

  private mutating func emit(_ key: Key) {
    events.append(.key(key))
  }

  /// A key that is no sequence: alt if an ESC came before it.
  private mutating func type(_ key: Key) {
    emit(hasAlt ? Key(key.code, key.modifiers.union(.alt)) : key)
    hasAlt = false
  }

  private mutating func emitPaste() {
    let text = pasted.text
    if !text.isEmpty { events.append(.paste(text)) }
  }

  private mutating func begin(_ next: State) {
    sequence = ControlSequence()
    state = next
  }

  private mutating func restart(at byte: UInt8) {
    reset()
    takeInGround(byte)
  }

  private mutating func reset() {
    state = .ground
    hasAlt = false
  }
}
