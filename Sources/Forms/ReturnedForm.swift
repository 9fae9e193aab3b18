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
    /// The numbers of its rows, as they stand there.
    var rows: [Int] = []
  }

  /// Whose form it is.
  struct Owner: Hashable {
    /// That of a ``FormKind``.
    let kind: String
    /// Of a workshop or a programme.
    let id: String
    let participant: ParticipantID?
  }

  package let file: String
  /// Nil where it has no mark that says so, which is a finding.
  let owner: Owner?
  private(set) var items: [Item] = []
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
    findings = reading.findings.sorted()
  }
}

/// A form while it is read, line by line.
private struct FormReading {
  let file: String
  var owner: ReturnedForm.Owner?
  var ownerPlace = TextPlace.start
  var items: [ReturnedForm.Item] = []
  var findings: [Finding] = []
  /// The place that lines belong to, with its text so far.
  private var field: FormField?
  private var content = FormContent()
  private var row = 0
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
      if field != nil { content.take(line) }
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
    guard names.count >= 2, ["agenda", "partner", "ballot"].contains(names[0]),
      (names[0] == "ballot") == (names.count == 3)
    else {
      return note("this mark does not say whose form it is; send back the file that “courtship form” wrote", at: place)
    }
    owner = ReturnedForm.Owner(
      kind: names[0], id: names[1], participant: names.count == 3 ? ParticipantID(names[2]) : nil)
    ownerPlace = place
  }

  private mutating func ask(_ arguments: [String], at place: TextPlace) {
    row = 0
    let parts = arguments.first?.split(separator: "/").map { unescaped(String($0)) } ?? []
    guard parts.count == 2, arguments.count == 3 else {
      return note("this mark does not say which question it is; put back the line as it was", at: place)
    }
    let id = QuestionID(QuestionnaireID(parts[0]), parts[1])
    if items.contains(where: { $0.id == id }) {
      note("the question \(id) is here twice; keep one of them", at: place)
    }
    items.append(
      ReturnedForm.Item(id: id, version: arguments[1], digest: arguments[2].lowercased(), place: place))
  }

  private mutating func openRow(_ number: Int?, at place: TextPlace) {
    guard !items.isEmpty else {
      return note("this row stands before every question; put it back where it was", at: place)
    }
    let rows = items[items.count - 1].rows
    row = number ?? max(FormField.firstNewRow, (rows.max() ?? 0) + 1)
    if number.map({ !(1..<FormField.firstNewRow).contains($0) || rows.contains($0) }) == true {
      row = 0
      return note("this row has no number of its own; write “[row]” for a new one", at: place)
    }
    items[items.count - 1].rows.append(row)
  }

  private mutating func open(_ code: String, at place: TextPlace) {
    guard let last = items.indices.last else {
      return note("the place “[\(code)]” stands before every question; put it back where it was", at: place)
    }
    let opened: FormField
    if let column = EntryField(rawValue: code) {
      guard row > 0 else {
        return note("the place “[\(code)]” belongs to no row; put a line with “[row]” before it", at: place)
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
