"""The welcome page: what Humankind is, how to load the extension, and posts of invented people for it to badge."""

from __future__ import annotations

import functools
import json

from flask import render_template

from server.networks.readers.sample import samples
from server.paths import extension_folder, program_name
from server.web import page_messages, page_views
from server.web.pages.layout import blueprint, has_key


@blueprint.get("/welcome")
def welcome() -> str:
    """The page. It needs no key, so the folder on the disk is shown only to readers who have one."""
    return render_template(
        "welcome.html",
        posts=page_views.sample_posts(samples().values()),
        explained_marks=page_messages.EXPLAINED_MARKS,
        firefox_version=_firefox_version(),
        open_command=f"{program_name()} open",
        extension_folder=str(extension_folder()) if has_key() else "",
    )


@functools.cache
def _firefox_version() -> str:
    """The oldest Firefox that loads the extension, such as "153"."""
    manifest = json.loads((extension_folder() / "manifest.json").read_text(encoding="utf-8"))
    oldest: str = manifest["browser_specific_settings"]["gecko"]["strict_min_version"]
    return oldest.partition(".")[0]
