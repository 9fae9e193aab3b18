internal import Domain
internal import TestSupport
internal import Testing

@testable internal import Forms

@Suite struct RoundTripTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `a form that comes back as it went out changes nothing`(seed: UInt64) throws {
    let programme = Subject.programme(.random(seed: seed))
    let returned = ReturnedForm(Array(try Form(of: programme, for: .agenda).markdown.utf8), file: "agenda.md")
    #expect(returned.findings.isEmpty)
    let collection = returned.collection(for: programme)
    #expect(collection.changes.isEmpty)
    #expect(
      collection.findings.map(\.sentence) == ["nothing is filled in here that is not there already"], "\(collection)")
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `whatever is filled in anywhere arrives whole, to the character`(seed: UInt64) throws {
    let before = Programme.random(seed: seed)
    var random = RandomWorkshop(seed: seed &+ 10_000)
    let after = random.answering(before)
    var form = try Form(of: .programme(before), for: .agenda)
    let filled = try Form(of: .programme(after), for: .agenda)
    form.items = zip(form.items, filled.items).map { $0.filled(like: $1) }
    let returned = ReturnedForm(Array(form.markdown.utf8), file: "agenda.md")
    let collection = returned.collection(for: .programme(before))
    #expect(collection.findings.filter { !$0.sentence.hasPrefix("nothing is filled in") }.isEmpty)
    for id in before.inquiry.questionIDs(in: .ours) {
      let change = collection.changes.first { $0.question == id }
      let (own, wanted) = (change?.after ?? before.inquiry[id], after.inquiry[id])
      #expect(Self.same(own.answer, wanted.answer))
      #expect(Self.same(own.notes.joint, wanted.notes.joint))
      #expect(Self.same(own.signOfState ?? "", wanted.signOfState ?? ""))
      if before.inquiry.questionnaire(id.questionnaire)?.kind == .rating {
        #expect(own.signOfRating == wanted.signOfRating || own.signOfState != nil)
        #expect(own.confidence == wanted.confidence)
      }
      if wanted.signOfState == nil {
        #expect(own.level.map(\.current) == wanted.level.map(\.current))
        #expect(own.level.map(\.needed) == wanted.level.map(\.needed))
      }
      #expect(Self.rows(of: own) == Self.rows(of: wanted))
      // What a form has no place for stays.
      #expect(own.evidence == before.inquiry[id].evidence)
      #expect(own.notes.private == before.inquiry[id].notes.private)
      #expect(own.seconds == before.inquiry[id].seconds)
    }
  }

  /// Whether two texts say the same, once what no editor shows is a sign.
  private static func same(_ a: String, _ b: String) -> Bool { folded(plainLines(a)) == folded(plainLines(b)) }

  /// Rows in which anything can be seen.
  private static func rows(of answer: Answer) -> [[EntryField: String]] {
    answer.entries.map { $0.cells.mapValues { folded(plainLines($0.text)) }.filter { !$0.value.isEmpty } }
      .filter { !$0.isEmpty }
  }
}

extension Form.Item {
  /// This place of a form after somebody wrote into it what stands in another, and emptied what does not.
  fileprivate func filled(like other: Form.Item) -> Form.Item {
    let emptied = texts.mapValues { _ in "" }
    return Form.Item(
      id: id, version: version, question: question, section: section, levels: levels,
      fields: Array(Set(fields).union(other.fields)).sorted { $0.order < $1.order }, hasRows: hasRows,
      rows: max(rows, other.rows),
      texts: emptied.merging(other.texts) { $1 }, digest: digest)
  }
}

extension FormField {
  /// As they stand in a form: the answer, rows, notes, what it comes to.
  fileprivate var order: String {
    switch self {
    case .answer: "0"
    case .cell(let row, let column): "1 \(1000 + row) \(column.rawValue)"
    case .notes: "2"
    default: "3 \(code)"
    }
  }
}
