"""The fixed texts of the server's own pages, in tables, so that their wording can be reviewed as a whole.

Sentences about accounts stand in server/scoring/messages.py; what a form or a heading says stands in its template.
"""

from __future__ import annotations

from typing import NamedTuple

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("pages.home", "Look up"),
    ("pages.how", "How it works"),
    ("pages.data", "Your data"),
    ("pages.welcome", "Welcome"),
)

# What a page says once after a form was sent; the name stands in the address as ?done=NAME.
NOTICES: dict[str, str] = {
    "corrected": "Your word is kept, and counts from now on.",
    "undone": "Your word is taken back. The posts speak for themselves again.",
    "again": "Looked again just now.",
    "kept": "There is nothing newer to show yet. This is what was found before.",
    "forgotten": "Everything kept about that account is erased.",
    "erased": "Everything is erased. To use the extension again, pair it anew from its popup.",
    "unpaired": "That extension is no longer paired.",
}

LAWS: tuple[tuple[str, str], ...] = (
    ("People matter more than numbers", "Followers, likes, reposts received and paid marks never enter a score."),
    (
        "Talking to anyone never costs you",
        "A friendly answer never lowers a score, however small the account it goes to. "
        "Reaching out to people who are new or little heard helps.",
    ),
    ("No secret sauce", "Each score is the exact sum of the points on its card, and each point names its posts."),
    (
        "Better unsure than wrong",
        "Every score says how exactly it is known. With too little to go by, the word is “not sure yet”.",
    ),
    (
        "Kindness cannot be mass-produced",
        "The same kind words sent again and again count once; praise sprayed at strangers earns next to nothing.",
    ),
    (
        "Descriptions, not insults",
        "“One-way” and “automated” say how an account posts. A bot that says it is one is shown so, without blame.",
    ),
    (
        "Your reading stays with you",
        "Only this machine knows whom you looked at. An account's own network is asked, without your login, "
        "and nobody else. Who asks not to be read is not read.",
    ),
    ("Your own word wins", "Where you know better, say so on the card. It is kept until you take it back."),
)

NOT_COUNTED: tuple[str, ...] = (
    "How many people follow an account, or whom it follows.",
    "Likes, stars, and how often others passed its posts on.",
    "Verification, check marks, and anything that was paid for.",
    "Opinions, topics, names, pictures, faces.",
    "Spelling, grammar, and which language somebody writes in. Unknown languages are not judged, never guessed.",
    "Private messages, locked accounts, posts for followers only.",
)

# What the words of one text are read for, on the "try it" page: the whole first, then its parts, then what is harsh.
DIMENSION_MEANINGS: tuple[tuple[str, str], ...] = (
    ("kind", "Kind as a whole"),
    ("thanks", "Thanks somebody"),
    ("praise", "Praises what somebody did"),
    ("care", "Shows care"),
    ("encouragement", "Encourages"),
    ("interest", "Asks with interest"),
    ("respect", "Is respectful"),
    ("contempt", "Looks down on somebody"),
    ("hostile", "Harsh as a whole"),
)

# What each mark means, on the welcome page.
MEANINGS: tuple[tuple[str, str], ...] = (
    ("person", "Somebody is there, and talks with people."),
    ("one_way", "Posts, links or passes on, and rarely answers."),
    ("automated_declared", "Posts by program, and says so itself."),
    ("automated", "Posts the way programs do."),
    ("organisation", "Speaks for an organisation, and says so."),
    ("unsure", "Too little to go by, or the posts point both ways."),
    ("opted_out", "Asked not to be read or scored, and is not."),
    ("unavailable", "Cannot be read from here at the moment."),
)


class Kept(NamedTuple):
    """One kind of document in the store, for the reader."""

    kind: str
    title: str
    help: str


KEPT: tuple[Kept, ...] = (
    Kept("cards", "Score cards", "What was last found about an account. Made anew when it grows old."),
    Kept("seen", "Accounts with posts from your own pages", "Public posts the extension saw in your feeds."),
    Kept("corrections", "Your own words on accounts", "They always win, and stay until you take them back."),
    Kept(
        "days", "Days of the crowd", "How kind the accounts you met on a day were together; whom, only until it ends."
    ),
    Kept("pairings", "Paired extensions", "Who may ask this server. Only a fingerprint of each token is kept."),
    Kept(
        "settings", "Keys of these pages", "What opens these pages in your browser. Erased, they open with a new one."
    ),
)


class PairState(NamedTuple):
    """What the pairing page shows in one state."""

    title: str
    mark: str
    detail: str
    next: str


PAIR_STATES: dict[str, PairState] = {
    "waiting": PairState("Pair an extension", "person", "", ""),
    "allowed": PairState("Paired", "person", "The extension may ask this server now. This tab can be closed.", ""),
    "refused": PairState(
        "Not paired", "opted_out", "The extension may not ask this server. Nothing was shared with it.", ""
    ),
    "gone": PairState(
        "Nothing waits for an answer here",
        "unsure",
        "This question was answered already, or is more than a few minutes old.",
        "Open the extension's popup and choose “Pair” again.",
    ),
}


BROWSERS: dict[str, str] = {
    "Chromium": "An extension in Chromium, or in a browser made from it,",
    "Firefox": "An extension in Firefox",
}


def recognised(browser: str, known: bool) -> str:
    """Whether the asker is the extension of this very folder, as far as its Origin can tell."""
    if known:
        return "Yes. It is the extension from this Humankind folder."
    if browser == "Firefox":
        return (
            "Firefox gives every extension a new address, so this cannot be told from here. "
            "Allow it only if you have just chosen “Pair” in Humankind's own popup."
        )
    return (
        "It is not the one from this Humankind folder. "
        "Allow it only if you loaded Humankind from another folder and have just chosen “Pair” in its popup."
    )
