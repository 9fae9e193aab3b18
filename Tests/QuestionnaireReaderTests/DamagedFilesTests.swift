internal import Domain
internal import QuestionnaireReader
internal import Testing

/// A small generator with a seed, so that a failure can be repeated.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct DamagedFilesTests {
  /// Bytes that mean something to YAML or to UTF-8, more telling than any others.
  private static let telling = Array("[]{}:-?&*!|>'\"%@`#,\t\n \\~.0123456789".utf8) + [0x00, 0x80, 0xC3, 0xE2, 0xFF]

  @Test(.timeLimit(.minutes(2)), arguments: Shipped.files.keys.sorted())
  func `a damaged file has a value or an error, and every finding lies in the file`(path: String) throws {
    let original = try #require(Shipped.files[path])
    var random = SplitMix64(state: 7)
    for round in 0..<600 {
      var bytes = original
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[index] = Self.telling.randomElement(using: &random) ?? 0
        case 2: bytes.insert(Self.telling.randomElement(using: &random) ?? 0, at: index)
        case 3: bytes.remove(at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 0...200, using: &random)))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let reading = QuestionnaireFile.read(bytes, file: path)
      let hasErrors = reading.findings.contains { $0.severity == .error }
      #expect((reading.value == nil) == hasErrors, "round \(round)")
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      let outside = reading.findings.filter { !(1...lines).contains($0.place.line) || $0.place.column < 1 }
      #expect(outside.map(\.description) == [], "round \(round)")
      #expect(reading.findings == reading.findings.sorted(), "round \(round)")
    }
  }
}
