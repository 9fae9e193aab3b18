import Domain
import Plain
import Session
import Testing

/// Newer versions of the questionnaires, in lines.
struct RenewalTests {
  /// The eight questions in a version with another first prompt and a ninth question.
  private static func newer(_ major: Int = 1) -> Questionnaire {
    var questionnaire = Sample.workshop.inquiry.questionnaires[0]
    questionnaire.version = SemanticVersion(major, 1, 0)
    questionnaire.sections[0].questions[0].prompt = "Where do you stand?"
    questionnaire.sections[2].questions.append(Sample.question("partner-team", "Who does the work?"))
    return questionnaire
  }

  private static let headline =
    "Eight strategy questions 1.1.0 is at hand, 1.0.0 is used here: 1 question added, 1 question reworded.\n"
    + "Type /newer to hear what differs; nothing changes by itself.\n"

  @Test func `a session that begins says what is at hand, and changes nothing`() {
    let room = Transcript(.workshop(Sample.workshop), offered: [Self.newer()])
    #expect(room.text.contains(Self.headline))
    #expect(room.stored.subject == .workshop(Sample.workshop))
    #expect(!Transcript(.workshop(Sample.workshop)).text.contains("at hand"))
  }

  @Test func `newer tells what differs, and newer move moves the answers over`() {
    var room = Transcript(.workshop(Sample.workshop), offered: [Self.newer()])
    room.type("/skip", "/note joint: A note")
    let told = room.answer(to: "/newer")
    #expect(
      told.hasPrefix(
        """
        Eight strategy questions: 1.0.0 here, 1.1.0 at hand.
        Added: Partner team: Who does the work?
        Situation: reworded, from “Where does each of you stand today?” to “Where do you stand?”.
        Type /newer move to move the answers over; all that was said is kept.
        """), "\(told)")
    #expect(room.answer(to: "/newer move").hasPrefix("Saved: moved to Eight strategy questions 1.1.0.\n"))
    #expect(room.stored.subject.inquiry.questionnaires == [Self.newer()])
    #expect(room.saved("situation").notes.joint == "A note")
    #expect(room.answer(to: "/newer").hasPrefix("The questions here are the newest at hand."))
    #expect(room.answer(to: "undo").hasPrefix("Undone: moved to Eight strategy questions 1.1.0."))
    #expect(room.stored.subject.inquiry.questionnaires == Sample.workshop.inquiry.questionnaires)
  }

  @Test func `what cannot be moved to says why`() {
    var room = Transcript(.workshop(Sample.workshop), offered: [Self.newer(2)])
    #expect(room.answer(to: "/newer move").hasPrefix("Eight strategy questions 2.1.0 asks other questions than 1.0.0:"))
    #expect(room.stored.subject == .workshop(Sample.workshop))
  }

  @Test func `a room hears nothing of what is one firm's own until it is unlocked`() {
    var workshop = Sample.workshop
    Sample.programme.carryAgenda(into: &workshop)
    var agenda = Sample.programme.inquiry.questionnaires[0]
    agenda.version = SemanticVersion(1, 2, 0)
    var room = Transcript(.workshop(workshop), offered: [agenda])
    #expect(!room.text.contains("agenda"))
    #expect(room.answer(to: "/newer").hasPrefix("The questions here are the newest at hand."))
    room.type("/unlock")
    #expect(room.answer(to: "/newer").hasPrefix("The partnering agenda: 1.0.0 here, 1.2.0 at hand."))
  }

  @Test func `one firm alone moves its agenda too`() {
    var agenda = Sample.programme.inquiry.questionnaires[0]
    agenda.version = SemanticVersion(1, 2, 0)
    var room = Transcript(.programme(Sample.programme), offered: [agenda])
    #expect(
      room.text.contains("The partnering agenda 1.2.0 is at hand, 1.0.0 is used here: the questions are the same."))
    room.type("/newer move")
    #expect(room.stored.subject.inquiry.questionnaires == [agenda])
  }

  @Test func `a session whose question goes with the move goes on at another, and says so`() {
    var shorter = Self.newer()
    shorter.sections[0].questions.removeFirst()
    var room = Transcript(.workshop(Sample.workshop), offered: [shorter])
    room.type("/go 1")
    let answer = room.answer(to: "/newer move")
    #expect(answer.contains("The question that was asked here is no longer one of this session."), "\(answer)")
    #expect(room.session.session.place.question.map { room.session.session.questions.contains($0) } ?? true)
  }
}
