internal import Domain

extension PastSession: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      session: object.requiredName("session"), title: object.text("title"), date: object.day("date"),
      plan: object.name("plan"), stage: object.code("stage") ?? .courtship,
      verdict: object.requiredCode("verdict", fallback: .insufficient), index: object.number("index"),
      low: object.number("low"), high: object.number("high"), decision: object.code("decision"),
      promises: PromiseCounts(
        kept: object.integer("kept") ?? 0, late: object.integer("late") ?? 0, broken: object.integer("broken") ?? 0,
        open: object.integer("unasked") ?? 0),
      questionnaires: object.list("questionnaires"))
    for var reader in object.readers("answers") {
      reader.require("question")
      guard let question = reader.question("question") else { continue }
      if answers[question] != nil { reader.note("question", "“\(question)” stands here twice; keep one") }
      answers[question] = Standing(reading: &reader)
    }
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("session", .string(session.text))
    object.put("title", title)
    object.put("date", date)
    object.put("plan", plan)
    object.put("stage", code: stage)
    object.put("verdict", code: verdict)
    if let index { object.put("index", index) }
    if let low { object.put("low", low) }
    if let high { object.put("high", high) }
    object.put("decision", code: decision)
    object.put("kept", count: promises.kept)
    object.put("late", count: promises.late)
    object.put("broken", count: promises.broken)
    object.put("unasked", count: promises.open)
    object.put("questionnaires", questionnaires)
    let standings = answers.sorted { $0.key < $1.key }.map { question, standing in
      var object = ObjectWriter()
      object.put("question", question)
      standing.write(to: &object)
      return object.json
    }
    if !standings.isEmpty { object.put("answers", .array(standings)) }
    object.put(unknown)
  }
}

extension PastSession.Standing: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(rating: object.scale("rating", "rating"), level: object.object("level"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("rating", scale: rating)
    object.put("level", level)
    object.put(unknown)
  }
}

extension PastSession.Version: FileObject {
  init(reading object: inout ObjectReader) {
    let text = object.requiredText("version")
    let version = SemanticVersion(text)
    if version == nil, !text.isEmpty { object.note("version", "“\(text)” is no version; use three numbers like 1.0.0") }
    self.init(id: object.requiredName("id"), version: version ?? SemanticVersion(1, 0, 0))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", .string(id.text))
    object.put("version", .string(version.description))
    object.put(unknown)
  }
}
