// @ts-check
// The popup: how the server stands, this page at a glance, and a look-up box. It asks the background for everything
// that is the server's, and the page's own content script for what is on the page.
import { tell } from "../common/background.js";
import { byId } from "../common/dom.js";
import { fillPage, t } from "../common/i18n.js";
import { troubleNotice } from "../common/notices.js";
import { asTrouble } from "../common/trouble.js";
import { setUpLookUp } from "./look_up.js";
import { pageView } from "./page.js";
import { serverNotice } from "./server.js";

/** The page and the server are looked at again this often while the popup is open, in milliseconds. */
const LOOK_AGAIN_MS = 1_500;

/** @typedef {{server: ServerState, settings: Settings}} Overview */

/** What is drawn now, so that nothing is drawn twice and a focused control is not taken away. */
const drawn = new Map();

/**
 * Draws into a place only where something changed.
 * @param {string} id
 * @param {unknown} state what the drawing depends on
 * @param {() => (Node | null)[]} draw
 */
function draw(id, state, draw) {
  const stamp = JSON.stringify(state);
  if (drawn.get(id) === stamp) return;
  drawn.set(id, stamp);
  byId(id).replaceChildren(...draw().filter((node) => node !== null));
}

/** @param {Overview} overview */
function drawServer({ server, settings }) {
  const paused = settings.paused;
  draw("server", [server, paused], () => [serverNotice(server, paused, act)]);
  const pause = byId("pause");
  pause.hidden = paused;
  pause.textContent = t("popup_pause");
  byId("find").hidden = server !== "on";
  byId("home").hidden = server !== "on";
}

/** @param {Overview} overview */
async function drawPage(overview) {
  const view = await pageView(overview, act);
  byId("here").hidden = view === null;
  if (view) draw("page", view.state, view.draw);
}

async function refresh() {
  const overview = /** @type {Overview} */ (await tell({ type: "overview" }));
  drawServer(overview);
  await drawPage(overview);
}

/** @param {unknown} error null clears it */
function showTrouble(error) {
  byId("trouble").replaceChildren(...(error === null ? [] : [troubleNotice(asTrouble(error))]));
}

/**
 * Does something the reader asked for, then looks again; a problem stays in sight until the next thing is asked.
 * @param {() => Promise<unknown>} doing
 */
async function act(doing) {
  try {
    await doing();
    showTrouble(null);
    await refresh();
  } catch (error) {
    showTrouble(error);
  }
}

/** @param {string} page a page that the background opens; the popup has then done its work */
const leaveFor = (page) =>
  act(async () => {
    await tell({ type: "open", page });
    window.close();
  });

async function keepLooking() {
  await refresh().catch(showTrouble);
  setTimeout(keepLooking, LOOK_AGAIN_MS);
}

fillPage();
setUpLookUp(byId("look-up"), byId("query"), byId("found"));
byId("pause").addEventListener("click", () => act(() => tell({ type: "change", change: { paused: true } })));
byId("home").addEventListener("click", () => leaveFor("home"));
byId("options").addEventListener("click", () => leaveFor("options"));
keepLooking();
