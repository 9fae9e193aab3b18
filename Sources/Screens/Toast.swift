/// A sentence at the bottom of the screen: what was done, or what went wrong. It stays until the next key.
package struct Toast: Hashable, Sendable {
  package let sentence: String
  package let isError: Bool

  package init(_ sentence: String, isError: Bool = false) {
    self.sentence = sentence
    self.isError = isError
  }
}
