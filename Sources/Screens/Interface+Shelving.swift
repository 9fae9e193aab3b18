internal import Domain
internal import Session

/// What is done to a line of the library: renamed, copied, put away, erased, written to a file; and what comes in from one.
extension Interface {
  mutating func performOnLine(_ command: Command) -> [Request] {
    guard let line = selectedLine else { return [] }
    let summary = line.summary
    switch command {
    case .rename: open(renameForm(line.titled))
    case .duplicate: return [.duplicate(summary.id)]
    case .archive: return archive(summary)
    case .delete: open(deleteForm(summary))
    case .exportFile: open(exportForm(summary))
    default: break
    }
    return []
  }

  /// The line stays in sight until another is selected: the same key brings it back.
  private mutating func archive(_ summary: Summary) -> [Request] {
    justArchived = summary.id
    marked.remove(summary.id)
    if summary.isArchived {
      toast = Toast("“\(summary.title)” is back among the others. A archives it again.")
    } else {
      toast = Toast("Archived “\(summary.title)”.\(whatStays(of: summary, " stays", " stay")) A brings it back.")
    }
    return [.archive(summary.id, !summary.isArchived)]
  }

  /// Of a programme with workshops: what becomes of them.
  private func whatStays(of summary: Summary, _ one: String, _ many: String) -> String {
    let count = summary.id.programme.map { workshops(of: $0).count } ?? 0
    return count == 0 ? "" : count == 1 ? " Its workshop\(one)." : " Its \(count) workshops\(many)."
  }

  // MARK: The forms

  private func renameForm(_ summary: Summary) -> Form {
    let usual = summary.id.programme?.text ?? Workshop.title(summary.ourFirm, summary.partnerFirm)
    return Form(
      .rename(summary.id, from: summary.title), title: "Rename",
      fields: [
        Form.Field(
          summary.id.isProgramme ? "Name" : "Title", text: summary.title, hint: usual, limit: Bound.nameLength)
      ])
  }

  private func deleteForm(_ summary: Summary) -> Form {
    let stays = whatStays(
      of: summary, " stays, with its own copy of the agenda", " stay, each with its own copy of the agenda")
    return Form(
      .delete(summary.id, revision: summary.revision), title: "Delete “\(summary.title)”?",
      advice:
        "It is erased with its journal, every change that was ever made, and nothing brings it back.\(stays) To keep "
        + "a file of it, press Esc and e first.",
      fields: [Form.Field("Type \(Self.deletingWord) to delete it", hint: "anything else deletes nothing")])
  }

  /// What has to be typed before anything is erased.
  private static let deletingWord = "delete"

  /// Of a programme it asks whether its workshops go with it.
  private func exportForm(_ summary: Summary) -> Form {
    let count = summary.id.programme.map { id in summaries.count { $0.programme == id && !$0.id.isProgramme } } ?? 0
    let workshops = Form.Field("With its workshops", .choice(["no", "yes"]))
    let name = String.fileName(for: summary.title, otherwise: summary.id.isProgramme ? "programme" : "workshop")
    return Form(
      .exportFile(summary.id), title: "Export",
      advice: count == 0
        ? "All of “\(summary.title)” in one file, without its journal."
        : "All of “\(summary.title)” in one file, without its journal; with its \(count == 1 ? "workshop" : "\(count) workshops"), "
          + "archived ones too, in a folder with a file each.",
      fields: [Form.Field("File", text: name + Self.ending)] + (count == 0 ? [] : [workshops]))
  }

  private static let ending = ".json"

  /// What an export form asks for.
  func exportRequest(_ form: Form, of id: SubjectID, replacing: Bool) -> Request {
    let path = form.fields[0].value
    guard form.fields.count > 1, form.fields[1].choice == 1, let programme = id.programme else {
      return .exportFile(id, path: path, replacing: replacing)
    }
    // The name of the file that it would be without its workshops is none for a folder.
    let folder = path.hasSuffix(Self.ending) ? String(path.dropLast(Self.ending.count)) : path
    return .exportFolder(programme, path: folder, replacing: replacing)
  }

  func importForm() -> Form {
    Form(
      .importFile, title: "Import",
      advice: "A workshop or a programme from a file that was exported; of a folder, all of its files or none.",
      fields: [Form.Field("File or folder", hint: "~/northwind-fabrikam.json")])
  }

  mutating func carryOutInLibrary(_ form: Form) throws(FormProblem) -> [Request] {
    let typed = form.fields[0].value
    switch form.purpose {
    case .rename(let id, let before):
      return [.rename(id, from: before, to: try name(typed, field: 0))]
    case .delete(let id, let revision):
      if typed.isEmpty { return leave(form) }
      guard typed.lowercased() == Self.deletingWord else {
        throw FormProblem(
          sentence: "Nothing was deleted. Only the word \(Self.deletingWord) deletes it; Esc goes back.", field: 0)
      }
      return [.delete(id, revision: revision)]
    case .importFile:
      if typed.isEmpty { throw FormProblem(sentence: "Type the name of a file.", field: 0) }
      return [.importFile(path: typed, asCopy: false)]
    case .exportFile(let id):
      if typed.isEmpty { throw FormProblem(sentence: "Type a file name.", field: 0) }
      return [exportRequest(form, of: id, replacing: false)]
    default: return []
    }
  }

  // MARK: What became of it

  mutating func takeAdded(_ ids: [SubjectID]) -> [Request] {
    let what = ids.count == 1 ? "" : " \(ids.count), all that there were"
    toast = Toast(
      form?.purpose == .importFile ? "Imported\(what). Enter opens it." : "Added. Enter opens it, Del deletes it again."
    )
    form = nil
    sought = ids.first(where: \.isProgramme) ?? ids.last
    return [.list]
  }

  mutating func takeRenamed(_ stored: Stored, _ before: String) -> [Request] {
    form = nil
    // The session that was left for the library learns of it, too.
    let requests = subject?.subjectID == stored.subject.subjectID ? send(.conflict(stored)) : []
    toast = Toast(
      before == stored.subject.title
        ? "Nothing changed: it is called so already."
        : "Renamed “\(before)” to “\(stored.subject.title)”. r renames it again.")
    return requests + [.list]
  }

  mutating func takeDeleted(_ id: SubjectID) -> [Request] {
    let title = summaries.first { $0.id == id }?.title ?? id.text
    form = nil
    if subject?.subjectID == id {
      // What was left half done belonged to it.
      session = nil
      (typedAt, failedAt) = (nil, nil)
      voteLines = [:]
      (submissions, typedVotes) = ([], [])
      drafts.removeAll { !$0.purpose.isOfLibrary }
    }
    toast = Toast("Deleted “\(title)”.")
    return [.list]
  }
}
