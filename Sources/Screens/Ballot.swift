internal import Domain

/// A secret ballot on its way round the table.
///
/// Every vote is kept as soon as it is confirmed, in the round that is not revealed: a ballot left halfway goes on where
/// it was left.
struct Ballot: Hashable, Sendable {
  /// Whose turn it is; nil once everybody has voted.
  var voter: ParticipantID?
  /// Whether they have the keyboard. Until then the screen asks for it to be handed to them.
  var hasKeyboard = false
  /// What they typed and have not confirmed yet: 1–5, ? or -. No screen shows it.
  var sign: Character?
}
