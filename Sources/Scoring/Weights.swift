internal import Domain

/// Each question's share of the whole, in file order: ω = (A / ΣA) · (B / ΣB) · (w / Σw).
///
/// A is the questionnaire's weight, B the section's within it, w the question's within that. The sums run over what has
/// applicable questions beneath, so that all shares add up to 1, and a question that was set aside leaves its weight to
/// its section while anything else in that is applicable. All shares are 0 where nothing is applicable.
///
/// - Parameter isSetAside: for each question in file order, whether it is not applicable.
/// - SeeAlso: Keeney & Raiffa 1976, for hierarchical additive weights.
func shares(of questionnaires: [Questionnaire], where isSetAside: [Bool]) -> [Double] {
  var remaining = isSetAside[...]
  return shareOut(
    questionnaires.map { questionnaire in
      let sections = questionnaire.sections.map { section in
        let weights = section.questions.map { remaining.popFirst() == true ? 0 : $0.weight.number }
        return (section.weight, normalised(weights))
      }
      return (questionnaire.weight, shareOut(sections))
    })
}

/// The share of the weight that was set aside: what the questions that are not applicable would have if all were.
///
/// 1 where all is set aside, 0 where nothing has any weight.
func setAsideShare(of questionnaires: [Questionnaire], where isSetAside: [Bool]) -> Double {
  guard isSetAside.contains(true) else { return 0 }
  let all = shares(of: questionnaires, where: isSetAside.map { _ in false })
  return zip(all, isSetAside).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
}

/// Shares out the whole over groups by weight, and each group's part within it; a group without shares gets none.
private func shareOut(_ groups: [(weight: Weight, shares: [Double])]) -> [Double] {
  let parts = normalised(groups.map { $0.shares.contains { $0 > 0 } ? $0.weight.number : 0 })
  return zip(parts, groups).flatMap { part, group in group.shares.map { part * $0 } }
}

/// The weights by their sum; all 0 where that is 0.
///
/// Divided by the largest first, so that the sum of any finite weights is finite.
private func normalised(_ weights: [Double]) -> [Double] {
  guard let largest = weights.max(), largest > 0 else { return weights }
  let sum = weights.reduce(0) { $0 + $1 / largest }
  return weights.map { $0 / largest / sum }
}
