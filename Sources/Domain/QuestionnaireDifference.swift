/// What one version of a questionnaire says otherwise than an earlier one, question by question.
package struct QuestionnaireDifference: Hashable, Sendable {
  /// A question that both versions have, and what of it is not the same.
  package struct ChangedQuestion: Hashable, Sendable {
    package let before: Question
    package let after: Question
    package let aspects: [Aspect]
  }

  /// A part of a question that can be changed, in the order in which changes are told.
  package enum Aspect: CaseIterable, Hashable, Sendable {
    case prompt
    /// The purpose and the probes: what the facilitator says around it.
    case advice
    case anchors, weight, gate, minutes, voices
    /// What its rows are for, and their columns.
    case columns
    /// The section in which it stands.
    case section
  }

  /// A section that both versions have, with another title or another weight.
  package struct ChangedSection: Hashable, Sendable {
    package let before: Section
    package let after: Section
  }

  /// In the order of the later version.
  package let added: [Question]
  /// In the order of the earlier version.
  package let removed: [Question]
  /// In the order of the later version.
  package let changed: [ChangedQuestion]
  package let sections: [ChangedSection]
  /// Whether the questionnaire counts otherwise beside others.
  package let hasOtherWeight: Bool
  package let hasOtherLevels: Bool
  package let hasOtherKind: Bool

  package init(from before: Questionnaire, to after: Questionnaire) {
    let (old, new) = (before.questionsByID, after.questionsByID)
    added = after.questions.filter { old[$0.id] == nil }
    removed = before.questions.filter { new[$0.id] == nil }
    let (oldPlaces, newPlaces) = (before.sectionsByQuestion, after.sectionsByQuestion)
    changed = after.questions.compactMap { question in
      guard let earlier = old[question.id] else { return nil }
      var aspects = Aspect.allCases.filter { !earlier.isLike(question, in: $0) }
      if oldPlaces[question.id] != newPlaces[question.id] { aspects.append(.section) }
      return aspects.isEmpty ? nil : ChangedQuestion(before: earlier, after: question, aspects: aspects)
    }
    sections = after.sections.compactMap { section in
      guard let earlier = before.sections.first(where: { $0.id == section.id }),
        earlier.title != section.title || earlier.weight != section.weight
      else { return nil }
      return ChangedSection(before: earlier, after: section)
    }
    hasOtherWeight = before.weight != after.weight
    hasOtherLevels = before.levels != after.levels
    hasOtherKind = before.kind != after.kind
  }

  /// Whether neither a question nor what it counts is another; titles, summaries and sources may be.
  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && sections.isEmpty && !hasOtherWeight && !hasOtherLevels
      && !hasOtherKind
  }
}

extension Question {
  fileprivate func isLike(_ other: Question, in aspect: QuestionnaireDifference.Aspect) -> Bool {
    switch aspect {
    case .prompt: prompt == other.prompt
    case .advice: purpose == other.purpose && probes == other.probes
    case .anchors: anchors == other.anchors
    case .weight: weight == other.weight
    case .gate: gate == other.gate
    case .minutes: minutes == other.minutes
    case .voices: voices == other.voices
    case .columns: yields == other.yields && fields == other.fields
    // A question does not know where it stands.
    case .section: true
    }
  }
}

extension Questionnaire {
  fileprivate var questionsByID: [String: Question] {
    Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
  }

  fileprivate var sectionsByQuestion: [String: SectionID] {
    Dictionary(sections.flatMap { section in section.questions.map { ($0.id, section.id) } }) { first, _ in first }
  }
}
