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
    } catch let error as InterchangeError {
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
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .unwritable(path: path, reason: said)
      case .SQLITE_FULL: .failed(path: path, reason: "the disk is full; free some space and try again")
      case .SQLITE_IOERR: .failed(path: path, reason: "the disk does not answer as it should (\(said))")
      default: .failed(path: path, reason: said)
      }
  }

  private init(_ error: LibraryError, path: String) {
    self =
      switch error {
      case .newer: .newer(path: path)
      case .foreign:
        .failed(path: path, reason: "it is another program's database; name another file with --library")
      case .missingQuestionnaire(let hash): .damaged(path: path, reason: "the questionnaire \(hash) is missing")
      case .unknownWord(let word): .damaged(path: path, reason: "“\(word)” is no verdict")
      }
  }

  private init(_ error: InterchangeError, path: String) {
    self =
      switch error {
      case .newerFormat: .newer(path: path)
      case .notJSON(_, let column, _): .damaged(path: path, reason: "a document in it is no JSON at column \(column)")
      case .flawed(let flaws):
        .damaged(path: path, reason: "a document in it cannot be read at \(flaws.first?.pathText ?? "its beginning")")
      case .otherFormat, .tooLarge: .damaged(path: path, reason: "a document in it is of no known format")
      }
  }
}
