internal import Domain

extension Form {
  /// The form as a file: Markdown that reads well as plain text too.
  ///
  /// Whatever was said already stands behind `>` at the beginning of a line, where nothing means anything to a program: so
  /// it comes back as it went out.
  package var markdown: String {
    var lines = head
    for (number, item) in items.enumerated() { lines += block(number + 1, item) }
    lines += ["", "---", "", "Please leave this last line where it is. [end]", ""]
    return lines.joined(separator: "\n")
  }

  private var head: [String] {
    let title = defused(subject.title)
    let heading: String
    let lead: String
    var arguments = [kind.code, escaped(subject.id)]
    switch kind {
    case .agenda:
      heading = title
      lead =
        "For \(defused(subject.programme?.firm ?? subject.workshop?.ourFirm ?? "the firm")) alone, before it speaks to "
        + "anybody."
    case .partner:
      heading = "\(title): before we meet"
      lead =
        "For \(defused(subject.workshop?.partnerFirm ?? "the other firm")). What it has to say to a question is read by both "
        + "firms; what it needs and offers, under “Give and get”, by \(defused(subject.workshop?.ourFirm ?? "us")) alone."
    case .ballot(let id):
      let person = subject.inquiry.participant(id)
      heading = "\(title): ballot of \(defused(person?.name ?? id.text))"
      lead =
        "For \(defused(person?.name ?? id.text)) alone. The program shows no vote to anybody before the room reveals all "
        + "of them. But a vote in this file is sealed by nothing but trust: whoever opens the file can read it."
      arguments.append(escaped(id.text))
    }
    return [
      "# \(heading)", "", lead, "",
      "Write behind the colons, and on as many lines below as it takes, in any language. "
        + "Leave open what you cannot say, and begin no line with the sign >. What stands in square brackets is how the program finds its way: please leave it.",
      "", "Form: [form \(arguments.joined(separator: " "))]",
    ]
  }

  private func block(_ number: Int, _ item: Item) -> [String] {
    let question = item.question
    let name = "\(escaped(item.id.questionnaire.text))/\(escaped(item.id.name))"
    // The mark comes first: what stands before it belongs to the place before.
    var lines = [
      "", "---", "", "Question \(number) of \(items.count) [question \(name) \(item.version) \(item.digest)]",
    ]
    if !isBlank(item.section) { lines += ["", "# \(defused(item.section))"] }
    lines += ["", "## \(defused(question.prompt))"]
    if !isBlank(question.purpose) { lines += ["", "Why we ask: \(defused(question.purpose))"] }
    for (index, probe) in question.probes.enumerated() {
      lines += (index == 0 ? [""] : []) + ["- \(defused(probe))"]
    }
    let anchors = question.anchors.sorted { $0.key < $1.key }
    if item.fields.contains(where: \.isCode) {
      for (index, anchor) in anchors.enumerated() {
        let level = item.levels.indices.contains(anchor.key - 1) ? " \(defused(item.levels[anchor.key - 1])):" : ":"
        lines += (index == 0 ? [""] : []) + ["- \(anchor.key)\(level) \(defused(anchor.value))"]
      }
    }
    // What was said, then its rows with room for more, then what they come to.
    let said = item.fields.prefix { $0 == .answer }
    var row = 0
    func places(_ fields: some Sequence<FormField>) -> [String] {
      fields.flatMap { field -> [String] in
        var head: [String] = []
        if case .cell(let number, _) = field, number != row {
          row = number
          head = ["", "Row \(number) [row \(number)]"]
        }
        return head + place(of: field, label: label(of: field, item), item.texts[field] ?? "")
      }
    }
    let rest = item.fields.dropFirst(said.count)
    return lines + places(said) + places(rest.filter(\.isCell)) + emptyRows(of: item)
      + places(rest.filter { !$0.isCell })
  }

  /// Room for more rows: three, as a list that is just begun wants.
  private func emptyRows(of item: Item) -> [String] {
    guard item.hasRows else { return [] }
    return (1...3).flatMap { number in
      ["", "Row \(item.rows + number), new [row]"]
        + item.question.fields.flatMap { column in
          let field = FormField.cell(row: item.rows + number, column)
          return place(of: field, label: label(of: field, item), "")
        }
    }
  }

  /// A place with its mark, and what stands there: on the same line where that comes back the same, else quoted below.
  private func place(of field: FormField, label: String, _ text: String) -> [String] {
    let start = "\(label) [\(field.code)]:"
    let lead = field.isCell ? [] : [""]
    if text.isEmpty { return lead + [start] }
    let isLine = typedLines(text).count == 1
    if isLine, field.isCode || field.isCell, FormContent(typed: text).text == text {
      return lead + ["\(start) \(text)"]
    }
    return lead + [start, ""] + typedLines(text).map { $0.isEmpty ? ">" : "> \($0)" }
  }

  private func label(of field: FormField, _ item: Item) -> String {
    switch field {
    case .vote: "Your vote, 1 to 5; ? if you do not know"
    case .rating where item.question.gate != nil: "Rating, 1 to 5; ? if nobody knows"
    case .rating: "Rating, 1 to 5; ? if nobody knows; n/a and why, if it does not apply"
    case .confidence:
      "Evidence, \(Confidence.allCases.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", "))"
    case .now: "Where it is, 1 to \(item.levels.count)"
    case .needed: "Where it needs to be, 1 to \(item.levels.count)"
    case .answer: "Answer, in one or two sentences"
    case .notes: kind == .partner ? "What your firm has to say" : "Notes"
    case .cell(_, let column):
      switch column.kind {
      case .grade: "- \(column.title), 1 to 5"
      case .day: "- \(column.title), as 2026-11-22"
      case .firm: "- \(column.title): ours, partner or outside"
      case .text, .number: "- \(column.title)"
      }
    }
  }
}
