internal import Domain

extension ScoreSheet {
  /// The least total number of rating steps up on rated questions after which every value clause of a go holds: each
  /// gate passes, S ≥ go, and each section's index ≥ floor. Shares stay as they are.
  ///
  /// Nil where steps cannot do it: a gate is open, a section with applicable questions has no rated one, or nothing is
  /// rated. Else there is a way: no cut-off lies above 100.
  ///
  /// Exact, and linear but for two sorts: gates force their steps; a floor needs steps in its own section, where the
  /// heaviest questions bring most; any further step is free to go where it weighs most. Ties go to the earlier question,
  /// up to 5, before the next.
  var wayToGo: ShortestWay.Way? {
    guard totals.isRated, sections.allSatisfy({ !$0.totals.isApplicable || $0.totals.isRated }),
      gated.allSatisfy({ rows[$0].gateStatus != .open })
    else { return nil }
    var walk = Walk(self)
    for row in gated {
      guard let minimum = rows[row].gate?.minimum.rawValue else { continue }
      walk.step(row, by: 1) { walk in walk.ratings[row] < minimum }
    }
    for row in Self.heaviestFirst(of: rows.indices.map { rows[$0].rating == nil ? 0 : rows[$0].part }) {
      let section = rows[row].section
      walk.step(row, by: 1) { walk in !isAtLeast(walk.index(ofSection: section), policy.floor) }
    }
    for row in heaviestFirst {
      walk.step(row, by: 1) { walk in !isAtLeast(walk.index, policy.go) }
    }
    return walk.way
  }

  /// The least total number of rating steps down on rated questions after which a knock-out gate fails or S < noGo; nil
  /// where neither can be reached. At equal steps a gate comes before the index, and the earlier gate first.
  ///
  /// Exact: a gate needs r − minimum + 1 steps on its own question; the index falls fastest where the shares are largest.
  var wayToNoGo: ShortestWay.Way? {
    let knockOut = wayToKnockOut
    var walk = Walk(self)
    for row in heaviestFirst {
      walk.step(row, by: -1) { walk in !isBelow(walk.index, policy.noGo) }
    }
    guard isBelow(walk.index, policy.noGo) else { return knockOut }
    guard let knockOut, knockOut.steps <= walk.way.steps else { return walk.way }
    return knockOut
  }

  private var wayToKnockOut: ShortestWay.Way? {
    if isKnockedOut { return ShortestWay.Way(steps: 0, changes: []) }
    let steps = gated.compactMap { row -> (row: Int, below: Int, steps: Int)? in
      guard let gate = rows[row].gate, gate.isKnockOut, let rating = rows[row].rating else { return nil }
      return (row, gate.minimum.rawValue, rating.rawValue - gate.minimum.rawValue + 1)
    }
    guard let nearest = steps.min(by: { $0.steps < $1.steps }) else { return nil }
    var walk = Walk(self)
    walk.step(nearest.row, by: -1) { walk in walk.ratings[nearest.row] >= nearest.below }
    return walk.way
  }
}

/// Ratings on their way: what they were, what they are now, and the sums that follow them.
private struct Walk {
  let sheet: ScoreSheet
  /// By row; 0 where unrated.
  private(set) var ratings: [Int]
  private var values: [Double]
  private var value: Double

  init(_ sheet: ScoreSheet) {
    self.sheet = sheet
    ratings = sheet.rows.indices.map { sheet.rows[$0].rating?.rawValue ?? 0 }
    values = sheet.sections.indices.map { sheet.sections[$0].totals.value }
    value = sheet.totals.value
  }

  /// The index as the ratings are now; nil where nothing is rated.
  var index: Double? { sheet.totals.isRated ? value / sheet.totals.rated : nil }

  /// The index of a section as the ratings are now; nil where nothing in it is rated.
  func index(ofSection section: Int) -> Double? {
    let totals = sheet.sections[section].totals
    return totals.isRated ? values[section] / totals.rated : nil
  }

  /// Moves a rated row by one step up or down as often as `isNeeded` says and the scale has room.
  mutating func step(_ row: Int, by direction: Int, while isNeeded: (Self) -> Bool) {
    while isNeeded(self), let from = Rating(rawValue: ratings[row]),
      let to = Rating(rawValue: from.rawValue + direction)
    {
      ratings[row] = to.rawValue
      values[sheet.rows[row].section] += sheet.rows[row].part * (to.value - from.value)
      value += sheet.rows[row].share * (to.value - from.value)
    }
  }

  var way: ShortestWay.Way {
    let changes = ratings.indices.compactMap { row -> ShortestWay.Way.Change? in
      guard let from = sheet.rows[row].rating, let to = Rating(rawValue: ratings[row]), from != to else { return nil }
      return ShortestWay.Way.Change(question: sheet.rows[row].question, from: from, to: to)
    }
    return ShortestWay.Way(steps: changes.reduce(0) { $0 + abs($1.to.rawValue - $1.from.rawValue) }, changes: changes)
  }
}
