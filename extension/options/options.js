// @ts-check
// The options page: puts its parts together. Every change is saved at once and said so.
import { api } from "../common/api.js";
import { tell } from "../common/background.js";
import { byId } from "../common/dom.js";
import { fillPage, t } from "../common/i18n.js";
import { setUpAddedHosts } from "./added_hosts.js";
import { setUpBadges } from "./badges.js";
import { setUpData } from "./data.js";
import { said } from "./said.js";
import { setUpServer } from "./server.js";
import { setUpSites } from "./sites.js";

fillPage();
byId("version").textContent = t("options_version", api.runtime.getManifest().version);

/** @type {{settings: Settings}} */
const { settings } = await tell({ type: "settings" });
setUpServer(settings);
setUpBadges(settings);
setUpSites(settings);
setUpAddedHosts(settings);
setUpData();

byId("how").addEventListener("click", () => said("how-said", () => tell({ type: "open", page: "how" })));
