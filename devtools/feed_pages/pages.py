"""The feed pages in html/, their real addresses, and helpers to open them and to read what was sent about them."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from devtools.browser import STRICT_CSP, Browser, FakeServer, Tab

PAGES = Path(__file__).parent / "html"
# Account keys of invented authors who appear on several pages.
MIRA, JOON = "mastodon:mastodon.social/@mira", "mastodon:hachyderm.io/@joon"
HARBOUR, NADIA = "mastodon:mastodon.social/@harbour", "mastodon:mastodon.social/@nadia"

# Page → the address at which it is served.
ADDRESSES = {
    "mastodon": "https://mastodon.social/home",
    "mastodon-deck": "https://mastodon.social/deck/home",
    "mastodon-thread": "https://mastodon.social/@mira/101",
    "mastodon-profile": "https://mastodon.social/@mira",
    "elk": "https://elk.zone/mastodon.social/public/local",
    "elk-thread": "https://elk.zone/mastodon.social/@mira/101",
    "phanpy": "https://phanpy.social/",
    "bluesky": "https://bsky.app/",
    "bluesky-thread": "https://bsky.app/profile/mira.example/post/3n2wuupwbuc2g",
    "bluesky-profile": "https://bsky.app/profile/mira.example",
    "hackernews": "https://news.ycombinator.com/item?id=1000",
    "hackernews-list": "https://news.ycombinator.com/news",
    "hackernews-user": "https://news.ycombinator.com/user?id=mira",
    "x": "https://x.com/home",
    "x-thread": "https://x.com/joon_park/status/2060000000000000202",
    "x-profile": "https://x.com/HarbourWeather",
    "x-people": "https://x.com/i/lists/1/members",
    "facebook": "https://www.facebook.com/",
    "facebook-group": "https://www.facebook.com/groups/allotments",
    "facebook-thread": "https://www.facebook.com/mira.sandoval/posts/pfbid0thread",
    "facebook-profile": "https://www.facebook.com/mira.sandoval",
    "reddit": "https://www.reddit.com/r/allotments/",
    "reddit-thread": "https://www.reddit.com/r/allotments/comments/1seeds/the_seeds_came_up/",
    "reddit-profile": "https://www.reddit.com/user/mira_s/",
    "reddit-old": "https://old.reddit.com/r/allotments/",
    "reddit-old-thread": "https://old.reddit.com/r/allotments/comments/1seeds/the_seeds_came_up/",
    "threads": "https://www.threads.com/",
    "threads-thread": "https://www.threads.com/@mira/post/DA1seeds",
    "threads-profile": "https://www.threads.com/@mira",
    "linkedin": "https://www.linkedin.com/feed/",
    "linkedin-post": "https://www.linkedin.com/feed/update/urn:li:activity:1/",
    "linkedin-company": "https://www.linkedin.com/company/harbour-weather/",
    "instagram": "https://www.instagram.com/p/DAseeds/",
    "instagram-feed": "https://www.instagram.com/",
    "instagram-profile": "https://www.instagram.com/mira.garden/",
    "youtube": "https://www.youtube.com/watch?v=abcDEF12345",
    "youtube-channel": "https://www.youtube.com/@MiraGardens",
    "tiktok": "https://www.tiktok.com/@mira.garden/video/7450000000000000000",
    "tiktok-profile": "https://www.tiktok.com/@mira.garden",
    "lemmy": "https://lemmy.world/post/7",
    "lemmy-list": "https://lemmy.world/",
    "piefed": "https://piefed.social/post/7",
    "mbin": "https://fedia.io/m/garden/t/7/Sowing-in-November",
    "mbin-user": "https://fedia.io/u/mira",
    "misskey": "https://misskey.io/",
    "misskey-user": "https://misskey.io/@mira",
    "pixelfed": "https://pixelfed.social/i/web",
    "pixelfed-profile": "https://pixelfed.social/i/web/profile/123",
    "gotosocial": "https://gts.example/@mira/statuses/01SEEDS",
    "gotosocial-profile": "https://gts.example/@harbour",
    "friendica": "https://friendica.example/display/guid1",
    "friendica-profile": "https://friendica.example/profile/harbour",
    "mastodon-redesign": "https://mastodon.social/home",
    "mastodon-notifications": "https://mastodon.social/notifications",
    "mastodon-search": "https://mastodon.social/search?q=tide",
    "bluesky-notifications": "https://bsky.app/notifications",
    "bluesky-people": "https://bsky.app/search?q=mira",
    "hackernews-favorites": "https://news.ycombinator.com/favorites?id=joon&comments=t",
}


def html_of(name: str) -> str:
    """The HTML of a page."""
    return (PAGES / f"{name.removesuffix('-deck')}.html").read_text("utf-8")


def open_feed(browser: Browser, name: str, *, extra: str = "", csp: str = STRICT_CSP, host: str | None = None) -> Tab:
    """Opens a page at its real address in a tall tab. `extra` is HTML added at the end of the body.

    `host` serves the page from another host, as if that host ran the same software.
    """
    own = str(urlsplit(ADDRESSES[name]).hostname)
    address = ADDRESSES[name].replace(own, host or own)
    body = html_of(name).replace(own, host or own).replace("</body>", f"{extra}</body>")
    browser.route(f"https://{host or own}/*", body, csp=csp)
    tab = browser.open(address)
    tab.set_viewport(700, 1600)
    return tab


def sent_evidence(server: FakeServer) -> dict[str, dict[str, Any]]:
    """Everything that reached the server, by author's handle: the posts in the order sent and the last profile."""
    found: dict[str, dict[str, Any]] = {}
    for call in server.calls:
        if call.method == "POST" and call.path == "/v1/scores":
            for query in call.json["accounts"]:
                known = found.setdefault(query["account"]["handle"], {"profile": None, "posts": []})
                known["profile"] = query["profile"] or known["profile"]
                known["posts"] += query["posts"]
    return found


def without_empty(record: dict[str, Any] | None) -> dict[str, Any]:
    """A record without its empty fields."""
    return {name: value for name, value in (record or {}).items() if value not in (None, [])}


def sent_posts(server: FakeServer) -> dict[str, list[dict[str, Any]]]:
    """Every post that reached the server, by author's handle."""
    return {handle: evidence["posts"] for handle, evidence in sent_evidence(server).items()}
