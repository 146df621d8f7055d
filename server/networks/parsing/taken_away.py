"""Words that a network puts in the place of a post's own, once its author or a moderator has taken them away."""

from __future__ import annotations

import re

# "[removed]", "[ Removed by Reddit ]", "[flagged]", "Comment removed by moderator", "*Permanently Deleted*". A bare
# "Deleted" or "Dead." is somebody's own word. extension/content/site_reader.js has the forms that pages show.
_STAND_IN = re.compile(
    r"[\[(*] ?(?:permanently )?(?:removed|deleted|flagged|dead|unavailable)(?: by [\w' ]{2,30})?\.? ?[\])*]"
    r"|(?:comment |post )?(?:removed|deleted) by (?:the )?(?:author|creator|moderators?|mods?|user)\.?"
    # WordPress, in the feed, for a post with a password.
    r"|There is no excerpt because this is a protected post\.?"
    r"|Es gibt keinen Textauszug, da dies ein geschützter Beitrag ist\.?"
    r"|Il n[’'` ]y a pas d[’'` ]extrait,? car cette publication est protégée\.?"
    r"|No hay extracto porque es una entrada protegida\.?"
    r"|Er is geen (?:samenvatting|uittreksel),? omdat dit een beschermd bericht is\.?"
    r"|Det finns inget utdrag eftersom detta är ett skyddat inlägg\.?",
    re.IGNORECASE,
)
_LONGEST = 100  # characters


def is_taken_away(text: str) -> bool:
    """Whether a text is such a stand-in and nothing else."""
    return len(text) < _LONGEST and _STAND_IN.fullmatch(text.strip()) is not None
