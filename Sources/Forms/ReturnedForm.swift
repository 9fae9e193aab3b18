package import Domain

/// A form that came back: what stands at its places, and where in its file.
///
/// It is read with patience: line ends and byte order marks of every system, curly quotes, other indentation, blank lines
/// and text between the places, questions in another order. What is no form, or not whole, is a finding.
package struct ReturnedForm: Sendable {
  /// Something typed, with where it begins.
  struct Typed: Hashable {
    var text: String
    let place: TextPlace
  }

  struct Item: Hashable {
    /// As the mark names it.
    let id: QuestionID
    let version: String
    let digest: String
    let place: TextPlace
    var texts: [FormField: Typed] = [:]
    /// The numbers of its rows, as they stand there: ``Bound/questions`` at most.
    var rows: [Int] = []
  }

  /// Whose form it is.
  struct Owner: Hashable {
    let kind: FormKind
    /// Of a workshop or a programme.
    let id: String
  }

  package let file: String
  /// Nil where it has no mark that says so, which is a finding.
  let owner: Owner?
  private(set) var items: [Item] = []
  /// What stands between the places of its questions, by question.
  private(set) var loose: [(question: QuestionID, typed: Typed)] = []
  let ownerPlace: TextPlace
  /// What keeps it from being read, in the order of the file.
  package private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - bytes: the file; UTF-8, ``Bound/workshopBytes`` at most.
  ///   - file: its name, as findings say it.
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let problem =
      bytes.count > Bound.workshopBytes
      ? "the file is bigger than \(Bound.workshopBytes >> 20) MiB; use a smaller one" : encodingProblem(of: bytes)
    guard problem == nil, let text = String(validating: body, as: UTF8.self) else {
      owner = nil
      ownerPlace = .start
      findings = [
        Finding(
          file: file, place: .start,
          sentence: problem ?? "this is not UTF-8; save the file as plain text in UTF-8")
      ]
      return
    }
    var reading = FormReading(file: file)
    for (index, line) in typedLines(text).enumerated() { reading.take(line, number: index + 1) }
    reading.finish()
    owner = reading.owner
    ownerPlace = reading.ownerPlace
    items = reading.items
    loose = reading.loose
    findings = reading.findings.sorted()
  }
}

/// A form while it is read, line by line.
private struct FormReading {
  let file: String
  var owner: ReturnedForm.Owner?
  var ownerPlace = TextPlace.start
  var items: [ReturnedForm.Item] = []
  var loose: [(question: QuestionID, typed: ReturnedForm.Typed)] = []
  var findings: [Finding] = []
  /// The place that lines belong to, with its text so far.
  private var field: FormField?
  private var content = FormContent()
  /// The row that columns belong to; nil before the first, and behind the last that is taken.
  private var row: Int?
  private var rows: Set<Int> = []
  private var newRows = 0
  private var questions: Set<QuestionID> = []
  private var hasEnded = false
  private var lines = 0

  init(file: String) {
    self.file = file
  }

  mutating func take(_ line: String, number: Int) {
    lines = number
    let text = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if let first = text.first, first == ">" || first == "＞" {
      if field != nil { content.quote(text.dropFirst()) }
      return
    }
    guard let mark = FormMark(in: line) else {
      if field != nil {
        content.take(line)
      } else if let asked = items.last, !hasEnded, !isBlank(line) {
        loose.append((asked.id, ReturnedForm.Typed(text: line, place: TextPlace(line: number, column: 1))))
      }
      return
    }
    close()
    let place = TextPlace(line: number, column: mark.column)
    switch mark.meaning {
    case .word(.form, let arguments): begin(arguments, at: place)
    case .word(.end, _): hasEnded = true
    case .word(.question, let arguments): ask(arguments, at: place)
    case .word(.row, let arguments): openRow(arguments.first.flatMap { Int($0) }, at: place)
    case .field(let code, let rest):
      open(code, at: place)
      if field != nil {
        content = FormContent(place: TextPlace(line: number, column: mark.restColumn))
        content.take(rest)
      }
    }
  }

  mutating func finish() {
    close()
    if owner == nil {
      note(
        "there is no form in this file: the line with “[form …]” is missing; send back the file that “courtship form” "
          + "wrote", at: .start)
    } else if !hasEnded {
      note(
        "the form is cut off: its last line, with “[end]”, is missing; ask for the whole file",
        at: TextPlace(line: lines, column: 1))
    }
  }

  private mutating func note(_ sentence: String, at place: TextPlace) {
    findings.append(Finding(file: file, place: place, sentence: sentence))
  }

  private mutating func begin(_ arguments: [String], at place: TextPlace) {
    if owner != nil {
      return note("a second form begins here; collect each form in a file of its own", at: place)
    }
    let names = arguments.map(unescaped)
    let participant = names.count == 3 ? ParticipantID(names[2]) : nil
    guard (2...3).contains(names.count), let kind = FormKind(code: names[0], participant: participant) else {
      return note("this mark does not say whose form it is; send back the file that “courtship form” wrote", at: place)
    }
    owner = ReturnedForm.Owner(kind: kind, id: names[1])
    ownerPlace = place
  }

  private mutating func ask(_ arguments: [String], at place: TextPlace) {
    (row, rows, newRows) = (nil, [], 0)
    let parts = arguments.first?.split(separator: "/").map { unescaped(String($0)) } ?? []
    guard parts.count == 2, arguments.count == 3 else {
      return note("this mark does not say which question it is; put back the line as it was", at: place)
    }
    let id = QuestionID(QuestionnaireID(parts[0]), parts[1])
    if !questions.insert(id).inserted { note("the question \(id) is here twice; keep one of them", at: place) }
    items.append(ReturnedForm.Item(id: id, version: arguments[1], digest: arguments[2].lowercased(), place: place))
  }

  private mutating func openRow(_ number: Int?, at place: TextPlace) {
    row = nil
    guard let last = items.indices.last else {
      return note("this row stands before every question; put it back where it was", at: place)
    }
    if rows.count == Bound.questions {
      // Told once: what is behind it belongs to no row.
      rows.insert(0)
      return note("\(Bound.questions) rows are more than anybody reads; leave out those from here on", at: place)
    }
    if rows.count > Bound.questions { return }
    if let number, !(1..<FormField.firstNewRow).contains(number) || rows.contains(number) {
      return note("this row has no number of its own; write “[row]” for a new one", at: place)
    }
    let opened = number ?? FormField.firstNewRow + newRows
    if number == nil { newRows += 1 }
    row = opened
    rows.insert(opened)
    items[last].rows.append(opened)
  }

  private mutating func open(_ code: String, at place: TextPlace) {
    guard let last = items.indices.last else {
      return note("the place “[\(code)]” stands before every question; put it back where it was", at: place)
    }
    let opened: FormField
    if let column = EntryField(rawValue: code) {
      guard let row else {
        return rows.count > Bound.questions
          ? () : note("the place “[\(code)]” belongs to no row; put a line with “[row]” before it", at: place)
      }
      opened = .cell(row: row, column)
    } else if let single = FormField.single[code] {
      opened = single
    } else {
      return
    }
    if items[last].texts[opened] != nil {
      note("the place “[\(code)]” is here twice at the question \(items[last].id); keep one of them", at: place)
      return
    }
    field = opened
  }

  private mutating func close() {
    guard let field, let last = items.indices.last else { return }
    items[last].texts[field] = ReturnedForm.Typed(text: content.text, place: content.place)
    self.field = nil
  }
}
