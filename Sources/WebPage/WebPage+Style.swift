extension WebPage {
  /// On a screen a sheet of paper; on paper, the sheet itself.
  ///
  /// Bars and other drawings are text in a code font, which is why cells of code do not wrap.
  static let style = """
    :root { color-scheme: light dark; --ink: #1d2430; --dim: #5c6675; --line: #d5dae1; --soft: #f4f6f8; --paper: #fff; --desk: #eceff2; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e8ee; --dim: #9aa5b4; --line: #3a434f; --soft: #242b35; --paper: #1a2029; --desk: #11161d; }
    }
    * { box-sizing: border-box; }
    html { background: var(--desk); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
    body { margin: 0; }
    main { max-width: 66rem; margin: 2rem auto; padding: 3rem 4rem; background: var(--paper); border: 1px solid var(--line); overflow-wrap: break-word; }
    h1 { margin: 0 0 .75rem; font-size: 2rem; line-height: 1.2; }
    h2 { margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); font-size: 1.4rem; }
    h3 { margin: 1.75rem 0 .5rem; font-size: 1.15rem; }
    h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
    h5, h6 { margin: 1rem 0 .5rem; font-size: 1rem; font-style: italic; font-weight: normal; }
    p, ul, ol, table, blockquote, pre { margin: 0 0 .9rem; }
    ul, ol { padding-left: 1.5rem; }
    li:has(> input) { position: relative; list-style: none; }
    li > input { position: absolute; left: -1.5rem; top: .3em; width: .9rem; margin: 0; }
    blockquote { padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); }
    blockquote p { margin-bottom: .5rem; }
    table { width: 100%; border-collapse: collapse; font-size: .94rem; }
    th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    th { border-bottom-width: 2px; color: var(--dim); font-weight: 600; }
    [align="right"] { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    [align="right"] + :not([align]) { padding-left: 1.5rem; }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, monospace; font-size: .9em; }
    pre { padding: .75rem 1rem; overflow-x: auto; background: var(--soft); line-height: 1.3; }
    td code { white-space: pre; }
    hr { margin: 2.5rem 0; border: 0; border-top: 1px solid var(--line); }
    @media screen and (max-width: 50rem) {
      main { margin: 0; padding: 1.25rem; border: 0; }
      table { display: block; overflow-x: auto; }
    }
    @page {
      size: A4; margin: 15mm 15mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); color: #5c6675; font: 8pt sans-serif; }
    }
    @media print {
      :root { --ink: #000; --dim: #444; --line: #bbb; --soft: #f4f4f4; --paper: #fff; --desk: #fff; }
      html { font-size: 9pt; line-height: 1.25; }
      main { max-width: none; margin: 0; padding: 0; border: 0; }
      h1 { margin-bottom: .4rem; font-size: 16pt; }
      h2 { margin: .9rem 0 .35rem; padding-bottom: .1rem; border-bottom-width: 1px; font-size: 11.5pt; }
      h3 { margin: .9rem 0 .35rem; font-size: 10pt; }
      h4, h5, h6 { margin: .7rem 0 .3rem; }
      h1, h2, h3, h4, h5, h6, p:has(+ blockquote), p:has(+ ul), p:has(+ table) { break-after: avoid; }
      p, ul, ol, table, blockquote, pre { margin-bottom: .4rem; }
      th, td { padding: .12rem .4rem; }
      tr, li, pre { break-inside: avoid; }
      thead { display: table-header-group; }
      p, li, blockquote { orphans: 3; widows: 3; }
      hr { margin: 0; border: 0; break-after: page; }
    }
    """
}
