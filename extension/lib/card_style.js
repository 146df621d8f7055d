// @ts-check
// The style of a score card's parts, for the feed's shadow root and for the popup. Light or dark follows
// `color-scheme`. Everything is inside `.card`, so the sheet can be adopted by a whole page.
"use strict";
globalThis.humankind.cardStyle = `
.card {
  --paper: light-dark(#ffffff, #1b2120); --foreground: light-dark(#1c2321, #e9eeec); --soft: light-dark(#56625f, #a7b3b0);
  --line: light-dark(#dfe5e3, #37423f); --track: light-dark(#e8edec, #313b38); --accent: light-dark(#00695c, #4db6ac);
  --wash: light-dark(#f2f6f5, #232b29); --marked: light-dark(#cfe8e3, #1f4f49);
  background: var(--paper);
  color: var(--foreground);
  overflow-wrap: anywhere;
}
.card :is(h2, h3, p, ul, li, dl, dd) { margin: 0; padding: 0; font: inherit; }
.card ul { list-style: none; }
.card a { color: var(--accent); }
.card :is(.handle, .small) { color: var(--soft); font-size: 0.9em; }
.card .linked-accounts a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 2px; }
.card .scores { display: grid; gap: 8px; margin-block-start: 14px; }
.card .scores > div { display: grid; grid-template-columns: 1fr auto; gap: 2px 8px; align-items: baseline; }
.card .scores .number { font-weight: 600; font-variant-numeric: tabular-nums; }
.card .not-judged { color: var(--soft); font-style: italic; }
.card .track {
  grid-column: 1 / -1; position: relative; block-size: 8px; border-radius: 4px; background: var(--track); overflow: hidden;
}
.card .track > * { position: absolute; inset-block: 0; background: var(--accent); }
.card .track .band { opacity: 0.42; }
.card .track .value { inline-size: 3px; margin-inline-start: -1.5px; border-radius: 2px; }
.card .track .typical {
  inset-block: 0 40%; inline-size: 2px; margin-inline-start: -1px; background: var(--foreground); box-shadow: 0 0 0 1px var(--paper);
}
.card h3 { margin-block-start: 16px; font-weight: 650; font-size: 0.95em; }
.card .group { margin-block-start: 8px; color: var(--soft); font-size: 0.88em; }
.card .why li { margin-block-start: 6px; }
.card .reason { display: grid; grid-template-columns: 3.3em 1fr; gap: 6px; }
.card .points { font-weight: 650; font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; color: var(--accent); }
.card .lowered .points { color: var(--soft); }
.card details { margin: 2px 0 0 calc(3.3em + 6px); }
.card summary {
  color: var(--accent); font-size: 0.9em; cursor: pointer; border-radius: 4px; inline-size: fit-content; padding-block: 3px;
}
.card .post { margin-block-start: 6px; padding: 8px 10px; border-radius: 8px; background: var(--wash); font-size: 0.93em; }
.card .post .words {
  white-space: pre-line; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 8; overflow: hidden;
}
.card .post .small { display: flex; flex-wrap: wrap; gap: 0 8px; justify-content: space-between; overflow-wrap: anywhere; margin-block-start: 4px; }
.card mark {
  background: var(--marked); color: inherit; text-decoration: underline; text-decoration-thickness: 2px;
  text-underline-offset: 2px; border-radius: 2px;
}
.card .lists { margin-block-start: 8px; overflow-wrap: anywhere; }
.card .facts { margin-block-start: 14px; padding-block-start: 10px; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; }
.card .facts li { display: inline; }
.card .facts a { color: inherit; }
.card .facts + .evidence { margin-block-start: 4px; padding-block-start: 0; border: 0; }
.card .pill {
  display: inline-flex; align-items: center; gap: 6px; max-inline-size: 100%; padding: 2px 9px; border: 1px solid var(--line);
  border-radius: 999px; font-size: 0.93em; line-height: 1.35;
}
.card .dot {
  flex: none; inline-size: 9px; block-size: 9px; border-radius: 50%; background: light-dark(var(--light), var(--dark));
  forced-color-adjust: none;
}
.card .evidence { margin-block-start: 14px; padding-block-start: 10px; border-block-start: 1px solid var(--line); }
.card .unseen {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (forced-colors: active) {
  .card .track { border: 1px solid CanvasText; }
  .card .track > * { background: CanvasText; forced-color-adjust: none; }
}
`;
