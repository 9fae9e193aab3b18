internal import Domain

extension ScoreSheet {
  /// The first of these that holds; cut-offs are compared on full precision, within ``tolerance``:
  ///
  /// 1. **no-go**: a knock-out gate fails; or the index would stay below noGo if every unrated question came out best; or
  ///    coverage reaches coverageMinimum and the index is below noGo;
  /// 2. **insufficient evidence**: coverage is below coverageMinimum, or nothing is rated;
  /// 3. **go**: no condition is left;
  /// 4. **conditional**.
  ///
  /// Where nothing is applicable, there is nothing to judge: insufficient evidence, whatever the gates say.
  ///
  /// - Parameter conditions: those of this sheet.
  func verdict(_ conditions: [Condition]) -> Verdict {
    guard totals.isApplicable else { return .insufficient }
    let isCovered = isAtLeast(totals.coverage, policy.coverageMinimum)
    if isKnockedOut || isBelow(totals.high, policy.noGo) || (isCovered && isBelow(totals.index, policy.noGo)) {
      return .noGo
    }
    if !isCovered || !totals.isRated { return .insufficient }
    return conditions.isEmpty ? .go : .conditional
  }

  /// Whether a gate fails that no index makes up for.
  var isKnockedOut: Bool {
    gated.contains { rows[$0].gate?.isKnockOut == true && rows[$0].gateStatus == .fail }
  }
}
