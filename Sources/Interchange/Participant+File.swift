internal import Domain

extension Participant: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      id: object.name("id") ?? ID(""), name: object.text("name"), firm: object.requiredCode("firm", fallback: .outside),
      role: object.text("role"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("name", name)
    object.put("firm", code: firm)
    object.put("role", role)
    object.put(unknown)
  }
}

extension Hunch: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      participant: object.requiredName("participant"),
      verdict: object.requiredCode("verdict", fallback: .insufficient))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("participant", participant)
    object.put("verdict", code: verdict)
    object.put(unknown)
  }
}
