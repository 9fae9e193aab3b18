internal import Domain
internal import Session

/// Another window that facilitates the same workshop: what it writes comes in as soon as it is on disk.
extension Interface {
  /// Takes in what somebody else wrote. What is being typed stays, on top of what stands there now: a text that is kept at
  /// every pause is brought together with theirs then, and any other form shows both.
  mutating func follow(_ stored: Stored) -> [Request] {
    guard let session, session.subject.subjectID == stored.subject.subjectID else { return [] }
    let votes = openVotes
    let before = form.flatMap { present($0.purpose) }
    let told = toast
    let requests = send(.written(stored, isTyping: form?.isKeptByLeaving == true && form?.isChanged == true))
    if !voteLine.isEmpty, !openVotes.isEmpty, openVotes != votes {
      let signs = toast == told || toast?.isError == true ? nil : toast?.sentence
      let theirs = "Somebody else took votes here meanwhile. Enter puts yours in their place; Backspace erases yours."
      toast = Toast([signs, theirs].compactMap { $0 }.joined(separator: " "), .advice)
    }
    guard let typed = form, let before else { return requests }
    let now = present(typed.purpose)
    if now?.fields.map(\.value) != before.fields.map(\.value), !typed.isKeptByLeaving || !typed.isChanged {
      form = onTopOfPresent(typed)
    }
    return requests
  }

  /// The votes that are kept on the present question and not revealed, but for those that came sealed.
  private var openVotes: [Vote] {
    guard let session, let id = session.place.question, let round = session.openRound(of: id) else { return [] }
    return round.votes.filter { !$0.isSealed }
  }

  /// Seats the signs on the vote lines anew: each goes with whoever it was typed for. Those of who votes in the room no
  /// more are dropped, and so are those behind somebody who does now and has none: a line has no empty seats.
  ///
  /// - Parameter before: the session of the same subject, in whose seats the signs were typed.
  /// - Returns: whose signs were dropped, and why; nil where all are there still.
  mutating func seatSigns(since before: SessionState) -> String? {
    guard let session else { return nil }
    var sentences: [String] = []
    for (id, line) in voteLines.sorted(by: { $0.key < $1.key }) {
      let (old, new) = (before.voters(on: id), session.voters(on: id))
      if old.map(\.id) == new.map(\.id) { continue }
      let typed = zip(old, line).map { (person: $0.id, name: $0.name, sign: $1) }
      let seats = new.map(\.id).prefix { seat in typed.contains { $0.person == seat } }
      let signs = seats.compactMap { seat in typed.first { $0.person == seat }?.sign }
      voteLines[id] = signs.isEmpty ? nil : String(signs)

      let place = "Off the vote line of \(session.subject.inquiry.name(of: id))"
      let lost = typed.filter { !seats.contains($0.person) }
      let gone = lost.filter { session.subject.inquiry.participant($0.person) == nil }.map { $0.name }
      let again = lost.filter { sign in new.contains { $0.id == sign.person } }.map { "\($0.name) \($0.sign)" }
      let sealed = lost.filter { sign in
        session.subject.inquiry.participant(sign.person) != nil && !new.contains { $0.id == sign.person }
      }.map { $0.name }
      if !sealed.isEmpty {
        sentences.append("\(place): \(list(sealed)), whose sealed \(sealed.count == 1 ? "vote is" : "votes are") in.")
      }
      if !gone.isEmpty { sentences.append("\(place): \(list(gone)), in the room no more.") }
      if !again.isEmpty {
        let sentence = "\(place), to be typed again behind whoever votes before: \(list(again))."
        sentences.append(sentence)
        if isEnding { notKept.append(sentence) }
      }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
