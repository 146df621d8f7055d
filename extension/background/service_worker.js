// @ts-check
// The background's entry point: sets up the listeners. Both browsers stop the background when it is idle and start it
// again for an event. So every listener is added synchronously, and state is kept in storage, not in variables.
import { api, hosts } from "../lib/for_background.js";
import { addHosts, removeHosts, syncHosts } from "./badged_hosts.js";
import { isPageNeeded, startPairing } from "./pairing.js";
import { handleMessage } from "./router.js";
import { permissionAdded, startAndFind } from "./server_choice.js";
import { checkState } from "./server_client.js";
import { showOnToolbar } from "./server_state.js";
import { readPairing } from "./settings.js";
import { settingsChanged } from "./settings_changes.js";
import { openPage } from "./tabs.js";

api.runtime.onMessage.addListener((message, sender, respond) => {
  handleMessage(message, sender).then(respond);
  return true; // tells both browsers that the response comes later
});

api.runtime.onInstalled.addListener(async ({ reason }) => {
  await start();
  if (reason === "install") await welcome();
});
api.runtime.onStartup.addListener(start);

api.permissions.onAdded.addListener(async (permissions) => {
  // Only Start asks for this permission, and Firefox closes the popup that would go on with it.
  if (permissions.permissions?.includes("nativeMessaging")) await startAndFind().catch(() => checkState());
  const named = hosts.inPermissions(permissions);
  // The browser's own page can allow all sites at once, without their names.
  await addHosts(named.length === 0 && permissions.origins?.length ? [...hosts.builtIn] : await permissionAdded(named));
  await settingsChanged();
});
api.permissions.onRemoved.addListener(async (permissions) => {
  await removeHosts(hosts.inPermissions(permissions));
  await checkState();
  await settingsChanged();
});

// Chrome applies a changed policy while it runs, Firefox when it starts.
api.storage.managed.onChanged?.addListener(() => {
  settingsChanged();
});

async function start() {
  await syncHosts();
  await checkState();
  await showOnToolbar();
}

/** How long the server's own page may take to appear in a browser that was started with it: tries, and ms between. */
const PAGE_TRIES = 8;
const PAGE_DELAY_MS = 250;

/** What a new reader sees first: the start page and, where it can begin at once, pairing. */
async function welcome() {
  await openPage("start");
  for (let tries = PAGE_TRIES; tries > 0; tries -= 1) {
    if ((await readPairing()) !== null) return;
    try {
      return await startPairing();
    } catch (error) {
      if (!isPageNeeded(error)) return;
      await new Promise((resolve) => setTimeout(resolve, PAGE_DELAY_MS));
    }
  }
}
