internal import Domain

extension Action: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.name("id") ?? ID(""), text: object.text("text"), owner: object.text("owner"), due: object.day("due"),
      question: object.question("question"), isCondition: object.flag("condition", default: false),
      isDone: object.flag("done", default: false), promise: object.object("promise"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put("owner", owner)
    object.put("due", due)
    object.put("question", question)
    object.put("condition", isCondition)
    object.put("done", isDone)
    object.put("promise", promise)
    object.put(unknown)
  }
}

extension ParkedItem: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.name("id") ?? ID(""), text: object.text("text"), question: object.question("question"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put("question", question)
    object.put(unknown)
  }
}

extension Decision: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      verdict: object.requiredCode("verdict", fallback: .insufficient), rationale: object.text("rationale"),
      decidedBy: object.texts("decidedBy"), date: object.day("date"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("verdict", code: verdict)
    object.put("rationale", rationale)
    object.put("decidedBy", decidedBy)
    object.put("date", date)
    object.put(unknown)
  }
}

extension Match: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(need: object.requiredText("need"), offer: object.requiredText("offer"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("need", .string(need))
    object.put("offer", .string(offer))
    object.put(unknown)
  }
}
