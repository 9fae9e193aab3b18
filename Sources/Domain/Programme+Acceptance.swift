/// What accepting an agenda freezes.
package struct Acceptance: Hashable, Sendable {
  package var criteria: Criteria?
  package var capacity: Int?

  package init(criteria: Criteria?, capacity: Int?) {
    self.criteria = criteria
    self.capacity = capacity
  }
}

/// Why an agenda cannot be accepted yet.
package enum AcceptanceRefusal: Error, Hashable {
  /// No question that collects criteria has any.
  case noCriteria(QuestionID?)
  case noWeight(criterion: String)
  /// A number of partners that is none: below 1, or not whole.
  case noCapacity(String)
  case tooManyCriteria(Int)
}

extension Programme {
  /// What is accepted at present; nothing of an agenda that was not.
  package var acceptance: Acceptance {
    get { Acceptance(criteria: criteria, capacity: capacity) }
    set { (criteria, capacity) = (newValue.criteria, newValue.capacity) }
  }

  /// What accepting the agenda as it stands makes of it.
  ///
  /// - Criteria are the entries that yield them, in file order. If they are others than those accepted before, or weigh
  ///   otherwise, they are the next version.
  /// - Capacity is what the entries that yield it add up to; nil where there are none.
  ///
  /// - Throws: ``AcceptanceRefusal``.
  package func accepted() throws(AcceptanceRefusal) -> Acceptance {
    let items = try agreedCriteria()
    let criteria =
      self.criteria?.says(items) == true
      ? self.criteria
      : Criteria(version: min(Criteria.versions.upperBound - 1, self.criteria?.version ?? 0) + 1, items: items)
    return Acceptance(criteria: criteria, capacity: try agreedCapacity())
  }

  private func agreedCriteria() throws(AcceptanceRefusal) -> [Criteria.Item] {
    let entries = entries(yielding: .criteria)
    if entries.isEmpty { throw .noCriteria(questions(yielding: .criteria).first) }
    if entries.count > Bound.questions { throw .tooManyCriteria(entries.count) }
    var items: [Criteria.Item] = []
    for (question, entry) in entries {
      let text = entry.text
      guard case .grade(let weight)? = entry.cells[.weight] else { throw .noWeight(criterion: text) }
      let names = [entry.id.text, "\(question.name)-\(entry.id.text)", "c\(items.count + 1)"]
      let id = names.first { name in isKebabCase(name) && !items.contains { $0.id.text == name } }
      items.append(Criteria.Item(id: ID(id ?? "criterion-\(items.count + 1)"), text: text, weight: weight))
    }
    return items
  }

  private func agreedCapacity() throws(AcceptanceRefusal) -> Int? {
    var capacity: Int?
    for (_, entry) in entries(yielding: .capacity) {
      guard case .number(let number)? = entry.cells[.number] else { continue }
      guard number >= 1, number == number.rounded(), number <= Double(Self.mostPartners) else {
        throw .noCapacity(plain(number))
      }
      capacity = min(Self.mostPartners, (capacity ?? 0) + Int(number))
    }
    return capacity
  }

  /// Project decision: nobody serves more.
  private static let mostPartners = 1_000_000

  /// The entries with something in them of all questions that yield this, in file order.
  private func entries(yielding yield: Yield) -> [(question: QuestionID, entry: Entry)] {
    questions(yielding: yield).flatMap { question in
      let answer = inquiry[question]
      if case .notApplicable = answer.state { return [(question: QuestionID, entry: Entry)]() }
      return answer.entries.filter { yield == .capacity || !isBlank($0.text) }.map { (question, $0) }
    }
  }

  private func questions(yielding yield: Yield) -> [QuestionID] {
    inquiry.questionnaires.flatMap { questionnaire in
      questionnaire.questions.filter { $0.yields == yield }.map { QuestionID(questionnaire.id, $0.id) }
    }
  }
}

extension Entry {
  /// What its column for words says, on one line.
  fileprivate var text: String { onOneLine(cells[.text]?.text ?? "") }
}

extension Criteria {
  /// Whether they say this already.
  fileprivate func says(_ items: [Item]) -> Bool {
    self.items.map { [$0.id.text, $0.text, String($0.weight.rawValue)] }
      == items.map { [$0.id.text, $0.text, String($0.weight.rawValue)] }
  }
}
