package import Canvas
internal import Domain
package import Session

/// The second window: the projector of a session that is led from another, and nothing to change it with.
package struct Follower: Sendable {
  /// What the world has to do for it.
  package enum Request: Hashable, Sendable {
    case suspend, redraw
    case quit(code: Int32)
  }

  package private(set) var size: CellSize
  private var subject: Subject
  /// The revision on the screen.
  package private(set) var revision: Int
  private var place: Place?
  /// As the room told last; nil while nobody facilitates.
  private var pages: Int?
  private var scroll = 0
  private var ground: Ground
  private var isGone = false

  /// - Parameters:
  ///   - place: where the room is; nil while nobody facilitates.
  ///   - pages: see ``Whereabouts/pages``.
  package init(_ stored: Stored, at place: Place?, pages: Int = 0, size: CellSize, ground: Ground = .dark) {
    self.pages = place == nil ? nil : pages
    self.ground = ground
    subject = stored.subject
    revision = stored.revision
    self.place = place
    self.size = size
  }

  private var projector: Projector { Projector(subject, at: place, isGone: isGone) }

  package func draw() -> Canvas { projector.draw(size: size, scroll: scroll).on(ground) }

  /// The room has gone elsewhere, this window was sent up or down, or something was changed.
  ///
  /// - Parameters:
  ///   - pages: see ``Whereabouts/pages``.
  ///   - stored: what is on disk, where it is another revision.
  package mutating func follow(to place: Place?, pages: Int = 0, _ stored: Stored?) {
    let isThere = place == self.place
    self.place = place
    if let stored { (subject, revision) = (stored.subject, stored.revision) }
    if !isThere {
      scroll = 0
    } else if let before = self.pages {
      scroll(by: max(-100, min(100, pages &- before)) * (size.rows / 2))
    }
    self.pages = place == nil ? nil : pages
  }

  /// The workshop is no longer in the library: the room sees that the session is over until somebody closes the window.
  package mutating func end() {
    (place, scroll, isGone) = (nil, 0, true)
  }

  package mutating func handle(_ input: InputEvent) -> Request? {
    switch input {
    case .key(let key):
      switch KeyMap.command(for: key, in: .show) {
      case .scrollUp: scroll(by: -1)
      case .scrollDown: scroll(by: 1)
      case .pageUp: scroll(by: -size.rows / 2)
      case .pageDown: scroll(by: size.rows / 2)
      case .first: scroll = 0
      case .last: scroll(by: .max)
      case .nextGround: ground = ground.next
      case .redraw: return .redraw
      case .suspend: return .suspend
      case .quit: return .quit(code: 0)
      case .interrupt: return .quit(code: 130)
      default: break
      }
    case .resize(let size): self.size = size
    case .mouse(let mouse) where mouse.action == .wheelUp: scroll(by: -3)
    case .mouse(let mouse) where mouse.action == .wheelDown: scroll(by: 3)
    case .mouse, .paste, .focus: break
    }
    return nil
  }

  private mutating func scroll(by rows: Int) {
    scroll = max(
      0, min(projector.lastScroll(size: size), scroll.addingReportingOverflow(rows).overflow ? .max : scroll + rows))
  }
}
