// @ts-check
// The style sheets of the shadow roots: the badge's, the line's in a collapsed post, and the card's. Every rule on :host is !important: inside a shadow root
// that overrides even a page's own `* { … !important }`. The parts of the card are styled in lib/card_style.js, the
// colours of the verdicts come from shared_schema/look.json.
"use strict";
(() => {
  const humankind = globalThis.humankind;

  const BADGE = `
:host {
  all: initial !important;
  display: inline-flex !important;
  flex: none !important;
  vertical-align: middle !important;
  align-self: center !important;
  inline-size: max-content !important;
  max-inline-size: none !important;
  block-size: clamp(14px, 1.2em, 20px) !important;
  margin: 0 0.25em !important;
  font-size: inherit !important;
  direction: inherit !important;
  position: sticky !important;
  inset-inline-end: 0 !important;
  z-index: 1 !important;
  pointer-events: auto !important;
  visibility: inherit !important;
}
:host([hidden]) { display: none !important; }
button {
  all: unset;
  position: relative;
  box-sizing: border-box;
  display: inline-flex;
  align-items: center;
  gap: 0.18em;
  block-size: 100%;
  padding-inline: 0.25em;
  border-radius: 999px;
  font: 600 clamp(10px, 0.84em, 13.5px)/1 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  letter-spacing: 0;
  white-space: nowrap;
  color: var(--foreground);
  background: var(--background, transparent);
  cursor: pointer;
  user-select: none;
  -webkit-user-select: none;
}
button::before {
  content: "";
  position: absolute;
  inset: -4px 0;
  border-radius: inherit;
}
button::after {
  content: "";
  position: absolute;
  inset: 0;
  border-radius: inherit;
  background: currentColor;
  opacity: 0;
  transition: opacity 120ms;
  pointer-events: none;
}
button:hover::after, button[aria-expanded="true"]::after { opacity: 0.13; }
button:focus-visible { outline: 2px solid var(--foreground); outline-offset: 1px; }
svg { display: block; flex: none; inline-size: 1.2em; block-size: 1.2em; overflow: hidden; }
.heart { inline-size: 1.1em; block-size: 1.1em; color: var(--heart); margin-inline-end: -0.06em; }
.number { color: var(--heart); }
.word { font-weight: 500; font-size: 0.94em; padding-block-start: 0.04em; margin-inline-end: 0.1em; }
button[data-crowded] .word { display: none; }
.tag {
  display: inline-flex; align-items: center; align-self: center; gap: 0.25em; max-inline-size: 9em; margin-inline-start: 0.2em;
  padding: 0.1em 0.45em; border: 1px solid color-mix(in srgb, currentColor 45%, transparent); border-radius: 999px;
  font: 500 clamp(10px, 0.79em, 12.7px)/1 system-ui, sans-serif; white-space: nowrap; color: var(--foreground); cursor: pointer;
  background: var(--background, transparent);
  user-select: none; -webkit-user-select: none;
}
.tag bdi { overflow: hidden; text-overflow: ellipsis; line-height: 1.3; }
.tag .dot { flex: none; inline-size: 0.6em; block-size: 0.6em; border-radius: 50%; background: var(--tag); forced-color-adjust: none; }
button[data-crowded] + .tag { max-inline-size: 5em; }
.thinking path { animation: humankind-dot 1.2s ease-in-out infinite; }
.thinking path:nth-child(2) { animation-delay: 0.15s; }
.thinking path:nth-child(3) { animation-delay: 0.3s; }
@keyframes humankind-dot { 0%, 60%, 100% { opacity: 0.35; } 30% { opacity: 1; } }
@media (prefers-reduced-motion: reduce) {
  .thinking path { animation: none; }
  button::after { transition: none; }
}
@media (forced-colors: active) {
  button { color: LinkText; --heart: LinkText; background: Canvas; }
}
@media print { :host { display: none !important; } }
`;

  // In the page's own type and colour: quiet, and readable on whatever the post stands on.
  const LINE = `
:host {
  all: initial !important;
  display: block !important;
  flex: 1 1 100% !important;
  grid-column: 1 / -1 !important;
  min-inline-size: 0 !important;
  font: inherit !important;
  color: inherit !important;
  direction: inherit !important;
  text-align: start !important;
  pointer-events: auto !important;
  visibility: inherit !important;
}
.line { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; padding: 4px 8px; font-size: max(12px, 0.9em); line-height: 1.4; }
svg { flex: none; inline-size: 1.2em; block-size: 1.2em; }
.text { flex: 0 1 auto; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
button {
  all: unset; box-sizing: border-box; min-block-size: 24px; padding-inline: 4px; border-radius: 4px; font: inherit;
  text-decoration: underline; text-underline-offset: 3px; cursor: pointer;
}
button:hover { text-decoration-thickness: 2px; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
`;

  const CARD = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  top: var(--humankind-top, 0) !important;
  left: var(--humankind-left, 0) !important;
  display: block !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  inline-size: min(320px, calc(100vw - 16px)) !important;
  z-index: 2147483647 !important;
  font-size: 14px !important;
}
* { box-sizing: border-box; }
.card {
  color-scheme: light;
  display: flex;
  flex-direction: column;
  max-block-size: var(--humankind-room, 80vh);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 16px;
  border: 1px solid var(--line);
  border-radius: 14px;
  box-shadow: 0 2px 6px rgb(0 0 0 / 10%), 0 12px 32px rgb(0 0 0 / 16%);
  font: 400 1em/1.45 system-ui, sans-serif;
  text-align: start;
  scrollbar-width: thin;
}
.card.dark { color-scheme: dark; }
.card:focus { outline: none; }
.top { display: flex; align-items: flex-start; gap: 10px; }
.top .mark { flex: none; inline-size: 28px; block-size: 28px; margin-block-start: 2px; color: var(--verdict); }
.who { flex: 1; min-inline-size: 0; }
.card .name { font-weight: 650; font-size: 1.07em; line-height: 1.3; }
.name, .handle { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.handle { -webkit-line-clamp: 1; text-align: -webkit-match-parent; text-align: match-parent; }
.close {
  flex: none; margin: -6px -6px 0 0; inline-size: 28px; block-size: 28px; border: 0; border-radius: 50%;
  background: none; color: var(--soft); font: 400 20px/1 system-ui, sans-serif; cursor: pointer;
}
.card .linked-accounts { margin-block-start: 2px; margin-inline-start: 38px; }
.card .verdict { margin-block-start: 10px; }
.verdict b { display: inline-block; color: var(--verdict); font-weight: 650; }
.verdict b::first-letter { text-transform: uppercase; }
.correction {
  display: flex; align-items: center; justify-content: space-between; gap: 8px; flex-wrap: wrap;
  margin-block-start: 8px; padding: 8px 10px; border-radius: 8px; background: var(--wash);
}
.own-tag { display: flex; align-items: center; flex-wrap: wrap; gap: 6px; margin-block-start: 8px; }
.own-tag .pill { margin-inline-end: auto; }
.actions { display: flex; flex-wrap: wrap; gap: 6px; margin-block-start: 12px; }
.actions button, .choices button, .correction button, .own-tag button {
  min-block-size: 30px; padding: 4px 11px; border: 1px solid var(--line); border-radius: 999px;
  background: var(--paper); color: var(--foreground); font: 500 0.9em/1.3 system-ui, sans-serif; cursor: pointer;
}
.actions button { flex: 1 1 auto; }
.actions [data-do="how"] {
  flex: 1 0 100%; min-block-size: 24px; padding: 2px 0; border: 0; color: var(--accent); text-align: start;
  text-decoration: underline; text-underline-offset: 2px;
}
.actions button:hover, .choices button:hover, .correction button:hover, .own-tag button:hover, .close:hover { background: var(--wash); }
.actions [data-do="how"]:hover { background: none; text-decoration-thickness: 2px; }
.choices { display: flex; flex-wrap: wrap; gap: 6px; margin-block-start: 8px; }
.choices p { flex-basis: 100%; }
.choices .pill { padding: 0; border: 0; }
button[aria-disabled="true"] { color: var(--soft); cursor: progress; }
.card .note { margin-block-start: 10px; color: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: humankind-in 120ms ease-out; }
  @keyframes humankind-in { from { opacity: 0; transform: translateY(2px); } }
}
@media print { :host { display: none !important; } }
`;

  /**
   * A style sheet that all shadow roots of this page share, built when first needed. Constructed sheets work under any
   * Content-Security-Policy.
   * @param {string} text
   * @returns {() => CSSStyleSheet}
   */
  function once(text) {
    /** @type {CSSStyleSheet | null} */
    let sheet = null;
    return () => {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
      }
      return sheet;
    };
  }

  humankind.style = { badge: once(BADGE), line: once(LINE), card: once(humankind.cardStyle + CARD) };
})();
