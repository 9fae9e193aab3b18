internal import Domain
internal import QuestionnaireReader

/// A questionnaire of one question that has no finding, line by line, for tests to spoil.
let soundLines = [
  "format: courtship-questionnaire/1",  // 1
  "id: small",  // 2
  "version: 1.0.0",  // 3
  "title: Small",  // 4
  "sections:",  // 5
  "  - id: context",  // 6
  "    title: Context",  // 7
  "    questions:",  // 8
  "      - id: situation",  // 9
  "        prompt: Where are we?",  // 10
  "        anchors: {1: Lost, 3: On the way, 5: There}",  // 11
]

let sound = soundLines.joined(separator: "\n") + "\n"

/// The sound questionnaire with some of its lines replaced, by 1-based number; an empty text takes a line out.
func sound(_ changes: [Int: String]) -> String {
  soundLines.enumerated().compactMap { index, line in
    let line = changes[index + 1] ?? line
    return line.isEmpty ? nil : line + "\n"
  }.joined()
}

/// What reading `text` as `q.yaml` has to say, as a person sees it.
func findings(_ text: String) -> [String] {
  QuestionnaireFile.read(Array(text.utf8), file: "q.yaml").findings.map(\.description)
}
