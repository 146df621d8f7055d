// @ts-check
// The background's entry point: sets up the listeners. Both browsers stop the background when it is idle and start it
// again for an event. So every listener is added synchronously, and state is kept in storage, not in variables.
import { api, hosts } from "../lib/for_background.js";
import { addHosts, removeHosts, syncHosts } from "./badged_hosts.js";
import { startPairing } from "./pairing.js";
import { handleMessage, settingsChanged } from "./router.js";
import { checkState } from "./server_client.js";
import { showOnToolbar } from "./server_state.js";
import { readToken } from "./settings.js";

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
  await addHosts(hosts.inPermissions(permissions));
  await settingsChanged();
});
api.permissions.onRemoved.addListener(async (permissions) => {
  await removeHosts(hosts.inPermissions(permissions));
  await settingsChanged();
});

async function start() {
  await checkState();
  await showOnToolbar();
  await syncHosts();
}

/** The first step for a new reader: pairing or, without a running server, the options page, which shows how to start it. */
async function welcome() {
  if ((await readToken()) !== null) return;
  try {
    await startPairing();
  } catch {
    await api.runtime.openOptionsPage();
  }
}
