internal import Domain

/// A frozen questionnaire, under the keys of its YAML.
extension Questionnaire: FileObject {
  static let format = FileFormat(name: "courtship-questionnaire", version: 1)

  init(reading object: inout ObjectReader) {
    if let format = object.optionalText("format"), format != Self.format.description {
      object.note(
        "format",
        Self.format.isOlder(than: format)
          ? "a newer version of courtship wrote this questionnaire; install that version"
          : "“\(format)” is no questionnaire; write \(Self.format)")
    }
    let version = object.optionalText("version")
    let known = version.map { SemanticVersion($0) } ?? SemanticVersion(1, 0, 0)
    if let version, known == nil {
      object.note("version", "“\(version)” is no version; use three numbers like 1.0.0")
    }
    object.require("sections")
    self.init(
      id: object.requiredName("id"), version: known ?? SemanticVersion(1, 0, 0),
      language: object.optionalText("language") ?? "en", kind: object.code("kind") ?? .rating,
      audience: object.code("audience") ?? .joint, stage: object.code("stage") ?? .any, title: object.text("title"),
      summary: object.text("summary"), source: object.object("source") ?? Source(), weight: object.weight("weight"),
      levels: object.texts("levels"), sections: object.list("sections"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("format", Self.format.description)
    object.put("id", id)
    object.put("version", version.description)
    object.put("language", .string(language))
    object.put("kind", code: kind)
    object.put("audience", code: audience)
    object.put("stage", code: stage)
    object.put("title", title)
    object.put("summary", summary)
    object.put("source", source)
    object.put("weight", weight)
    object.put("levels", levels)
    object.put("sections", .array(sections.map(\.json)))
    object.put(unknown)
  }
}

extension Questionnaire.Source: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(author: object.text("author"), work: object.text("work"), note: object.text("note"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("author", author)
    object.put("work", work)
    object.put("note", note)
    object.put(unknown)
  }
}

extension Section: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.requiredName("id"), title: object.text("title"), weight: object.weight("weight"),
      questions: object.list("questions"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("title", title)
    object.put("weight", weight)
    object.put("questions", questions)
    object.put(unknown)
  }
}

extension Question: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.requiredText("id"), prompt: object.text("prompt"), purpose: object.text("purpose"),
      probes: object.texts("probes"), minutes: object.integer("minutes") ?? 0, weight: object.weight("weight"),
      voices: object.code("voices") ?? .one, anchors: Self.anchors(in: &object), gate: object.object("gate"),
      yields: object.code("yields"), fields: object.codes("fields"))
    unknown = object.unknown()
  }

  /// The words of each number, whose keys are the numbers: `"1"`, `"3"`, `"5"`.
  private static func anchors(in object: inout ObjectReader) -> [Int: String] {
    guard var reader = object.reader("anchors") else { return [:] }
    var anchors: [Int: String] = [:]
    for key in reader.keys {
      guard let number = Int(key), String(number) == key else {
        reader.note(key, "“\(key)” is no number to anchor; use \"1\" to \"5\"")
        continue
      }
      if let text = reader.optionalText(key) { anchors[number] = text }
    }
    return anchors
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", .string(id))
    object.put("prompt", prompt)
    object.put("purpose", purpose)
    object.put("probes", probes)
    object.put("minutes", count: minutes)
    object.put("weight", weight)
    object.put("voices", code: voices)
    if !anchors.isEmpty {
      let words = anchors.map { (String($0), JSON.string($1)) }
      object.put("anchors", .object(Dictionary(uniqueKeysWithValues: words)))
    }
    object.put("gate", gate)
    object.put("yields", code: yields)
    object.put("fields", fields.map(\.rawValue))
    object.put(unknown)
  }
}

extension Gate: FileObject {
  init(reading object: inout ObjectReader) {
    object.require("minimum")
    self.init(
      minimum: object.scale("minimum", "minimum", range: "2 to 5") ?? .two,
      otherwise: object.requiredCode("otherwise", fallback: .conditional), reason: object.text("reason"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("minimum", scale: minimum)
    object.put("otherwise", code: otherwise)
    object.put("reason", reason)
    object.put(unknown)
  }
}
