internal import Dispatch
internal import Synchronization

/// Who works on draws. What comes of the work is the same to the bit either way.
package enum Crew: Sendable {
  /// All cores.
  case all
  /// This one, alone.
  case one

  /// Project decision: who sleeps takes a tenth of a millisecond to wake, in which one core draws so much alone.
  private static let leastShared = 1 << 18

  /// Who works on so many draws times questions: little work is done sooner than handed over.
  func sharing(cells: Int) -> Crew { cells < Self.leastShared ? .one : self }

  /// Changes each of some parts, none of which has to do with any other.
  func change<Part: Sendable>(_ parts: inout [Part], _ change: @Sendable (inout Part, _ index: Int) -> Void) {
    if self == .one || parts.count < 2 {
      for index in parts.indices { change(&parts[index], index) }
      return
    }
    // Whoever works on a part takes it out meanwhile, so that it is changed in place.
    let places = Mutex(parts.map(Optional.some))
    let count = parts.count
    parts = []
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard var part = places.withLock({ $0[index].take() }) else { return }
      change(&part, index)
      places.withLock { [part] in $0[index] = part }
    }
    parts = places.withLock { $0.compactMap(\.self) }
  }
}
