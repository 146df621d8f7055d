// @ts-check
// The background: listens, and hands on. Both browsers stop it when it is idle and start it again for an event,
// so every listener is set here, at once, and nothing that matters is kept in variables.
import { api } from "../common/api.js";
import { addHosts, alignHosts, hostsOf, removeHosts } from "./hosts.js";
import { startPairing } from "./pairing.js";
import { answer, settingsChanged } from "./router.js";
import { checkState } from "./server.js";
import { readToken } from "./settings.js";
import { showOnToolbar } from "./state.js";

api.runtime.onMessage.addListener((message, sender, respond) => {
  answer(message, sender).then(respond);
  return true; // both browsers: the answer comes later
});

api.runtime.onInstalled.addListener(async ({ reason }) => {
  await begin();
  if (reason === "install") await welcome();
});
api.runtime.onStartup.addListener(begin);

api.permissions.onAdded.addListener(async (permissions) => {
  await addHosts(hostsOf(permissions));
  await settingsChanged();
});
api.permissions.onRemoved.addListener(async (permissions) => {
  await removeHosts(hostsOf(permissions));
  await settingsChanged();
});

async function begin() {
  await checkState();
  await showOnToolbar();
  await alignHosts();
}

/** The first step for a new reader: pair, or be told how to start the server. */
async function welcome() {
  if ((await readToken()) !== null) return;
  try {
    await startPairing();
  } catch {
    await api.runtime.openOptionsPage();
  }
}
