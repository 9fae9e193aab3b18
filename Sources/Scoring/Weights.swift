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
  var parts = isSetAside.map { _ in 0.0 }
  var shares: [WeightShare] = []
  shares.reserveCapacity(parts.count)
  var sectionParts: [[Double]] = []
  var place = 0
  for questionnaire in questionnaires {
    let weights = questionnaire.sections.map { section -> Double in
      let start = place
      for question in section.questions.indices {
        parts[place] = isSetAside[place] ? 0 : section.questions[question].weight.number
        place += 1
      }
      return normalise(&parts, start..<place) ? section.weight.number : 0
    }
    sectionParts.append(weights)
  }
  var wholes = questionnaires.indices.map { index in
    normalise(&sectionParts[index], sectionParts[index].indices) ? questionnaires[index].weight.number : 0
  }
  _ = normalise(&wholes, wholes.indices)
  place = 0
  for (index, questionnaire) in questionnaires.enumerated() {
    for (section, part) in zip(questionnaire.sections, sectionParts[index]) {
      let counts = questionnaire.weight != .zero && section.weight != .zero
      for _ in section.questions.indices {
        shares.append(
          WeightShare(ofWhole: wholes[index] * (part * parts[place]), ofSection: counts ? parts[place] : 0))
        place += 1
      }
    }
  }
  return shares
}

/// The share of the weight that was set aside: what the questions that are not applicable would have if all were.
///
/// 1 where all is set aside, 0 where nothing has any weight.
func setAsideShare(of questionnaires: [Questionnaire], where isSetAside: [Bool]) -> Double {
  guard isSetAside.contains(true) else { return 0 }
  let all = shares(of: questionnaires, where: isSetAside.map { _ in false })
  return zip(all, isSetAside).reduce(0) { $1.1 ? $0 + $1.0.ofWhole : $0 }
}

/// Divides some of the weights by their sum; says whether any of them is above 0.
///
/// Divided by the largest first, so that the sum of any finite weights is finite.
private func normalise(_ weights: inout [Double], _ some: Range<Int>) -> Bool {
  guard let largest = weights[some].max(), largest > 0 else { return false }
  let sum = weights[some].reduce(0) { $0 + $1 / largest }
  for index in some { weights[index] = weights[index] / largest / sum }
  return true
}
