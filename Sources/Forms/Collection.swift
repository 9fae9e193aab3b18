package import Domain

/// What a form that came back changes: all of it or, where there is a finding, none.
package struct Collection: Sendable {
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
  package var programmeID: ProgrammeID? { owner.flatMap { $0.kind == FormKind.agenda.code ? ProgrammeID($0.id) : nil } }

  /// The workshop that it is a form of; nil where it is none of a workshop.
  package var workshopID: WorkshopID? { owner.flatMap { $0.kind == FormKind.agenda.code ? nil : WorkshopID($0.id) } }

  /// What it changes in the subject that it is a form of.
  ///
  /// What stands there as it did when the form was made changes nothing, whatever was done meanwhile. Where both were
  /// changed, it is a finding; nobody's words are written over.
  package func collection(for subject: Subject) -> Collection {
    var collection = Collection(findings: findings)
    guard let owner, let kind = kind(of: owner, for: subject, &collection) else { return collection }
    let fresh: Form
    do throws(FormRefusal) {
      fresh = try Form(of: subject, for: kind)
    } catch {
      collection.note(self, error.description, at: ownerPlace)
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

  private func kind(
    of owner: Owner, for subject: Subject,
    _ collection: inout Collection
  ) -> FormKind? {
    guard owner.id == subject.id else {
      collection.note(self, "this is a form of “\(owner.id)”, not of “\(subject.id)”", at: ownerPlace)
      return nil
    }
    switch (owner.kind, owner.participant) {
    case ("agenda", nil): return .agenda
    case ("partner", nil): return .partner
    case ("ballot", let id?): return .ballot(id)
    default:
      collection.note(
        self, "this mark does not say whose form it is; send back the file that “courtship form” wrote", at: ownerPlace)
      return nil
    }
  }

  /// The place of a question in a form made today; nil, with a finding, where the question is not asked any more, or is
  /// another one by now.
  private func expected(
    _ item: Item, in fresh: Form, of subject: Subject, _ kind: FormKind, _ collection: inout Collection
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
    if case .ballot = kind, item.texts[.vote].map({ !sign($0.text).isEmpty }) == true {
      collection.note(
        self, "the votes on \(item.id) are revealed; a vote that comes later counts in a new round, in the room",
        at: item.place)
    }
    return nil
  }
}

extension Collection {
  mutating func note(_ form: ReturnedForm, _ sentence: String, at place: TextPlace) {
    findings.append(Finding(file: form.file, place: place, sentence: sentence))
  }
}
