package import Domain

extension Evidence.Stance {
  /// The stance in a word, as it is shown and typed.
  package var word: String {
    switch self {
    case .supports: "for"
    case .contradicts: "against"
    }
  }
}
