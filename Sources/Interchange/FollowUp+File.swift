internal import Domain

extension Promise: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      session: object.requiredName("session"), date: object.day("date"), origin: object.code("origin") ?? .action,
      aim: object.text("aim"), outcome: object.code("outcome"), note: object.text("note"),
      isInternal: object.flag("internal", default: false))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("session", .string(session.text))
    object.put("date", date)
    object.put("origin", code: origin)
    object.put("aim", aim)
    object.put("outcome", code: outcome)
    object.put("note", note)
    if isInternal { object.put("internal", true) }
    object.put(unknown)
  }
}

extension FollowUp: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      triggers: object.list("triggers", naming: \.id, "t"), measures: object.list("measures", naming: \.id, "m"),
      past: object.list("past"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("triggers", triggers)
    object.put("measures", measures)
    object.put("past", past)
    object.put(unknown)
  }
}

extension ExitTrigger: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.name("id") ?? ID(""), text: object.text("text"), owner: object.text("owner"),
      hasHappened: object.optionalFlag("happened"), note: object.text("note"), before: object.text("before"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put("owner", owner)
    if let hasHappened { object.put("happened", hasHappened) }
    object.put("note", note)
    object.put("before", before)
    object.put(unknown)
  }
}

extension TrackedMeasure: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.name("id") ?? ID(""), text: object.text("text"), target: object.text("target"), due: object.day("due"),
      owner: object.text("owner"), standing: object.text("standing"), before: object.text("before"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put("target", target)
    object.put("due", due)
    object.put("owner", owner)
    object.put("standing", standing)
    object.put("before", before)
    object.put(unknown)
  }
}
