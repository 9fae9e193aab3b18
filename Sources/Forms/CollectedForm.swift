package import Domain

/// What a form that came back changes: all of it or, where there is a finding, none.
package struct CollectedForm: Sendable {
  /// An answer, or a list of the other firm, before and after.
  package struct Change: Hashable, Sendable {
    package let question: QuestionID
    package let before: Answer
    package let after: Answer
    /// What was filled in, in a few words: `rating, 2 rows`.
    package let summary: String

    /// What became of a list of the other firm; nil where the change is one of an answer.
    package var list: (kind: PartnerLists.Kind, items: [PartnerLists.Item])? {
      guard question.questionnaire == PartnerLists.questionnaire, let kind = PartnerLists.Kind(rawValue: question.name)
      else { return nil }
      return (kind, after.listed)
    }
  }

  /// In the order of the questionnaires, lists last.
  package internal(set) var changes: [Change] = []
  /// In the order of the file; an error keeps all of it from being taken.
  package internal(set) var findings: [Finding] = []

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension ReturnedForm {
  /// The programme that it is a form of; nil where it is none of a programme.
  package var programmeID: ProgrammeID? { owner.flatMap { $0.kind == .agenda ? ProgrammeID($0.id) : nil } }

  /// The workshop that it is a form of; nil where it is none of a workshop.
  package var workshopID: WorkshopID? { owner.flatMap { $0.kind == .agenda ? nil : WorkshopID($0.id) } }

  /// What it changes in the subject that it is a form of.
  ///
  /// What stands there as it did when the form was made changes nothing, whatever was done meanwhile. Where both were
  /// changed, it is a finding; nobody's words are written over.
  package func collection(for subject: Subject) -> CollectedForm {
    var collection = CollectedForm(findings: findings)
    guard let owner else { return collection }
    let kind = owner.kind
    if owner.id != subject.id {
      collection.note(self, "this is a form of “\(owner.id)”, not of “\(subject.id)”", at: ownerPlace)
      return collection
    }
    if subject.workshop?.decision != nil {
      collection.note(
        self,
        "a decision was taken on “\(onOneLine(subject.title))”, and its answers stay as they were; take the decision "
          + "back first", at: ownerPlace)
      return collection
    }
    let fresh: Form
    do throws(FormRefusal) {
      fresh = try Form(of: subject, for: kind)
    } catch {
      let sentence =
        error == .nothingToVote
        ? "this person has voted on all that there is to vote on, by this form or in the room: nothing is left to take"
        : error.description
      collection.note(self, sentence, at: ownerPlace)
      return collection
    }
    var known = 0
    for item in items {
      guard let own = expected(item, in: fresh, of: subject, kind, &collection) else { continue }
      known += 1
      if let change = Filling(item, own, kind, file: file).change(in: subject, &collection) {
        collection.changes.append(change)
      }
    }
    warn(beside: fresh, &collection)
    if !collection.hasErrors, collection.changes.isEmpty {
      let isCollected =
        known > 0
        && items.contains { item in
          fresh.items.contains { $0.id == item.id && $0.digest != item.digest }
        }
      collection.note(
        self,
        isCollected
          ? "this form was collected already: all that it says is there"
          : "nothing is filled in here that is not there already", at: ownerPlace)
    }
    if collection.hasErrors { collection.changes = [] }
    let order = subject.inquiry.questionIDs(in: .ours)
    collection.changes.sort {
      (order.firstIndex(of: $0.question) ?? .max, $0.question) < (
        order.firstIndex(of: $1.question) ?? .max, $1.question
      )
    }
    collection.findings.sort()
    return collection
  }

  /// Warns of what a person may have meant to fill in: words that stand at no place, and places whose mark is gone. Prompts
  /// in another language are told too; nothing is kept from being taken.
  private func warn(beside fresh: Form, _ collection: inout CollectedForm) {
    let own = Set(typedLines(fresh.markdown).map(folded))
    let asked = Set(fresh.items.map(\.id))
    for (question, line) in loose
    where asked.contains(question) && !own.contains(folded(line.text))
      && line.text.contains(where: { $0.isLetter || $0.isNumber })
    {
      collection.warn(
        self,
        "this stands at no place and is not taken; if it was meant, put it behind a mark with a colon, such as "
          + "“[notes]:”", at: line.place)
    }
    for item in items {
      guard let asked = fresh.items.first(where: { $0.id == item.id }) else { continue }
      for field in asked.fields where !field.isCell && item.texts[field] == nil {
        collection.warn(
          self, "the place “[\(field.code)]” is gone at this question; what was written there is not taken",
          at: item.place)
      }
    }
  }

  /// The place of a question in a form made today; nil, with a finding, where the question is not asked any more, or is
  /// another one by now.
  private func expected(
    _ item: Item, in fresh: Form, of subject: Subject, _ kind: FormKind, _ collection: inout CollectedForm
  ) -> Form.Item? {
    let own = fresh.items.first { $0.id == item.id }
    let asked = subject.inquiry.question(item.id).flatMap { _ in subject.inquiry.questionnaire(item.id.questionnaire) }
    guard let version = own?.version ?? asked?.version else {
      collection.note(self, "there is no question \(item.id) in “\(onOneLine(subject.title))”", at: item.place)
      return nil
    }
    guard item.version == version.description else {
      collection.note(
        self,
        "the question \(item.id) was asked in version \(item.version); here it is \(version): write the form "
          + "anew", at: item.place)
      return nil
    }
    if let own { return own }
    // Who left all of it open has said nothing.
    guard let typed = item.texts.values.filter({ !isBlank($0.text) }).map(\.place).min() else { return nil }
    let rounds = subject.inquiry[item.id].rounds
    let sentence =
      switch kind {
      case .agenda, .partner: "this form does not ask the question \(item.id); take out what is written here"
      case .ballot where rounds.contains(where: \.isRevealed):
        "the votes on \(item.id) are revealed; a vote that comes later counts in a new round, in the room"
      case .ballot(let participant) where rounds.contains { $0[participant] != nil }:
        "a vote of this person on \(item.id) lies here already, from a form or from the room; a vote that was cast is not "
          + "changed unseen"
      case .ballot: "this form does not ask the question \(item.id); take out what is written here"
      }
    collection.note(self, sentence, at: typed)
    return nil
  }
}

extension CollectedForm {
  mutating func warn(_ form: ReturnedForm, _ sentence: String, at place: TextPlace) {
    findings.append(Finding(file: form.file, place: place, severity: .warning, sentence: sentence))
  }

  mutating func note(_ form: ReturnedForm, _ sentence: String, at place: TextPlace) {
    findings.append(Finding(file: form.file, place: place, sentence: sentence))
  }
}
