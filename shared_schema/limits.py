"""The limits of the contract: how long a text may be and how many items a request may hold.

The records, the parsers of network responses, the pages and the extension (through generated/contract.js) all use
these numbers. Limits of one module alone, such as a cache size, stay in that module.
"""

from __future__ import annotations

# The version of the contract that extension and server speak. Raise it with a change that the other side must know of,
# and the second when it can no longer understand an earlier one. Each side then says which of the two to update.
CONTRACT = 1
OLDEST_CONTRACT = 1

# Lengths in Unicode code points.
TEXT_LIMIT = 20_000  # the text of a post, a bio
SHORT_LIMIT = 1_000  # a display name, a mention, a client
URL_LIMIT = 2_048
ID_LIMIT = 512  # the id of a post
HOST_LIMIT = 253
HANDLE_LIMIT = 253
KEY_LIMIT = 540  # an account key: a network, a host and a handle
NOTE_LIMIT = 500  # the note on a correction or a tag
TAG_WORD_LIMIT = 40  # the word of a tag
LIST_NAME_LIMIT = 80  # the name of a list
LIST_LABEL_LIMIT = 60  # what a list says about an account
LIST_REASON_LIMIT = 200
QUERY_LIMIT = 2_048  # what a reader pastes to look up an account
TRY_TEXT_LIMIT = 5_000  # the text box on "How it works"

# Numbers of items.
BATCH_LIMIT = 100  # accounts in one request
SEEN_LIMIT = 200  # posts of one account in one request
LIST_LIMIT = 200  # mentions or links of one post
LINKS_LIMIT = 50  # links of a profile
LINKED_ACCOUNTS_LIMIT = 10
TAGS_LIMIT = 10_000  # tags of one reader
LISTS_LIMIT = 20  # lists of one reader
LIST_ACCOUNTS_LIMIT = 20_000  # accounts on one list
SHARED_SETTINGS_LIMIT = 2_500  # rules and settings of the extension, with those that were removed
OWN_ACCOUNTS_LIMIT = 20  # own accounts of one reader
OWN_HISTORY_LIMIT = 800  # days of scores that are remembered of an own account
OWN_REPLIES_LIMIT = 2_000  # replies that are remembered of an own account
IMPORT_LIMIT = 50_000  # items of one part of an import
IMPORT_MEGABYTES = 64  # of a file that the page imports: an export with 5,000 cards, which it skips, has about 40
IMPORT_PROBLEMS_LIMIT = 50  # problems of an import that are listed

PAIRING_MINUTES = 5  # that a pairing request waits for its click and its browser
PAIRING_REQUESTS_LIMIT = 5  # requests of one reader that wait at the same time; beyond it the oldest is dropped
BROWSERS_LIMIT = 20  # pairings of one Origin, or of a community's reader; beyond it the oldest ends

NEW_ACCOUNT_DAYS = 30  # an account is new for so many days after it joined
REASONS_SHOWN = 3  # reasons on each side of a card, until the reader opens the rest


def limits_for_extension() -> dict[str, int]:
    """The limits that the extension checks or follows, by their names in JavaScript."""
    return {
        "text": TEXT_LIMIT,
        "short": SHORT_LIMIT,
        "url": URL_LIMIT,
        "id": ID_LIMIT,
        "host": HOST_LIMIT,
        "handle": HANDLE_LIMIT,
        "key": KEY_LIMIT,
        "note": NOTE_LIMIT,
        "tagWord": TAG_WORD_LIMIT,
        "query": QUERY_LIMIT,
        "batch": BATCH_LIMIT,
        "seenPosts": SEEN_LIMIT,
        "list": LIST_LIMIT,
        "newAccountDays": NEW_ACCOUNT_DAYS,
        "reasonsShown": REASONS_SHOWN,
    }
