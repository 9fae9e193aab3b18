extension EntryField {
  /// What a grade in this column says, to stand behind its number; empty in a column that takes no grade.
  package func meaning(of grade: Grade) -> String {
    switch (self, grade) {
    case (.weight, .one): "hardly matters"
    case (.weight, .two): "matters a little"
    case (.weight, .three): "matters"
    case (.weight, .four): "matters much"
    case (.weight, .five): "decides"
    case (.likelihood, .one): "very unlikely"
    case (.likelihood, .two): "unlikely"
    case (.likelihood, .three): "possible"
    case (.likelihood, .four): "likely"
    case (.likelihood, .five): "almost certain"
    case (.impact, .one): "hardly felt"
    case (.impact, .two): "minor"
    case (.impact, .three): "moderate"
    case (.impact, .four): "serious"
    case (.impact, .five): "grave"
    case (.text, _), (.owner, _), (.firm, _), (.due, _), (.mitigation, _), (.amount, _), (.target, _), (.number, _): ""
    }
  }
}
