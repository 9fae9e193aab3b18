package import Domain

/// The sessions of one partnership, each a review of the one before.
package enum Partnership {
  /// The last session of the partnership that `id` belongs to, from there on: where a session was reviewed more than once,
  /// the review that was changed last.
  ///
  /// - Parameter summaries: the last changed first.
  package static func last(after id: WorkshopID, in summaries: [Summary]) -> WorkshopID {
    var (last, seen): (WorkshopID, Set<WorkshopID>) = (id, [id])
    while let next = summaries.first(where: { $0.previous == last })?.workshop, seen.insert(next).inserted {
      last = next
    }
    return last
  }

  /// The first session of the partnership that a session belongs to, as far as the library has it.
  package static func first(of summary: Summary, in workshops: [WorkshopID: Summary]) -> Summary {
    var (first, seen): (Summary, Set<WorkshopID>) = (summary, [])
    while let previous = first.previous, seen.insert(previous).inserted, let earlier = workshops[previous] {
      first = earlier
    }
    return first
  }
}

extension Summary {
  /// The workshop that the line is of; nil for a programme.
  package var workshop: WorkshopID? {
    if case .workshop(let id) = id { id } else { nil }
  }
}
