internal import CNcursesw
internal import Glibc

/// A pipe of which neither end ever blocks and which programs started from here do not inherit.
final class Pipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cn_make_pipe(&ends) == 0 else { throw .system(errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }
}

/// Wakes the run loop from any thread.
package struct Waker: Sendable {
  let pipe: Pipe

  /// Makes `Terminal.wait` return with `.woken`, now or the next time; many calls may count as one.
  package func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well.
    _ = write(pipe.writeEnd, &byte, 1)
  }
}
