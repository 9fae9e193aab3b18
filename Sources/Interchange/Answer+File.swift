internal import Domain

extension Answer {
  /// - Parameter inquiry: the people whose votes decide which state goes without saying.
  init(reading object: inout ObjectReader, in inquiry: Inquiry) {
    let state = object.optionalText("state")
    let reason = object.optionalText("reason")
    self.init(
      answer: object.text("answer"), rating: object.scale("rating", "rating"),
      ratingReason: object.text("ratingReason"), rounds: object.list("rounds"),
      confidence: object.scale("confidence", "confidence"), notes: object.object("notes") ?? Notes(),
      evidence: object.list("evidence", naming: \.id, "e"), entries: object.list("entries", naming: \.id, "n"),
      level: object.object("level"), seconds: object.integer("seconds") ?? 0)
    switch state {
    case nil: self.state = inquiry.impliedState(of: self)
    case "open": self.state = .open
    case "unknown": self.state = .unknown
    case "not-applicable": self.state = .notApplicable(reason: reason ?? "")
    case "rated": self.state = .rated
    case let code?:
      object.note("state", "“\(code)” is no state; use open, unknown, not-applicable or rated")
    }
    if let reason, !reason.isEmpty, state != "not-applicable" {
      object.note("reason", "only a question that is not applicable has a reason; remove it or correct state")
    }
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("state", state.code)
    if case .notApplicable(let reason) = state { object.put("reason", reason) }
    object.put("answer", answer)
    object.put("rating", scale: rating)
    object.put("ratingReason", ratingReason)
    object.put("rounds", rounds)
    object.put("confidence", scale: confidence)
    object.put("notes", notes)
    object.put("evidence", evidence)
    object.put("entries", entries)
    object.put("level", level)
    object.put("seconds", count: seconds)
    object.put(unknown)
  }
}

extension LevelPlacement: FileObject {
  init(reading object: inout ObjectReader) {
    object.require("current")
    object.require("needed")
    self.init(current: object.integer("current") ?? 1, needed: object.integer("needed") ?? 1)
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("current", .number(current))
    object.put("needed", .number(needed))
    object.put(unknown)
  }
}

extension Notes: FileObject {
  init(reading object: inout ObjectReader) {
    self.init()
    for voice in Voice.allCases { self[voice] = object.text(voice.rawValue) }
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    for voice in Voice.allCases { object.put(voice.rawValue, self[voice]) }
    object.put(unknown)
  }
}

extension Evidence: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.name("id") ?? ID(""), text: object.text("text"), stance: object.code("stance") ?? .supports,
      source: object.text("source"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put("stance", code: stance)
    object.put("source", source)
    object.put(unknown)
  }
}

extension Entry: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(id: object.name("id") ?? ID(""))
    for field in EntryField.allCases { cells[field] = Self.cell(field, in: &object) }
    unknown = object.unknown()
  }

  private static func cell(_ field: EntryField, in object: inout ObjectReader) -> Cell? {
    let key = field.rawValue
    return switch field.kind {
    case .text: object.optionalText(key).flatMap { $0.isEmpty ? nil : .text($0) }
    case .firm: object.code(key).map { .firm($0) }
    case .day: object.day(key).map { .day($0) }
    case .grade: object.scale(key, key).map { .grade($0) }
    case .number: object.number(key).map { .number($0) }
    }
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    for (field, cell) in cells {
      let key = field.rawValue
      switch cell {
      case .text(let text): object.put(key, text)
      case .firm(let firm): object.put(key, code: firm)
      case .day(let day): object.put(key, day)
      case .grade(let grade): object.put(key, scale: grade)
      case .number(let number): object.put(key, number)
      }
    }
    object.put(unknown)
  }
}
