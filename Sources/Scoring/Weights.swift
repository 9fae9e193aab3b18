internal import Domain

/// What a question counts, within its section and in the whole.
struct WeightShare {
  /// ω = (A / ΣA) · (B / ΣB) · (w / Σw), 0…1; 0 where the question is not applicable.
  var ofWhole: Double
  /// w / Σw, 0…1. Where the question is applicable this is above 0, also where ω is too small for any number.
  var ofSection: Double
}

/// Each question's share, in file order.
///
/// A is the questionnaire's weight, B the section's within it, w the question's within that. The sums run over what has
/// applicable questions beneath, so that all shares add up to 1, and a question that was set aside leaves its weight to
/// its section while anything else in that is applicable. All shares are 0 where nothing is applicable.
///
/// - Parameter isSetAside: for each question in file order, whether it is not applicable.
/// - SeeAlso: Keeney & Raiffa 1976, for hierarchical additive weights.
func shares(of questionnaires: [Questionnaire], where isSetAside: [Bool]) -> [WeightShare] {
  var remaining = isSetAside[...]
  return shareOut(
    questionnaires.map { questionnaire in
      let sections = questionnaire.sections.map { section in
        let weights = section.questions.map { remaining.popFirst() == true ? 0 : $0.weight.number }
        return (section.weight, normalised(weights).map { WeightShare(ofWhole: $0, ofSection: $0) })
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
  return zip(all, isSetAside).reduce(0) { $1.1 ? $0 + $1.0.ofWhole : $0 }
}

/// Shares out the whole over groups by weight, and each group's part within it; a group without shares, or of weight 0,
/// gets none.
private func shareOut(_ groups: [(weight: Weight, shares: [WeightShare])]) -> [WeightShare] {
  let parts = normalised(groups.map { $0.shares.contains { $0.ofSection > 0 } ? $0.weight.number : 0 })
  return zip(parts, groups).flatMap { part, group in
    group.shares.map {
      WeightShare(ofWhole: part * $0.ofWhole, ofSection: group.weight == .zero ? 0 : $0.ofSection)
    }
  }
}

/// The weights by their sum; all 0 where that is 0.
///
/// Divided by the largest first, so that the sum of any finite weights is finite.
private func normalised(_ weights: [Double]) -> [Double] {
  guard let largest = weights.max(), largest > 0 else { return weights }
  let sum = weights.reduce(0) { $0 + $1 / largest }
  return weights.map { $0 / largest / sum }
}
