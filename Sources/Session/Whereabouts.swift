/// Where a facilitated session is, for those who follow it from another window.
package struct Whereabouts: Hashable, Sendable {
  /// Where the room is; nil while nobody facilitates.
  package var place: Place?
  /// How many half screens the window was sent down so far, less those that it was sent up, by all who facilitate.
  package var pages: Int
  /// The revision that is on disk: another one is worth reading.
  package var revision: Int

  package init(place: Place?, pages: Int = 0, revision: Int) {
    self.place = place
    self.pages = pages
    self.revision = revision
  }
}
