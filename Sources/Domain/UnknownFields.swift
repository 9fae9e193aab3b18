/// Keys of a JSON object that this version does not know, kept so that saving never loses what a newer version wrote.
///
/// Values are compact JSON texts with sorted keys.
package struct UnknownFields: Hashable, Sendable {
  package var json: [String: String]

  package init(_ json: [String: String] = [:]) {
    self.json = json
  }

  package static let none = UnknownFields()
}
