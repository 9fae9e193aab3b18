package import Domain

/// Where workshops and programmes are kept. Small, so that a shared server can be one too.
///
/// What a call has returned is on disk. Every call throws ``StoreError``.
package protocol WorkshopStore {
  /// Every workshop and programme, the last changed first.
  func summaries() throws(StoreError) -> [Summary]

  /// - Returns: nil if there is none of this name.
  func load(_ id: SubjectID) throws(StoreError) -> Stored?

  /// Keeps a new workshop or programme at revision 1.
  ///
  /// - Throws: ``StoreError/exists(_:)`` if its name is taken.
  func create(_ subject: Subject, by stamp: Stamp) throws(StoreError) -> Stored

  /// Puts `subject` in the place of the stored one of the same name, or creates it.
  func replace(_ subject: Subject, by stamp: Stamp) throws(StoreError) -> Stored

  /// Writes the changed subject and the journal's line in one transaction.
  ///
  /// - Parameter revision: the revision that the change was made on.
  /// - Returns: the new revision.
  /// - Throws: ``StoreError/conflict(_:)`` with what is stored, if somebody else has written since.
  func save(_ subject: Subject, at revision: Int, change: Change, by stamp: Stamp) throws(StoreError) -> Int

  /// Puts a subject away from the others, or back among them. It is no change of the document: it has no line in the
  /// journal, and nobody who has it open gets a conflict.
  ///
  /// - Throws: ``StoreError/absent(_:)`` if there is none of this name.
  func archive(_ isArchived: Bool, _ id: SubjectID) throws(StoreError)

  /// Erases a subject and its journal. Nothing brings them back.
  ///
  /// - Parameter revision: the revision that whoever wants it erased has seen.
  /// - Throws: ``StoreError/absent(_:)``; ``StoreError/conflict(_:)`` if somebody has written since;
  ///   ``StoreError/facilitated(title:)`` while a window announces where its room is.
  func delete(_ id: SubjectID, at revision: Int) throws(StoreError)

  /// Tells those who follow a subject from another window where our room is now; nil once it has left. What was told
  /// holds no longer than this run of the program. Of a subject that is not there nothing is told.
  ///
  /// - Parameter pages: by how many half screens those windows are to go down; negative for up.
  func announce(_ place: Place?, pages: Int, of id: SubjectID) throws(StoreError)

  /// Keeps a sitting of a subject in place of the one before. It is no change of the document. Of a subject that is not
  /// there nothing is kept.
  func keep(_ sitting: Sitting, of id: SubjectID) throws(StoreError)

  /// The sitting of a subject that goes on at a moment: see ``Sitting/goesOn(at:since:)``.
  ///
  /// - Returns: nil if there is none.
  func sitting(of id: SubjectID, at now: Moment) throws(StoreError) -> Sitting?

  /// Where the room of a subject is, as the window that told last says: far cheaper than loading it.
  ///
  /// - Returns: nil if there is no subject of this name.
  func whereabouts(of id: SubjectID) throws(StoreError) -> Whereabouts?
}

extension WorkshopStore {
  /// Tells where the room is, of a window that sends no other up or down.
  package func announce(_ place: Place?, of id: SubjectID) throws(StoreError) {
    try announce(place, pages: 0, of: id)
  }
}

/// A subject as it lies in the library.
package struct Stored: Hashable, Sendable {
  package var subject: Subject
  /// Counts up by one with every change.
  package var revision: Int

  package init(subject: Subject, revision: Int) {
    self.subject = subject
    self.revision = revision
  }
}

/// Who wrote, when, in which run of the program.
package struct Stamp: Hashable, Sendable {
  package var session: String
  package var time: Moment
  package var author: String

  package init(session: String, time: Moment, author: String) {
    self.session = session
    self.time = time
    self.author = author
  }
}

/// Why the library could not do it. Sentences carry the place and the remedy.
package enum StoreError: Error, CustomStringConvertible {
  case exists(SubjectID)
  /// The name is that of the other kind: a person could not say which of the two they mean.
  case taken(by: SubjectID)
  /// Somebody else wrote first; nothing of ours was written.
  case conflict(Stored)
  /// It was deleted while it was open.
  case gone(SubjectID)
  /// It is not in the library, or not any more.
  case absent(SubjectID)
  /// A room works on it in another window.
  case facilitated(title: String)
  /// Another program holds the library.
  case locked(path: String)
  /// The library cannot be read or written where it lies.
  case unwritable(path: String, reason: String)
  /// The library's own file cannot be written.
  case readOnly(path: String)
  /// What lies there is a folder.
  case folder(path: String)
  /// What lies there is no file: a device, a pipe.
  case noFile(path: String)
  case damaged(path: String, reason: String)
  /// One document is damaged; the library around it is not.
  case unreadable(SubjectID, path: String, reason: String)
  /// Another program made it.
  case foreign(path: String)
  /// A newer version of this program made it.
  case newer(path: String)
  case failed(path: String, reason: String)

  package var description: String {
    switch self {
    case .exists(let id):
      "The library already has \(id.text). Import it with --replace to overwrite it or with --copy to keep both."
    case .taken(by: .workshop(let id)):
      "“\(id)” is the id of a workshop in this library. A programme needs another one."
    case .taken(by: .programme(let id)):
      "“\(id)” is the id of a programme in this library. A workshop needs another one."
    case .conflict(let stored): "“\(stored.subject.title)” was changed elsewhere meanwhile."
    case .gone(let id):
      "\(id.text) was deleted from the library meanwhile. What is on the screen is written to a rescue file at the end."
    case .absent(let id): "The \(id.kind) \(id.text) is not in the library any more: it was deleted elsewhere."
    case .facilitated(let title):
      "“\(title)” is open in another window. Close it there first."
    case .locked(let path):
      "The library \(path) is in use by another program. Close it, or try again in a moment."
    case .unwritable(let path, let reason):
      "The library \(path) cannot be written: \(reason). Make its folder writable, or name another with --library."
    case .readOnly(let path):
      "The library \(path) cannot be written: permission denied. Make the file writable, or name another with --library."
    case .folder(let path):
      "The library \(path) is a folder, and a library is a file. Name a file in it with --library, such as "
        + "\(path.hasSuffix("/") ? path : path + "/")library.sqlite."
    case .noFile(let path):
      "The library \(path) is no file, but a device or a pipe. Name another with --library; it was left as it is."
    case .unreadable(let id, let path, let reason):
      "The \(id.kind) \(id.text) in the library \(path) cannot be read: \(reason). The others can be exported."
    case .foreign(let path):
      "The library \(path) could not be used: it is another program's database; name another file with --library."
    case .damaged(let path, let reason):
      "The library \(path) is damaged: \(reason). Move it aside and restore your last copy; it was left as it is."
    case .newer(let path):
      "The library \(path) was made by a newer version of courtship. Install that version; nothing was changed."
    case .failed(let path, let reason):
      "The library \(path) could not be used: \(reason)."
    }
  }
}
