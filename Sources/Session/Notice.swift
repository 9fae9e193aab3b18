/// A sentence for the person at the keyboard about what the session did.
package enum Notice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case done
    /// Nothing was done, and nothing is wrong.
    case advice
    case error
  }

  case undone(String)
  case redone(String)
  case nothingToUndo
  case nothingToRedo
  /// A revealed round is history.
  case revealStays
  /// Criteria that were accepted may be in use by now.
  case acceptanceStays
  /// What undo would take back was changed elsewhere since.
  case undoOvertaken(String)
  case refused(EditRefusal)
  /// Another program wrote something else meanwhile; both changes stand.
  case mergedWithOther
  /// Another program changed the same thing; its text stands, and what was typed here is handed back.
  case overtaken(Change)
  case notSaved(String)
  case voteFirst

  package var kind: Kind {
    switch self {
    case .undone, .redone, .mergedWithOther: .done
    case .nothingToUndo, .nothingToRedo: .advice
    case .refused, .overtaken, .notSaved, .undoOvertaken, .voteFirst, .revealStays, .acceptanceStays: .error
    }
  }

  package var isError: Bool { kind == .error }

  package var sentence: String {
    switch self {
    case .undone(let what): "Undone: \(what)."
    case .redone(let what): "Done again: \(what)."
    case .nothingToUndo: "Nothing to undo in this session."
    case .nothingToRedo: "Nothing to do again."
    case .revealStays: "A reveal cannot be taken back. Vote again for a new round; earlier rounds are kept."
    case .acceptanceStays:
      "An acceptance cannot be taken back: others may go by it. Change the list and accept again for the next version."
    case .undoOvertaken(let what): "Not undone: \(what) was changed elsewhere since."
    case .refused(let refusal): refusal.description
    case .mergedWithOther: "Somebody else changed this workshop too; both changes are kept."
    case .overtaken(let change):
      "Not saved: \(change.summary). Somebody else changed the same meanwhile, and theirs stands. What you typed is kept; "
        + "look, and save again."
    case .notSaved(let reason): "Not saved: \(reason)"
    case .voteFirst: "Nobody has voted yet. Type the votes in seat order first."
    }
  }
}
