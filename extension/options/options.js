// @ts-check
// The options page's entry point: sets up its sections and draws the settings. Every change is saved at once and confirmed.
import { api, i18n, messages, notices, page, problems } from "../lib/for_pages.js";
import { drawAddedHosts, setUpAddedHosts } from "./added_hosts.js";
import { drawBadgeSwitches, setUpBadgeSwitches } from "./badge_switches.js";
import { setUpData } from "./data.js";
import { showResult } from "./feedback.js";
import { lock } from "./locks.js";
import { drawNewHosts, setUpNewHosts } from "./new_hosts.js";
import { drawReplacedChoices } from "./replaced_choices.js";
import { drawRules, nameLists, setUpRules } from "./rules.js";
import { setUpServerSection } from "./server_section.js";
import { drawSiteSwitches, setUpSiteSwitches } from "./site_switches.js";

const { byId } = page;
const { request } = messages;

/** @typedef {{settings: Settings, locked: string[], replaced: string[]}} State */

/** @returns {Promise<State>} */
const readState = () => request({ type: "settings" });

/** @param {State} state */
async function draw({ settings, replaced }) {
  drawReplacedChoices(replaced);
  drawBadgeSwitches(settings);
  drawRules(settings);
  drawNewHosts(settings);
  drawAddedHosts(settings);
  await drawSiteSwitches(settings);
}

/** Settings also change elsewhere: in a page, the popup, the browser's own settings, another browser. */
const drawAgain = () =>
  readState()
    .then(draw)
    .catch(() => undefined); // the page keeps what it shows

async function main() {
  const state = await readState();
  setUpServerSection(state.settings);
  setUpBadgeSwitches();
  setUpRules();
  setUpNewHosts();
  setUpSiteSwitches();
  setUpAddedHosts();
  setUpData();
  lock(state.locked);
  const drawn = draw(state);
  api.storage.onChanged.addListener((changes) => (changes.settings || changes.shared) && drawAgain());
  for (const change of [api.permissions.onAdded, api.permissions.onRemoved]) change.addListener(drawAgain);
  await Promise.all([drawn, nameLists()]);
}

page.fill();
byId("version").textContent = i18n.t("options_version", api.runtime.getManifest().version);
for (const name of ["start", "how"]) {
  byId(name).addEventListener("click", () => showResult("how-feedback", () => request({ type: "open", page: name })));
}
main().catch((error) => byId("state").replaceChildren(notices.problemNotice(problems.fromError(error))));
