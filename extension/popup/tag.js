// @ts-check
// The window in which a tag is written, opened from a card in a page. It closes when the tag is saved.
import { dom, notices, page, problems } from "../lib/for_pages.js";
import "../lib/card_style.js";
import { tagEditor } from "./tag_editor.js";

const { byId } = page;
const query = new URLSearchParams(location.search);
const key = query.get("key") ?? "";

page.adoptCardStyle();

/** @param {unknown} error */
function show(error) {
  byId("problem").replaceChildren(notices.problemNotice(problems.fromError(error)));
}

/** @param {() => Promise<unknown>} action */
async function act(action) {
  try {
    await action();
    close();
  } catch (error) {
    show(error);
  }
}

async function main() {
  page.fill();
  document.title = document.querySelector("h1")?.textContent ?? document.title;
  byId("account").replaceChildren(dom.make("bdi", {}, key));
  addEventListener("keydown", (event) => event.key === "Escape" && close());
  try {
    const form = await tagEditor({ key, link: query.get("link"), act, cancel: () => close() });
    byId("form").replaceChildren(form);
    form.querySelector("input")?.focus();
  } catch (error) {
    byId("form").replaceChildren();
    show(error);
  }
}

main();
