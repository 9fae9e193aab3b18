/// Where a facilitated session is, for those who follow it from another window.
package struct Whereabouts: Hashable, Sendable {
  /// Where the room is; nil while nobody facilitates.
  package var place: Place?
  /// The revision that is on disk: another one is worth reading.
  package var revision: Int

  package init(place: Place?, revision: Int) {
    self.place = place
    self.revision = revision
  }
}
