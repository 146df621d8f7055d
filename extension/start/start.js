// @ts-check
// The start page, opened once after the installation: what Humankind does, and the steps to the first badge. Each step
// says what is missing, with the button that fixes it, and looks again by itself.
import { api, dom, i18n, messages, notices, page, problems } from "../lib/for_pages.js";
import { drawPictures } from "./pictures.js";
import { allowedNetworks, siteChoice } from "./sites.js";

const { make } = dom;
const { t } = i18n;
const { byId, redraw } = page;
const { request } = messages;

/** How often the server is checked while the page is visible, in milliseconds. */
const REFRESH_MS = 2_000;

/** @typedef {"server" | "pair" | "sites" | "sample"} Step */

/**
 * Runs an action of the reader, and shows its problem in the step until the next action or until the step is done.
 * @param {Step} step
 * @param {() => Promise<unknown>} action
 */
async function act(step, action) {
  const feedback = byId(`${step}-feedback`);
  try {
    await action();
    feedback.replaceChildren();
    await refresh();
  } catch (error) {
    feedback.replaceChildren(notices.problemNotice(problems.fromError(error)));
  }
}

/** @param {Step} step */
const actIn = (step) => (/** @type {() => Promise<unknown>} */ action) => act(step, action);

/** @param {string} text */
const done = (text) => [make("p", { class: "good" }, text)];
const later = () => [make("p", { class: "soft" }, t("welcome_later"))];

/** @param {Step} step @param {string} label @param {() => Promise<unknown>} action */
const button = (step, label, action, quiet = false) =>
  make("button", { type: "button", class: quiet ? "quiet" : null, onclick: () => act(step, action) }, t(label));

const openOptions = () => request({ type: "open", page: "options" });

/**
 * What responds at the server's address where it is not the server. A server that is merely off needs no more words.
 * @param {Settings} settings
 * @returns {Promise<ShownProblem | null>}
 */
async function otherProgram({ serverUrl }) {
  try {
    await request({ type: "try_server", serverUrl });
    return null;
  } catch (error) {
    const problem = problems.fromError(error);
    return problems.isType(problem, "server-off") || problems.isType(problem, "community-off") ? null : problem;
  }
}

/** @param {Overview} overview */
async function drawServer(overview) {
  const { server, settings } = overview;
  if (server === "on" || server === "unpaired") return redraw("server", "found", () => done(t("welcome_found")));
  const other = server === "off" ? await otherProgram(settings) : null;
  redraw("server", [server, other, settings.serverUrl], () => [
    other && notices.problemNotice(other),
    notices.serverNotice(overview, actIn("server")),
    server === "off" ? button("server", "welcome_other_address", openOptions, true) : null,
  ]);
}

/** @param {Overview} overview */
function drawPair(overview) {
  const { server, isEnded } = overview;
  redraw("pair", [server, isEnded], () => {
    if (server === "on") return done(t("welcome_paired"));
    return server === "unpaired" ? [notices.serverNotice(overview, actIn("pair"))] : later();
  });
}

/** @param {ServerState} server */
function drawSample(server) {
  const open = () => request({ type: "open", page: "welcome" });
  redraw("sample", server === "on", () =>
    server === "on" ? [make("p", {}, t("welcome_sample_text")), button("sample", "welcome_sample_go", open)] : later(),
  );
}

/** Marks the step that comes next, and those that are done. @param {Record<Step, boolean>} isDone */
function markSteps(isDone) {
  let isNext = true;
  for (const [step, finished] of Object.entries(isDone)) {
    const item = byId(`step-${step}`);
    item.classList.toggle("done", finished);
    item.toggleAttribute("aria-current", false);
    if (!finished && isNext) item.setAttribute("aria-current", "step");
    isNext &&= finished;
    if (finished) byId(`${step}-feedback`).replaceChildren();
  }
}

const readOverview = page.latestOnly(() => /** @type {Promise<Overview>} */ (request({ type: "overview" })));

async function refresh() {
  const overview = await readOverview();
  if (!overview) return;
  const { server } = overview;
  await drawServer(overview);
  drawPair(overview);
  drawSample(server);
  const allowed = await allowedNetworks();
  redraw("sites-state", allowed.length > 0, () => [
    make("p", {}, t(allowed.length > 0 ? "welcome_sites_done" : "welcome_sites_text")),
  ]);
  redraw("sites", allowed, () => siteChoice(allowed, actIn("sites")));
  markSteps({
    server: server === "on" || server === "unpaired",
    pair: server === "on",
    sites: allowed.length > 0,
    sample: false,
  });
}

/** @param {unknown} error */
const showProblem = (error) => byId("server-feedback").replaceChildren(notices.problemNotice(problems.fromError(error)));

page.fill();
drawPictures();
byId("options").addEventListener("click", () => act("sample", openOptions));
for (const change of [api.permissions.onAdded, api.permissions.onRemoved]) change.addListener(() => refresh().catch(() => undefined));
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh().catch(() => undefined));
page.keepRefreshing(page.ifVisible(refresh), REFRESH_MS, showProblem);
