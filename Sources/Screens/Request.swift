package import Domain
package import Session

/// What the interface asks of the world. Every request is answered by a ``Reply``, or needs no answer.
package enum Request: Hashable, Sendable {
  /// The lines of the library: ``Reply/library(_:)``.
  case list
  /// The plans and questionnaires for set-up: ``Reply/plans(_:)``.
  case plans
  /// The person's own questionnaires, plans and policies that have errors: ``Reply/unusable(_:)``.
  case unusable
  /// Those of the questionnaires of these ids that can be chosen now: ``Reply/questionnaires(_:)``.
  case questionnaires([QuestionnaireID])
  /// What plans bring whose questions a workshop could take on: ``Reply/furtherPlans(_:of:)``.
  case furtherPlans(of: SubjectID)
  /// Opens what is stored: ``Reply/opened(_:)``.
  case open(SubjectID)
  /// Makes and stores a workshop: ``Reply/opened(_:)``.
  case create(WorkshopDraft, in: ProgrammeID?)
  /// Makes and stores a review of the partnership that a workshop is a session of: ``Reply/opened(_:)``.
  case follow(WorkshopID)
  /// Opens a programme's agenda, and makes the programme if it is new: ``Reply/opened(_:)``.
  case openAgenda(ProgrammeID, firm: String)
  /// Adds the sample programme and workshop: ``Reply/added(_:)``.
  case addSample
  /// Gives a workshop or a programme another title, unless somebody else has done so since it was called `from`:
  /// ``Reply/renamed(_:from:)``.
  case rename(SubjectID, from: String, to: String)
  /// Makes a copy of it: ``Reply/added(_:)``.
  case duplicate(SubjectID)
  /// Puts it away, or back: ``Reply/library(_:)``.
  case archive(SubjectID, Bool)
  /// Erases it, if it is still at this revision: ``Reply/deleted(_:)``.
  case delete(SubjectID, revision: Int)
  /// Takes what a file, or all files of a folder, hold into the library: ``Reply/added(_:)`` or ``Reply/isThere(path:title:)``.
  case importFile(path: String, asCopy: Bool)
  /// Writes it whole: ``Reply/wrote(path:)`` or ``Reply/fileExists(path:)``.
  case exportFile(SubjectID, path: String, replacing: Bool)
  /// Writes a programme with all of its workshops into a folder: ``Reply/wrote(path:)`` or ``Reply/fileExists(path:)``.
  case exportFolder(ProgrammeID, path: String, replacing: Bool)
  /// What is stored, to be compared or rated: ``Reply/read(_:)``.
  case read(SubjectID)
  /// Writes a change: ``Reply/saved(revision:)``, ``Reply/conflict(_:)`` or ``Reply/saveFailed(_:)``.
  case save(Subject, revision: Int, Change)
  /// What is stored, where that is another revision: ``Reply/written(_:)``. Needs no other answer.
  case look(SubjectID, since: Int)
  /// Writes a change of a candidate on the criteria grid: ``Reply/candidate(_:_:)``.
  case saveCandidate(Subject, revision: Int, Change)
  /// Makes and stores a workshop for the criteria grid: ``Reply/read(_:)``.
  case addCandidate(WorkshopDraft, in: ProgrammeID)
  /// Writes Markdown, or the web page it makes where the file’s name ends in `.html`, beside and renames it: ``Reply/wrote(path:)`` or ``Reply/fileExists(path:)``.
  case write(text: String, path: String, replacing: Bool)
  /// Tells windows that follow a workshop where its room is, nil once nobody facilitates it, and by how many half screens
  /// they are to go down. Needs no answer but ``Reply/failed(_:)``.
  case announce(Place?, pages: Int, of: SubjectID)
  /// The sitting of a workshop that goes on just now: ``Reply/sitting(_:of:)``.
  case sitting(of: SubjectID)
  /// Keeps the sitting for other windows and for whoever opens the workshop next. Needs no answer but
  /// ``Reply/failed(_:)``.
  case keepSitting(Sitting, of: SubjectID)
  /// Keeps forms of which nothing has come yet, in place of what this window knew of them; those of other windows stay.
  /// Needs no answer but ``Reply/failed(_:)``.
  case keep([UnfinishedForm], inPlaceOf: [UnfinishedForm])
  /// The forms kept so, the latest last: ``Reply/unfinished(_:)``.
  case unfinished
  /// Gives a text to the person's own editor: ``Reply/edited(_:)`` or ``Reply/editorFailed(_:)``.
  case editText(String)
  /// Puts the program into the background and draws all of the screen on its return.
  case suspend
  /// Draws all of the screen anew.
  case redraw
  /// Ends the program. Everything is saved.
  case quit(code: Int32)
}

/// What the world answers.
package enum Reply: Hashable, Sendable {
  case library([Summary])
  case plans([SessionPlan])
  /// Their files, as a shell would name them.
  case unusable([String])
  case questionnaires([Questionnaire])
  case furtherPlans([FurtherPlan], of: SubjectID)
  case unfinished([UnfinishedForm])
  case opened(Stored)
  /// Nil where none goes on.
  case sitting(Sitting?, of: SubjectID)
  /// What is new in the library.
  case added([SubjectID])
  case renamed(Stored, from: String)
  case deleted(SubjectID)
  /// The library has what the file holds already, under this title.
  case isThere(path: String, title: String)
  case read(Stored)
  case saved(revision: Int)
  case conflict(Stored)
  /// Somebody else has written to what is open.
  case written(Stored)
  /// What became of a save of this candidate: one of those around it.
  indirect case candidate(SubjectID, Reply)
  case saveFailed(String)
  case wrote(path: String)
  case fileExists(path: String)
  /// The text as the person's own editor left it.
  case edited(String)
  /// The person’s own editor gave nothing that can be taken; the sentence says why.
  case editorFailed(String)
  /// A request could not be done; the sentence says why and what to do.
  case failed(String)
}
