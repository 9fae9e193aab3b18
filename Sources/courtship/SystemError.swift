internal import Glibc

/// A system call that failed.
struct SystemError: Error, Hashable {
  /// As `errno` counts them.
  let number: Int32

  static var last: SystemError { SystemError(number: errno) }

  /// In the system's words, to stand within a sentence: `permission denied`.
  var reason: String {
    let words = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

/// Does a system call until it is not interrupted; below 0 is a failure.
func retrying<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last }
  }
}

/// Writes all of `bytes`, in as many calls as it takes.
func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = try retrying { rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } }
    rest = rest.dropFirst(count)
  }
}
