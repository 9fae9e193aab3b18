extension DrawnSpan {
  /// In how many draws what came out of them is so.
  struct Counts {
    /// How many draws are a go, how many a no-go, and in how many the index is below go; then how many fail at each gate,
    /// and at each floor, as in the plan.
    fileprivate(set) var clauses: [Int]
    /// In how many goes, and in how many no-goes, each item’s rating is above 1, 2, 3 and 4, where it can be and need not:
    /// item by item.
    fileprivate(set) var goes: [Int]
    fileprivate(set) var noGoes: [Int]
  }

  /// How many parts are counted at a time: each is held open by a call of its own.
  private static let run = 16

  var counts: Counts {
    let groups = DrawnBatch.groups
    var columns: [Int] = []
    columns.reserveCapacity(4 * plan.items.count)
    for item in plan.items.indices {
      for rating in plan.bounds[item].exceeded { columns.append(4 * item + rating - 1) }
    }
    var counts = Counts(
      clauses: Array(repeating: 0, count: 3 + plan.gates.count + plan.sections.count),
      goes: Array(repeating: 0, count: columns.count), noGoes: Array(repeating: 0, count: columns.count))
    forEachRun { parts in
      let found = counts.clauses.indices.map { place in
        parts.count { part, group in part.outcomes[place * groups + group] }
      }
      for place in found.indices { counts.clauses[place] += found[place] }
      parts.count(columns, and: 0, in: found[0], into: &counts.goes)
      parts.count(columns, and: 1, in: found[1], into: &counts.noGoes)
    }
    return counts
  }

  /// Calls `body` with where what is counted is, some parts at a time.
  private func forEachRun(_ body: (UnsafeBufferPointer<CountedPart>) -> Void) {
    parts.withPointer { first in
      for start in stride(from: 0, to: parts.count, by: Self.run) {
        var counted: [CountedPart] = []
        counted.reserveCapacity(Self.run)
        Self.withCounted(first + start, count: min(Self.run, parts.count - start), &counted, body)
      }
    }
  }

  /// Calls `body` with where what is counted of so many parts is, behind others. A pointer is good only inside of what it
  /// is handed to, so that each part is opened inside of the one before.
  private static func withCounted(
    _ part: UnsafePointer<Part>, count: Int, _ others: inout [CountedPart],
    _ body: (UnsafeBufferPointer<CountedPart>) -> Void
  ) {
    guard count > 0 else { return others.withUnsafeBufferPointer(body) }
    part.pointee.batch.withRatings { ratings in
      part.pointee.outcomes.withColumns { outcomes in
        others.append(CountedPart(ratings: ratings, outcomes: outcomes))
        withCounted(part + 1, count: count - 1, &others, body)
      }
    }
  }
}

/// Where what is counted of a part is, as in its batch and in its outcomes.
private struct CountedPart {
  let ratings: UnsafePointer<DrawBits>
  let outcomes: UnsafePointer<DrawBits>
}

extension UnsafeBufferPointer<CountedPart> {
  /// Adds in how many draws ratings are above others where one of the outcomes is so.
  ///
  /// - Parameters:
  ///   - columns: of ratings.
  ///   - outcome: its column.
  ///   - draws: in how many it is so.
  fileprivate func count(_ columns: [Int], and outcome: Int, in draws: Int, into counts: inout [Int]) {
    let (groups, first) = (DrawnBatch.groups, outcome * DrawnBatch.groups)
    if draws <= Self.fewPerPart * count {
      // Hardly any draw is: one by one they are counted soonest.
      columns.withPointer { columns in
        counts.withUnsafeMutableBufferPointer { counts in
          for part in self {
            for group in 0..<groups {
              let ratings = part.ratings + group
              part.outcomes[first + group].forEachYes { draw in
                for place in counts.indices { counts[place] &+= draw.one(in: ratings + columns[place] * groups) }
              }
            }
          }
        }
      }
    } else {
      for place in columns.indices {
        let above = columns[place] * groups
        counts[place] += count { part, group in part.ratings[above + group] & part.outcomes[first + group] }
      }
    }
  }

  /// Up to how many draws of a part are few.
  private static var fewPerPart: Int { 16 }

  /// In how many draws something is so.
  ///
  /// - Parameter bits: where it is so, of a part and a group.
  @inline(__always)
  fileprivate func count(_ bits: (_ part: CountedPart, _ group: Int) -> DrawBits) -> Int {
    var tally = DrawTally()
    var place = 0
    while place + 1 < count {
      let (part, next) = (self[place], self[place + 1])
      tally.add({ bits(part, $0) }, and: { bits(next, $0) })
      place += 2
    }
    if place < count {
      let part = self[place]
      tally.add { bits(part, $0) }
    }
    return tally.count
  }
}
