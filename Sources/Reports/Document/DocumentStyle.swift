/// The style of documents, on top of `PageStyle`.
enum DocumentStyle {
  static let sheet = """
    body.paper { max-width: 50rem; }
    body.sheet { max-width: 80rem; }
    .cover { page: cover; break-after: page; display: flex; flex-direction: column;
      min-height: 60rem; border-bottom: 1px solid var(--line); }
    .cover .top { display: flex; justify-content: space-between; gap: 2rem; }
    .cover .top dl { margin: 0; display: grid; grid-template-columns: max-content max-content;
      gap: .2rem .8rem; }
    .cover dt { font-weight: 700; }
    .cover dd { margin: 0; }
    .cover .secrecy { font-weight: 700; }
    .cover .name { margin: auto 0; text-align: center; padding: 4rem 0; }
    .cover .name h1 { font-size: 2.1rem; margin: 0; text-wrap: balance; }
    .cover .name p { margin: 1rem 0 0; }
    .cover .mark { font-size: 1.3rem; font-weight: 700; }
    .cover .bottom { text-align: center; padding: 2rem 0 4rem; line-height: 1.9; }
    .cover .issuer { font-size: 1.35rem; font-weight: 700; letter-spacing: .15em; }
    .blank { display: inline-block; min-width: 6em; border-bottom: 1px solid currentColor; }
    .leaf { break-after: page; }
    .leaf h2, .contents h2 { text-align: center; }
    :lang(zh) .contents h2 { letter-spacing: .5em; text-indent: .5em; }
    .approvals td { height: 2.9em; vertical-align: middle; }
    .contents { break-after: page; }
    .contents ol { list-style: none; margin: 0; padding: 0; }
    .contents li { margin: .2em 0; display: flex; gap: .7em; }
    .contents li.d1 { font-weight: 700; margin-top: .45em; }
    .contents li.d2 { padding-left: 1.6em; }
    .contents a { text-decoration: none; display: flex; gap: .7em; }
    .contents a:hover { text-decoration: underline; }
    .contents .no { min-width: 2.2em; }
    .body { counter-reset: none; }
    .body h2 { font-size: 1.25rem; }
    .body h3 { font-size: 1.08rem; margin: 1.2em 0 .4em; }
    .body h4, .body h5, .body h6 { font-size: 1rem; margin: 1em 0 .3em; line-height: 1.35; }
    .body h2, .body h3, .body h4, .body h5, .body h6 { display: flex; gap: .8em; }
    .body .annex > h2 { justify-content: center; }
    .no { font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; }
    .body p { text-align: justify; margin: .35em 0; orphans: 2; widows: 2; }
    .body p.loose { text-indent: 2em; }
    .clause { display: flex; gap: .8em; margin: .35em 0; }
    .clause > .no { min-width: 2.6em; font-weight: 700; }
    .clause > .words { flex: 1; min-width: 0; }
    .clause > .words > p:first-child, .clause > p { margin-top: 0; }
    .label { font-weight: 700; }
    .detail { font-weight: 400; }
    .remark { color: var(--mute); }
    .item { border: 1px solid var(--line); margin: 1em 0; }
    .item > h3, .item > h4, .item > h5, .item > h6 { margin: 0; padding: .45rem .7rem;
      background: var(--soft); border-bottom: 1px solid var(--line); }
    .item > .remarks { margin: 0; padding: .25rem .7rem; border-bottom: 1px solid var(--line);
      font-size: .9rem; display: flex; flex-wrap: wrap; gap: 0 1.6em; }
    .part { display: grid; grid-template-columns: 3.6em 6.6em minmax(0, 1fr); gap: 0 .6rem;
      padding: .3rem .7rem; border-top: 1px dotted var(--line); }
    .part:first-of-type { border-top: 0; }
    .part > .no { font-size: .9rem; padding-top: .1em; }
    .part > .label { line-height: 1.45; }
    .part > .label .detail { display: block; font-size: .84rem; }
    .part > .words > p:first-child { margin-top: 0; }
    .part > .words > p:last-child { margin-bottom: 0; }
    .part.requirement { border-top: 0; font-weight: 500; }
    .part.criterion { border-left: .35rem solid var(--ink); padding-left: .35rem; }
    .informative { background: var(--soft); font-size: .93rem; }
    .part.informative { margin: .35rem .7rem; border: 1px dashed var(--line); padding: .3rem .5rem; }
    .note { padding: .1rem .6rem; margin: .5em 0; border-left: 3px double var(--line);
      font-size: .93rem; }
    .note > p { text-indent: 0; }
    .note > .label { float: left; margin-right: .3em; }
    .note > p:first-of-type { margin-top: 0; }
    .list { margin: .3em 0 .3em 2em; }
    .list .list { margin-left: 1em; }
    .entry { display: flex; gap: .4em; margin: .2em 0; }
    .entry > .no { min-width: 1.6em; }
    .entry > .words { flex: 1; min-width: 0; }
    .entry > .words > p { margin: 0; }
    .body table { margin: .6em 0 1em; }
    .body caption { font-size: 1rem; padding: .2rem 0 .35rem; break-after: avoid; }
    .term { font-weight: 700; }
    .slot { background: var(--soft); border-bottom: 1px solid var(--line); }
    .choice > .option { display: block; padding-left: 2em; text-indent: 0; }
    .frame { border-left: 2px dashed var(--line); padding-left: .8rem; margin: .5em 0; }
    .frame > .cue, .choice > .cue { color: var(--mute); font-size: .9rem; margin: 0; text-indent: 0; }
    .title { text-align: center !important; font-size: 1.45rem; font-weight: 700;
      margin: 1.2em 0 .3em !important; }
    .number { text-align: center !important; }
    .signature { text-align: right; margin: 2em 3em 1em 0; }
    .signature p { text-align: right !important; text-indent: 0 !important; }
    .figure { border: 1px solid var(--line); text-align: center; padding: 1.5rem; margin: .8em 0; }
    .form { border: 1px solid var(--line); padding: .4rem .8rem; margin: .8em 0; }
    .form p { text-indent: 0; margin: .2em 0; }
    .head td { height: 2.2em; vertical-align: middle; }
    .head th { width: 11%; }
    .sheet caption { padding-top: 0; }
    .sheet td { min-height: 2em; }
    .sign { display: flex; flex-wrap: wrap; gap: .6rem 2.5rem; margin-top: 1.2rem; }
    .sign .blank { min-width: 9em; }
    .formno { text-align: right; margin: 0; }
    @media (max-width: 40rem) {
      .part { grid-template-columns: minmax(0, 1fr); }
    }
    @media print {
      .cover { height: 250mm; min-height: 0; border: 0; }
      .cover .name h1 { font-size: 26pt; }
      .cover .issuer { font-size: 16pt; }
      h1, .body h2, .body h3, .body h4, .cover dt, .contents li.d1, .label, .term, th, caption {
        font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
      .body h2, .body h3, .body h4, .body h5, .body h6, .remarks, .cue { break-after: avoid; }
      .part, .clause, .entry, .note { break-inside: avoid; }
      .item > h3, .item > h4, .informative, .slot { background: none; }
      .informative { font-family: "KaiTi", "Kaiti SC", "STKaiti", "Noto Serif CJK SC", serif; }
      .body table, .leaf table, .model table { font-size: 9.5pt; }
      .sheet table { font-size: 9pt; }
      .body th, .body td, .leaf th, .leaf td, .model th, .model td { padding: 2.5pt 4pt; }
      .sheet th, .sheet td { padding: 2pt 4pt; }
      thead, thead tr { break-after: avoid; break-inside: avoid; }
      tbody > tr:first-child { break-before: avoid; }
      .contents li { line-height: 1.4; margin: .1em 0; }
      .contents li.d1 { margin-top: .3em; }
      .annex { break-before: page; }
      .enforcement { break-before: page; }
      .contents a { color: #000; }
    }
    """
}
