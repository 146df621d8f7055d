"""The typed records of the contract: the one definition of every shape in the API, the files and the extension.

JSON Schema (`schema.json`), OpenAPI (`openapi.json`) and the extension's type declarations are generated from it by
`python -m devtools.generate`. Times are RFC 3339 strings in UTC. `None` always means *unknown*, never
*false* or *zero*.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from msgspec import UNSET, Meta, Struct, UnsetType

from shared_schema.limits import (
    BATCH_LIMIT,
    HANDLE_LIMIT,
    HOST_LIMIT,
    ID_LIMIT,
    IMPORT_PROBLEMS_LIMIT,
    KEY_LIMIT,
    LINKED_ACCOUNTS_LIMIT,
    LINKS_LIMIT,
    LIST_LABEL_LIMIT,
    LIST_LIMIT,
    LIST_NAME_LIMIT,
    LIST_REASON_LIMIT,
    LISTS_LIMIT,
    NOTE_LIMIT,
    OWN_HISTORY_LIMIT,
    OWN_REPLIES_LIMIT,
    SEEN_LIMIT,
    SHARED_SETTINGS_LIMIT,
    SHORT_LIMIT,
    TAG_WORD_LIMIT,
    TEXT_LIMIT,
    URL_LIMIT,
)

NetworkId = Annotated[str, Meta(pattern="^[a-z][a-z0-9]{0,23}$", description="id of a network in networks.json")]
Host = Annotated[str, Meta(max_length=HOST_LIMIT, description="server of a federated network, lower case")]
Handle = Annotated[
    str, Meta(min_length=1, max_length=HANDLE_LIMIT, description="the account's name on its network, without @")
]
SeenOn = Annotated[
    str,
    Meta(max_length=HOST_LIMIT, description="the host whose page showed it, where it was seen; null where not known"),
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
# When a host that was never contacted is asked about an account: when the reader looks the account up, a random time
# after it was seen, or at once.
NewHosts = Literal["on_click", "later", "at_once"]
NotJudged = Literal["few", "language", "replies_unknown", "elsewhere"]  # why a score is not shown
# Why a badge shows no kindness: too few judged posts, no judged language, only other hosts' pages, or no person.
EmptyHeart = Literal["few", "language", "elsewhere", "not_a_person"]
Origin = Literal["fetched", "seen", "file"]
# The colours of shared_schema/look.json that a tag can have.
TagColour = Literal["blue", "teal", "green", "ochre", "brown", "pink", "violet", "grey"]
Dimension = Literal["thanks", "praise", "care", "encouragement", "interest", "respect", "contempt"]

ListKind = Literal["json", "csv", "labeler"]
OutreachReason = Literal["new", "back", "quiet"]

SCORE_NAMES: tuple[ScoreName, ...] = get_args(ScoreName)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
TAG_COLOURS: tuple[TagColour, ...] = get_args(TagColour)
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


class Record(Struct, frozen=True, kw_only=True):
    """Base of every record: immutable, keyword-only. Unknown fields in the input are ignored."""


class Account(Record, frozen=True, kw_only=True):
    """An account: its network, its host where the network is federated, and its handle."""

    network: NetworkId
    handle: Handle
    host: Host | None = None


class Move(Record, frozen=True, kw_only=True):
    """The account that an account says it moved to."""

    account: Account
    is_confirmed: Annotated[bool, Meta(description="the other account names this one as its earlier account")] = False


class Profile(Record, frozen=True, kw_only=True):
    """What an account says about itself. No score reads the counts (law L1)."""

    display_name: Short | None = None
    bio: Text | None = None
    url: Url | None = None
    created_at: Time | None = None
    declared_bot: bool | None = None
    organisation: bool | None = None
    followers: int | None = None
    following: int | None = None
    posts_total: int | None = None
    moved_to: Move | None = None
    seen_on: SeenOn | None = None


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
    in_exchange: (
        Annotated[bool, Meta(description="the post that it replies to is itself a reply to this account")] | None
    ) = None
    origin: Origin | None = None
    seen_on: SeenOn | None = None
    shown_as_repost: (
        Annotated[bool, Meta(description="a page says that somebody reposted it; counted for the crowd, not kept")]
        | None
    ) = None
    replied_to_followers: (
        Annotated[int, Meta(ge=0, description="followers of the account it replies to, where known")] | None
    ) = None
    replied_to_created_at: (
        Annotated[str, Meta(max_length=40, description="when the account it replies to was created, where known")]
        | None
    ) = None


class Evidence(Record, frozen=True, kw_only=True):
    """An account's profile and posts, newest first where times are known, and where they come from."""

    account: Account
    profile: Profile | None = None
    posts: list[Post] = []
    origin: Origin = "file"
    gathered_at: Annotated[str, Meta(max_length=40, description="when the evidence was read")] | None = None
    source: (
        Annotated[
            str, Meta(max_length=HOST_LIMIT, description="what it was read from, where not the account's own network")
        ]
        | None
    ) = None
    claimed_links: Annotated[
        list[Url], Meta(max_length=LINKS_LIMIT, description="addresses that the account states as its own")
    ] = []
    verified_links: Annotated[
        list[Url], Meta(max_length=LINKS_LIMIT, description="those of them that the network has verified")
    ] = []
    aliases: Annotated[
        list[Key],
        Meta(max_length=LINKED_ACCOUNTS_LIMIT, description="other keys of the same account, confirmed from both ends"),
    ] = []


class Message(Record, frozen=True, kw_only=True):
    """A sentence before it is written in a language: its id in the catalogs and its values.

    A value is a number, a text, another message, or a list of texts and messages. Kept in the store; the API sends
    sentences.
    """

    id: str
    values: dict[str, int | float | str | Message | list[str | Message]] = {}


MessageField = Annotated[
    Message | UnsetType, Meta(description="the sentence as it is kept, for every language; the API does not send it")
]


class Signal(Record, frozen=True, kw_only=True):
    """One measured property of the evidence: its value, the weight of its evidence, a sentence, and its posts."""

    name: str
    value: float
    weight: Share
    sentence: str
    message: MessageField = UNSET
    posts: list[PostId] = []


class Contribution(Record, frozen=True, kw_only=True):
    """The points that one signal adds to, or takes from, one score. They sum to the value of the score."""

    score: ScoreName
    signal: str
    points: float
    sentence: str
    message: MessageField = UNSET
    posts: list[PostId] = []
    marks: Annotated[
        dict[str, list[tuple[int, int]]],
        Meta(description="post id → spans of the words that counted, in Unicode code points, end exclusive"),
    ] = {}


class Score(Record, frozen=True, kw_only=True):
    """A value from 0 to 100 with its 90 % interval."""

    value: Points
    low: Points
    high: Points


class Scores(Record, frozen=True, kw_only=True):
    """The three scores. `None` where a score was not judged."""

    humanity: Score | None = None
    conversation: Score | None = None
    kindness: Score | None = None


class EvidenceSummary(Record, frozen=True, kw_only=True):
    """The evidence that a score card rests on."""

    posts: Count
    judged_posts: Annotated[int, Meta(ge=0, description="posts whose words were judged for kindness")] = 0
    seen_posts: Annotated[int, Meta(ge=0, description="posts known only from pages that the reader had open")] = 0
    origin: Origin = "file"
    seen_on: Annotated[
        list[Host], Meta(description="the hosts whose pages showed them, those with most posts first")
    ] = []
    source: Annotated[str, Meta(max_length=HOST_LIMIT, description="the host it was read from")] | None = None
    first: Time | None = None
    last: Time | None = None
    languages: list[str] = []
    not_judged_languages: list[str] = []
    gathered_at: Time | None = None
    sentence: str = ""
    message: MessageField = UNSET


class CitedPost(Record, frozen=True, kw_only=True):
    """A post that a contribution rests on, with what is needed to show it."""

    id: PostId
    text: Text
    created_at: Time | None = None
    url: Url | None = None
    reply_to: Short | None = None
    seen_on: SeenOn | None = None


class Reasons(Record, frozen=True, kw_only=True):
    """The contributions that count as reasons, as positions in `contributions`, the strongest first.

    Ranked once, in server/scoring/reasons.py; every view draws them in this order. Intercepts and range limits are
    no reasons.
    """

    raised: list[Count] = []
    lowered: list[Count] = []


class Correction(Record, frozen=True, kw_only=True):
    """The reader's own verdict on an account. It always wins."""

    verdict: Verdict
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None
    made_at: Time | None = None


TagText = Annotated[str, Meta(min_length=1, max_length=TAG_WORD_LIMIT, description="one word or a few")]


class Tag(Record, frozen=True, kw_only=True):
    """The reader's own private mark on an account. It never enters a score. `link` is where the reader made it."""

    word: TagText
    colour: TagColour = "grey"
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None
    link: Url | None = None
    made_at: Time | None = None


class ShownTag(Record, frozen=True, kw_only=True):
    """What is shown of a tag beside a name. The note and the link are only in GET /v1/tags/<key>."""

    word: TagText
    colour: TagColour


ListName = Annotated[str, Meta(min_length=1, max_length=LIST_NAME_LIMIT, description="as the list calls itself")]
ListPublisher = Annotated[
    str,
    Meta(
        max_length=HOST_LIMIT + 100, description="where the list is published: a host, or a folder or an account there"
    ),
]


class Listing(Record, frozen=True, kw_only=True):
    """What a list that the reader subscribes to says about an account. It never enters a score."""

    address: Url
    name: ListName
    publisher: ListPublisher
    label: Annotated[str, Meta(min_length=1, max_length=LIST_LABEL_LIMIT, description="in the list's own words")]
    reason: Annotated[str, Meta(max_length=LIST_REASON_LIMIT)] | None = None
    until: Annotated[str, Meta(max_length=40, description="after this time the list no longer says so")] | None = None
    changed_at: (
        Annotated[str, Meta(max_length=40, description="when this server first read the list as it is")] | None
    ) = None


class AccountMatch(Record, frozen=True, kw_only=True):
    """One account that a handle, address or profile URL can mean."""

    key: Key
    account: Account
    url: Url | None = None


FactName = Literal[
    "joined",
    "automation_source",
    "operator",
    "languages",
    "apps",
    "hidden_history",
    "authorship",
    "appealed",
    "about_me",
]


class Fact(Record, frozen=True, kw_only=True):
    """A plain fact about an account, beside its scores. No score reads it."""

    name: FactName
    sentence: str
    message: MessageField = UNSET
    url: (
        Annotated[str, Meta(max_length=URL_LIMIT, description="the account or page that the sentence names")] | None
    ) = None


class ScoreCard(Record, frozen=True, kw_only=True):
    """Everything the server says about one account."""

    account: Account
    key: Key
    verdict: Verdict
    confidence: Annotated[float, Meta(ge=0, le=1, description="confidence of the verdict, 0 to 1")]
    sentence: str
    message: MessageField = UNSET
    language: Annotated[str, Meta(description="the language of the sentences")] = "en"
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
        Annotated[str, Meta(description="the verdict from the evidence alone, where a correction overrules it")] | None
    ) = None
    correction: Correction | None = None
    tag: ShownTag | None = None
    lists: Annotated[list[Listing], Meta(max_length=LISTS_LIMIT, description="what the reader's lists say")] = []
    linked_accounts: Annotated[
        list[AccountMatch],
        Meta(max_length=LINKED_ACCOUNTS_LIMIT, description="the same person elsewhere, confirmed from both ends"),
    ] = []
    not_judged: Annotated[
        dict[ScoreName, NotJudged],
        Meta(
            description="why a score is not shown: too few posts, a language in which kindness is not judged, it is "
            "not known which posts are replies, or only posts on other hosts' pages would take it below 50"
        ),
    ] = {}
    empty_heart: (
        Annotated[
            EmptyHeart,
            Meta(
                description="why the badge shows no kindness: too few judged posts or too wide an interval, a language "
                "in which kindness is not judged, only other hosts' pages, or no person; null where it shows the number"
            ),
        ]
        | None
    ) = None
    moved_to: (
        Annotated[
            AccountMatch,
            Meta(description="the account that it says it moved to, with a URL only where that account confirms it"),
        ]
        | None
    ) = None
    joined: Annotated[str, Meta(max_length=40, description="when the account was created, where known")] | None = None
    facts: list[Fact] = []
    cited: list[CitedPost] = []


class Problem(Record, frozen=True, kw_only=True):
    """An RFC 9457 problem document. `next` is the next step for the reader."""

    type: str
    title: str
    status: int
    detail: str = ""
    next: str = ""
    instance: str | None = None
    retry_after: Annotated[float, Meta(description="seconds after which a new try may succeed")] | None = None
    host: Annotated[str, Meta(max_length=HOST_LIMIT, description="the host that was not asked (new-host)")] | None = (
        None
    )


class AccountResult(Record, frozen=True, kw_only=True):
    """The result for one account: a card, or why there is none (yet)."""

    key: Key
    status: Literal["ready", "pending", "opted_out", "unavailable"]
    card: ScoreCard | None = None
    problem: Problem | None = None
    retry_after_ms: int | None = None
    stale: bool = False


class AccountQuery(Record, frozen=True, kw_only=True):
    """One requested account, with what was seen of it in a page, if anything."""

    account: Account
    profile: Profile | None = None
    posts: Annotated[list[Post], Meta(max_length=SEEN_LIMIT)] = []


class ScoresRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/scores and POST /v1/seen."""

    accounts: Annotated[list[AccountQuery], Meta(min_length=1, max_length=BATCH_LIMIT)]
    new_hosts: (
        Annotated[NewHosts, Meta(description="when new hosts are asked; without it, as the server is set")] | None
    ) = None
    page_host: (
        Annotated[Host, Meta(description="the host of the page that shows the accounts, which the reader has open")]
        | None
    ) = None


class ScoresResponse(Record, frozen=True, kw_only=True):
    """Response of POST /v1/scores, in the order of the request."""

    results: list[AccountResult]


class SeenResponse(Record, frozen=True, kw_only=True):
    """Response of POST /v1/seen: how many posts were new to the server."""

    accepted: Count
    new: Count


class SeenHost(Record, frozen=True, kw_only=True):
    """What the server keeps of what the pages of one host showed. `host` is null where the host is not known."""

    host: Host | None
    accounts: Count
    posts: Count


class SeenHostsResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/seen, the host with most posts first."""

    hosts: list[SeenHost]


class CorrectionRequest(Record, frozen=True, kw_only=True):
    """Body of PUT /v1/corrections/<key>."""

    verdict: Verdict
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None


class TagRequest(Record, frozen=True, kw_only=True):
    """Body of PUT /v1/tags/<key>. It replaces the whole tag."""

    word: TagText
    colour: TagColour = "grey"
    note: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None
    link: Url | None = None


class TagWord(Record, frozen=True, kw_only=True):
    """A word that the reader uses: its latest colour, and how many accounts have it."""

    word: TagText
    colour: TagColour
    accounts: Count


class TagsResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/tags: the tags by account key, the newest first."""

    tags: dict[str, Tag]


class TagWordsResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/tag-words, the most used first."""

    words: list[TagWord]


class TagWordRequest(Record, frozen=True, kw_only=True):
    """Body of PUT /v1/tag-words/<word>: the new word, which merges the two where it is in use, and a colour for all."""

    word: TagText
    colour: TagColour | None = None


class ChangeResponse(Record, frozen=True, kw_only=True):
    """How many records a request changed."""

    changed: Count


class ListRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/lists: the address of a list, or of a labeler's profile on Bluesky."""

    address: Annotated[str, Meta(min_length=1, max_length=URL_LIMIT)]


class ListSubscription(Record, frozen=True, kw_only=True):
    """A subscription in an export: what is on the list is read again after an import."""

    paused: bool = False
    made_at: Time | None = None


class ListChangeRequest(Record, frozen=True, kw_only=True):
    """Body of PUT /v1/lists/<id>. A paused list is neither read nor shown."""

    paused: bool


class SubscribedList(Record, frozen=True, kw_only=True):
    """A list that the reader subscribes to. `publisher` is where it comes from, whatever it claims itself."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    address: Url
    name: ListName
    publisher: ListPublisher
    kind: Annotated[ListKind, Meta(description="null until it was read")] | None = None
    claimed_publisher: (
        Annotated[str, Meta(max_length=LIST_NAME_LIMIT, description="who publishes it in its own words; not checked")]
        | None
    ) = None
    description: Annotated[str, Meta(max_length=NOTE_LIMIT)] | None = None
    accounts: Count = 0
    left_out: Annotated[int, Meta(ge=0, description="its lines that name no account, or one that was named before")] = 0
    labels: Annotated[dict[str, int], Meta(description="its most used labels, with their accounts")] = {}
    paused: bool = False
    subscribed_at: Time
    checked_at: Annotated[str, Meta(max_length=40, description="when it was last requested")] | None = None
    changed_at: Annotated[str, Meta(max_length=40, description="when this server first read it as it is")] | None = None
    problem: Annotated[str, Meta(description="why the last reading failed; what was read before is kept")] | None = None


class ListsResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/lists, in the order of subscribing."""

    lists: list[SubscribedList]


class SharedSetting(Record, frozen=True, kw_only=True):
    """One rule or setting of the extension, which a reader's browsers share. `value` is null where it was removed."""

    value: Annotated[str, Meta(max_length=SHORT_LIMIT)] | bool | None
    changed_at: Time


SharedName = Annotated[str, Meta(min_length=1, max_length=URL_LIMIT + 100)]


class SharedSettings(Record, frozen=True, kw_only=True):
    """Body and response of POST /v1/rules, and response of GET /v1/rules: the items by name."""

    items: Annotated[dict[SharedName, SharedSetting], Meta(max_length=SHARED_SETTINGS_LIMIT)]


class ScoresDay(Record, frozen=True, kw_only=True):
    """The scores of an own account as they were on one day; null where one was not shown."""

    day: Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$")]
    humanity: Points | None = None
    conversation: Points | None = None
    kindness: Points | None = None


class SentReply(Record, frozen=True, kw_only=True):
    """A reply of an own account to somebody, without its words: what is needed to know when they last talked."""

    id: PostId
    to: Key
    day: Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$")] | None = None


class OwnAccount(Record, frozen=True, kw_only=True):
    """An account that the reader calls their own, with what the mirror remembers of it. It affects no score."""

    made_at: Annotated[str, Meta(max_length=40, description="when the reader added it")] | None = None
    history: Annotated[list[ScoresDay], Meta(max_length=OWN_HISTORY_LIMIT, description="the oldest day first")] = []
    replies: Annotated[list[SentReply], Meta(max_length=OWN_REPLIES_LIMIT, description="the newest first")] = []


class OwnAccountsResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/own-accounts: when each was added, by account key, the earliest first."""

    accounts: dict[Key, Time | None]


# What an insight can be about. Each is one file in server/accounts/insights.
InsightName = Literal[
    "scores_over_time",
    "talked_with",
    "waiting",
    "out_of_touch",
    "thanked",
    "kindest",
    "harshest",
    "about_me",
    "changes",
]


class Sentence(Record, frozen=True, kw_only=True):
    """A sentence, with the message that it is in every language."""

    sentence: str
    message: MessageField = UNSET


class InsightRow(Record, frozen=True, kw_only=True):
    """One line of an insight: a day, a person, a sentence of the account, or a change, with its numbers."""

    label: str
    message: MessageField = UNSET
    values: Annotated[list[float | None], Meta(description="one number for each column; null where not known")] = []
    day: str | None = None
    key: Annotated[str, Meta(max_length=KEY_LIMIT, description="the account that it names")] | None = None
    url: Url | None = None
    marks: Annotated[
        list[tuple[int, int]], Meta(description="spans of the words that counted in the label, end exclusive")
    ] = []


class Insight(Record, frozen=True, kw_only=True):
    """One insight of the mirror: a sentence, its numbers, and how they can be drawn. Never a grade."""

    name: InsightName
    sentence: str
    message: MessageField = UNSET
    notes: list[Sentence] = []
    columns: Annotated[list[str], Meta(description="what the numbers of a row are")] = []
    rows: list[InsightRow] = []
    chart: Annotated[Literal["lines", "bars"], Meta(description="null where a list says it better")] | None = None


class MirrorResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/insights/<key>: the mirror of an account of the reader's own."""

    key: Key
    made_at: Time
    language: Annotated[str, Meta(description="the language of the sentences")] = "en"
    insights: list[Insight]


class ResolveResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/resolve."""

    query: str
    accounts: list[AccountMatch]


class CrowdDay(Record, frozen=True, kw_only=True):
    """The people whom pages showed on one day. Whoever was on several sites, or has linked accounts, counts once."""

    day: Annotated[str, Meta(max_length=10, description="in the server's time zone")]
    accounts: Count
    verdicts: Annotated[
        dict[Verdict, Count], Meta(description="accounts by verdict; empty for days of versions before 0.2")
    ]
    judged: Annotated[int, Meta(ge=0, description="accounts whose badge shows a kindness")]
    kindness: Annotated[float, Meta(ge=0, le=100, description="their mean kindness")] | None
    kindness_low: Annotated[float, Meta(ge=0, le=100, description="a quarter of them are below")] | None = None
    kindness_high: Annotated[float, Meta(ge=0, le=100, description="a quarter of them are above")] | None = None
    posts: Annotated[int, Meta(ge=0, description="posts that pages showed")] = 0
    reposts: Annotated[int, Meta(ge=0, description="those of them that a page says somebody reposted")] = 0


class CrowdSums(Record, frozen=True, kw_only=True):
    """What is kept of one day, of one site or of all: numbers, and no accounts."""

    verdicts: dict[Verdict, Count] = {}
    kindness: Annotated[dict[str, Count], Meta(description="accounts by whole points, 0 to 100")] = {}
    posts: Count = 0
    reposts: Count = 0


class CrowdDaySums(Record, frozen=True, kw_only=True):
    """One day of the crowd in an export. Days of versions before 0.2 have `sum` and `accounts` alone."""

    sites: Annotated[
        dict[Annotated[str, Meta(max_length=253)], CrowdSums],
        Meta(description="by host of the page; the smallest sites together have an empty name"),
    ] = {}
    total: Annotated[CrowdSums, Meta(description="of all sites; null where it is not known")] | None = None
    sum: Annotated[float, Meta(ge=0, description="of the kindness of all")] | None = None
    accounts: Annotated[int, Meta(ge=0, description="whose kindness is known")] | None = None


class OutreachSuggestion(Record, frozen=True, kw_only=True):
    """A person who is new, back after a silence or has few followers, and a post that others can reply to."""

    key: Key
    reason: OutreachReason
    sentence: str
    display_name: Short | None = None
    url: Url | None = None
    post_url: Url
    posted_at: Time
    is_inquiry: bool = False


class Outreach(Record, frozen=True, kw_only=True):
    """That the reader wrote to somebody, who is then not suggested again for a while. No score reads it."""

    made_at: Time | None = None


class FeedResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/feed: the crowd as a whole. The first three are of the last 30 days and of all sites."""

    accounts: Annotated[int, Meta(ge=0, description="different accounts")]
    verdicts: dict[str, int]
    kindness: float | None
    sites: Annotated[list[str], Meta(description="where somebody was seen, the site with most accounts first")]
    over_time: Annotated[list[CrowdDay], Meta(description="of the requested site, or of all; the oldest day first")]
    suggestions: list[OutreachSuggestion]
    appeals: Annotated[
        str, Meta(description="for a steward of a community: how many appeals wait, as a sentence; empty for others")
    ] = ""


class NetworkInfo(Record, frozen=True, kw_only=True):
    """What this server offers for one network."""

    id: NetworkId
    name: str
    federated: bool
    fetched: bool
    seen: bool
    note: str


class NetworksResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/networks."""

    networks: list[NetworkInfo]


class SitePlace(Record, frozen=True, kw_only=True):
    """A place in a site's pages that names an author: the tag and selector of the link, and what the badge follows."""

    kind: Literal["post", "profile"]
    tag: Annotated[str, Meta(pattern=r"^(?:\*|[a-z][a-z0-9-]{0,39})$")]
    author: Selector
    name: Candidates = []


class SiteTable(Record, frozen=True, kw_only=True):
    """Updated selectors of one site, the best first. The extension tries its own after them."""

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
    """Response of GET /v1/sites: selectors of sites whose pages changed after the extension was released."""

    sites: Annotated[list[SiteTable], Meta(max_length=100)]


class Health(Record, frozen=True, kw_only=True):
    """Response of GET /v1/health, which needs no token."""

    name: str
    version: str
    pairing_needed: bool


class ProofRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/proof: the id of a key that the client holds, and a nonce that it has just made."""

    id: Annotated[str, Meta(pattern="^[a-z0-9]{1,64}$")]
    nonce: Annotated[str, Meta(pattern="^[0-9a-f]{32,64}$")]


class ProofResponse(Record, frozen=True, kw_only=True):
    """Response of POST /v1/proof: the server's own nonce, for one request, and its proof that it holds the key.

    `paired` is false where the key belonged to a pairing that has ended. `contract` and `oldest_contract` are in
    shared_schema/limits.py; the first versions did not send them.
    """

    nonce: str
    paired: bool
    proof: str
    contract: Count = 1  # what the server speaks, and
    oldest_contract: Count = 1  # the oldest that it still understands


class PairingRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/pairing. `challenge` is the hex SHA-256 of a secret that only the client knows."""

    challenge: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class PairingResponse(Record, frozen=True, kw_only=True):
    """Response of POST /v1/pairing: the id of the pairing, and the page on which the reader can allow it."""

    id: str
    url: Url


class PairingClaim(Record, frozen=True, kw_only=True):
    """Body of POST /v1/pairing/claim: the secret behind the challenge."""

    id: Annotated[str, Meta(max_length=100)]
    secret: Annotated[str, Meta(max_length=200)]


class PairingClaimResponse(Record, frozen=True, kw_only=True):
    """Response of POST /v1/pairing/claim: `waiting` until the reader allows or refuses it, then the pairing's key."""

    status: Literal["waiting", "allowed", "refused"]
    id: str | None = None
    key: str | None = None


class PairedBrowser(Record, frozen=True, kw_only=True):
    """One pairing: the extension's Origin, the browser as far as it names itself, and when it was paired, if known."""

    origin: str
    browser: str
    paired_at: Annotated[str, Meta(description="a time with its offset; empty where it is not known")]


class PairedResponse(Record, frozen=True, kw_only=True):
    """Response of GET /v1/pairing: every pairing, the oldest first."""

    paired: list[PairedBrowser]


class PageLink(Record, frozen=True, kw_only=True):
    """Response of POST /v1/page: an address that opens the server's own pages."""

    url: Url


class Export(Record, frozen=True, kw_only=True):
    """Response of GET /v1/export: everything the server keeps for the reader."""

    version: str
    exported_at: Time
    corrections: dict[str, Correction]
    tags: dict[str, Tag] = {}
    lists: Annotated[dict[str, ListSubscription], Meta(description="by address")] = {}
    rules: Annotated[dict[str, SharedSetting], Meta(description="rules and settings of the extension, by name")] = {}
    own_accounts: dict[str, OwnAccount] = {}
    seen: dict[str, Evidence]
    cards: dict[str, ScoreCard]
    over_time: list[CrowdDay] = []
    crowd_days: Annotated[dict[str, CrowdDaySums], Meta(description="the days of over_time by site, by date")] = {}
    outreach: Annotated[dict[str, Outreach], Meta(description="to whom the reader wrote")] = {}
    settings: dict[str, str | int | float | bool | None]


class ImportRequest(Record, frozen=True, kw_only=True):
    """Body of POST /v1/import: an export, or parts of one. Items are checked one by one; other parts are ignored."""

    corrections: dict[str, Correction] | None = None
    tags: dict[str, Tag] | None = None
    lists: dict[str, ListSubscription] | None = None
    rules: dict[str, SharedSetting] | None = None
    own_accounts: dict[str, OwnAccount] | None = None
    outreach: dict[str, Outreach] | None = None
    crowd_days: dict[str, CrowdDaySums] | None = None
    settings: dict[str, str | int | float | bool | None] | None = None


class ImportCounts(Record, frozen=True, kw_only=True):
    """What an import did to one part. `kept`: was there already, the same or newer."""

    added: Count = 0
    changed: Count = 0
    kept: Count = 0
    removed: Count = 0


class ImportProblem(Record, frozen=True, kw_only=True):
    """One item that was not imported, and why."""

    item: str
    detail: str


class ImportResponse(Record, frozen=True, kw_only=True):
    """Response of POST /v1/import."""

    corrections: ImportCounts
    tags: ImportCounts
    lists: ImportCounts = ImportCounts()
    rules: ImportCounts = ImportCounts()
    own_accounts: ImportCounts = ImportCounts()
    outreach: ImportCounts = ImportCounts()
    crowd_days: ImportCounts = ImportCounts()
    refused: Count
    problems: Annotated[list[ImportProblem], Meta(max_length=IMPORT_PROBLEMS_LIMIT, description="the first of them")]
    differing_settings: Annotated[
        list[str], Meta(description="settings that had another value; they are environment variables")
    ] = []
    backup: Annotated[str, Meta(description="the file in the folder backups with what was kept before")] | None = None


class EraseResponse(Record, frozen=True, kw_only=True):
    """Response of the DELETE endpoints: how many records were erased."""

    erased: Count


class TextKindness(Record, frozen=True, kw_only=True):
    """How kind the words of one text are, as probabilities."""

    kind: Share
    hostile: Share
    dimensions: dict[Dimension, float]
    language: str | None
    covered: bool


# Every record that gets a name in the schema, in reading order.
RECORDS: tuple[type[Record], ...] = (
    Account,
    Move,
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
    Tag,
    ShownTag,
    Listing,
    AccountMatch,
    ScoreCard,
    Problem,
    AccountResult,
    AccountQuery,
    ScoresRequest,
    ScoresResponse,
    SeenResponse,
    SeenHost,
    SeenHostsResponse,
    CorrectionRequest,
    TagRequest,
    TagWord,
    TagsResponse,
    TagWordsResponse,
    TagWordRequest,
    ChangeResponse,
    ListRequest,
    ListSubscription,
    ListChangeRequest,
    SubscribedList,
    ListsResponse,
    SharedSetting,
    SharedSettings,
    ScoresDay,
    SentReply,
    OwnAccount,
    OwnAccountsResponse,
    Sentence,
    InsightRow,
    Insight,
    MirrorResponse,
    ResolveResponse,
    CrowdDay,
    CrowdSums,
    CrowdDaySums,
    OutreachSuggestion,
    Outreach,
    FeedResponse,
    NetworkInfo,
    NetworksResponse,
    SitePlace,
    SiteTable,
    SitesResponse,
    Health,
    ProofRequest,
    ProofResponse,
    PairingRequest,
    PairingResponse,
    PairingClaim,
    PairingClaimResponse,
    PairedBrowser,
    PairedResponse,
    PageLink,
    Export,
    ImportRequest,
    ImportCounts,
    ImportProblem,
    ImportResponse,
    EraseResponse,
    TextKindness,
)
