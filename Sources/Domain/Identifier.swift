/// The name of one thing of kind `Of`, as text. Identifiers of different kinds do not mix.
package struct ID<Of>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// By code points, so that an order never depends on a locale.
  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

package typealias QuestionnaireID = ID<Questionnaire>
package typealias SectionID = ID<Section>
package typealias PolicyID = ID<Policy>
package typealias PlanID = ID<SessionPlan>
package typealias ParticipantID = ID<Participant>
package typealias EntryID = ID<Entry>
package typealias EvidenceID = ID<Evidence>
package typealias ActionID = ID<Action>
package typealias ParkedItemID = ID<ParkedItem>
/// A UUID of version 7 where this program made it; other programs' files may use any text that can be typed as an
/// argument: see ``isWorkshopName(_:)``.
package typealias WorkshopID = ID<Workshop>
/// Kebab-case, chosen by a person: `emea-resellers`.
package typealias ProgrammeID = ID<Programme>

/// Whether `text` is kebab-case: lower-case ASCII letters and digits in runs joined by single hyphens.
package func isKebabCase(_ text: some StringProtocol) -> Bool {
  let runs = text.split(separator: "-", omittingEmptySubsequences: false)
  return runs.allSatisfy { run in
    !run.isEmpty && run.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
  }
}

/// Whether `text` can name a workshop in a command: it shows as it is, and is taken for neither an option nor a file.
package func isWorkshopName(_ text: String) -> Bool {
  !text.isEmpty && Bound.length(of: text) <= Bound.nameLength && trimmed(text) == text && !text.hasPrefix("-")
    && !text.hasSuffix(".json") && !text.unicodeScalars.contains(where: isControl)
}

extension ID {
  /// The next free identifier of the form `prefix` + number: `a1`, `a2`…, one above the highest in use. Numbers of ten
  /// digits and more, which no one counted to, are passed over.
  package static func next(_ prefix: String, after used: some Sequence<ID<Of>>) -> Self {
    let numbers = used.compactMap { $0.text.hasPrefix(prefix) ? Int($0.text.dropFirst(prefix.count)) : nil }
    return ID("\(prefix)\((numbers.filter { (0...999_999_999).contains($0) }.max() ?? 0) + 1)")
  }
}
