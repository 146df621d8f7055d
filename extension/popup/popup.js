// @ts-check
// The popup: the state of the server, the page at a glance, and a look-up box. Requests everything about the server
// from the background, and everything about the page from the page's own content script.
import { dom, i18n, messages, notices, page, problems } from "../lib/for_pages.js";
import { setUpLookUp } from "./look_up.js";
import { pageView } from "./page_summary.js";

const { t } = i18n;
const { request } = messages;
const { byId, redraw } = page;

/** How often the page and the server are checked while the popup is open, in milliseconds. */
const REFRESH_MS = 1_500;

function pausedNotice() {
  const resume = async () => {
    await act(() => request({ type: "change", change: { paused: false } }));
    byId("pause").focus();
  };
  return notices.notice(
    t("popup_paused"),
    t("popup_paused_text"),
    dom.make("button", { type: "button", onclick: resume }, t("popup_resume")),
  );
}

/** @param {Overview} overview */
function drawServer(overview) {
  const { server, isEnded } = overview;
  const { paused, serverUrl } = overview.settings;
  redraw("server", [server, isEnded, serverUrl, paused], () => [paused ? pausedNotice() : notices.serverNotice(overview, act)]);
  const pause = byId("pause");
  page.setShown(pause, !paused, byId("server").querySelector("button"));
  pause.textContent = t("popup_pause");
  byId("find").hidden = server !== "on";
  byId("home").hidden = server !== "on";
}

/** @param {Overview} overview */
async function drawPage(overview) {
  const view = await pageView(overview, act);
  byId("here").hidden = view === null;
  if (view) redraw("page", view.state, view.draw);
}

let isCrowdDrawn = false;

/** Quiet lines, drawn once: who might like a hello, with the way to the feeds as a whole; and appeals, for stewards. */
async function drawCrowd() {
  isCrowdDrawn = true;
  const { suggestions, appeals } = await request({ type: "crowd" });
  byId("crowd").textContent = suggestions > 0 ? i18n.plural("popup_waiting", suggestions) : t("popup_crowd");
  byId("crowd-line").hidden = false;
  byId("appeals").textContent = appeals;
  byId("appeals-line").hidden = !appeals;
}

const readOverview = page.latestOnly(() => /** @type {Promise<Overview>} */ (request({ type: "overview" })));

async function refresh() {
  const overview = await readOverview();
  if (!overview) return;
  drawServer(overview);
  // Not waited for: the rest of the popup does not need it, and without it there is one line less.
  if (overview.server === "on" && !isCrowdDrawn) drawCrowd().catch(() => undefined);
  await drawPage(overview);
}

/** @param {unknown} error null removes the problem that is shown */
function showProblem(error) {
  byId("problem").replaceChildren(...(error === null ? [] : [notices.problemNotice(problems.fromError(error))]));
}

/**
 * Runs an action of the reader, then refreshes. A problem is shown until the next action.
 * @param {() => Promise<unknown>} action
 */
async function act(action) {
  try {
    await action();
    showProblem(null);
    await refresh();
  } catch (error) {
    showProblem(error);
  }
}

/** @param {string} name of a page that the background opens; the popup then closes */
const openAndClose = (name) =>
  act(async () => {
    await request({ type: "open", page: name });
    window.close();
  });

page.fill();
setUpLookUp(byId("look-up"), byId("query"), byId("found"));
byId("pause").addEventListener("click", () => act(() => request({ type: "change", change: { paused: true } })));
byId("home").addEventListener("click", () => openAndClose("home"));
byId("crowd").addEventListener("click", () => openAndClose("crowd"));
byId("appeals").addEventListener("click", () => openAndClose("appeals"));
byId("start").addEventListener("click", () => openAndClose("start"));
byId("options").addEventListener("click", () => openAndClose("options"));
page.keepRefreshing(refresh, REFRESH_MS, showProblem);
