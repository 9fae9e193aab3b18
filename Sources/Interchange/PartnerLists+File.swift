internal import Domain

extension PartnerLists: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      needs: object.list(Kind.needs.rawValue, naming: \.id, "n"),
      offers: object.list(Kind.offers.rawValue, naming: \.id, "n"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    for kind in Kind.allCases { object.put(kind.rawValue, self[kind]) }
    object.put(unknown)
  }
}

extension PartnerLists.Item: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(id: object.name("id") ?? ID(""), text: object.text("text"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("id", id)
    object.put("text", text)
    object.put(unknown)
  }
}
