internal import Foundation

/// One run of a program: the number of its process, and when that started, as the number of one that has ended is given
/// to another.
package struct Run: Hashable, Sendable {
  let process: Int32
  /// In ticks of the kernel's clock since the machine started.
  let start: Int64

  package init(process: Int32, start: Int64) {
    self.process = process
    self.start = start
  }

  /// What runs under this number now; nil where nothing does.
  ///
  /// - SeeAlso: proc_pid_stat(5), fields 2, 22 and 23.
  package init?(of process: Int32) {
    guard let file = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/stat")) else { return nil }
    let line = String(decoding: file, as: UTF8.self)
    // The second field is a name in brackets, with spaces and brackets of its own.
    guard let name = line.lastIndex(of: ")") else { return nil }
    let fields = line[name...].split(separator: " ")
    // Its memory goes first: without, it is ending, or has ended and nobody has asked how.
    guard fields.count > 21, let start = Int64(fields[20]), fields[21] != "0" else { return nil }
    self.init(process: process, start: start)
  }

  /// This one.
  package static let present = Run(of: getpid()) ?? Run(process: getpid(), start: 0)

  /// Whether it goes on.
  var isAlive: Bool { self == .present || self == Run(of: process) }
}
