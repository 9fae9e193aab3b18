package import Domain

/// The sessions of one partnership, each a review of the one before.
package enum Partnership {
  /// The sessions of each partnership, the last one first; the partnership that was changed last comes first.
  ///
  /// - Parameters:
  ///   - sessions: workshops, the last changed first.
  ///   - workshops: all that there are, those that stand between two of the sessions among them.
  package static func all(of sessions: [Summary], in workshops: [WorkshopID: Summary]) -> [[Summary]] {
    var order: [SubjectID] = []
    var partnerships: [SubjectID: [(depth: Int, session: Summary)]] = [:]
    for session in sessions {
      let (first, depth) = beginning(of: session, in: workshops)
      if partnerships[first.id] == nil { order.append(first.id) }
      partnerships[first.id, default: []].append((depth, session))
    }
    return order.map { id in
      // Of several reviews of the same session the one that was changed last comes first.
      (partnerships[id] ?? []).enumerated()
        .sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }.map(\.element.session)
    }
  }

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
    beginning(of: summary, in: workshops).first
  }

  /// The same, and how many sessions lie between.
  private static func beginning(
    of summary: Summary, in workshops: [WorkshopID: Summary]
  ) -> (first: Summary, depth: Int) {
    let line = summary.workshop?.line { workshops[$0]?.previous.flatMap { workshops[$0]?.workshop } } ?? []
    return (line.last.flatMap { workshops[$0] } ?? summary, line.count)
  }
}

extension [Summary] {
  /// The workshops by their names.
  package var workshops: [WorkshopID: Summary] {
    Dictionary(
      compactMap { summary in summary.workshop.map { ($0, summary) } }, uniquingKeysWith: { first, _ in first })
  }
}

extension Summary {
  /// The workshop that the line is of; nil for a programme.
  package var workshop: WorkshopID? {
    if case .workshop(let id) = id { id } else { nil }
  }
}
