internal import Foundation
internal import Subprocess

/// Somewhere to run the program: an empty folder of its own, with nothing of the person's who runs the tests.
struct Workplace: Sendable {
  /// An absolute path; every command runs in here.
  let folder: String

  /// What a command left behind.
  struct Outcome: Hashable, Sendable {
    /// As a shell counts: 128 + the number of a signal that ended it.
    let code: Int32
    let output: String
    let errors: String

    /// The one line that was printed.
    var line: String { output.trimmingCharacters(in: .newlines) }
  }

  /// Gives `body` a workplace, and clears it away after.
  static func use(_ body: (Workplace) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "courtship-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(Workplace(folder: folder.path))
  }

  /// The program that was built with these tests: it lies beside them.
  static let program = Bundle.main.bundleURL.appending(path: "courtship").path

  /// In a folder that the program has to make.
  var library: String { "\(folder)/data/library.sqlite" }

  private var environment: [Environment.Key: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8",
      "COURTSHIP_LIBRARY": library,
    ]
  }

  // MARK: Commands

  /// Runs the program to its end.
  func courtship(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await run([Self.program] + arguments, input: input)
  }

  /// Runs any command to its end.
  func run(_ command: [String], input: String = "") async throws -> Outcome {
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(["--chdir=\(folder)"] + command), environment: .custom(environment),
      input: .string(input), output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
    let code =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let number): 128 + number
      }
    return Outcome(code: code, output: result.standardOutput, errors: result.standardError)
  }

  // MARK: What is there

  /// Three people a side, from whom the tests take their votes.
  static let people = [
    "Ada Vane:ours:sales", "Bo Lind:ours:product", "Cy Roth:ours", "Di Marsh:partner:alliances", "Ed Falk:partner",
    "Flo Kern:partner:service",
  ]

  /// Makes a workshop of Northwind and Fabrikam, with ``people``.
  ///
  /// - Returns: its id.
  func newWorkshop() async throws -> String {
    let people = Self.people.flatMap { ["--participant", $0] }
    return try await run([Self.program, "new", "--ours", "Northwind", "--partner", "Fabrikam"] + people).line
  }

  /// A workshop or a programme as `courtship export` writes it.
  func exported(_ name: String) async throws -> ExportedFile {
    let text = try await courtship("export", name).output
    return try JSONDecoder().decode(ExportedFile.self, from: Data(text.utf8))
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder).appending(path: name)), as: UTF8.self)
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
  }
}
