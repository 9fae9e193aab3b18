internal import Domain
internal import Report
internal import SQLiteLibrary
internal import Session

/// Reviews of partnerships in the library.
extension World {
  /// Makes a review of the partnership that a session is of, going on from the last session there is.
  ///
  /// - Parameter plan: that of the review; nil for the usual one.
  /// - Throws: ``DraftError``, ``StoreError``, or what the catalogue throws.
  func follow(_ id: WorkshopID, plan: PlanID?) throws -> Stored {
    let last = Partnership.last(after: id, in: try library.summaries())
    guard let previous = try stored(.workshop(last)).subject.workshop else { throw StoreError.absent(.workshop(last)) }
    let programme = try previous.programme.flatMap { try library.load(.programme($0))?.subject.programme }
    let draft = WorkshopDraft(
      ourFirm: previous.ourFirm, partnerFirm: previous.partnerFirm, direction: previous.direction, date: .today,
      facilitator: previous.facilitator, plan: plan ?? WorkshopDraft.usualReview)
    var review = try draft.workshop(id: WorkshopID(UUIDv7.make()), from: catalogue, in: programme)
    review.programme = previous.programme
    review.follow(previous)
    return try library.create(.workshop(review), by: stamp)
  }
}
