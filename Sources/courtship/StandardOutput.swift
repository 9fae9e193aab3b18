internal import Glibc

/// Whoever read our output has closed it: no error, there is nobody left to tell.
struct ReaderGone: Error {}

/// Standard output, unbuffered, so that a failure to write is noticed where it happens.
enum StandardOutput {
  /// Gives standard input, output and error something to be where they were closed: else the next file that is opened
  /// would take their place, and be written to. Reading from it ends at once, writing to it fails.
  static func occupyClosedDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// How many columns the terminal has that shows it; nil where it goes elsewhere.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// - Throws: ``ReaderGone``, or ``CommandFailure/outputFailed(reason:)``.
  static func write(_ text: String) throws {
    do throws(SystemError) {
      try writeAll(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      if error.number == EPIPE { throw ReaderGone() }
      throw CommandFailure.outputFailed(reason: error.reason)
    }
  }

  /// Writes a line or several that may hold what people typed.
  static func say(_ text: String) throws {
    try write(printable(text) + "\n")
  }
}

enum StandardError {
  static func write(_ text: String) {
    // Where errors cannot be told, nothing can be told.
    try? writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  static func say(_ sentence: String) {
    write("courtship: \(printable(sentence))\n")
  }
}

/// Text without the control characters that could change a terminal: a title can come from anybody's file.
func printable(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: scalars.append(scalar)
    case 0x00...0x1F, 0x7F...0x9F: scalars.append(" ")
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}
