internal import Foundation
internal import Testing

/// The main job in lines and through a pipe, as for a screen reader or a script.
struct PlainWalkTests {
  /// A line for each prompt, from the first to the last.
  private static let lines: [String] =
    ["Reach the mid-market", "A product for the north"] + situation + marketForces + competitors + wholeOffering
    + belief + investment + measures + exit + ending

  private static let situation = [
    "We grow but cannot deliver", "We have people but no product", "4 4 - 2 ? 3", "", "again", "4 4 4 3 4 3", "", "",
    "Both need the mid-market this year", "", "3", "Compare customer lists", "Ada Vane", "2026-12-01", "yes", "",
  ]
  private static let marketForces = [
    "", "", "4 5 4 4 4 3", "", "", "Regional clinics must report by 2027", "", "4", "",
  ]
  private static let competitors = [
    "", "", "2 2 5 4 4 5", "", "", "The pair would be copied in a year", "5", "We trust the pilot", "2",
    "/park Who prices spare parts", "",
  ]
  private static let wholeOffering = ["", "", "", "dont-know", ""]
  private static let belief = [
    "", "", "Clinics pay for reports", "Bo Lind", "2026-12-20", "", "4 3 4 3 4 3", "", "",
    "One assumption carries it all", "", "3", "",
  ]
  private static let investment = ["", "", "", "", "", "not-applicable Decided by the board in May", ""]
  private static let measures = [
    "", "", "Pilots", "4 by March", "Flo Kern", "2027-03-31", "", "4 4 4 4 4 4", "", "", "Four pilots", "", "3", "",
  ]
  private static let exit = [
    "", "Change of owner", "Cy Roth", "", "3 3 3 3 4 3", "", "", "Six months of notice", "", "3", "",
  ]
  private static let ending = [
    "2", "go", "conditional", "no-go", "", "2", "", "2", "Exit first, then go", "Ada Vane, Di Marsh", "2026-11-22",
    "2", "plain.md", "",
  ]

  @Test func `a session that was left goes on with the end that was set`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let begun = Date.now
      let evening = try await place.run(["date", "-d", "now + 9 hours", "+%H:%M"]).line
      _ = try await place.courtship("open", id, input: "/time \(evening)\n")
      let later = try await place.courtship("open", id, input: "/time\n").output
      #expect(later.contains("min to spare before \(evening)."), "\(later)")
      _ = try await place.courtship("open", id, input: "/time plan\n")
      // By the plan it is on time again, but for the minutes that a busy machine takes to ask.
      let planned = try await place.courtship("open", id, input: "/time\n").output
      let onTime = try #require(
        planned.firstMatch(of: /At this pace it ends at \d\d:\d\d, (?:on time|(\d+) min over)\./))
      let over = onTime.output.1.flatMap { Double($0) } ?? 0
      #expect(over <= Date.now.timeIntervalSince(begun) / 60 + 1, "\(planned)")
      #expect(!planned.contains(evening), "\(planned)")
    }
  }

  @Test(arguments: [["--plain"], []])
  func `the same workshop in lines stands in the export and in the report`(flags: [String]) async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let input = Self.lines.joined(separator: "\n") + "\n"
      let outcome = try await place.run([Workplace.program, "open", id] + flags, input: input)
      #expect(outcome.code == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.hasSuffix("Everything is saved.\n"))
      #expect(!outcome.output.contains("\u{1B}"))
      check(try await place.exported(id))
      let report = try place.read("plain.md")
      #expect(report == (try await place.courtship("report", id).output))
      let typed = [
        "Reach the mid-market", "We grow but cannot deliver", "Both need the mid-market this year",
        "Compare customer lists", "Regional clinics must report by 2027", "We trust the pilot",
        "Who prices spare parts", "Clinics pay for reports", "Decided by the board in May", "4 by March",
        "Change of owner", "Six months of notice", "Exit first, then go",
      ]
      #expect(typed.filter { !report.contains($0) } == [])
    }
  }

  private func check(_ file: ExportedFile) {
    #expect(
      (file.answers ?? []).map(\.state)
        == ["rated", "rated", "rated", "unknown", "rated", "not-applicable", "rated", "rated"])
    let situation = file.answer("situation")
    #expect(
      situation?.notes == ["ours": "We grow but cannot deliver", "partner": "We have people but no product"])
    #expect(situation?.rounds?.map(\.line) == ["44-2?3", "444343"])
    #expect(situation?.confidence == 3)
    #expect(file.answer("competitors")?.rating == 5)
    #expect(file.answer("competitors")?.ratingReason == "We trust the pilot")
    #expect(file.answer("investment")?.reason == "Decided by the board in May")
    #expect(
      file.rows("measures")
        == [["text": "Pilots", "target": "4 by March", "owner": "Flo Kern", "due": "2027-03-31"]])
    #expect(
      file.actions == [
        ExportedFile.Action(
          text: "Compare customer lists", owner: "Ada Vane", due: "2026-12-01",
          question: "strategy-questions/situation", condition: true)
      ])
    #expect(file.parkingLot?.map(\.text) == ["Who prices spare parts"])
    #expect(
      file.hunches?.map { "\($0.participant) \($0.verdict)" }
        == ["p1 conditional", "p2 go", "p3 conditional", "p4 no-go", "p6 conditional"])
    #expect(
      file.decision
        == ExportedFile.Decision(
          verdict: "conditional", rationale: "Exit first, then go", date: "2026-11-22",
          decidedBy: ["Ada Vane", "Di Marsh"]))
  }

  @Test func `a terminal that can only show lines gets lines`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)", environment: "TERM=dumb")
      try await room.sees("Type help", "\n>")
      try await room.shell("Reach the mid-market")
      try await room.sees("Saved: ")
      try await room.shell("quit")
      try await room.sees("Everything is saved.", "code 0")
      #expect(try await room.place.exported(id).purpose?.ours == "Reach the mid-market")
    }
  }

  @Test func `input that ends in the middle loses nothing`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      // No newline after the last one.
      let outcome = try await place.courtship("open", id, "--plain", input: "Reach the mid-market\nA product")
      #expect(outcome.code == 0)
      let purpose = try await place.exported(id).purpose
      #expect(purpose == ExportedFile.Purpose(ours: "Reach the mid-market", partner: "A product"))
    }
  }

  @Test func `lines are kept though what they bring about cannot be shown`() async throws {
    try await Workplace.use { place in
      for (target, code) in [(">/dev/full", "74"), ("| head -n 1 >/dev/null", "0")] {
        let id = try await place.newWorkshop()
        let line = #"printf 'Reach the mid-market\nA product\n' | "$0" open "$1" --plain \#(target); "#
        let outcome = try await place.run(["bash", "-c", line + #"echo "${PIPESTATUS[1]}""#, Workplace.program, id])
        #expect(outcome.line == code)
        #expect(outcome.errors.isEmpty == (code == "0"))
        let purpose = try await place.exported(id).purpose
        #expect(purpose == ExportedFile.Purpose(ours: "Reach the mid-market", partner: "A product"))
      }
    }
  }

  @Test func `a report that a script asks for and does not get is told to whoever started it`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let outcome = try await place.courtship("open", id, "--plain", input: "/report nowhere/r.md\nReach the north\n")
      #expect(outcome.code == 73)
      let sentence = "nowhere/r.md cannot be written: no such file or directory. Use another name or folder."
      #expect(outcome.errors == "courtship: \(sentence)\n")
      #expect(outcome.output.contains("\n\(sentence)\n"))
      #expect(try await place.exported(id).purpose?.ours == "Reach the north")
    }
  }

  @Test func `of two who write the same line, the second is told what is not kept`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      // The second has opened the workshop before the first writes, and types after.
      let line = #"""
        mkfifo in; "$0" open "$1" --plain <in >out 2>err & exec 3>in
        until grep -q '^0.1 ' out; do sleep 0.05; done
        printf 'Theirs\n' | "$0" open "$1" --plain >/dev/null
        printf 'Ours\nOurs too\n' >&3; exec 3>&-; wait $!
        """#
      let outcome = try await place.run(["bash", "-c", line, Workplace.program, id])
      #expect(outcome.code == 75)
      #expect(try !place.read("out").contains("Everything is saved."))
      #expect(
        try place.read("err") == "courtship: Not everything is saved: somebody else had changed it meanwhile. "
          + "Open it again to see what stands. You typed:\nOurs\n")
      let purpose = try await place.exported(id).purpose
      #expect(purpose == ExportedFile.Purpose(ours: "Theirs", partner: "Ours too"))
    }
  }

  @Test func `whoever stops reading the lines loses none of them`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let line = #"printf 'Reach the mid-market\n' | "$0" open "$1" --plain | true; echo "${PIPESTATUS[*]}""#
      let outcome = try await place.run(["bash", "-c", line, Workplace.program, id])
      #expect(outcome.errors == "")
      #expect(outcome.output.split(separator: " ").dropFirst().first == "0")
    }
  }
}
