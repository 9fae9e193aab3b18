internal import Domain
internal import Glibc
internal import Screens

/// The person's own editor, which is given one text and gives it back changed.
///
/// The text lies in a file of its own meanwhile, which nobody else can read. It is removed after; where it holds
/// something that cannot be taken, it stays and the answer says where.
struct OwnEditor {
  private let command: String
  private let temporaryFolder: String

  init(_ surroundings: Surroundings) {
    command = surroundings.editor
    temporaryFolder = surroundings.temporaryFolder
  }

  /// Why the text is to stay as it was.
  private struct Refusal: Error {
    let sentence: String
    /// Whether the file stays.
    var isKept = false
  }

  /// Starts the editor and waits for its end. The terminal has to be free.
  ///
  /// - Returns: ``Reply/edited(_:)``, or ``Reply/editorFailed(_:)`` with the reason, where the text is to stay as it was.
  func edit(_ text: String) -> Reply {
    // Many editors end every line, also the last.
    let given = Array((text.isEmpty ? "" : text + "\n").utf8)
    let folder: String
    let path: String
    do throws(SystemError) {
      folder = try makeFolder()
      path = "\(folder)/text.txt"
      try write(given, to: path)
    } catch {
      return .editorFailed(
        "Your editor was not started, as \(temporaryFolder) cannot be written: \(error.reason). Set TMPDIR to another "
          + "folder.")
    }
    do throws(Refusal) {
      let edited = try read(leftBy: run(path), in: path, given: given)
      clear(folder)
      return .edited(edited)
    } catch {
      if !error.isKept { clear(folder) }
      return .editorFailed(error.sentence)
    }
  }

  /// More than any text within its bound can have.
  private static let mostBytes = Bound.textLength * 4 * 4

  private func read(leftBy code: Int32, in path: String, given: [UInt8]) throws(Refusal) -> String {
    let bytes = try? InputFile.read(path, bound: Self.mostBytes)
    if code != 0 {
      let isChanged = bytes != nil && bytes != given
      let rest = isChanged ? "What it left is in \(path)." : "VISUAL or EDITOR can name another."
      throw Refusal(
        sentence: "Your editor (\(command)) ended with code \(code), so the text is as it was. \(rest)",
        isKept: isChanged)
    }
    guard let bytes else { throw Refusal(sentence: "Your editor left no file, so the text is as it was.") }
    let isKept = "It is kept in \(path); the text here is as it was."
    guard bytes.count <= Self.mostBytes else {
      throw Refusal(sentence: "That is far more than \(Bound.textLength) characters. \(isKept)", isKept: true)
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(sentence: "What your editor saved is not UTF-8. \(isKept)", isKept: true)
    }
    // A line end that is \r\n is one character.
    if text.last?.isNewline == true { text.removeLast() }
    let length = Bound.length(of: text)
    guard length <= Bound.textLength else {
      throw Refusal(
        sentence: "That is \(length) characters, and \(Bound.textLength) are the most. \(isKept)", isKept: true)
    }
    return text
  }

  /// By a shell, as the command may have arguments; the path is one word whatever is in it.
  ///
  /// - Returns: the exit code, as a shell counts.
  private func run(_ path: String) -> Int32 {
    let status = system("\(command) '\(path.replacing("'", with: "'\\''"))'")
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  // MARK: The file

  /// A folder that only its owner may look into.
  private func makeFolder() throws(SystemError) -> String {
    var template = Array("\(temporaryFolder)/courtship-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .last }
    return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    defer { close(file) }
    try writeAll(bytes, to: file)
  }

  /// Removes the folder with all that the editor left in it.
  private func clear(_ folder: String) {
    for name in (try? InputFile.allNames(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
