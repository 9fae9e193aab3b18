internal import Foundation
internal import GRDB
internal import Testing

/// What goes wrong is a sentence with the remedy, and an exit code that says it to a script.
@Suite(.timeLimit(.minutes(5)))
struct FailureTests {
  /// - Parameter sentence: the whole of standard error, without the newline at its end.
  private func expect(
    _ outcome: Workplace.Outcome, _ code: Int32, _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome == .init(code: code, output: "", errors: sentence + "\n"), sourceLocation: sourceLocation)
  }

  // MARK: Files

  @Test func `a file from a newer format`() async throws {
    try await Workplace.use { place in
      try place.write(#"{"format": "courtship-workshop/2", "ourFirm": "A"}"#, to: "newer.json")
      let sentence =
        "newer.json: error: a newer version of courtship wrote this file (courtship-workshop/2); install that version"
      for command in ["import", "score", "report"] {
        expect(try await place.courtship(command, "newer.json"), 65, sentence)
      }
    }
  }

  @Test func `a questionnaire with six mistakes gets six findings, each with its place and the remedy`() async throws {
    try await Workplace.use { place in
      try place.write(
        """
        format: courtship-questionnaire/1
        id: Six Mistakes
        version: 1.0
        kind: rateing
        title: Six mistakes
        colour: blue
        weight: -2
        sections:
          - id: one
            title: One
            questions:
              - id: a
                prompt: What?
                minutes: soon
                anchors: {1: Bad., 3: Fair., 5: Good.}

        """, to: "six.yaml")
      let findings = """
        six.yaml:2:1: error: the id “Six Mistakes” is not kebab-case; use lower-case letters, digits and hyphens
        six.yaml:3:1: error: version “1.0” is no semantic version; write three numbers, like 1.0.0
        six.yaml:4:1: error: kind “rateing” is not known; use rating or ladder; did you mean “rating”?
        six.yaml:6:1: error: a questionnaire has no key “colour”; remove it, or use one of format, id, version, \
        language, kind, audience, stage, title, summary, source, weight, levels, sections
        six.yaml:7:1: error: weight -2 is below 0; use 0 or more
        six.yaml:14:9: error: minutes “soon” is no whole number; write it like 8
        """
      // What check was asked for is its product; for others it is what went wrong.
      #expect(
        try await place.courtship("check", "six.yaml") == .init(code: 65, output: findings + "\n", errors: ""))
      expect(
        try await place.courtship("new", "--ours", "A", "--partner", "B", "--questionnaire", "six.yaml"), 65, findings)
    }
  }

  @Test func `a programme has no score and no report for both firms`() async throws {
    try await Workplace.use { place in
      #expect(try await place.courtship("sample").code == 0)
      for command in ["score", "report"] {
        expect(
          try await place.courtship(command, "service-partners", "--for", "both"), 64,
          "courtship: A programme is one firm's own; leave --for out, or say --for ours.")
        #expect(try await place.courtship(command, "service-partners", "--for", "ours").code == 0)
      }
    }
  }

  @Test func `a file that exists is left alone, unless told otherwise`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      try place.write("mine", to: "report.md")
      for command in ["report", "export"] {
        expect(
          try await place.courtship(command, id, "--output", "report.md"), 73,
          "courtship: report.md is there already. Use another name, or --force to replace it.")
      }
      #expect(try place.read("report.md") == "mine")
      #expect(try await place.courtship("report", id, "--output", "report.md", "--force").code == 0)
      #expect(try place.read("report.md") == (try await place.courtship("report", id).output))
    }
  }

  @Test func `of several files that are imported, all are put in or none`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let text = try await place.courtship("export", id).output
      try place.write(text, to: "there.json")
      try place.write(text.replacingOccurrences(of: id, with: "fresh"), to: "fresh.json")
      expect(
        try await place.courtship("import", "fresh.json", "there.json"), 73,
        "courtship: The library already has \(id). Import it with --replace to overwrite it or with --copy to keep both."
      )
      for flags in [[], ["--replace"]] {
        expect(
          try await place.run([Workplace.program, "import", "fresh.json", "fresh.json"] + flags), 64,
          "courtship: fresh.json holds “fresh”, as a file before it does. Import one of them, or use --copy.")
      }
      #expect(try await place.courtship("export", "fresh").code == 66)
      #expect(try await place.courtship("import", "fresh.json").output == "fresh\n")
    }
  }

  @Test func `a file without an id has the same one however often it is imported`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let text = try await place.courtship("export", id).output
      try place.write(text.replacingOccurrences(of: "\"id\": \"\(id)\"", with: "\"id\": null"), to: "w.json")
      let given = try await place.courtship("import", "w.json").line
      #expect(given.wholeMatch(of: /[0-9a-f]{32}/) != nil)
      #expect(try await place.courtship("import", "w.json").code == 73)
    }
  }

  @Test func `a broken questionnaire of a person's own is not passed over for the one built in`() async throws {
    try await Workplace.use { place in
      let folder = ".config/courtship/questionnaires"
      _ = try await place.run(["mkdir", "-p", folder])
      try place.write("format: x\n", to: "\(folder)/strategy-questions.yaml")
      let outcome = try await place.courtship("new", "--ours", "A", "--partner", "B")
      #expect(outcome.code == 65)
      #expect(
        outcome.errors.hasPrefix(
          "courtship: “strategy-questions” cannot be used: \(place.folder)/\(folder)/strategy-questions.yaml:1:1: error: "
        ))
    }
  }

  // MARK: What is typed

  @Test func `a workshop that is not there`() async throws {
    try await Workplace.use { place in
      for command in ["open", "score", "report", "export"] {
        expect(
          try await place.courtship(command, "nope"), 66,
          "courtship: There is no workshop or programme “nope” in \(place.library). "
            + "“courtship list” shows those there are.")
      }
      expect(
        try await place.courtship("report", "nope.json"), 66,
        "courtship: nope.json cannot be read: no such file or directory. Check the name and the permissions.")
    }
  }

  @Test func `what cannot be meant`() async throws {
    try await Workplace.use { place in
      expect(
        try await place.courtship("foo"), 64,
        """
        courtship: Unexpected argument 'foo'
        Usage: courtship [--library <file>] [<subcommand>]
          See 'courtship --help' for more information.
        """)
      expect(
        try await place.courtship("agenda", "Not Kebab", "--firm", "X"), 64,
        "courtship: “Not Kebab” cannot name a programme. Use lower-case letters, digits and hyphens: emea-resellers.")
      expect(
        try await place.courtship("help", "nope"), 64,
        "courtship: There is no command “nope”. “courtship help” lists those there are.")
      expect(
        try await place.courtship("list", "--library", ""), 64,
        "courtship: --library names no file. Name one, or leave it out.")
      _ = try await place.courtship("agenda", "resellers", "--firm", "Me & Co")
      expect(
        try await place.courtship("agenda", "resellers", "--firm", "Other"), 64,
        "courtship: “resellers” is Me & Co's; leave --firm out, or choose another name.")
      #expect(try await place.courtship("agenda", "resellers", "--firm", "Me & Co").code == 0)
      expect(
        try await place.courtship("open", "workshop.json"), 64,
        "courtship: workshop.json is a file. Import it first: “courtship import workshop.json”, then open the id it "
          + "prints.")
    }
  }

  // MARK: The library

  @Test func `a library that is none, or damaged, is left as it is`() async throws {
    try await Workplace.use { place in
      let garbage = String(repeating: "no database ", count: 700)
      try place.write(garbage, to: "garbage.sqlite")
      expect(
        try await place.courtship("list", "--library", "garbage.sqlite"), 65,
        "courtship: The library garbage.sqlite is damaged: file is not a database. Move it aside and restore your last "
          + "copy; it was left as it is.")
      #expect(try place.read("garbage.sqlite") == garbage)

      // The end of a real one is missing.
      _ = try await place.courtship("sample")
      _ = try await place.run(["truncate", "--size=20000", place.library])
      expect(
        try await place.courtship("list"), 65,
        "courtship: The library \(place.library) is damaged: database disk image is malformed. Move it aside and "
          + "restore your last copy; it was left as it is.")
    }
  }

  @Test func `a library of a newer version is not touched`() async throws {
    try await Workplace.use { place in
      _ = try await place.newWorkshop()
      let queue = try DatabaseQueue(path: place.library)
      try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
      try queue.close()
      expect(
        try await place.courtship("list"), 65,
        "courtship: The library \(place.library) was made by a newer version of courtship. Install that version; "
          + "nothing was changed.")
    }
  }

  @Test func `a folder that cannot be written, and a path that leads through a file`() async throws {
    try await Workplace.use { place in
      let sentence = "Make its folder writable, or name another with --library."
      _ = try await place.run(["mkdir", "--mode=500", "shut"])
      // Root may write anywhere; without its capabilities it is bound by permissions as everybody is.
      let bound = getuid() == 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : []
      expect(
        try await place.run(bound + [Workplace.program, "list", "--library", "shut/library.sqlite"]), 73,
        "courtship: The library shut/library.sqlite cannot be written: permission denied. \(sentence)")
      _ = try await place.courtship("list")
      _ = try await place.run(["chmod", "400", place.library])
      expect(
        try await place.run(bound + [Workplace.program, "list"]), 73,
        "courtship: The library \(place.library) cannot be written: permission denied. Make the file writable, or name "
          + "another with --library.")
      _ = try await place.run(["chmod", "600", place.library])
      _ = try await place.run(["chmod", "500", "data"])
      expect(
        try await place.run(bound + [Workplace.program, "list"]), 73,
        "courtship: The library \(place.library) cannot be written: permission denied. \(sentence)")
      _ = try await place.run(["chmod", "700", "data"])
      try place.write("", to: "file")
      expect(
        try await place.courtship("list", "--library", "file/library.sqlite"), 73,
        "courtship: The library file/library.sqlite cannot be written: not a directory. \(sentence)")
    }
  }

  @Test func `a locked library can be read, and says after a moment that it cannot be written`() async throws {
    try await Workplace.use { place in
      _ = try await place.newWorkshop()
      let lock = try Lock(place.library)
      expect(
        try await place.courtship("new", "--ours", "A", "--partner", "B"), 75,
        "courtship: The library \(place.library) is in use by another program. Close it, or try again in a moment.")
      #expect(try await place.courtship("list").code == 0)
      try lock.release()
      #expect(try await place.courtship("new", "--ours", "A", "--partner", "B").code == 0)
    }
  }

  @Test
  func `what a locked library does not take is on the screen as not saved, and is saved by itself once it is free`()
    async throws
  {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter")
      try await room.sees("1 of 8", "Discuss · saved")
      let lock = try Lock(room.place.library)
      try await room.press("4")
      try await room.sees("NOT SAVED", "Not saved: The library")
      try lock.release()
      try await room.sees("Discuss · saved")
      #expect(try await room.place.exported(id).answer("situation")?.rating == 4)
    }
  }

  @Test func `what a locked library does not take at the end goes into a file that can be imported`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter")
      try await room.sees("1 of 8", "Discuss · saved")
      let lock = try Lock(room.place.library)
      try await room.press("4")
      try await room.sees("NOT SAVED")
      try await room.press("C-c")
      try await room.sees("Not everything could be saved.", "code 74")
      try lock.release()
      let folder = try FileManager.default.contentsOfDirectory(atPath: "\(room.place.folder)/data")
      let rescue = try #require(folder.first { $0.hasPrefix("courtship-rescue-") })
      #expect(try await room.place.courtship("import", "--replace", "data/\(rescue)").code == 0)
      #expect(try await room.place.exported(id).answer("situation")?.rating == 4)
    }
  }

  /// Holds the library as another program does that writes for long.
  private struct Lock {
    private let queue: DatabaseQueue

    init(_ library: String) throws {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      queue = try DatabaseQueue(path: library, configuration: configuration)
      try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func release() throws {
      try queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
      try queue.close()
    }
  }

  // MARK: Where output goes

  @Test func `a reader that has seen enough is no error`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").line
      let line = #""$0" report "$1" | head -n 1; echo "${PIPESTATUS[*]}""#
      let outcome = try await place.run(["bash", "-c", line, Workplace.program, id])
      #expect(outcome.errors == "")
      #expect(outcome.output.hasPrefix("# "))
      #expect(outcome.output.hasSuffix("\n0 0\n"))
      // Nobody reads at all.
      let unread = #""$0" report "$1" | exec true; echo "${PIPESTATUS[*]}""#
      #expect(
        try await place.run(["bash", "-c", unread, Workplace.program, id])
          == .init(code: 0, output: "0 0\n", errors: ""))
    }
  }

  @Test func `help and the version that cannot be written are told`() async throws {
    try await Workplace.use { place in
      for flag in ["--help", "--version", "help"] {
        expect(
          try await place.run(["sh", "-c", "\"$0\" \(flag) >/dev/full", Workplace.program]), 74,
          "courtship: Standard output cannot be written: no space left on device. Look at where it is sent, or use "
            + "--output.")
      }
      let help = try await place.courtship("help", "open")
      #expect(help == (try await place.courtship("open", "--help")))
      #expect(help.output.hasPrefix("OVERVIEW: Facilitate a workshop.\n"))
    }
  }

  @Test func `output that cannot be written is told`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").line
      let remedy = "Look at where it is sent, or use --output."
      for (target, reason) in [(">/dev/full", "no space left on device"), (">&-", "bad file descriptor")] {
        let outcome = try await place.run(["sh", "-c", "\"$0\" report \"$1\" \(target)", Workplace.program, id])
        expect(outcome, 74, "courtship: Standard output cannot be written: \(reason). \(remedy)")
      }
    }
  }
}
