internal import Canvas
internal import Domain
internal import Report
internal import Session

/// Go to: the places of the session, with their numbers and how they stand.
extension Interface {
  /// The places that the number or the letters typed fit; with nothing typed all, in their order.
  func placeRows(_ query: String) -> [Picker.Row] {
    guard let session else { return [] }
    let inquiry = session.subject.inquiry
    let questions = session.questions.enumerated().map { index, id in
      (
        number: "\(index + 1)", name: inquiry.name(of: id),
        row: Picker.Row(
          outcome: .place(.question(id, .discuss)),
          name: "\("\(index + 1)".padded(to: 2, .right)) \(sign(of: inquiry[id].state)) \(inquiry.name(of: id))",
          detail: inquiry.question(id)?.prompt ?? "")
      )
    }
    func place(_ name: String, _ place: Place, _ detail: String) -> (number: String, name: String, row: Picker.Row) {
      ("", name, Picker.Row(outcome: .place(place), name: "     \(name)", detail: detail))
    }
    let places =
      (session.subject.workshop == nil ? [] : [place("Opening", .opening, "one sentence for each firm")])
      + (session.sinceLast().map { [place("Since last time", .sinceLast, $0.progress)] } ?? [])
      + questions
      + [place("Readiness", .readiness, session.awaitsHunches ? "after the hunches" : "the verdict and its reasons")]
    if query.isEmpty { return places.map(\.row) }
    if query.allSatisfy(\.isNumber) { return places.filter { $0.number.hasPrefix(query) }.map(\.row) }
    return Fuzzy.ranked(places, by: query) { $0.name }.map(\.row)
  }

  /// The row of the place that the session is at.
  var presentPlaceRow: Int {
    let here = session?.place
    return placeRows("").firstIndex {
      guard case .place(let place) = $0.outcome else { return false }
      return place == here || (place.question != nil && place.question == here?.question)
    } ?? 0
  }
}
