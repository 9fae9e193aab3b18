/// A version `major.minor.patch`. A new major version says that questions were removed or mean something else.
package struct SemanticVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let major: Int
  package let minor: Int
  package let patch: Int

  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `1.0.0`: three runs of one to nine digits; nil for anything else.
  package init?(_ text: String) {
    let runs = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = runs.compactMap { run in
      run.count <= 9 && run.utf8.allSatisfy { (48...57).contains($0) } ? Int(run) : nil
    }
    guard runs.count == 3, numbers.count == 3 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  package var description: String { "\(major).\(minor).\(patch)" }

  package static func < (a: Self, b: Self) -> Bool {
    (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
  }
}
