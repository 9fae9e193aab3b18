internal import Foundation
internal import Testing

@testable internal import courtship

/// Files that are there whole or not at all.
@Suite final class CommandOutputFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "courtship-\(UUIDv7.make())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
  }

  @Test func `a new file is for its owner alone, and nothing lies beside it`() throws {
    try OutputFile.write("report\n", to: "\(folder)/a.md", replacing: false)
    #expect(try text("a.md") == "report\n")
    #expect(try permissions("a.md") == 0o600)
    #expect(names == ["a.md"])
  }

  @Test func `a file that is there stays, and the sentence says what to do`() throws {
    try OutputFile.write("old", to: "\(folder)/a.md", replacing: false)
    let failure = try #require(throws: CommandFailure.self) {
      try OutputFile.write("new", to: "\(folder)/a.md", replacing: false)
    }
    #expect(
      failure.complaint
        == Complaint("\(folder)/a.md is there already. Use another name, or --force to replace it.", .cannotCreate))
    #expect(try text("a.md") == "old")
    #expect(names == ["a.md"])
  }

  @Test func `a file that is replaced keeps its permissions`() throws {
    try OutputFile.write("old", to: "\(folder)/a.md", replacing: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder)/a.md")
    try OutputFile.write("new", to: "\(folder)/a.md", replacing: true)
    #expect(try text("a.md") == "new")
    #expect(try permissions("a.md") == 0o644)
    #expect(names == ["a.md"])
  }

  @Test func `behind a symbolic link the file is replaced, and the link stays`() throws {
    try OutputFile.write("old", to: "\(folder)/a.md", replacing: false)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.md", withDestinationPath: "\(folder)/a.md")
    try OutputFile.write("new", to: "\(folder)/link.md", replacing: true)
    #expect(try text("a.md") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link.md") == "\(folder)/a.md")
  }

  @Test(arguments: [false, true])
  func `a folder is never written over`(replacing: Bool) throws {
    let failure = try #require(throws: CommandFailure.self) {
      try OutputFile.write("x", to: folder, replacing: replacing)
    }
    #expect(
      failure.complaint
        == Complaint("\(folder) cannot be written: is a directory. Use another name or folder.", .cannotCreate))
  }

  @Test func `where there is no folder nothing is made`() throws {
    let failure = try #require(throws: CommandFailure.self) {
      try OutputFile.write("x", to: "\(folder)/no/a.md", replacing: true)
    }
    #expect(
      failure.complaint
        == Complaint(
          "\(folder)/no/a.md cannot be written: no such file or directory. Use another name or folder.", .cannotCreate))
    #expect(names.isEmpty)
  }
}
