internal import Canvas
internal import Domain
internal import Session

/// Forms of which nothing has come yet: kept beside the workshops, and offered at the next start.
extension Interface {
  /// Takes back what was left unfinished the last time, and says where it is. Of several of a kind, which several windows
  /// left, the earlier wait until the latest is done.
  mutating func offer(_ forms: [UnfinishedForm]) {
    keptUnfinished = UnfinishedForm.Kind.allCases.compactMap { kind in forms.last { $0.kind == kind } }
    for unfinished in keptUnfinished where !drafts.contains(where: { $0.unfinishedKind == unfinished.kind }) {
      var form = unfinished.kind == .setUp ? setUpForm() : newAgendaForm()
      form.take(unfinished.texts)
      drafts.append(form)
    }
    guard let first = keptUnfinished.first else { return }
    let (what, key) = first.kind == .setUp ? ("set-up of a workshop", "n") : ("new agenda", "a")
    toast = Toast("A \(what) was left half done. \(key) goes on with it.", .advice)
  }

  /// Keeps what was left unfinished, or is being typed, wherever it is not kept as it stands. While somebody types it
  /// waits for their pause.
  mutating func keepUnfinished() -> [Request] {
    // Most keys are typed where there is no such form.
    if drafts.isEmpty, keptUnfinished.isEmpty, form?.unfinishedKind == nil { return [] }
    let isTyping = form != nil && typedAt != nil && !isEnding
    let open = form.flatMap { $0.isChanged ? $0 : nil }
    let forms = UnfinishedForm.Kind.allCases.compactMap { kind in
      (drafts + [open].compactMap(\.self)).last { $0.unfinishedKind == kind }
        .map { UnfinishedForm(kind, texts: $0.texts) }
    }
    guard !isTyping, forms != keptUnfinished else { return [] }
    // What stays as it is may be done in another window by now: it is not kept again.
    let (new, old) = (forms.filter { !keptUnfinished.contains($0) }, keptUnfinished.filter { !forms.contains($0) })
    keptUnfinished = forms
    return [.keep(new, inPlaceOf: old)]
  }
}

extension Form {
  /// What kind of form it is, where it makes something that no document holds yet.
  var unfinishedKind: UnfinishedForm.Kind? {
    switch purpose {
    case .setUp: .setUp
    case .newAgenda: .newAgenda
    default: nil
    }
  }

  /// What was typed or chosen, by the names of the fields.
  fileprivate var texts: [String: String] {
    let changed = fields.indices.filter { fields[$0].value != original[$0] }
    return Dictionary(changed.map { (fields[$0].name, fields[$0].value) }) { $1 }
  }

  /// Takes what was typed or chosen before. A choice that is not among the options, as plans are read later, is one here.
  fileprivate mutating func take(_ texts: [String: String]) {
    for (index, field) in fields.enumerated() {
      guard let text = texts[field.name] else { continue }
      if case .choice(let options) = field.kind {
        let all = options.contains(text) ? options : options + [text]
        fields[index] = Field(field.name, .choice(all), choice: all.firstIndex(of: text) ?? 0)
      } else {
        fields[index].editor = TextEditor(text, isMultiline: field.editor.isMultiline, limit: field.editor.limit)
      }
    }
  }
}
