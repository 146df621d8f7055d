"""The words by which people opt out in their profile: the server obeys them, the extension sends a bio with them."""

from __future__ import annotations

# A regular expression that means the same in Python with ASCII and IGNORECASE and in JavaScript with `i`. Only ASCII
# letters join a word to others, since Chinese and Japanese put no space around it. Hashtags cannot hold a hyphen, so
# people write #no_bot there. The one group is the word itself.
OPT_OUT_PATTERN = r"(?<![\w/.@-])#?(no[-_]?bots?|no[-_]?index|no[-_]?score)(?![\w/@-])"
