// @ts-check
// The options page's entry point: sets up its sections. Every change is saved at once and confirmed.
// Reads the settings once; each section then requests its own changes.
import { api, i18n, messages, page } from "../lib/for_pages.js";
import { setUpAddedHosts } from "./added_hosts.js";
import { setUpBadgeSwitches } from "./badge_switches.js";
import { setUpData } from "./data.js";
import { showElsewhere } from "./elsewhere.js";
import { showResult } from "./feedback.js";
import { lock } from "./locks.js";
import { setUpNewHosts } from "./new_hosts.js";
import { setUpRules } from "./rules.js";
import { setUpServerSection } from "./server_section.js";
import { setUpSiteSwitches } from "./site_switches.js";

const { byId } = page;
const { request } = messages;

page.fill();
byId("version").textContent = i18n.t("options_version", api.runtime.getManifest().version);
for (const name of ["start", "how"]) {
  byId(name).addEventListener("click", () => showResult("how-feedback", () => request({ type: "open", page: name })));
}

/** @type {{settings: Settings, locked: string[]}} */
const { settings, locked } = await request({ type: "settings" });
setUpServerSection(settings);
setUpBadgeSwitches(settings);
setUpRules(settings);
setUpNewHosts(settings);
await setUpSiteSwitches();
setUpAddedHosts(settings);
setUpData();
lock(locked);
await showElsewhere();
api.storage.onChanged.addListener((changes) => changes.shared && showElsewhere());
