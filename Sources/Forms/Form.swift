package import Domain

/// What a person fills in before a room comes together, away from this program: questions, each with its places.
///
/// ```swift
/// let form = try Form(of: .programme(programme), for: .agenda)
/// let text = form.markdown                        // sent, filled in with any editor, sent back
/// let returned = ReturnedForm(bytes, file: "agenda.md")
/// let collection = returned.collection(for: .programme(programme))
/// ```
package struct Form: Hashable, Sendable {
  /// A question and what stands at its places.
  struct Item: Hashable, Sendable {
    let id: QuestionID
    let version: SemanticVersion
    let question: Question
    /// The title of the section; empty where the one before has it too.
    let section: String
    /// The names of a ladder's levels; empty for a question that is rated.
    let levels: [String]
    let fields: [FormField]
    /// Whether there can be rows; and how many are there, each with the columns of the question.
    let hasRows: Bool
    let rows: Int
    var texts: FormTexts
    /// Of what stood there when the form was made.
    let digest: String

    /// Whether it has a place for a field: for rows beyond those that are there, too.
    func takes(_ field: FormField) -> Bool {
      guard case .cell(_, let column) = field else { return fields.contains(field) }
      return hasRows && question.fields.contains(column)
    }
  }

  let kind: FormKind
  let subject: Subject
  var items: [Item]

  /// - Throws: ``FormRefusal``, with the remedy.
  package init(of subject: Subject, for kind: FormKind) throws(FormRefusal) {
    self.kind = kind
    self.subject = subject
    if case .ballot(let id) = kind {
      if subject.programme != nil { throw .programmeHasNoBallots }
      guard subject.inquiry.participant(id) != nil else {
        throw .noSuchParticipant(id, people: subject.inquiry.participants)
      }
    }
    items = Self.items(of: subject.inquiry, for: kind)
    if kind == .partner, let workshop = subject.workshop { items += Self.lists(of: workshop) }
    if items.isEmpty, case .ballot = kind { throw .nothingToVote }
  }

  /// What the other firm needs, and what it offers, to be added to what we know of it: nothing of what we wrote down stands
  /// there, as that is for our own firm alone.
  private static func lists(of workshop: Workshop) -> [Item] {
    PartnerLists.Kind.allCases.map { kind in
      let (ours, theirs) = (workshop.ourFirm, workshop.partnerFirm)
      let prompt =
        kind == .needs
        ? "What does \(theirs) need that \(ours) might bring?"
        : "What does \(theirs) have to offer that \(ours) might want?"
      let question = Question(
        id: kind.rawValue, prompt: prompt,
        purpose: "Both lists are laid beside those of \(ours), to see what each of the two gets, and what it gives.",
        anchors: [:], fields: [.text])
      return Item(
        id: QuestionID(PartnerLists.questionnaire, kind.rawValue), version: SemanticVersion(1, 0, 0),
        question: question, section: kind == .needs ? "Give and get" : "", levels: [], fields: [], hasRows: true,
        rows: 0, texts: [:], digest: FormTexts().digest)
    }
  }

  private static func items(of inquiry: Inquiry, for kind: FormKind) -> [Item] {
    inquiry.questionnaires(in: kind == .agenda ? .ours : .both).flatMap { questionnaire in
      questionnaire.sections.flatMap { section in
        section.questions.enumerated().compactMap { place, question -> Item? in
          let id = QuestionID(questionnaire.id, question.id)
          let answer = inquiry[id]
          let fields = FormField.fields(of: question, in: questionnaire, answered: answer, for: kind)
          if fields.isEmpty { return nil }
          let texts = FormTexts(answer, at: fields, for: kind)
          let hasRows = kind == .agenda && !question.fields.isEmpty
          return Item(
            id: id, version: questionnaire.version, question: question, section: place == 0 ? section.title : "",
            levels: questionnaire.levels, fields: fields, hasRows: hasRows,
            rows: hasRows ? answer.entries.count : 0, texts: texts,
            digest: texts.digest)
        }
      }
    }
  }
}

extension FormField {
  /// The places of a question that there already is something to stand at, or that are always there, in the order in
  /// which a person fills them in: what was said, then what it comes to.
  static func fields(
    of question: Question, in questionnaire: Questionnaire, answered answer: Answer, for kind: FormKind
  ) -> [FormField] {
    switch kind {
    case .ballot(let participant):
      // A round that was revealed is history, and what is voted next is voted in the room.
      let isVoted = answer.rounds.contains { $0.isRevealed || $0[participant] != nil }
      return questionnaire.kind == .rating && !isVoted ? [.vote] : []
    case .partner:
      return [.notes]
    case .agenda:
      let rows = answer.entries.indices.flatMap { row in
        question.fields.map { FormField.cell(row: row + 1, $0) }
      }
      return [.answer] + rows + [.notes] + (questionnaire.kind == .ladder ? [.now, .needed] : [.rating, .confidence])
    }
  }
}

extension FormTexts {
  /// What an answer has at some places. Votes are nobody else's to read: their place is empty.
  init(_ answer: Answer, at fields: [FormField], for kind: FormKind) {
    self = [:]
    for field in fields {
      let text: String
      switch field {
      case .vote: text = ""
      case .rating: text = answer.signOfRating
      case .confidence: text = answer.confidence.map { String($0.rawValue) } ?? ""
      case .now: text = answer.signOfState ?? answer.level.map { String($0.current) } ?? ""
      case .needed: text = answer.signOfState == nil ? answer.level.map { String($0.needed) } ?? "" : ""
      case .answer: text = answer.answer
      case .notes: text = kind == .partner ? answer.notes.partner : answer.notes.joint
      case .cell(let row, let column):
        text = answer.entries.indices.contains(row - 1) ? answer.entries[row - 1].cells[column]?.text ?? "" : ""
      }
      if !text.isEmpty { self[field] = plainLines(text) }
    }
  }
}

extension Answer {
  /// The state as it is typed: a number, `?`, `n/a:` with its reason, or nothing.
  var signOfRating: String { signOfState ?? (state == .rated ? rating.map { String($0.rawValue) } ?? "" : "") }

  /// `?` or `n/a:` with its reason; nil for a question that is open or rated.
  var signOfState: String? {
    switch state {
    case .open, .rated: nil
    case .unknown: "?"
    case .notApplicable(let reason): "n/a: \(reason)"
    }
  }
}

extension PartnerLists {
  /// Under which name the lists stand in a form, as questions do.
  static let questionnaire = QuestionnaireID(key)
}

extension Answer {
  /// A list as rows of one column.
  init(listing items: [PartnerLists.Item]) {
    self.init(entries: items.map { Entry(id: $0.id, cells: [.text: .text($0.text)], unknown: $0.unknown) })
  }

  /// Rows of one column as a list; those without words are none.
  var listed: [PartnerLists.Item] {
    entries.compactMap { entry in
      entry.cells[.text].map { PartnerLists.Item(id: entry.id, text: $0.text, unknown: entry.unknown) }
    }
  }
}
