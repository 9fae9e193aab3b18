/// How much something counts beside its siblings: a finite number, 0 or more. 1 is usual, 0 takes it out of the score.
package struct Weight: Hashable, Sendable {
  package let number: Double

  /// Nil if `number` is below 0 or not finite.
  package init?(_ number: Double) {
    guard number.isFinite, number >= 0 else { return nil }
    self.number = number == 0 ? 0 : number
  }

  private init(known number: Double) {
    self.number = number
  }

  package static let zero = Weight(known: 0)
  package static let one = Weight(known: 1)
}
