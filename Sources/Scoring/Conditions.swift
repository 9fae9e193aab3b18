internal import Domain

extension ScoreSheet {
  /// Each clause of a go that does not hold, in the order of ``Condition/Kind``; within a kind in file order.
  ///
  /// A go asks that
  /// 1. every gate passes;
  /// 2. S ≥ go;
  /// 3. the low end of the interval ≥ go − slack, else saying "unknown" would beat telling bad news;
  /// 4. every section with applicable questions has a rated one, and an index of at least the floor;
  /// 5. κ ≥ coverageGo;
  /// 6. C ≥ confidenceGo;
  /// 7. the share set aside ≤ setAsideMaximum;
  /// 8. no gate is passed on a hunch: every rated question with a gate has c ≥ gateConfidence;
  /// 9. no question with a gate is split, unless the room agreed its rating with a reason.
  ///
  /// - SeeAlso: Cooper's Stage-Gate, for must-meet and should-meet criteria.
  var conditions: [Condition] {
    let gated = gated.compactMap { row in rows[row].gate.map { (row: rows[row], gate: $0) } }
    var conditions: [Condition] = []

    conditions += gated.filter { $0.row.gateStatus != .pass }.map { row, gate in
      Condition(
        kind: .gate, question: row.question, have: row.rating.map { Double($0.rawValue) },
        need: Double(gate.minimum.rawValue))
    }
    conditions += shortfall(.index, totals.index, policy.go)
    conditions += shortfall(.interval, totals.low, policy.go - policy.slack)
    conditions += sections.filter(\.totals.isApplicable).flatMap { section in
      shortfall(.floor, section.totals.index, policy.floor, section: section.place)
    }
    conditions += shortfall(.coverage, totals.coverage, policy.coverageGo)
    conditions += shortfall(.confidence, totals.confidence, policy.confidenceGo)
    if !isAtLeast(policy.setAsideMaximum, setAside) {
      conditions.append(Condition(kind: .setAside, have: setAside, need: policy.setAsideMaximum))
    }
    conditions += gated.compactMap { row, _ in
      guard let confidence = row.confidence, confidence < policy.gateConfidence else { return nil }
      return Condition(
        kind: .evidence, question: row.question, have: Double(confidence.rawValue),
        need: Double(policy.gateConfidence.rawValue))
    }
    conditions += gated.filter(\.row.hasOpenSplit).map {
      Condition(kind: .split, question: $0.row.question)
    }
    return conditions
  }

  /// The condition that `have` is at least `need`; none where it is.
  private func shortfall(
    _ kind: Condition.Kind, _ have: Double?, _ need: Double, section: SectionPlace? = nil
  ) -> [Condition] {
    isAtLeast(have, need) ? [] : [Condition(kind: kind, section: section, have: have, need: need)]
  }
}
