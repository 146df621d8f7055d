"""Which messages the server's own pages show, where code chooses among them. Their words are in server/locales.

A few sentences that forms respond with are details of problems: they are written here in English, and recognised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args
from urllib.parse import urlsplit

from server.scoring.messages import message
from shared_schema.networks import networks
from shared_schema.records import DIMENSIONS, Message, NewHosts

NAVIGATION: tuple[str, ...] = (
    "pages.home",
    "pages.crowd",
    "pages.mirror",
    "pages.tags",
    "pages.lists",
    "pages.how",
    "pages.data",
    "pages.welcome",
)

# Settings whose values are shown in words, data-value-VALUE, and these values. The words of a switch are on and off.
VALUES_IN_WORDS: Mapping[str, tuple[str, ...]] = {"new_hosts": get_args(NewHosts)}

# Pages that are a part of one of those.
PART_OF = {"pages.own_mirror": "pages.mirror", "pages.list_entries": "pages.lists"}

# Shown once after a form was sent; the address names the notice as ?done=NAME. Its text is the message
# page-notice-NAME.
NOTICES = frozenset(
    {
        "corrected",
        "correction_removed",
        "tagged",
        "tag_removed",
        "word_changed",
        "word_removed",
        "subscribed",
        "list_paused",
        "list_resumed",
        "list_read",
        "list_removed",
        "outreach_noted",
        "own_account_added",
        "own_account_removed",
        "undone",
        "not_undone",
        "refreshed",
        "not_refreshed",
        "forgotten",
        "erased",
        "seen_erased",
        "unpaired",
    }
)

UNDOABLE = frozenset(
    {"tag_removed", "word_changed", "word_removed", "list_removed", "own_account_removed", "outreach_noted"}
)  # notices with a button to undo
# Where a notice is undone, if not among the tags.
UNDO_ENDPOINTS = {
    "list_removed": "pages.undo_list",
    "own_account_removed": "pages.undo_own_account",
    "outreach_noted": "pages.undo_outreach",
}

WRONG_VERDICT = "Choose one of the five verdicts."
IMPORT_NEXT = "Choose an export of Humankind, a backup of Reddit Enhancement Suite, or a CSV file."
LIST_NEXT = "Give an address that starts with https://, or the profile of a labeler on Bluesky."
NOTHING_TO_PUBLISH = "There is nothing to publish yet: no tag with this word, or no correction."

# The laws, in their order: the messages how-law-NAME.
LAWS = ("people", "talking", "sums", "unsure", "kindness", "descriptions", "privacy", "correction")
# What never enters a score: the messages how-not-counted-NAME.
NOT_COUNTED = ("followers", "likes", "paid", "opinions", "grammar", "private")
# What one text is checked for: the messages try-dimension-NAME. The whole first, then its parts, then what is harsh.
TRIED_DIMENSIONS = ("kind", *DIMENSIONS, "hostile")

# The marks that the welcome page explains; what each means is the message welcome-mark-NAME.
EXPLAINED_MARKS: tuple[str, ...] = (
    "person",
    "one_way",
    "automated_declared",
    "automated",
    "organisation",
    "unsure",
    "opted_out",
    "unavailable",
    "new_host",
)


# The kinds of document in the store, as the reader sees them: the messages data-kind-NAME.
STORED_KINDS = (
    "cards",
    "seen",
    "corrections",
    "tags",
    "lists",
    "own_accounts",
    "mirrors",
    "shared_settings",
    "days",
    "crowd",
    "outreach",
    "pairings",
    "settings",
)

# The sign of each state of a pairing. Its words are the messages pairing-STATE, pairing-STATE-detail and, where the
# reader can go on, pairing-STATE-next.
PAIRING_SIGNS = {"allowed": "person", "refused": "opted_out", "expired": "unsure"}


def pairing_advice(browser: str, recognised: bool) -> str:
    """The message on whether the extension is the one from this very folder, as far as its Origin can tell."""
    if recognised:
        return "pairing-recognised"
    return "pairing-not-told" if browser == "Firefox" else "pairing-not-recognised"


# -- who receives requests -------------------------------------------------------------------------------------------


def _third_parties(services: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(network, third party) for each network that the server does not read from the network alone."""
    for row in networks().values():
        if row.id in services:
            yield row.name, urlsplit(services[row.id]).netloc
        elif row.third_party:
            yield row.name, row.third_party


def laws(services: Mapping[str, str], *, is_shared: bool = False) -> list[tuple[Message, list[Message]]]:
    """The laws for the settings in force: title and sentences. `services`: third-party services by network, from
    Settings.services. `is_shared`: the server has several readers.
    """
    return [(message(f"how-law-{name}"), list(_sentences(name, services, is_shared))) for name in LAWS]


def _sentences(law: str, services: Mapping[str, str], is_shared: bool) -> Iterator[Message]:
    if law == "privacy" and is_shared:
        yield message("join-seen-others")
        yield message("join-data-lead")
    else:
        yield message(f"how-law-{law}.text")
    if law == "privacy":
        for network, service in _third_parties(services):
            yield message("how-law-privacy-third-party", network=network, service=service)
        yield message("how-law-privacy.opt-outs")


def request_recipients(services: Mapping[str, str]) -> list[Message]:
    """Who receives a request when the reader looks up an account, one sentence each, for the settings in force."""
    return [
        message("data-goes-network"),
        *(
            message("data-goes-third-party", network=network, service=service)
            for network, service in _third_parties(services)
        ),
        message("data-goes-nobody"),
    ]
