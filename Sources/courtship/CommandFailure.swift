internal import Domain
internal import Forms
internal import Interchange
internal import Session
internal import WebPage

/// Why a command could not do what it was asked for.
enum CommandFailure: Error {
  // What was named.
  case nothing(named: String, library: String)
  case several(named: String, [Summary])
  case programmeNotWorkshop(ProgrammeID)
  case workshopNotProgramme(String)
  case fileNotImported(path: String)
  /// There is no terminal to show anything in.
  case noScreen
  case noProgramme(ProgrammeID)
  /// No questionnaire, plan or policy; with the ids that may have been meant.
  case noItem(String, like: [String])
  case severalItems(String, [String])
  // What was typed.
  case participant(String)
  case programmeName(String)
  case firmNeeded(ProgrammeID)
  case replaceAndCopy
  case programmeForBoth
  case otherFirm(ProgrammeID, owner: String)
  case libraryUnnamed
  case nobodyToCompare
  case noCapacity(Int)
  case notComparable(String)
  case comparedTwice(WorkshopID)
  case noCommand(String)
  /// Somebody else has changed it since, and `what` was not done.
  case changedMeanwhile(title: String, notDone: String)
  case renamedMeanwhile(from: String, to: String)
  /// Newer versions of questionnaires that it was not moved to.
  case notRenewed([EditRefusal])
  /// Whoever was asked did not type the word.
  case nothingDeleted
  /// Two of the files to import hold something of the same id.
  case twice(id: String, path: String)
  case noForm(FormRefusal)
  /// The workshop or programme of a form is not in the library.
  case noAddressee(path: String, id: String, library: String)
  // Files.
  case unreadable(path: String, reason: String)
  case badFile(path: String, InterchangeError)
  case badQuestionnaire(findings: [String])
  case fileExists(path: String)
  case unwritable(path: String, reason: String)
  /// A programme with its workshops needs a folder to go into.
  case folderNeeded
  case noWorkshopsOfItsOwn(String)
  case folderExists(path: String)
  /// It would be replaced, and `name` in it is no file that an export wrote.
  case folderHoldsOthers(path: String, name: String)
  case nothingInFolder(path: String)
  case outputFailed(reason: String)
  case noWebPage(WebPageError)
  /// Several files, each with its own trouble; the first decides the exit code.
  case files([Complaint])
  // The end of a session that could not be saved.
  case rescued(path: String, reason: String)
  case lost(reason: String)
  /// What was typed where somebody else's words stand now.
  case overtaken([String])

  var complaint: Complaint {
    switch self {
    case .nothing(let text, let library):
      Complaint(
        "There is no workshop or programme “\(text)” in \(library). “courtship list” shows those there are.", .noInput)
    case .several(let text, let summaries):
      Complaint(
        "“\(text)” could be any of these; give more of the id: \(listed(summaries)).", .noInput)
    case .programmeNotWorkshop(let id):
      Complaint("“\(id)” is a programme. Fill in its agenda with “courtship agenda \(id)”.", .noInput)
    case .workshopNotProgramme(let id):
      Complaint("“\(id)” is a workshop. Open it with “courtship open \(id)”.", .noInput)
    case .fileNotImported(let path):
      Complaint("\(path) is a file. Import it first: “courtship import \(path)”, then open the id it prints.", .usage)
    case .noScreen:
      Complaint("“courtship show” needs a window of its own. Run it in a terminal that can place a cursor.", .usage)
    case .noProgramme(let id):
      Complaint(
        "There is no programme “\(id)”. Make it with “courtship agenda \(id) --firm NAME”, or look with “courtship list”.",
        .noInput)
    case .noItem(let id, let likes):
      Complaint(
        "There is no questionnaire, plan or policy “\(id)”. "
          + (likes.isEmpty ? "" : "Did you mean \(alternatives(likes.map { "“\($0)”" }))? ")
          + "“courtship questionnaires” lists those there are.", .noInput)
    case .severalItems(let id, let names):
      Complaint("“\(id)” is the id of several files. Say which: \(alternatives(names)).", .usage)
    case .participant(let text):
      Complaint(
        "“\(text)” names nobody. Use NAME:FIRM or NAME:FIRM:ROLE, where FIRM is ours, partner or outside.", .usage)
    case .programmeName(let text):
      Complaint(
        "“\(text)” cannot name a programme. Use lower-case letters, digits and hyphens: emea-resellers.", .usage)
    case .firmNeeded(let id):
      Complaint("The programme “\(id)” is new. Say whose it is: “courtship agenda \(id) --firm NAME”.", .usage)
    case .replaceAndCopy:
      Complaint("--replace and --copy say opposite things. Use one of them.", .usage)
    case .programmeForBoth:
      Complaint("A programme is one firm's own; leave --for out, or say --for ours.", .usage)
    case .otherFirm(let id, let owner):
      Complaint("“\(id)” is \(owner)'s; leave --firm out, or choose another name.", .usage)
    case .nobodyToCompare:
      Complaint("There is nobody to compare. Name workshops, or a programme with --programme ID.", .usage)
    case .noCapacity(let number):
      Complaint("--capacity \(number) leaves room for nobody. Use 1 or more.", .usage)
    case .notComparable(let id):
      Complaint(
        "“\(id)” is a programme; workshops are compared. Use --programme \(id) for all of its workshops.", .usage)
    case .comparedTwice(let id):
      Complaint("“\(id)” is named twice. Name each workshop once.", .usage)
    case .libraryUnnamed:
      Complaint("--library names no file. Name one, or leave it out.", .usage)
    case .noCommand(let name):
      Complaint("There is no command “\(name)”. “courtship help” lists those there are.", .usage)
    case .changedMeanwhile(let title, let notDone):
      Complaint(
        "“\(title)” was changed elsewhere meanwhile and was not \(notDone). Look at it, then try again.", .tryAgain)
    case .renamedMeanwhile(let before, let now):
      Complaint(
        "“\(before)” was renamed to “\(now)” elsewhere meanwhile and keeps that title. Try again to change it.",
        .tryAgain)
    case .noWebPage(let error):
      Complaint(error.description, .cannotCreate)
    case .notRenewed(let refusals):
      Complaint(refusals.map(\.description).joined(separator: " "), .badData)
    case .noForm(let refusal):
      Complaint(refusal.description, .usage)
    case .noAddressee(let path, let id, let library):
      Complaint(
        "\(path) is a form of “\(id)”, which is not in \(library). Import that first, or name its library.", .noInput)
    case .nothingDeleted:
      Complaint("Nothing was deleted. Only the word “delete”, typed when it asks, deletes.", .usage)
    case .twice(let id, let path):
      Complaint("\(path) holds “\(id)”, as a file before it does. Import one of them, or use --copy.", .usage)
    case .unreadable(let path, let reason):
      Complaint("\(path) cannot be read: \(reason). Check the name and the permissions.", .noInput)
    case .badFile(let path, let error):
      Complaint(findings: error.lines(file: path))
    case .badQuestionnaire(let findings):
      Complaint(findings: findings)
    case .fileExists(let path):
      Complaint("\(path) is there already. Use another name, or --force to replace it.", .cannotCreate)
    case .unwritable(let path, let reason):
      Complaint("\(path) cannot be written: \(reason). Use another name or folder.", .cannotCreate)
    case .folderNeeded:
      Complaint("--workshops writes a folder. Name it with --output FOLDER.", .usage)
    case .noWorkshopsOfItsOwn(let id):
      Complaint("“\(id)” is a workshop and has none of its own. Leave --workshops out.", .usage)
    case .folderExists(let path):
      Complaint("\(path) is there already. Use another name, or --force to replace it.", .cannotCreate)
    case .folderHoldsOthers(let path, let name):
      Complaint(
        "\(path) is not replaced: it holds “\(name)”, which no export wrote. Use another name, or look at what is in there.",
        .cannotCreate)
    case .nothingInFolder(let path):
      Complaint("There is no file that ends in .json in \(path). Name another folder, or a file.", .noInput)
    case .outputFailed(let reason):
      Complaint(
        "Standard output cannot be written: \(reason). Look at where it is sent, or use --output.", .inputOutput)
    case .files(let complaints):
      Complaint(findings: complaints.flatMap(\.lines), complaints.first?.code ?? .badData)
    case .rescued(let path, let reason):
      Complaint(
        "Not everything could be saved. \(reason) All of it is in \(path): bring it back with “courtship import "
          + "--replace \(path)”.", .inputOutput)
    case .lost(let reason):
      Complaint("Not everything could be saved, nor written beside the library. \(reason)", .inputOutput)
    case .overtaken(let lines):
      Complaint(
        "Not everything is saved: somebody else had changed it meanwhile. Open it again to see what stands. You typed:"
          + lines.map { "\n\($0)" }.joined(), .tryAgain)
    }
  }

  private func listed(_ summaries: [Summary]) -> String {
    let shown = 5
    let names = summaries.prefix(shown).map { "\($0.id.text) (\($0.title))" }
    let rest = summaries.count - names.count
    return (names + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
  }
}
