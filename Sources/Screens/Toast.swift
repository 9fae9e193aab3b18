package import Session

/// A sentence at the bottom of the screen: what was done, or what went wrong. It stays until the next key.
package struct Toast: Hashable, Sendable {
  package typealias Kind = Notice.Kind

  package let sentence: String
  package let kind: Kind

  package init(_ sentence: String, _ kind: Kind = .done) {
    self.sentence = sentence
    self.kind = kind
  }

  package var isError: Bool { kind == .error }
}
