internal import Domain

extension Round: FileObject {
  init(reading object: inout ObjectReader) {
    let isRevealed = object.flag("revealed", default: true)
    var guesses = PerFirm<Rating?>(ours: nil, partner: nil)
    if var reader = object.reader("guesses") {
      guesses = PerFirm(ours: reader.scale("ours", "guess"), partner: reader.scale("partner", "guess"))
      guesses.unknown = reader.unknown()
    }
    self.init(isRevealed: isRevealed, guesses: guesses, votes: object.list("votes"))
    unknown = object.unknown()
  }

  func write(to object: inout ObjectWriter) {
    object.put("revealed", isRevealed)
    var firms = ObjectWriter()
    firms.put("ours", scale: guesses.ours)
    firms.put("partner", scale: guesses.partner)
    firms.put(guesses.unknown)
    object.put("guesses", firms)
    object.put("votes", votes)
    object.put(unknown)
  }
}

extension Vote: FileObject {
  init(reading object: inout ObjectReader) {
    self.init(
      participant: object.requiredName("participant"), value: Self.value(in: &object),
      isSealed: object.flag("sealed", default: false))
    unknown = object.unknown()
  }

  private static func value(in object: inout ObjectReader) -> Value {
    let remedy = #"use 1 to 5, "unknown" or "absent""#
    switch object.take("rating") {
    case .string("unknown")?: return .unknown
    case .string("absent")?: return .absent
    case .number(let digits)?:
      let number = Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
      if let rating = number.flatMap(Rating.init(rawValue:)) { return .rating(rating) }
      object.note("rating", "\(JSON.number(digits).quoted) is no rating; \(remedy)")
    case let value?: object.note("rating", "\(value.quoted) is no rating; \(remedy)")
    case nil: object.note("rating", "it is missing; \(remedy)")
    }
    return .unknown
  }

  func write(to object: inout ObjectWriter) {
    object.put("participant", participant)
    switch value {
    case .rating(let rating): object.put("rating", scale: rating)
    case .unknown: object.put("rating", "unknown")
    case .absent: object.put("rating", "absent")
    }
    if isSealed { object.put("sealed", true) }
    object.put(unknown)
  }
}
