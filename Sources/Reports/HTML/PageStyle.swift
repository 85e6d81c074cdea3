/// The style sheet of every HTML page that the tool writes.
enum PageStyle {
  static let sheet = """
    :root { color-scheme: light; --line: #888; --soft: #f3f3f1; --ink: #1a1a1a; --mute: #595959; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 62rem; color: var(--ink);
      background: #fff; line-height: 1.6; overflow-wrap: anywhere;
      font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
        "HarmonyOS Sans SC", "WenQuanYi Micro Hei", "SimHei", system-ui, sans-serif;
    }
    :lang(en) body { font-family: system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans",
      "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1, h2, h3 { line-height: 1.35; margin: 1.6em 0 .5em; }
    h1 { font-size: 1.75rem; margin-top: .4em; }
    h2 { font-size: 1.2rem; }
    h3 { font-size: 1rem; margin: 0 0 .4em; }
    p { margin: .4em 0; }
    dd, td, th, h2, h3, caption, q, bdi { unicode-bidi: isolate; }
    code { font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .9em; }
    a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em; }
    q { quotes: "\\201C" "\\201D"; }
    .banner { margin: 0; font-size: .9rem; color: var(--mute); }
    .banner.sensitive {
      color: var(--ink); font-weight: 700; border: 2px solid var(--ink); display: inline-block;
      padding: .1rem .7rem;
    }
    .mute { color: var(--mute); font-weight: 400; }
    .conclusion { border: 1px solid var(--line); border-left-width: .5rem; padding: .6rem .9rem; }
    .conclusion.failed { border-color: #a40000; }
    .conclusion.passed { border-color: #1c6b2f; }
    .conclusion.open, .conclusion.nothingCovered { border-color: #7a5200; }
    .numbers { display: grid; grid-template-columns: repeat(3, 1fr); gap: .75rem; margin: 1rem 0; }
    .numbers > div { border: 1px solid var(--line); padding: .6rem .9rem; display: flex;
      flex-direction: column; }
    .numbers dt { font-size: .9rem; }
    .numbers dd { margin: 0; }
    .numbers .detail { font-size: .9rem; }
    .numbers .detail span { display: inline-block; margin-right: .6em; }
    .numbers .figure { font-size: 2.25rem; line-height: 1.25; font-weight: 700;
      font-variant-numeric: tabular-nums; }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .92rem; }
    caption { caption-side: top; font-weight: 700; font-size: 1.15rem; text-align: center;
      padding: .4rem 0 .6rem; }
    th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left;
      vertical-align: top; }
    th { background: var(--soft); font-weight: 700; }
    thead th { text-align: center; vertical-align: middle; }
    table:not(.fixed) thead th { overflow-wrap: normal; word-break: keep-all; }
    .id { white-space: nowrap; overflow-wrap: normal; }
    th.side { width: 11em; }
    .center { text-align: center; }
    .trailing { text-align: right; font-variant-numeric: tabular-nums; }
    .fixed { table-layout: fixed; }
    ins { text-decoration: underline; font-weight: 700; }
    del { text-decoration: line-through; }
    .document > h2 { border-bottom: 2px solid var(--ink); padding-bottom: .2em; }
    .finding { border: 1px solid var(--line); border-left: .4rem solid var(--line);
      padding: .6rem .9rem; margin: .75rem 0; }
    .finding.blocking, .finding.error { border-left-color: #a40000; }
    .finding.warning { border-left-color: #b87400; }
    .finding.undetermined { border-left-style: double; border-left-color: #5a3a8a; }
    .finding dl { display: grid; grid-template-columns: max-content minmax(0, 1fr);
      gap: .15rem .8rem; margin: 0; }
    .finding dt { font-weight: 700; }
    .finding dd { margin: 0; }
    .finding .place { margin: .4rem 0 0; font-size: .88rem; }
    .level { border: 1px solid var(--ink); border-radius: .2rem; padding: 0 .35em;
      font-size: .9em; white-space: nowrap; }
    .blocking .level, .error .level { background: var(--ink); color: #fff; }
    :target { outline: 3px solid #b87400; outline-offset: 2px; }
    @media (max-width: 40rem) {
      .numbers { grid-template-columns: 1fr; }
      .finding dl { grid-template-columns: 1fr; }
    }
    @media print {
      body { max-width: none; padding: 0 1pt; font-size: 10.5pt; line-height: 1.5; color: #000;
        font-family: "Songti SC", "STSong", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC",
          "Noto Sans CJK SC", serif; }
      :lang(en) body { font-family: "Times New Roman", "Liberation Serif", "DejaVu Serif",
        "Songti SC", "SimSun", "Noto Serif CJK SC", serif; }
      * { color: #000 !important; border-color: #000 !important; }
      th { background: none; }
      .blocking .level, .error .level { background: none; font-weight: 700; border-width: 2px; }
      a { text-decoration: none; }
      .cover { break-after: page; }
      .finding, tr { break-inside: avoid; }
      h2, h3, caption, .document > .mute { break-after: avoid; }
      thead { display: table-header-group; }
      .screen { display: none; }
    }
    """
}
