internal import Domain
internal import Session
internal import Testing

@testable internal import courtship

/// Exit codes are those of sysexits(3): scripts depend on them.
@Suite struct CommandComplaintTests {
  @Test(
    arguments: [
      (StoreError.locked(path: "/l"), 75), (.newer(path: "/l"), 65), (.damaged(path: "/l", reason: "x"), 65),
      (.unwritable(path: "/l", reason: "x"), 73), (.exists(.workshop(.init("w"))), 73),
      (.failed(path: "/l", reason: "x"), 74),
      (.gone(.workshop(.init("w"))), 66), (.taken(by: .programme(.init("p"))), 73), (.readOnly(path: "/l"), 73),
      (.noFile(path: "/l"), 73), (.foreign(path: "/l"), 65),
      (.unreadable(.workshop(.init("w")), path: "/l", reason: "x"), 65),
    ] as [(StoreError, Int32)])
  func `a library that cannot be used has an exit code by why`(error: StoreError, code: Int32) {
    #expect(Complaint(error)?.code.rawValue == code)
    #expect(Complaint(error)?.lines == ["courtship: \(error.description)"])
  }

  @Test(
    arguments: [
      (DraftError.firmMissing, 64), (.nameTooLong("x"), 64), (.twice(.init("q")), 64), (.noPlan(.init("p")), 66),
      (.noQuestionnaire(.init("q")), 66), (.noPolicy(.init("p")), 66),
    ] as [(DraftError, Int32)])
  func `a workshop that cannot be made has an exit code by why`(error: DraftError, code: Int32) {
    #expect(Complaint(error)?.code.rawValue == code)
  }

  @Test func `an error of nobody's is no complaint`() {
    struct Strange: Error {}
    #expect(Complaint(Strange()) == nil)
  }

  @Test func `a title from somebody's file cannot move the cursor`() {
    let failure = CommandFailure.nothing(named: "a\u{1B}[2J\u{7}", library: "/l")
    #expect(
      failure.complaint.lines == [
        "courtship: There is no workshop or programme “a [2J ” in /l. “courtship list” shows those there are."
      ])
  }
}
