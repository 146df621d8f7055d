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

/** @returns {Promise<{settings: Settings, locked: string[], replaced: string[]}>} */
const readSettings = () => request({ type: "settings" });

/** Draws the settings. They also change elsewhere: in a page, the popup, the browser's own settings, another browser. */
async function draw() {
  const { settings, replaced } = await readSettings();
  drawReplacedChoices(replaced);
  drawBadgeSwitches(settings);
  drawRules(settings);
  drawNewHosts(settings);
  drawAddedHosts(settings);
  await drawSiteSwitches(settings);
}

const drawAgain = () => draw().catch(() => undefined); // the page keeps what it shows

async function main() {
  const { settings, locked } = await readSettings();
  setUpServerSection(settings);
  setUpBadgeSwitches();
  setUpRules();
  setUpNewHosts();
  setUpSiteSwitches();
  setUpAddedHosts();
  setUpData();
  lock(locked);
  await draw();
  api.storage.onChanged.addListener((changes) => (changes.settings || changes.shared) && drawAgain());
  for (const change of [api.permissions.onAdded, api.permissions.onRemoved]) change.addListener(drawAgain);
  await nameLists();
}

page.fill();
byId("version").textContent = i18n.t("options_version", api.runtime.getManifest().version);
for (const name of ["start", "how"]) {
  byId(name).addEventListener("click", () => showResult("how-feedback", () => request({ type: "open", page: name })));
}
main().catch((error) => byId("state").replaceChildren(notices.problemNotice(problems.fromError(error))));
