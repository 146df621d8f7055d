"""The typed records of the contract. This file is the one definition of every shape Humankind speaks.

JSON Schema (`schema.json`), OpenAPI (`openapi.json`) and the extension's type declarations are generated
from it by `python -m devtools.generate`. Times are RFC 3339 strings in UTC; `None` always means
*unknown*, never *false* or *zero*.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from shared_schema.limits import (
    BATCH_LIMIT,
    HANDLE_LIMIT,
    HOST_LIMIT,
    ID_LIMIT,
    KEY_LIMIT,
    LINKED_ACCOUNTS_LIMIT,
    LINKS_LIMIT,
    LIST_LIMIT,
    NOTE_LIMIT,
    SEEN_LIMIT,
    SHORT_LIMIT,
    TEXT_LIMIT,
    URL_LIMIT,
)

NetworkId = Annotated[str, Meta(pattern="^[a-z][a-z0-9]{0,23}$", description="id of a network in networks.json")]
Host = Annotated[str, Meta(max_length=HOST_LIMIT, description="server of a federated network, lower case")]
Handle = Annotated[
    str, Meta(min_length=1, max_length=HANDLE_LIMIT, description="the account's name on its network, without @")
]
Key = Annotated[
    str,
    Meta(min_length=3, max_length=KEY_LIMIT, description="one string for one account, e.g. mastodon:hachyderm.io/@ada"),
]
PostId = Annotated[str, Meta(max_length=ID_LIMIT)]
Text = Annotated[str, Meta(max_length=TEXT_LIMIT)]
Short = Annotated[str, Meta(max_length=SHORT_LIMIT)]
Url = Annotated[str, Meta(max_length=URL_LIMIT)]
Time = Annotated[str, Meta(max_length=40, description="RFC 3339, UTC")]
Selector = Annotated[str, Meta(min_length=1, max_length=400, description="a CSS selector")]
Candidates = Annotated[list[Selector], Meta(max_length=12)]
Count = Annotated[int, Meta(ge=0)]
Points = Annotated[float, Meta(ge=0, le=100)]
Share = Annotated[float, Meta(ge=0, le=1)]

ScoreName = Literal["humanity", "conversation", "kindness"]
Verdict = Literal["person", "one_way", "automated", "organisation", "unsure"]
Origin = Literal["fetched", "seen", "file"]
Dimension = Literal["thanks", "praise", "care", "encouragement", "interest", "respect", "contempt"]

SCORE_NAMES: tuple[ScoreName, ...] = ("humanity", "conversation", "kindness")
VERDICTS: tuple[Verdict, ...] = ("person", "one_way", "automated", "organisation", "unsure")
DIMENSIONS: tuple[Dimension, ...] = (
    "thanks",
    "praise",
    "care",
    "encouragement",
    "interest",
    "respect",
    "contempt",
)


class Record(Struct, frozen=True, kw_only=True):
    """Base of every record: immutable, keyword-only. Unknown fields in the input are ignored."""


class Account(Record, frozen=True, kw_only=True):
    """Who: a network, the host where it is federated, and the handle there."""

    network: NetworkId
    handle: Handle
    host: Host | None = None


class Profile(Record, frozen=True, kw_only=True):
    """What an account says about itself. The counts are shown to readers at most; no score reads them (L1)."""

    display_name: Short | None = None
    bio: Text | None = None
    url: Url | None = None
    created_at: Time | None = None
    declared_bot: bool | None = None
    organisation: bool | None = None
    followers: int | None = None
    following: int | None = None
    posts_total: int | None = None


class Post(Record, frozen=True, kw_only=True):
    """One public message. `reply_to` and `mentions` name accounts as the network does (a handle or a key)."""

    text: Text
    id: PostId | None = None
    url: Url | None = None
    created_at: Time | None = None
    language: Annotated[str, Meta(max_length=35)] | None = None
    is_reply: bool | None = None
    reply_to: Short | None = None
    is_repost: bool | None = None
    mentions: Annotated[list[Short], Meta(max_length=LIST_LIMIT)] | None = None
    links: Annotated[list[Url], Meta(max_length=LIST_LIMIT)] | None = None
    client: Short | None = None
    origin: Origin | None = None
    replied_to_followers: (
        Annotated[
            int, Meta(ge=0, description="followers of the account this post answers, where known (for reaching out)")
        ]
        | None
    ) = None
    replied_to_created_at: (
        Annotated[str, Meta(max_length=40, description="when the account this post answers was made, where known")]
        | None
    ) = None


class Evidence(Record, frozen=True, kw_only=True):
    """An account's profile and posts, newest first where times are known, with where they came from."""

    account: Account
    profile: Profile | None = None
    posts: list[Post] = []
    origin: Origin = "file"
    gathered_at: Annotated[str, Meta(max_length=40, description="when the evidence was gathered")] | None = None
    source: (
        Annotated[
            str, Meta(max_length=HOST_LIMIT, description="whom it was read from, where not the account's own network")
        ]
        | None
    ) = None
    claimed_links: Annotated[
        list[Url], Meta(max_length=LINKS_LIMIT, description="what the account says is its own too")
    ] = []
    verified_links: Annotated[
        list[Url], Meta(max_length=LINKS_LIMIT, description="those of them that the network has checked say so too")
    ] = []


class Signal(Record, frozen=True, kw_only=True):
    """One measured property of the evidence: its value, how much evidence it had, a sentence, its posts."""

    name: str
    value: float
    weight: Share
    sentence: str
    posts: list[PostId] = []


class Contribution(Record, frozen=True, kw_only=True):
    """What one signal adds to (or takes from) one score. The points of a score's contributions sum to its value."""

    score: ScoreName
    signal: str
    points: float
    sentence: str
    posts: list[PostId] = []
    marks: Annotated[
        dict[str, list[tuple[int, int]]],
        Meta(description="post id → spans of the words that counted, in Unicode code points, end exclusive"),
    ] = {}


class Score(Record, frozen=True, kw_only=True):
    """A value from 0 to 100 with the 90 % interval it is known to lie in."""

    value: Points
    low: Points
    high: Points


class Scores(Record, frozen=True, kw_only=True):
    """The three scores; `None` where a score was not judged."""

    humanity: Score | None = None
    conversation: Score | None = None
    kindness: Score | None = None


class EvidenceSummary(Record, frozen=True, kw_only=True):
    """What a score card rests on."""

    posts: Count
    judged_posts: Annotated[int, Meta(ge=0, description="posts whose words were judged for kindness")] = 0
    seen_posts: Annotated[int, Meta(ge=0, description="posts known only from pages the reader had open")] = 0
    origin: Origin = "file"
    source: Annotated[str, Meta(max_length=HOST_LIMIT, description="the host it was read from")] | None = None
    first: Time | None = None
    last: Time | None = None
    languages: list[str] = []
    not_judged_languages: list[str] = []
    gathered_at: Time | None = None
    sentence: str = ""


class CitedPost(Record, frozen=True, kw_only=True):
    """A post that a contribution rests on, as much of it as is needed to show it."""

    id: PostId
    text: Text
    created_at: Time | None = None
    url: Url | None = None
    reply_to: Short | None = None


class Reasons(Record, frozen=True, kw_only=True):
    """The contributions that count as reasons, as positions in `contributions`, the strongest first.

    Ranked once, in server/scoring/reasons.py; every view draws them in this order. Intercepts and range limits are
    no reasons.
    """

    raised: list[Count] = []
    lowered: list[Count] = []


class Correction(Record, frozen=True, kw_only=True):
    """The reader's own word on an account. It always wins."""

    verdict: Verdict
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None
    made_at: Time | None = None


class AccountMatch(Record, frozen=True, kw_only=True):
    """One account that a handle, address or profile URL can mean."""

    key: Key
    account: Account
    url: Url | None = None


class ScoreCard(Record, frozen=True, kw_only=True):
    """Everything Humankind says about one account."""

    account: Account
    key: Key
    verdict: Verdict
    confidence: Annotated[float, Meta(ge=0, le=1, description="confidence of the verdict, 0 to 1")]
    sentence: str
    scores: Scores
    contributions: list[Contribution]
    reasons: Reasons = Reasons()
    evidence: EvidenceSummary
    model: str
    declared: Annotated[bool, Meta(description="the account itself says that it is automated or an organisation")] = (
        False
    )
    display_name: Short | None = None
    url: Url | None = None
    computed_verdict: (
        Annotated[str, Meta(description="what the evidence alone says, where a correction overrules it")] | None
    ) = None
    correction: Correction | None = None
    linked_accounts: Annotated[
        list[AccountMatch],
        Meta(max_length=LINKED_ACCOUNTS_LIMIT, description="the same person elsewhere, where both ends say so"),
    ] = []
    cited: list[CitedPost] = []


class Problem(Record, frozen=True, kw_only=True):
    """RFC 9457 problem document. `next` says what the reader can do about it."""

    type: str
    title: str
    status: int
    detail: str = ""
    next: str = ""
    instance: str | None = None
    retry_after: Annotated[float, Meta(description="seconds until it is worth trying again")] | None = None


class AccountResult(Record, frozen=True, kw_only=True):
    """One account's place in an answer: a card, or why there is none (yet)."""

    key: Key
    status: Literal["ready", "pending", "opted_out", "unavailable"]
    card: ScoreCard | None = None
    problem: Problem | None = None
    retry_after_ms: int | None = None
    stale: bool = False


class AccountQuery(Record, frozen=True, kw_only=True):
    """One account somebody asks about, with what was seen of it in a page, if anything."""

    account: Account
    profile: Profile | None = None
    posts: Annotated[list[Post], Meta(max_length=SEEN_LIMIT)] = []


class ScoresRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/scores and POST /v1/seen."""

    accounts: Annotated[list[AccountQuery], Meta(min_length=1, max_length=BATCH_LIMIT)]


class ScoresResponse(Record, frozen=True, kw_only=True):
    """Answer of POST /v1/scores, in the order asked."""

    results: list[AccountResult]


class SeenResponse(Record, frozen=True, kw_only=True):
    """Answer of POST /v1/seen: how many posts were new to the server."""

    accepted: Count
    new: Count


class CorrectionRequest(Record, frozen=True, kw_only=True):
    """Body of PUT /v1/corrections/<key>."""

    verdict: Verdict
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None


class ResolveResponse(Record, frozen=True, kw_only=True):
    """Answer of GET /v1/resolve."""

    query: str
    accounts: list[AccountMatch]


class KindnessDay(Record, frozen=True, kw_only=True):
    """Mean kindness of the accounts met on one day."""

    day: str
    kindness: float
    accounts: Count


class OutreachSuggestion(Record, frozen=True, kw_only=True):
    """An account that might like a hello: a person, little answered or new."""

    key: Key
    sentence: str
    display_name: Short | None = None
    url: Url | None = None


class FeedResponse(Record, frozen=True, kw_only=True):
    """Answer of GET /v1/feed: the crowd as a whole."""

    accounts: Count
    verdicts: dict[str, int]
    kindness: float | None
    over_time: list[KindnessDay]
    suggestions: list[OutreachSuggestion]


class NetworkInfo(Record, frozen=True, kw_only=True):
    """What one network offers on this server."""

    id: NetworkId
    name: str
    federated: bool
    fetched: bool
    seen: bool
    note: str


class NetworksResponse(Record, frozen=True, kw_only=True):
    """Answer of GET /v1/networks."""

    networks: list[NetworkInfo]


class SitePlace(Record, frozen=True, kw_only=True):
    """A place in a site's pages where an author can stand: the link's tag and selector, and what the badge follows."""

    kind: Literal["post", "profile"]
    tag: Annotated[str, Meta(pattern=r"^(?:\*|[a-z][a-z0-9-]{0,39})$")]
    author: Selector
    name: Candidates = []


class SiteTable(Record, frozen=True, kw_only=True):
    """New selectors for the marks of one site, the best first; the extension tries its own ones after them."""

    id: Annotated[str, Meta(pattern="^[a-z][a-z0-9]{0,39}$", description="a file in extension/sites/")]
    checked: Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$", description="the day they were checked")]
    places: Annotated[list[SitePlace], Meta(max_length=12)] = []
    within: Candidates = []
    text: Candidates = []
    address: Candidates = []
    time: Candidates = []
    language: Candidates = []
    closed: Candidates = []
    quoted: Candidates = []


class SitesResponse(Record, frozen=True, kw_only=True):
    """Answer of GET /v1/sites: tables of sites whose pages changed after the extension was made."""

    sites: Annotated[list[SiteTable], Meta(max_length=100)]


class Health(Record, frozen=True, kw_only=True):
    """Answer of GET /v1/health, open to all: no more than this."""

    name: str
    version: str
    pairing_needed: bool


class PairingRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/pairing. `challenge` is the hex SHA-256 of a secret only the asker knows."""

    challenge: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class PairingResponse(Record, frozen=True, kw_only=True):
    """Where the reader can allow the pairing, and its id."""

    id: str
    url: Url


class PairingClaim(Record, frozen=True, kw_only=True):
    """Body of POST /v1/pairing/claim: the secret behind the challenge."""

    id: Annotated[str, Meta(max_length=100)]
    secret: Annotated[str, Meta(max_length=200)]


class PairingClaimResponse(Record, frozen=True, kw_only=True):
    """Answer of POST /v1/pairing/claim: `waiting` until the reader allowed or refused it."""

    status: Literal["waiting", "allowed", "refused"]
    token: str | None = None


class PageLink(Record, frozen=True, kw_only=True):
    """Answer of POST /v1/page: an address of the server's own pages that opens without asking again."""

    url: Url


class Export(Record, frozen=True, kw_only=True):
    """Everything the server keeps for the reader."""

    version: str
    exported_at: Time
    corrections: dict[str, Correction]
    seen: dict[str, Evidence]
    cards: dict[str, ScoreCard]
    over_time: list[KindnessDay] = []
    settings: dict[str, str | int | float | bool | None]


class EraseResponse(Record, frozen=True, kw_only=True):
    """How many records were erased."""

    erased: Count


class TextKindness(Record, frozen=True, kw_only=True):
    """What the words of one text say, as probabilities."""

    kind: Share
    hostile: Share
    dimensions: dict[Dimension, float]
    language: str | None
    covered: bool


# Every record that gets a name in the schema, in reading order.
RECORDS: tuple[type[Record], ...] = (
    Account,
    Profile,
    Post,
    Evidence,
    Signal,
    Contribution,
    Reasons,
    Score,
    Scores,
    EvidenceSummary,
    CitedPost,
    Correction,
    AccountMatch,
    ScoreCard,
    Problem,
    AccountResult,
    AccountQuery,
    ScoresRequest,
    ScoresResponse,
    SeenResponse,
    CorrectionRequest,
    ResolveResponse,
    KindnessDay,
    OutreachSuggestion,
    FeedResponse,
    NetworkInfo,
    NetworksResponse,
    SitePlace,
    SiteTable,
    SitesResponse,
    Health,
    PairingRequest,
    PairingResponse,
    PairingClaim,
    PairingClaimResponse,
    PageLink,
    Export,
    EraseResponse,
    TextKindness,
)
