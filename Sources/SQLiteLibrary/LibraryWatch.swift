internal import Glibc

/// Notices that this program has written to a library, in this process or another, without looking again and again.
///
/// Whoever has written touches the library’s file, and the kernel tells those who watch it (inotify). SQLite’s own writing
/// would tell them too early: its frames are on disk before anybody may read them. A program that ends
/// closes the file, even one that is killed, and that tells them too: its room is open no more.
package struct LibraryWatch: Sendable {
  private let file: Int32

  /// - Returns: nil where the kernel cannot watch the file: too many are watched already.
  package init?(of path: String) {
    file = inotify_init1(Int32(IN_CLOEXEC))
    guard file >= 0 else { return nil }
    guard inotify_add_watch(file, path, UInt32(IN_ATTRIB | IN_CLOSE_WRITE)) >= 0 else {
      close(file)
      return nil
    }
  }

  /// Sleeps until somebody has written, at once if it was since the last call; what comes together counts as one.
  ///
  /// - Returns: whether there can be another change.
  package func wait() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      if read(file, &buffer, buffer.count) > 0 { return true }
      if errno != EINTR { return false }
    }
  }

  /// Tells all who watch the library at `path` that what was written can be read. One that is no file has none.
  static func wake(watchersOf path: String) {
    _ = utimensat(AT_FDCWD, path, nil, 0)
  }
}
