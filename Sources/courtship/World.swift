internal import Domain
internal import SQLiteLibrary
internal import Screens
internal import Session

/// What the interface asks of the world is answered here: by the library, the catalogue, the clock and the disk.
final class World {
  let library: Library
  let catalogue: LiveCatalogue
  let surroundings: Surroundings
  /// This run of the program, as the journal names it.
  private let session = UUIDv7.make()

  /// Opens the library, and makes it if there is none.
  ///
  /// - Throws: ``StoreError``.
  init(libraryAt path: String, _ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    library = try Library(at: path)
    catalogue = LiveCatalogue(folder: surroundings.questionnaireFolder)
  }

  var stamp: Stamp { Stamp(session: session, time: .now, author: surroundings.author) }

  /// Does what is asked; nil where the request is the terminal's to answer.
  func answer(_ request: Request) -> Reply? {
    if case .save(let subject, let revision, let change) = request { return save(subject, at: revision, change) }
    if case .saveCandidate(let subject, let revision, let change) = request {
      return .candidate(subject.subjectID, save(subject, at: revision, change))
    }
    do {
      switch request {
      case .list: return .library(try library.summaries())
      case .plans: return .plans(try catalogue.plans())
      case .unusable: return .unusable(catalogue.unusableFiles.map(surroundings.abbreviated))
      case .questionnaires(let ids): return .questionnaires(catalogue.offered(ids))
      case .furtherPlans(let id): return .furtherPlans(try catalogue.furtherPlans(), of: id)
      case .open(let id): return .opened(try stored(id))
      case .create(let draft, let programme): return .opened(try create(draft, in: programme))
      case .follow(let id): return .opened(try follow(id, plan: nil))
      case .addCandidate(let draft, let programme): return .read(try create(draft, in: programme))
      case .openAgenda(let id, let firm): return .opened(try agenda(of: id, firm: firm))
      case .addSample: return .added([.workshop(try addSample().id)])
      case .rename, .duplicate, .archive, .delete, .importFile, .exportFile, .exportFolder:
        return try answerOfShelf(request)
      case .read(let id): return .read(try stored(id))
      case .look(let id, let revision): return try look(id, since: revision)
      case .write(let text, let path, let replacing): return try write(text, to: path, replacing: replacing)
      case .unfinished: return .unfinished(try library.unfinished())
      case .keep(let forms, let known):
        try library.keep(forms, inPlaceOf: known)
        return nil
      case .announce(let place, let pages, let id):
        try library.announce(place, pages: pages, of: id)
        return nil
      case .sitting(let id): return .sitting(try library.sitting(of: id, at: .now), of: id)
      case .keepSitting(let sitting, let id):
        try library.keep(sitting, of: id)
        return nil
      case .save, .saveCandidate, .editText, .suspend, .redraw, .quit: return nil
      }
    } catch {
      return .failed(sentence(for: error))
    }
  }

  /// Writes a change, and says what became of it.
  func save(_ subject: Subject, at revision: Int, _ change: Change) -> Reply {
    do throws(StoreError) {
      return .saved(revision: try library.save(subject, at: revision, change: change, by: stamp))
    } catch .conflict(let stored) {
      return .conflict(stored)
    } catch {
      return .saveFailed(error.description)
    }
  }

  func stored(_ id: SubjectID) throws -> Stored {
    guard let stored = try library.load(id) else { throw StoreError.absent(id) }
    return stored
  }

  /// What is stored, where that is another revision. Of one that was deleted the next change tells; a library that cannot
  /// be read just now is looked at again with the next write.
  private func look(_ id: SubjectID, since revision: Int) throws -> Reply? {
    do {
      guard let now = try library.whereabouts(of: id), now.revision != revision else { return nil }
      guard let stored = try library.load(id) else { return nil }
      return .written(stored)
    } catch StoreError.locked {
      return nil
    }
  }

  func create(_ draft: WorkshopDraft, in id: ProgrammeID?) throws -> Stored {
    let programme = try id.map { id in
      guard let programme = try library.load(.programme(id))?.subject.programme else {
        throw CommandFailure.noProgramme(id)
      }
      return programme
    }
    let workshop = try draft.workshop(id: WorkshopID(UUIDv7.make()), from: catalogue, in: programme)
    return try library.create(.workshop(workshop), by: stamp)
  }

  /// The programme of that name; a new one takes its questions from the plan `agenda-alone`.
  ///
  /// - Parameter firm: whose it is, if it is new; ``CommandFailure/firmNeeded(_:)`` where nobody says so.
  func agenda(of id: ProgrammeID, firm: String?) throws -> Stored {
    if let stored = try library.load(.programme(id)) { return stored }
    guard isKebabCase(id.text) else { throw CommandFailure.programmeName(id.text) }
    let firm = try WorkshopDraft.name(firm ?? "")
    if firm.isEmpty { throw CommandFailure.firmNeeded(id) }
    return try library.create(.programme(try Programme(newAgenda: id, firm: firm, from: catalogue)), by: stamp)
  }

  /// Adds the sample; its programme is made once, its workshop every time.
  func addSample() throws -> Workshop {
    let sample = try Sample.programme(from: catalogue)
    let id = SubjectID.programme(sample.id)
    let programme = try library.load(id) ?? library.create(.programme(sample), by: stamp)
    let workshop = try Sample.workshop(
      id: WorkshopID(UUIDv7.make()), from: catalogue, in: programme.subject.programme ?? sample)
    return try library.create(.workshop(workshop), by: stamp).subject.workshop ?? workshop
  }

  /// Writes a document, as Markdown or as what the file's name asks for.
  func write(_ markdown: String, to path: String, replacing: Bool) throws -> Reply {
    do throws(CommandFailure) {
      let target = surroundings.expanded(path)
      let text = try DocumentFormat(ofFile: target).text(of: markdown)
      try OutputFile.write(text, to: target, replacing: replacing)
      return .wrote(path: OutputFile.resolved(target))
    } catch .fileExists {
      return .fileExists(path: path)
    }
  }
}

extension Programme {
  /// The plan by which a firm works alone.
  static let usualPlan = PlanID("agenda-alone")

  /// A new programme with the questions of its plan, unanswered.
  ///
  /// - Throws: ``DraftError``, or what the catalogue throws.
  init(newAgenda id: ProgrammeID, firm: String, from catalogue: any QuestionnaireCatalogue) throws {
    guard let plan = try catalogue.plan(Self.usualPlan) else { throw DraftError.noPlan(Self.usualPlan) }
    guard let policy = try catalogue.policy(plan.policy) else { throw DraftError.noPolicy(plan.policy) }
    let questionnaires = try plan.questionnaires.map { id in
      guard let questionnaire = try catalogue.questionnaire(id) else { throw DraftError.noQuestionnaire(id) }
      return questionnaire
    }
    self.init(id: id, firm: firm, inquiry: Inquiry(questionnaires: questionnaires, policy: policy))
  }
}
