internal import Foundation
internal import Testing

/// A programme with all of its workshops, out of one library and into another.
struct ProgrammeFolderTests {
  /// A programme with two workshops of one title, one of them archived, beside a workshop of no programme.
  private func fill(_ place: Workplace) async throws {
    _ = try await place.courtship("agenda", "emea", "--firm", "Northwind")
    for _ in 0..<2 {
      _ = try await place.courtship(
        "new", "--ours", "Northwind", "--partner", "Litware/Süd", "--programme", "emea")
    }
    let third = try await place.courtship("new", "--ours", "Northwind", "--partner", "Contoso", "--programme", "emea")
    _ = try await place.courtship("archive", third.line)
    _ = try await place.newWorkshop()
  }

  private func names(_ place: Workplace, _ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(place.folder)/\(folder)").sorted()
  }

  private func contents(_ place: Workplace, _ folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try names(place, folder) { texts[name] = try place.read("\(folder)/\(name)") }
    return texts
  }

  @Test func `exported, imported into an empty library, and exported again, the bytes are the same`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      #expect(
        try await place.courtship("export", "emea", "--workshops", "--output", "out/")
          == .init(code: 0, output: "", errors: ""))
      #expect(
        try names(place, "out") == [
          "northwind-contoso.json", "northwind-litware-süd-2.json", "northwind-litware-süd.json", "programme.json",
        ])
      #expect(try place.permissions(of: "out") == 0o700)
      #expect(try place.permissions(of: "out/programme.json") == 0o600)
      let other = ["--library", "other.sqlite"]
      let imported = try await place.run([Workplace.program, "import", "out"] + other)
      #expect(imported.code == 0 && imported.errors.isEmpty)
      #expect(imported.output.split(separator: "\n").count == 4)
      _ = try await place.run([Workplace.program, "export", "emea", "--workshops", "--output", "again"] + other)
      #expect(try contents(place, "again") == contents(place, "out"))
    }
  }

  @Test func `a folder that is there stays unless it is to be replaced, and only one of exports is`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      let export = ["export", "emea", "--workshops", "--output", "out"]
      _ = try await place.run([Workplace.program] + export)
      try place.write(try place.read("out/programme.json"), to: "out/old.json")
      let refused = try await place.run([Workplace.program] + export)
      #expect(
        refused
          == .init(
            code: 73, output: "",
            errors: "courtship: out is there already. Use another name, or --force to replace it.\n"))
      #expect(try names(place, "out").contains("old.json"))
      let replaced = try await place.run([Workplace.program] + export + ["--force"])
      #expect(replaced == .init(code: 0, output: "", errors: ""))
      #expect(try names(place, "out").count == 4)
      try place.write("mine", to: "out/letter.txt")
      let kept = try await place.run([Workplace.program] + export + ["--force"])
      #expect(
        kept.errors
          == "courtship: out is not replaced: it holds “letter.txt”, which no export wrote. Use another name, or look at what "
          + "is in there.\n")
      #expect(try place.read("out/letter.txt") == "mine")
      #expect(try names(place, "").filter { $0.hasPrefix(".courtship") } == [])
    }
  }

  @Test(arguments: [
    "{}", "{", "", "[]", #"{"name": "courtship-site", "format": 1}"#, #"{"format": "courtship-score/1"}"#,
    #"{"about": {"format": "courtship-workshop/1"}}"#,
  ])
  func `a folder with a JSON file that no export wrote is not replaced`(text: String) async throws {
    try await Workplace.use { place in
      try await fill(place)
      let export = ["export", "emea", "--workshops", "--output", "out"]
      _ = try await place.run([Workplace.program] + export)
      try place.write(text, to: "out/package.json")
      let before = try contents(place, "out")
      let refused = try await place.run([Workplace.program] + export + ["--force"])
      #expect(refused.code == 73)
      #expect(refused.errors.hasPrefix("courtship: out is not replaced: it holds “package.json”"), "\(refused.errors)")
      #expect(try contents(place, "out") == before)
    }
  }

  @Test func `where a folder cannot be replaced, nothing is left beside it`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      let export = ["export", "emea", "--workshops", "--output"]
      _ = try await place.run([Workplace.program] + export + ["out"])
      try FileManager.default.createSymbolicLink(atPath: "\(place.folder)/link", withDestinationPath: "out")
      let before = try contents(place, "out")
      let refused = try await place.run([Workplace.program] + export + ["link", "--force"])
      #expect(refused.code == 73)
      #expect(try contents(place, "out") == before)
      #expect(try names(place, "").filter { $0.hasPrefix(".courtship") } == [])
    }
  }

  @Test func `where a folder cannot be written, nothing of it is left`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      let outcome = try await place.courtship("export", "emea", "--workshops", "--output", "no/such/out")
      #expect(outcome.code == 73)
      #expect(
        outcome.errors
          == "courtship: no/such/out cannot be written: no such file or directory. Use another name or folder.\n")
      #expect(try !names(place, "").contains("no"))
    }
  }

  @Test func `what is no programme, and a folder without a name, are refused with the remedy`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      let id = try await place.newWorkshop()
      #expect(
        try await place.courtship("export", "emea", "--workshops").errors
          == "courtship: --workshops writes a folder. Name it with --output FOLDER.\n")
      let outcome = try await place.courtship("export", id, "--workshops", "--output", "out")
      #expect(outcome.code == 64)
      #expect(outcome.errors == "courtship: “\(id)” is a workshop and has none of its own. Leave --workshops out.\n")
    }
  }

  @Test func `one bad file of a folder, or one that is there, and nothing is imported`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      _ = try await place.courtship("export", "emea", "--workshops", "--output", "out")
      let there = try await place.courtship("import", "out")
      #expect(there.code == 73 || there.code == 65, "\(there)")
      try place.write("{", to: "out/zz.json")
      let bad = try await place.run([Workplace.program, "import", "out", "--library", "other.sqlite"])
      #expect(bad.code == 65)
      #expect(bad.errors.hasPrefix("out/zz.json:1:2: error: "), "\(bad.errors)")
      #expect(try !names(place, "").contains("other.sqlite"))
      let replaced = try await place.run([Workplace.program, "import", "--replace", "out/programme.json"])
      #expect(replaced.output == "emea\n")
    }
  }

  @Test func `a folder with nothing to import says so`() async throws {
    try await Workplace.use { place in
      try FileManager.default.createDirectory(atPath: "\(place.folder)/empty", withIntermediateDirectories: false)
      let outcome = try await place.courtship("import", "empty")
      #expect(outcome.code == 66)
      #expect(
        outcome.errors
          == "courtship: There is no file that ends in .json in empty. Name another folder, or a file.\n")
    }
  }

  @Test func `a copy of a programme's workshops belongs to the copy`() async throws {
    try await Workplace.use { place in
      try await fill(place)
      _ = try await place.courtship("export", "emea", "--workshops", "--output", "out")
      let ids = try await place.courtship("import", "--copy", "out").output.split(separator: "\n").map(String.init)
      #expect(ids.count == 4 && ids.contains("emea-2"))
      for id in ids where id != "emea-2" { #expect(try await place.exported(id).programme == "emea-2") }
    }
  }
}
