internal import Domain
internal import GRDB
internal import Interchange
internal import Session

extension StoreError {
  /// Does `body`, and says what a failure means to a person.
  static func wrapping<Value>(path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch let error as LibraryError {
      throw StoreError(error, path: path)
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let said = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged(path: path, reason: said)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        LibraryFile.obstacle(at: path) ?? .unwritable(path: path, reason: said)
      case .SQLITE_FULL: .failed(path: path, reason: "the disk is full; free some space and try again")
      case .SQLITE_IOERR: .failed(path: path, reason: "the disk does not answer as it should (\(said))")
      default: .failed(path: path, reason: said)
      }
  }

  private init(_ error: LibraryError, path: String) {
    self =
      switch error {
      case .newer, .document(_, .newerFormat): .newer(path: path)
      case .foreign: .foreign(path: path)
      case .document(let id, let error): .unreadable(id, path: path, reason: error.damage)
      case .unknownWord(let word): .damaged(path: path, reason: "“\(word)” is no verdict")
      }
  }
}

extension InterchangeError {
  /// What has become of a document that this program wrote.
  fileprivate var damage: String {
    switch self {
    case .notJSON(_, let column, _): "its document is no JSON at column \(column)"
    case .flawed(let flaws):
      flaws.first.map { $0.path.isEmpty ? $0.sentence : "its document is damaged at \($0.pathText)" } ?? "it is damaged"
    case .newerFormat, .otherFormat, .tooLarge: "its document is of no known format"
    }
  }
}
