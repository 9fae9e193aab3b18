package import Domain

extension Inquiry {
  /// What the best verdict is called where a sentence asks for it or leads to it: “a go”, “continuing”.
  package var go: String { Verdict.go.noun(in: stage) }

  /// The same of the worst: “a no-go”, “parting”.
  package var noGo: String { Verdict.noGo.noun(in: stage) }
}

extension Stage {
  /// Where the firms go if all is well: “before we go ahead”, or “before we go on” where they are partners already.
  package var onward: String { self == .review ? "on" : "ahead" }
}
