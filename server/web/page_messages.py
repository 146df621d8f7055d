"""The fixed sentences of the server's own pages, in tables, so that their wording can be reviewed as a whole.

Sentences about accounts are in server/scoring/messages.py; headings and labels are in the templates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from shared_schema.networks import networks

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

UNKNOWN_HOST_NAME = "Site not recorded"  # of what version 0.1.0 kept
WRONG_VERDICT = "Choose one of the five verdicts."

IMPORT_NEXT = "Choose an export of Humankind, a backup of Reddit Enhancement Suite, or a CSV file."
LIST_NEXT = "Give an address that starts with https://, or the profile of a labeler on Bluesky."
# How far a list is up to date. `problem` is a sentence.
LIST_CURRENT = "As it has been since {day}; last looked on {checked}."
LIST_OLD = "This is the list as it was on {day}. {problem}"
LIST_NEVER_READ = "It could not be read yet. {problem}"
LIST_PENDING = "It has not been read yet."
LIST_PAUSED_UNREAD = "It is paused, and has not been read yet."
OWN_LIST_NAME = "My list"
NOTHING_TO_PUBLISH = "There is nothing to publish yet: no tag with this word, or no correction."

PRIVACY_LAW = "Your reading stays with you"
LAWS: tuple[tuple[str, str], ...] = (
    ("People matter more than numbers", "Followers, likes, reposts received and paid marks never enter a score."),
    (
        "Talking to anyone never costs you",
        "A friendly reply never lowers a score, however small the account it goes to. "
        "Reaching out to people who are new or have few followers helps.",
    ),
    ("No secret sauce", "Each score is the exact sum of the points on its card, and each point names its posts."),
    (
        "Better unsure than wrong",
        "Every score says how exactly it is known. Where there is too little to go by, the verdict is “not sure yet”.",
    ),
    (
        "Kindness cannot be mass-produced",
        "The same kind words sent again and again count once; praise sprayed at strangers earns next to nothing.",
    ),
    (
        "Descriptions, not insults",
        "“One-way” and “automated” describe how an account posts. A bot that says it is one is shown as such, "
        "without blame.",
    ),
    (
        PRIVACY_LAW,
        "Only this machine knows which accounts you look up. The server reads an account from its own network, "
        "without your login. {third_parties}Opt-outs are honoured.",
    ),
    ("Your own correction wins", "Where you know better, say so on the card. It counts until you remove it."),
)

NOT_COUNTED: tuple[str, ...] = (
    "How many people follow an account, or how many it follows.",
    "Likes, stars, and how often others reposted it.",
    "Verification, check marks, and anything that was paid for.",
    "Opinions, topics, names, pictures, faces.",
    "Spelling, grammar, and the language of a post. Kindness in unknown languages is not judged.",
    "Private messages, locked accounts, followers-only posts.",
)

# What one text is checked for on the "Try it" page: the whole first, then its parts, then what is harsh.
DIMENSION_MEANINGS: dict[str, str] = {
    "kind": "Kind as a whole",
    "thanks": "Thanks somebody",
    "praise": "Praises what somebody did",
    "care": "Shows care",
    "encouragement": "Encourages",
    "interest": "Asks with interest",
    "respect": "Is respectful",
    "contempt": "Looks down on somebody",
    "hostile": "Harsh as a whole",
}

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


class StoredKind(NamedTuple):
    """One kind of document in the store, as the reader sees it."""

    kind: str
    title: str
    help: str


STORED_KINDS: tuple[StoredKind, ...] = (
    StoredKind("cards", "Score cards", "The latest result for each account. Old cards are made anew."),
    StoredKind("seen", "Accounts with posts from your own pages", "Public posts the extension saw in your feeds."),
    StoredKind("corrections", "Your corrections", "They always win, and stay until you remove them."),
    StoredKind("tags", "Your tags", "Your own words beside a name. They affect no score."),
    StoredKind("lists", "Your lists", "What others publish about accounts, and you subscribe to. It affects no score."),
    StoredKind(
        "own_accounts",
        "Your own accounts",
        "What the mirror remembers of each: its scores by day, and to whom it replied when.",
    ),
    StoredKind(
        "mirrors", "Mirrors", "What your own accounts show about themselves, with sentences of yours. Made anew."
    ),
    StoredKind(
        "shared_settings",
        "Rules and settings of the extension",
        "Shared by the browsers that are paired. What was removed is kept without its value, so that it stays away.",
    ),
    StoredKind(
        "days",
        "Days of the crowd",
        "Sums of each day by site: verdicts, kindness, reposts. No accounts. The newest 90 days are kept.",
    ),
    StoredKind("crowd", "Accounts of the crowd today", "Whom your pages showed today, and where. Gone with the day."),
    StoredKind("outreach", "People you wrote to", "So that nobody suggests them again for a while. Affects no score."),
    StoredKind("pairings", "Paired extensions", "They may use this server. Only a fingerprint of each token is kept."),
    StoredKind(
        "settings", "Keys of these pages", "A key opens these pages in your browser. After erasing, a new one is made."
    ),
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


def laws(services: Mapping[str, str]) -> list[tuple[str, str]]:
    """The laws for the settings in force. `services`: third-party services by network, from Settings.services."""
    third_parties = "".join(
        f"{network} is read through {service}, which learns which accounts you look up there. "
        for network, service in _third_parties(services)
    )
    return [(title, text.format(third_parties=third_parties)) for title, text in LAWS]


def request_recipients(services: Mapping[str, str]) -> list[str]:
    """Who receives a request when the reader looks up an account, one sentence each, for the settings in force."""
    return [
        "To look up an account, the server sends requests to that account's own network, without logging in and "
        "without cookies.",
        *(
            f"{network} is read through {service}. This third party learns which {network} accounts you look up."
            for network, service in _third_parties(services)
        ),
        "Nobody else receives a request.",
    ]
