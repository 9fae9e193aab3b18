import Domain
import Report
import Scoring
import TestSupport
import Testing

/// Text in every kind of place of a document.
private func document(of text: String) -> Document {
  let phrase = Phrase(text)
  let amid: Phrase = "before \(strong: text) between \(emphasis: text) and \(code: "bar") after"
  return Document(
    firstPage: [
      .heading(level: 1, phrase), .paragraph(phrase), .list([phrase, "next", phrase]),
      .tasks([Block.Task(phrase), Block.Task(phrase, isDone: true)]), .quote([phrase, phrase]), .paragraph(amid),
    ],
    behind: [
      .table(
        Block.Table([.init(phrase), .init("figures", .trailing)], rows: [[phrase, "1"], ["2", phrase], [amid, ""]])),
      .paragraph("“\(text)”, said \(strong: "they"); \(text)"), .heading(level: 2, amid), .list([amid]),
      .list([phrase]),
    ])
}

@Suite struct TypedTextTests {
  static let hostile = [
    "# no heading", "####### seven", "heading ##", "- no item", "+ no item", "* no item", "1. no item", "12) no item",
    "1.5 is a number", "> no quote", "=====", "-----", "- - -", "***", "___", "no\n=====", "no\n-----",
    "```\ncode\n```",
    "~~~\ncode\n~~~", "    four spaces", "\ttab", "  both sides  ", "tab behind\t", "a\tb",
    "| a | b |\n|---|---|\n| c | d |",
    "a\n:-:", "a | b\n--- | ---", "pipe | and \\| and \\\\| and \\", "`code`", "``a`b",
    "*em* _em_ **strong** __strong__",
    "snake_case_name", "~~gone~~ and ~one~", "[link](http://a.example)", "![image](x.png)", "[ref]: http://a.example",
    "[ref][ref]", "[^1] and [^1]: note", "[ ] no task", "[x] no task", "<b>bold</b>", "<script>alert(1)</script>",
    "<!-- comment -->", "<http://a.example>", "<?php ?>", "<![CDATA[x]]>",
    "&amp; &lt; &copy; &#35; &#x23; &nope; R&D; a & b",
    "www.example.org/a_b*c", "WWW.example.org", "http://example.org/a_b_c?x=[y]&amp;z", "https://x.example",
    "ftp://a_b.example",
    "HTTP://EXAMPLE.ORG/a_b", "mail a_b*c@example.org today", "xmpp:a@b.example mailto:a@b.example", "a\\", "\\",
    "\\\\", "\\n", "a\\\nb",
    "one\ntwo", "one\n\ntwo", "one\r\ntwo\rthree", "one\u{2028}two\u{2029}three\u{85}four\u{0B}five\u{0C}six",
    "  \n a \n  ",
    "\u{0}nul", "\u{1B}[31mred", "bell\u{7}", "delete\u{7F} and \u{9B}31m", "\u{FEFF}mark",
    "\u{202E}right to left\u{202C}",
    "😀 👩‍👩‍👧‍👦 🇩🇪", "e\u{301} |\u{301} *\u{301} `\u{301}", "東京（とうきょう）", "\u{A0}no break\u{A0}", "a\u{3000}",
    "“quotes” and 'quotes' -- and ...", "(brackets)", "!", "x.", "$a$ and $$b$$", ":smile: @someone #12",
    "{curly} %20 ^up^",
    "a*", "*a", "_a", "a_", "**", "a**b**c", "<", ">", "&", "|", "~", ":", "=", "-", "+", "1.", "1)", "0", "-5 %", "#",
  ]

  /// All in one document, since each run of the parser is a process of its own.
  @Test func `typed text comes out as the text that was typed, wherever it stands`() throws {
    try expectSameText(Document(firstPage: Self.hostile.flatMap { document(of: $0).blocks }))
  }

  @Test(arguments: 0..<10)
  func `random sequences of everything that means something to Markdown stay text`(_ seed: Int) throws {
    var random = SeededGenerator(seed: 20_261_122 + UInt64(seed))
    let pieces =
      Array("\\`*_{}[]()#+-.!|<>~=:&;@/'\"$^0123aWw \t\n").map(String.init)
      + [
        "www.", "http://", "://", "&amp;", "&#", "amp;", "\u{301}", "é", " / ", "a@b.de", "  ", "**", "```", "[x] ",
        "---", "1. ", "\r\n",
        "\u{1B}", "😀", "“", "\u{A0}", "[^1]", "[^1]: ", "<!--", "-->", "\u{2028}", "\u{85}", "+ ", "> ", "# ", "1) ",
        "mailto:", "\t", "==", "~~", "a|b",
      ]
    /// Never blank, which no list item or quote is made of.
    func text() -> String {
      let text = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        .joined()
      return text.allSatisfy(\.isWhitespace) ? "x\(text)" : text
    }
    let blocks: [Block] = (0..<25).flatMap { _ -> [Block] in
      [
        .paragraph(Phrase(text())), .list([Phrase(text()), "\(strong: "x") \(text())"]),
        .quote([Phrase(text()), Phrase(text())]),
        .table(
          Block.Table(
            [.init(Phrase(text())), .init(Phrase(text()))],
            rows: [[Phrase(text()), "\(emphasis: text())."], ["\(strong: text())", "“\(text())”"]])),
        .tasks([Block.Task(Phrase(text())), Block.Task("“\(text())” (\(text()))", isDone: true)]),
        .heading(level: 2, Phrase(text())),
      ]
    }
    try expectSameText(Document(firstPage: blocks))
  }

  @Test(arguments: 0..<4)
  func `hostile text in every field of a workshop and of a programme is text in the report`(_ turn: Int) throws {
    let texts = Self.hostile.filter { !$0.allSatisfy(\.isWhitespace) }
    var planting = Planting(Array(texts[(turn * texts.count / 4)...] + texts[..<(turn * texts.count / 4)]))
    let (workshop, programme) = (planting.workshop(), planting.programme())
    for audience in Scope.allCases { try expectSameText(report(.workshop(workshop), for: audience)) }
    try expectSameText(report(.programme(programme), for: .ours))
  }

  @Test func `plain words are left as they are`() {
    let text = "R&D pays 5 % (or $3.5m) for Q1: “yes”, said O'Brien – it's a win/win; e.g. C++ & Co. #1!"
    #expect(Document(firstPage: [.paragraph(Phrase(text))]).markdown == text + "\n")
  }

  @Test func `marks survive beside every kind of text`() {
    let phrase: Phrase = "Bring \(emphasis: "exit") from \(2) to \(3), \(strong: "now")"
    #expect(Document(firstPage: [.paragraph(phrase)]).markdown == "Bring *exit* from 2 to 3, **now**\n")
  }

  @Test func `a tree of blocks becomes Markdown`() {
    let document = Document(
      firstPage: [
        .heading(level: 1, "Title"), .paragraph("One\ntwo"), .list(["a\nb", "c"]),
        .tasks([Block.Task("open"), Block.Task("done", isDone: true)]),
      ],
      behind: [
        .table(Block.Table([.init("What"), .init("How many", .trailing)], rows: [["a\nb", "\(code: "█░ 1")"]])),
        .quote(["first", "second"]),
      ])
    #expect(
      document.markdown == """
        # Title

        One\\
        two

        - a\\
          b
        - c

        * [ ] open
        * [x] done

        ---

        | What | How many |
        | --- | ---: |
        | a / b | `█░ 1` |

        > first
        >
        > second

        """)
  }
}
