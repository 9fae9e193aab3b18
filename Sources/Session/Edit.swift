package import Domain

/// What a person wants to change, before the rules have looked at it.
package enum Edit: Hashable, Sendable {
  /// Replaces the votes of the round being taken, or starts one. The sealed votes of others stay beside them.
  case vote(QuestionID, [Vote])
  /// Shows the votes of the round being taken: from here on they are history.
  case reveal(QuestionID)
  /// Takes the round being taken away, with the votes and the guesses that nobody has seen; what came by forms stays.
  case dropRound(QuestionID)
  /// The rating the room agreed on; one that differs from the votes' suggestion needs a reason.
  case rate(QuestionID, Rating, reason: String)
  case confidence(QuestionID, Confidence?)
  case answer(QuestionID, String)
  case note(QuestionID, Notes.Voice, String)
  case markUnknown(QuestionID)
  case markNotApplicable(QuestionID, reason: String)
  /// Takes back `unknown` or `not-applicable`; what was voted or rated counts again.
  case reopen(QuestionID)
  case place(QuestionID, LevelPlacement)
  /// Adds an entry, or replaces the one of the same id.
  case putEntry(QuestionID, Entry)
  case removeEntry(QuestionID, EntryID)
  /// Adds something that speaks for or against a rating, or replaces what has the same id.
  case putEvidence(QuestionID, Evidence)
  case removeEvidence(QuestionID, EvidenceID)
  /// What a firm expects the other to vote in the round being taken, or in a new one; nil for no guess.
  case guess(QuestionID, Firm, Rating?)
  /// Adds an action, or replaces the one of the same id.
  case putAction(Action)
  case removeAction(ActionID)
  case park(ParkedItem)
  case unpark(ParkedItemID)
  case hunch(ParticipantID, Verdict?)
  /// Links a need of one firm with an offer of the other that meets it.
  case match(GiveAndGet.Link)
  case unmatch(GiveAndGet.Link)
  /// Adds to what the partner needs or offers, or replaces the item of the same id.
  case putPartnerItem(PartnerLists.Kind, PartnerLists.Item)
  /// Takes it away, and the links that name it.
  case removePartnerItem(PartnerLists.Kind, EntryID)
  /// What became of a promise, and what there is to say about it; nil where the room has not said.
  case promise(ActionID, Promise.Outcome?, note: String)
  /// Replaces the exit trigger, or the measure, of the same id.
  case putTrigger(ExitTrigger)
  case putMeasure(TrackedMeasure)
  case decide(Decision?)
  case details(Details)
  /// Freezes the criteria and the capacity of a programme's agenda as they stand.
  case accept
  /// Another title of a workshop, or another name of a programme; empty for the usual one.
  case rename(String)
  case participants([Participant])
  /// Moves the answers over to a newer version of a questionnaire that is carried here.
  case renew(Questionnaire)
  /// Goes by the agenda of the programme as it stands, and by the criteria that were accepted last.
  case takeAgenda(Programme)
  /// Goes by another plan, and takes on what it asks besides.
  case takePlan(FurtherPlan)
  /// Time spent on a question, in whole seconds since it was last counted.
  case spend(QuestionID, seconds: Int)
}

/// Why an edit cannot be done. Nothing was changed.
package enum EditRefusal: Error, Hashable, CustomStringConvertible {
  case noSuchQuestion(QuestionID)
  case noSuchParticipant(ParticipantID)
  case noVotesYet
  case noRoundToDrop
  case overrideNeedsReason(suggested: Rating)
  case notApplicableNeedsReason
  case gateCannotBeSetAside
  case isLadder
  case isNoLadder
  case levelOutside(highest: Int)
  case nothingToReopen
  case participantHasVoted(name: String)
  case nameMissing
  case notInProgramme
  case onlyProgrammesAccept
  case notAcceptable(AcceptanceRefusal)
  case onlyFirmsGuess
  case noSuchQuestionnaire(QuestionnaireID)
  case notNewer(title: String, have: SemanticVersion)
  case otherMajor(title: String, have: SemanticVersion, offered: SemanticVersion)
  case isDecided
  /// It is no promise of an earlier session.
  case noSuchPromise
  case noSuchTrigger
  case noSuchMeasure
  /// A link is of a need of one firm and an offer of the other.
  case noMatch
  /// The agenda is that of a programme to which the workshop does not belong.
  case otherProgramme
  /// The plan is for one firm alone.
  case notForRoom(plan: String)
  case otherStage(plan: String, Stage)
  /// With the questions of the plan a rule of the file would be broken.
  case cannotTakeOn(plan: String, because: String)
  /// Something was said to a questionnaire that would go.
  case wasAnswered(title: String)
  /// A rule of the file would be broken.
  case cannotMove(because: String)
  /// A row has a column that its question has no longer.
  case noSuchColumn(String)
  /// What was said has no place there: a clause each.
  case wouldLose(title: String, have: SemanticVersion, [String])

  package var description: String {
    switch self {
    case .noSuchQuestion(let id): "There is no question \(id) here."
    case .noSuchParticipant(let id): "There is no \(id) in the room. Add them to the people first."
    case .noVotesYet: "Nobody has voted yet. Type the votes in seat order first."
    case .noRoundToDrop: "There is no round to drop: what was revealed stays, and so do the ballots that came by forms."
    case .overrideNeedsReason(let suggested):
      "The votes suggest \(suggested.rawValue). Say in a few words why the room agreed on another rating."
    case .notApplicableNeedsReason: "Say in a few words why the question does not apply."
    case .gateCannotBeSetAside: "This question is a gate and cannot be set aside. Rate it, or say “don’t know”."
    case .isLadder: "This question is placed on levels, not rated."
    case .isNoLadder: "This question is rated, not placed on levels."
    case .levelOutside(let highest): "Levels go from 1 to \(highest)."
    case .nothingToReopen: "The question is neither “don’t know” nor “not applicable”."
    case .participantHasVoted(let name): "\(name) has voted already and stays in the list. Correct the name instead."
    case .nameMissing: "Both firms need a name."
    case .notInProgramme: "A programme has no such part: it belongs to a workshop."
    case .onlyProgrammesAccept: "Only a programme's agenda is accepted."
    case .notAcceptable(.noCriteria(let question)):
      "There are no criteria to accept yet. List at least one\(question.map { " at “\(Question.words(of: $0.name))”" } ?? "")."
    case .notAcceptable(.noWeight(let criterion)):
      "The criterion “\(criterion)” has no weight. Give it one from 1 to 5, then accept the agenda."
    case .notAcceptable(.noCapacity(let number)):
      "A firm cannot serve \(number) partners. Correct the number of the capacity, then accept the agenda."
    case .notAcceptable(.tooManyCriteria(let count)):
      "\(count) criteria are more than a room can rate. Keep those that decide, \(Bound.questions) at most."
    case .onlyFirmsGuess: "Only the two firms guess what the other will vote."
    case .noSuchQuestionnaire(let id): "The questionnaire \(id) is not used here."
    case .notNewer(let title, let have): "\(title) \(have) is used here, and nothing newer is at hand."
    case .otherMajor(let title, let have, let offered):
      "\(title) \(offered) asks other questions than \(have): answers to one are no answers to the other, and stay where "
        + "they are. A new workshop can begin with it."
    case .isDecided:
      "A decision was taken on these questions, and they stay as they were. Take the decision back first, or begin a new "
        + "workshop."
    case .noSuchPromise: "That is no promise of an earlier session. Choose one of the list."
    case .noSuchTrigger: "There is no such exit trigger here. Choose one of the list."
    case .noSuchMeasure: "There is no such measure here. Choose one of the list."
    case .noMatch: "A need is met by an offer of the other firm. Choose one of each."
    case .otherProgramme: "The workshop belongs to another programme, and goes by the agenda of that."
    case .notForRoom(let plan):
      "“\(plan)” is for one firm alone, and brings nothing into a room of two. Choose a plan with questions for both."
    case .otherStage(let plan, .review):
      "“\(plan)” is for a review, and this workshop is none. A review is a workshop of its own."
    case .otherStage(let plan, _):
      "“\(plan)” is for a courtship, and this workshop is a review. A courtship is a workshop of its own."
    case .cannotTakeOn(let plan, let reason): "The questions of “\(plan)” cannot come in: \(reason)."
    case .wasAnswered(let title): "“\(title)” stays: something was said to it since, which would be lost."
    case .noSuchColumn(let name): "A column that this row fills in is no longer there at “\(name)”. Type it anew."
    case .cannotMove(let reason): "It cannot be moved over: \(reason)."
    case .wouldLose(let title, let have, let losses):
      "It stays with \(title) \(have), as this would be lost: \(losses.joined(separator: "; "))."
    }
  }
}
