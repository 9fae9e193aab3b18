import Canvas
import Screens
import Testing

struct TextEditorTests {
  /// Types keys into an editor; the cursor shows as `|`.
  private func typed(_ text: String = "", multiline: Bool = false, _ keys: [Key], columns: Int = 20) -> String {
    var editor = TextEditor(text, isMultiline: multiline)
    for key in keys {
      if case .editText(let command) = KeyMap.command(for: key, in: multiline ? .text : .line) {
        _ = editor.perform(command, columns: columns)
      } else if let character = key.text {
        editor.insert(String(character))
      }
    }
    return editor.text.prefix(editor.cursor) + "|" + editor.text.dropFirst(editor.cursor)
  }

  @Test func `keys go in at the cursor`() {
    #expect(typed("one two", [Key("a"), Key("b")]) == "one twoab|")
    #expect(typed("one two", [Key(.left), Key(.left), Key("x")]) == "one tx|wo")
  }

  @Test func `words and lines are moved over and erased`() {
    #expect(typed("one two", [Key(.left, .control)]) == "one |two")
    #expect(typed("one two", [Key(.left, .control), Key(.left, .control), Key(.right, .control)]) == "one |two")
    #expect(typed("one two", [Key("w", .control)]) == "one |")
    #expect(typed("one two", [Key(.backspace, .alt)]) == "one |")
    #expect(typed("one two", [Key("u", .control)]) == "|")
    #expect(typed("one two", [Key(.home), Key("k", .control)]) == "|")
    #expect(typed("one two", [Key(.home), Key(.delete)]) == "|ne two")
    #expect(typed("one\ntwo", multiline: true, [Key("u", .control)]) == "one\n|")
    #expect(typed("one\ntwo", multiline: true, [Key(.home)]) == "one\n|two")
  }

  @Test func `up and down keep to their column over short lines`() {
    let text = "long line here\nshort\nlong line again"
    #expect(typed(text, multiline: true, [Key(.up)]) == "long line here\nshort|\nlong line again")
    #expect(typed(text, multiline: true, [Key(.up), Key(.up)]) == "long line here|\nshort\nlong line again")
    #expect(typed(text, multiline: true, [Key(.up), Key(.down)]) == "long line here\nshort\nlong line again|")
  }

  @Test func `what people see as one character is erased as one`() {
    #expect(typed("a👩‍👩‍👧‍👦", [Key(.backspace)]) == "a|")
    #expect(typed("ae\u{301}", [Key(.backspace)]) == "a|")
  }

  @Test func `an accent typed after its letter joins it`() {
    var editor = TextEditor("e")
    editor.insert("\u{301}")
    editor.insert("x")
    #expect(editor.text == "e\u{301}x")
    #expect(editor.cursor == 2)
  }

  @Test func `one line takes no line breaks, and no field takes controls`() {
    var line = TextEditor()
    line.insert("a\r\nb\tc\u{1B}[0m")
    #expect(line.text == "a b c[0m")
    var text = TextEditor(isMultiline: true)
    text.insert("a\r\nb\rc\u{0}")
    #expect(text.text == "a\nb\nc")
  }

  @Test func `Enter is a line break only where lines are`() {
    #expect(typed("a", [Key(.enter)]) == "a|")
    #expect(typed("a", multiline: true, [Key(.enter)]) == "a\n|")
  }
}
