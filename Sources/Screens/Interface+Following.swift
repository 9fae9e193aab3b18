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
    let requests = send(.written(stored, isTyping: form?.isKeptByLeaving == true && form?.isChanged == true))
    if !voteLine.isEmpty, let theirs = openVotes, theirs != votes {
      toast = Toast(
        "Somebody else took votes here meanwhile. Enter puts yours in their place; Backspace erases yours.", .advice)
    }
    guard let typed = form, let before else { return requests }
    let now = present(typed.purpose)
    if now?.fields.map(\.value) != before.fields.map(\.value), !typed.isKeptByLeaving || !typed.isChanged {
      form = onTopOfPresent(typed)
    }
    return requests
  }

  /// The votes that are kept on the present question and not revealed.
  private var openVotes: [Vote]? { session.flatMap { $0.place.question.flatMap($0.openRound)?.votes } }
}
