"""Handles, keys and URLs in every form that readers paste resolve to the same account."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.resolve import resolve
from shared_schema.networks import UnknownAccountError, account_of, key_of, networks, normalise, profile_url

ADA = "mastodon:hachyderm.io/@ada"
DID = "did:plc:ewvi7nxzyoun6zhxrhs64oiz"

EVERYDAY_FORMS = {
    # handles
    "@ada@hachyderm.io": ADA,
    "ada@hachyderm.io": ADA,
    "acct:ada@hachyderm.io": ADA,
    "＠ada@hachyderm.io": ADA,
    "@Ada@Hachyderm.IO": ADA,
    "  “@ada@hachyderm.io”, ": ADA,
    "<@ada@hachyderm.io>.": ADA,
    "Ada Lovelace (@ada@hachyderm.io)": ADA,
    "@ada@bücher.example": "mastodon:xn--bcher-kva.example/@ada",
    "ada.bsky.social": "bluesky:ada.bsky.social",
    "@Ada.BSKY.social": "bluesky:ada.bsky.social",
    "@ada.example@bsky.brid.gy": "bluesky:ada.example",
    "https://ada.example": "web:ada.example",
    "http://www.Ada.example:80/": "web:www.ada.example",
    "https://Ada.example/Blog/?utm_source=x#top": "web:ada.example/Blog",
    "https://ada.example/?author=1": "web:ada.example/?author=1",
    "ada.example/blog/?utm_source=x&author=12": "web:ada.example/blog/?author=12",
    "https://ada.example/?author=ada": "web:ada.example",
    "web:ada.example/?author=1": "web:ada.example/?author=1",
    "https://bücher.example/straße": "web:xn--bcher-kva.example/stra%C3%9Fe",
    "web:ada.example": "web:ada.example",
    DID: f"bluesky:{DID}",
    "did:web:ada.example": "bluesky:did:web:ada.example",
    f"at://{DID}/app.bsky.feed.post/3kftldxbvq22p": f"bluesky:{DID}",
    "u/ada": "reddit:ada",
    "/u/Ada/": "reddit:ada",
    "ada@lemmy.world": "lemmy:lemmy.world/@ada",
    "@ada@misskey.io": "misskey:misskey.io/@ada",
    "@ada@threads.net": "threads:ada",
    "@ada@twitter.com": "x:ada",
    # keys
    ADA: ADA,
    "mastodon:ada@hachyderm.io": ADA,
    "hn:Ada": "hackernews:Ada",
    "hackernews:Ada": "hackernews:Ada",
    "x:@Ada": "x:ada",
    "twitter:ada": "x:ada",
    f"bluesky:{DID}": f"bluesky:{DID}",
    "sample:maria": "sample:maria",
    "lemmy:lemmy.world/@ada": "lemmy:lemmy.world/@ada",
    # Mastodon and what speaks like it
    "https://hachyderm.io/@ada": ADA,
    "HTTPS://HACHYDERM.IO/@Ada/": ADA,
    "hachyderm.io/@ada": ADA,
    "https://hachyderm.io/@ada/110446183735368325": ADA,
    "https://hachyderm.io/@ada?utm_source=x&fbclid=1#bio": ADA,
    "https://hachyderm.io/%40ada": ADA,
    "https://hachyderm.io/@ada.rss": ADA,
    "https://hachyderm.io/@ada/with_replies": ADA,
    "https://hachyderm.io/users/ada/statuses/110446183735368325": ADA,
    "https://hachyderm.io/web/@ada": ADA,
    "https://hachyderm.io/deck/@ada/110446183735368325": ADA,
    "https://mastodon.social/@ada@hachyderm.io": ADA,
    "https://mastodon.social/@ada@hachyderm.io/110446183735368325": ADA,
    "https://friendica.example/profile/ada": "mastodon:friendica.example/@ada",
    "https://elk.zone/hachyderm.io/@ada": ADA,
    "https://elk.zone/mastodon.social/@ada@hachyderm.io": ADA,
    "https://main.elk.zone/@ada@hachyderm.io/110446183735368325": ADA,
    "https://phanpy.social/#/@ada@hachyderm.io": ADA,
    "https://phanpy.social/#/https://hachyderm.io/@ada": ADA,
    "https://phanpy.social/#/hachyderm.io/@ada": ADA,
    # Bluesky
    "https://bsky.app/profile/ada.example": "bluesky:ada.example",
    "https://bsky.app/profile/Ada.example/post/3kftldxbvq22p?ref=x": "bluesky:ada.example",
    f"https://bsky.app/profile/{DID}/post/3kftldxbvq22p": f"bluesky:{DID}",
    "https://fxbsky.app/profile/ada.example/post/3kftldxbvq22p": "bluesky:ada.example",
    "https://ada.bsky.social/": "bluesky:ada.bsky.social",
    # Hacker News
    "https://news.ycombinator.com/user?id=Ada": "hackernews:Ada",
    "news.ycombinator.com/threads?id=Ada": "hackernews:Ada",
    "https://hn.algolia.com/?query=author:Ada&type=comment": "hackernews:Ada",
    # X and its stand-ins
    "https://x.com/Ada": "x:ada",
    "https://www.x.com/Ada": "x:ada",
    "https://mobile.twitter.com/ada/status/1234567890?s=20&t=abc": "x:ada",
    "https://twitter.com/intent/user?screen_name=ada": "x:ada",
    "https://nitter.net/ada": "x:ada",
    "https://nitter.poast.example/ada/status/1#m": "x:ada",
    "https://vxtwitter.com/ada/status/1": "x:ada",
    "https://fxtwitter.com/ada/status/1/en": "x:ada",
    "https://fixupx.com/ada": "x:ada",
    "https://xcancel.com/ada": "x:ada",
    # the others that are only seen
    "https://old.reddit.com/user/Ada/comments": "reddit:ada",
    "https://www.reddit.com/u/ada": "reddit:ada",
    "https://redlib.example/user/ada": "reddit:ada",
    "https://www.facebook.com/ada.lovelace": "facebook:ada.lovelace",
    "https://m.facebook.com/profile.php?id=100012345&refid=1": "facebook:100012345",
    "https://de-de.facebook.com/people/Ada-Lovelace/100012345/": "facebook:100012345",
    "https://www.threads.net/@ada/post/CuXyz": "threads:ada",
    "https://www.linkedin.com/in/Ada-Lovelace/": "linkedin:ada-lovelace",
    "https://uk.linkedin.com/in/ada-lovelace": "linkedin:ada-lovelace",
    "https://www.linkedin.com/company/analytical-engines/posts/": "linkedin:company/analytical-engines",
    "https://www.linkedin.com/posts/ada-lovelace_notes-activity-123-abc": "linkedin:ada-lovelace",
    "https://www.instagram.com/ada/": "instagram:ada",
    "https://www.instagram.com/stories/ada/123/": "instagram:ada",
    "https://www.youtube.com/@Ada/videos": "youtube:ada",
    "https://www.youtube.com/c/Ada": "youtube:ada",
    "https://www.tiktok.com/@ada/video/123": "tiktok:ada",
    "https://ada.tumblr.com/post/1": "tumblr:ada",
    "https://www.tumblr.com/ada/1/title": "tumblr:ada",
    "https://misskey.io/@Ada": "misskey:misskey.io/@ada",
    "https://misskey.io/@ada@hachyderm.io": ADA,
    "https://mastodon.social/@ada@misskey.io": "misskey:misskey.io/@ada",
    "mastodon:misskey.io/@ada": "mastodon:misskey.io/@ada",
    "https://piefed.social/u/Ada_L": "lemmy:piefed.social/@ada_l",
    "https://mbin.example/u/@ada@lemmy.world": "lemmy:lemmy.world/@ada",
    "@ada@piefed.social": "lemmy:piefed.social/@ada",
    "https://lemmy.world/u/ada": "lemmy:lemmy.world/@ada",
    "https://feddit.example/u/ada": "lemmy:feddit.example/@ada",
    "https://lemmy.world/u/ada@feddit.org": "lemmy:feddit.org/@ada",
    "http://127.0.0.1:8377/welcome?key=abc#maria": "sample:maria",
}

UNUSUAL_FORMS = {
    "acct:@ada@hachyderm.io": ADA,
    "mailto:ada@hachyderm.io": ADA,
    "[@ada@hachyderm.io](https://hachyderm.io/@ada)": ADA,
    "@ada\u200b@hachyderm.io": ADA,
    "@\u2068ada\u2069@hachyderm.io": ADA,
    "@ada@XN--BCHER-KVA.example": "mastodon:xn--bcher-kva.example/@ada",
    "https://BÜCHER.example/@ada": "mastodon:xn--bcher-kva.example/@ada",
    "@ada@例え.テスト": "mastodon:xn--r8jz45g.xn--zckzah/@ada",
    "https://hachyderm.io:443/@ada": ADA,
    "web+ap://hachyderm.io/@ada": ADA,
    "https://hachyderm.io/users/Ada#main-key": ADA,
    "https://hachyderm.io/@ada/followers": ADA,
    "https://hachyderm.io//@ada": ADA,
    "https://mastodon.social/authorize_interaction?uri=https%3A%2F%2Fhachyderm.io%2F%40ada": ADA,
    "https://mastodon.social/authorize_interaction?uri=acct:ada@hachyderm.io": ADA,
    "https://phanpy.social/#/https://hachyderm.io/@ada/110446183735368325": ADA,
    "https://elk.zone/hachyderm.io/@ada/110446183735368325": ADA,
    "https://elk.zone/@ada@hachyderm.io": ADA,
    "https://phanpy.social/#/mastodon.social/@ada@hachyderm.io": ADA,
    "https://fed.brid.gy/ap/@ada@hachyderm.io": ADA,
    "https://fed.brid.gy/bsky/ada.example": "bluesky:ada.example",
    "https://fed.brid.gy/web/ada.example": "web:ada.example",
    "@ada.example@web.brid.gy": "web:ada.example",
    "https://bsky.brid.gy/r/https://bsky.app/profile/ada.example": "bluesky:ada.example",
    f"https://bsky.brid.gy/ap/{DID}": f"bluesky:{DID}",
    "https://mastodon.social/@ada.example@bsky.brid.gy": "bluesky:ada.example",
    "ada.hachyderm.io.ap.brid.gy": ADA,
    "https://bsky.app/profile/ada.hachyderm.io.ap.brid.gy": ADA,
    "@ada@bird.makeup": "x:ada",
    "https://bird.makeup/users/ada": "x:ada",
    "https://bird.makeup/@ada": "x:ada",
    "at://ada.example": "bluesky:ada.example",
    "at://ada.example/app.bsky.feed.post/3kft": "bluesky:ada.example",
    "@ada.example@bsky.app": "bluesky:ada.example",
    "https://deer.social/profile/ada.example": "bluesky:ada.example",
    "https://blacksky.community/profile/ada.example/post/3k": "bluesky:ada.example",
    "https://staging.bsky.app/profile/ada.example": "bluesky:ada.example",
    f"https://pdsls.dev/at://{DID}/app.bsky.actor.profile": f"bluesky:{DID}",
    f"https://plc.directory/{DID}": f"bluesky:{DID}",
    "https://bsky.app/profile/Ada.Example?utm_campaign=a": "bluesky:ada.example",
    "https://bsky.app/profile/%40ada.example": "bluesky:ada.example",
    "https://twitter.com/#!/Ada": "x:ada",
    "https://x.com/@Ada": "x:ada",
    "https://twitter.com/ada/with_replies?lang=de": "x:ada",
    "https://x.com/intent/follow?screen_name=Ada&region=follow": "x:ada",
    "https://d.fxtwitter.com/Ada/status/1": "x:ada",
    "https://api.fxtwitter.com/2/profile/ada": "x:ada",
    "https://syndication.twitter.com/srv/timeline-profile/screen-name/ada": "x:ada",
    "https://fixvx.com/ada": "x:ada",
    "https://nitter.space/ada/with_replies": "x:ada",
    "https://x.com/ada/status/1/photo/1?s=46&t=abc": "x:ada",
    "x.com/ada": "x:ada",
    "WWW.TWITTER.COM/ADA": "x:ada",
    "https://fb.com/ada.lovelace": "facebook:ada.lovelace",
    "https://m.me/ada.lovelace": "facebook:ada.lovelace",
    "https://touch.facebook.com/ada.lovelace?__tn__=R&eid=1": "facebook:ada.lovelace",
    "https://mbasic.facebook.com/ada.lovelace/about": "facebook:ada.lovelace",
    "https://www.facebook.com/groups/gardeners/user/100012345/": "facebook:100012345",
    "https://www.facebook.com/ada.lovelace/posts/pfbid02abc": "facebook:ada.lovelace",
    "https://www.facebook.com/p/Ada-Lovelace-100012345/": "facebook:100012345",
    "https://m.facebook.com/story.php?story_fbid=1&id=100012345": "facebook:100012345",
    "https://www.facebook.com/people/%E3%82%A2%E3%83%80/100012345/": "facebook:100012345",
    "https://www.facebook.com/Ada.Lovelace": "facebook:ada.lovelace",
    "https://www.facebook.com/pages/Ada/100012345": "facebook:100012345",
    "https://new.reddit.com/user/ada/submitted/?sort=top": "reddit:ada",
    "https://np.reddit.com/u/ada": "reddit:ada",
    "https://www.reddit.com/r/u_ada/comments/abc/title/": "reddit:ada",
    "https://www.reddit.com/user/ada/.rss": "reddit:ada",
    "https://safereddit.com/u/ada": "reddit:ada",
    "r/u_ada": "reddit:ada",
    "https://threads.net/@Ada?xmt=abc": "threads:ada",
    "ada@threads.com": "threads:ada",
    "https://www.linkedin.com/in/ada-lovelace-1a2b3c/details/experience/?trk=x": "linkedin:ada-lovelace-1a2b3c",
    "https://de.linkedin.com/in/%C3%A4da": "linkedin:äda",
    "https://www.linkedin.com/in/Ada-Lovelace?originalSubdomain=de": "linkedin:ada-lovelace",
    "https://instagram.com/Ada?igsh=abc": "instagram:ada",
    "https://instagr.am/ada": "instagram:ada",
    "https://www.instagram.com/ada/p/CuXyz/": "instagram:ada",
    "https://www.instagram.com/ada/reel/CuXyz/": "instagram:ada",
    "https://www.instagram.com/_u/ada": "instagram:ada",
    "https://m.youtube.com/@Ada?si=abc": "youtube:ada",
    "https://music.youtube.com/@ada": "youtube:ada",
    "https://www.youtube.com/user/Ada/about": "youtube:ada",
    "https://yewtu.be/@ada": "youtube:ada",
    "https://piped.video/@ada": "youtube:ada",
    "youtube.com/@%E3%81%82%E3%81%84%E3%81%86": "youtube:あいう",
    "https://m.tiktok.com/@Ada?lang=de&_t=abc": "tiktok:ada",
    "https://tumblr.com/@ada": "tumblr:ada",
    "https://www.tumblr.com/blog/view/ada/123": "tumblr:ada",
    "https://at.tumblr.com/ada/title/xyz": "tumblr:ada",
    # the address bar on a notice about cookies
    "https://www.tumblr.com/privacy/consent?redirect=https%3A%2F%2Fada.tumblr.com%2Frss": "tumblr:ada",
    "https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2F%40ada%3Fcbrd%3D1&gl=DE": "youtube:ada",
    "https://consent.youtube.com/ml?continue=https://www.youtube.com/@ada?cbrd%3D1&gl=FR&cm=2&pc=yt": "youtube:ada",
    "https://consent.youtube.de/d?continue=https%3A%2F%2Fwww.youtube.com%2F%40ada&gl=DE": "youtube:ada",
    "https://consent.google.it/ml?continue=https://www.youtube.com/@ada&gl=IT": "youtube:ada",
    "https://www.tumblr.com/privacy/consent/begin?redirect=https%3A%2F%2Fada.tumblr.com%2F": "tumblr:ada",
    "https://guce.tumblr.com/consent?brandType=nonEu&done=https%3A%2F%2Fada.tumblr.com": "tumblr:ada",
    "https://youtube.com/feeds/videos.xml?channel_id=UCaBcDeFgHiJkLmNoPqRsTuV": "youtube:UCaBcDeFgHiJkLmNoPqRsTuV",
    "ada.tumblr.com": "tumblr:ada",
    "https://www.tumblr.com/dashboard/blog/ada/1": "tumblr:ada",
    "https://hacker-news.firebaseio.com/v0/user/Ada.json": "hackernews:Ada",
    "https://hn.algolia.com/api/v1/users/Ada": "hackernews:Ada",
    "https://news.ycombinator.com/favorites?id=Ada&comments=t": "hackernews:Ada",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fhachyderm.io%2F%40ada&h=AT0": ADA,
    "https://www.google.com/url?q=https://x.com/ada&sa=D": "x:ada",
    "https://out.reddit.com/?url=https%3A%2F%2Fbsky.app%2Fprofile%2Fada.example": "bluesky:ada.example",
    "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fada.tumblr.com": "tumblr:ada",
    "https://www.linkedin.com/safety/go?url=https%3A%2F%2Fx.com%2Fada": "x:ada",
    "https://t.umblr.com/redirect?z=https%3A%2F%2Fx.com%2Fada&t=x": "x:ada",
    "https://web.archive.org/web/20200101000000/https://twitter.com/ada": "x:ada",
    "https://l.instagram.com/?u=https%3A%2F%2Fx.com%2Fada&e=1": "x:ada",
    "https://archive.today/2020/https://x.com/ada": "x:ada",
    "https://x.com@ada.example/blog": "web:ada.example/blog",
    "https://pixelfed.social/ada": "mastodon:pixelfed.social/@ada",
    "https://pixelfed.social/p/ada/123456": "mastodon:pixelfed.social/@ada",
    "https://mastodon.social/ap/users/116": "web:mastodon.social/ap/users/116",
    "https://mastodon.social/ap/users/116/statuses/9": "web:mastodon.social/ap/users/116",
    "https://fedi.example/ap/users/116/statuses/9/activity": "web:fedi.example/ap/users/116",
    "https://piefed.social/user/ada": "web:piefed.social/user/ada",
    "https://plume.example/@/ada/": "mastodon:plume.example/@ada",
    "https://lichess.org/@/ada": "web:lichess.org/@/ada",
    "https://fedi.example/@": "web:fedi.example/@",
    # names of hosts as browsers read them
    "https://faß.example/@ada": "mastodon:xn--fa-hia.example/@ada",
    "@ada@FAẞ.example": "mastodon:xn--fa-hia.example/@ada",
    "https://straße.example/straße": "web:xn--strae-oqa.example/stra%C3%9Fe",
    "https://ΟΔΟΣ.example/": "web:xn--pxavbq.example",
    "https://οδός.example/": "web:xn--pxavk3b.example",
    "https://hachyderm.io.:443/@ada": ADA,
    # around a URL
    "@ada@hachyderm.io/": ADA,
    "view-source:https://hachyderm.io/@ada": ADA,
    "about:reader?url=https%3A%2F%2Fhachyderm.io%2F%40ada": ADA,
    "feed:https://ada.example/rss": "web:ada.example/rss",
    "feed://ada.example/rss": "web:ada.example/rss",
    "//hachyderm.io/@ada": ADA,
    "https:/hachyderm.io/@ada": ADA,
    "https:hachyderm.io/@ada": ADA,
    # redirects, walls, translations and copies
    "https://www.google.de/url?sa=t&url=https%3A%2F%2Fx.com%2Fada": "x:ada",
    "https://www.google.co.uk/url?q=https://x.com/ada": "x:ada",
    "https://translate.google.com/translate?sl=de&tl=en&u=https://hachyderm.io/@ada": ADA,
    "https://hachyderm-io.translate.goog/@ada?_x_tr_sl=de&_x_tr_tl=en": ADA,
    "https://ada--l-example.translate.goog/blog?_x_tr_sl=de": "web:ada-l.example/blog",
    "https://www.google.com/amp/s/ada.example/blog": "web:ada.example/blog",
    "https://ada-example.cdn.ampproject.org/c/s/ada.example/blog": "web:ada.example/blog",
    "https://reader.example/https://x.com/ada": "x:ada",
    "https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhachyderm.io%2F%40ada&data=05": ADA,
    "https://vk.com/away.php?to=https%3A%2F%2Fx.com%2Fada": "x:ada",
    "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fada.lovelace": "facebook:ada.lovelace",
    "https://www.instagram.com/accounts/login/?next=%2Fada%2F": "instagram:ada",
    "https://x.com/i/flow/login?redirect_after_login=%2Fada": "x:ada",
    "https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada-l": "linkedin:ada-l",
    "https://www.reddit.com/login/?dest=https%3A%2F%2Fwww.reddit.com%2Fuser%2Fada%2F": "reddit:ada",
    "https://hachyderm.io/.well-known/webfinger?resource=acct%3Aada%40hachyderm.io": ADA,
    "https://mastodon.social/authorize_follow?acct=ada@hachyderm.io": ADA,
    # the account's own network, whatever page shows it
    "https://mastodon.social/@ada@threads.net": "threads:ada",
    "https://mastodon.social/@ada@x.com": "x:ada",
    "https://misskey.io/users/9abcdefghi": "web:misskey.io/users/9abcdefghi",
    "https://client.example/profile/ada.example": "bluesky:ada.example",
    "https://client.example/profile/ada.example/post/3kftldxbvq22p": "bluesky:ada.example",
    "https://bsky.social/profile/ada.example": "bluesky:ada.example",
    f"https://client.example/u/{DID}": f"bluesky:{DID}",
    f"https://embed.bsky.app/embed/{DID}/app.bsky.feed.post/3k": f"bluesky:{DID}",
    "https://www.reddit.com/user/ada.rss": "reddit:ada",
    "https://old.reddit.com/u/ada.json": "reddit:ada",
}


@pytest.mark.parametrize(("text", "key"), (EVERYDAY_FORMS | UNUSUAL_FORMS).items())
def test_every_form_of_an_account_is_resolved_to_its_key(text: str, key: str) -> None:
    assert [key_of(account) for account in resolve(text)] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "“”",
        "@",
        "hello world, how are you",
        "https://x.com/home",
        "https://x.com/i/web/status/123",
        "https://www.instagram.com/p/CuXyz/",
        "https://www.facebook.com/groups/gardeners",
        "https://www.reddit.com/r/gardening/comments/abc/slugs/",
        "https://news.ycombinator.com/item?id=8863",
        "https://bsky.app/search?q=ada",
        "https://mastodon.social/",
        "https://mastodon.social/explore",
        "https://pixelfed.social/discover",
        "https://pixelfed.social/i/web/post/1",
        "mastodon.social",
        "https://[not-an-address/@ada",
        "https://phanpy.social/#/",
        "file:///etc/passwd",
        "https://",
        "@@@@",
        "x.com",
        "www.facebook.com",
        "https://twitter.com/i/user/12345",
        # the sites' own pages and hosts
        "https://pic.x.com/abc",
        "https://help.x.com/rules",
        "https://x.com/download",
        "https://about.fb.com/news/",
        "https://developers.facebook.com/docs/",
        "https://www.facebook.com/messages/t/123",
        "https://www.facebook.com/search/top?q=ada",
        "https://www.facebook.com/home.php",
        "https://help.instagram.com/1234567",
        "https://www.instagram.com/stories/highlights/123/",
        "https://www.instagram.com/s/abc?story_media_id=1",
        "https://www.linkedin.com/in/me/",
        "https://64.media.tumblr.com/abc/s640/x.jpg",
        "https://www.tumblr.com/likes",
        "https://youtu.be/abcdefghijk",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dx&h=1",
        "💧💧💧",
        "\x00\x01\x02",
        "\ud800\udfff",
    ],
)
def test_a_text_without_an_account_is_resolved_to_none(text: str) -> None:
    assert resolve(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x:this_name_is_far_too_long", "cannot be a handle on X"),
        ("https://x.com/this_name_is_far_too_long", "cannot be a handle on X"),
        ("@ada@localhost", "not the name of a server"),
        ("@ada lovelace!@hachyderm.io", "cannot be a handle on Mastodon"),
        ("hn:a", "cannot be a handle on Hacker News"),
        ("mastodon:ada", "lacks the server"),
        ("myspace:ada", "not an account key"),
        ("did:plc:tooshort", "cannot be a handle on Bluesky"),
        ("!gardening@lemmy.world", "cannot be a handle"),
        ("@ada@192.168.0.1", "not the name of a server"),
        ("@ada@" + "a" * 300 + ".example", "not the name of a server"),
        ("@" + "a" * 300 + "@hachyderm.io", "cannot be a handle on Mastodon"),
        ("https://x.com/ada%00lovelace", "cannot be a handle on X"),
        ("javascript:alert(1)", "not an account key"),
        ("javascript:alert('x')//@ada@hachyderm.io", "not an account key"),
        ("https://bsky.app/profile/not_a_domain", "cannot be a handle on Bluesky"),
        ("https://phanpy.social/#/hachyderm.io/a/109302436954721982", "by a number"),
        ("https://ada.example:8443/blog", "port 443"),  # perhaps somebody else's site
        ("hachyderm.io:3000/@ada", "port 443"),
        ("https://www.youtube.com/channel/UCabcdefghij", "by a number"),
    ],
)
def test_an_impossible_account_is_refused_with_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(UnknownAccountError, match=reason):
        resolve(text)


def test_a_bare_name_is_resolved_to_many_networks_with_readable_ones_first() -> None:
    keys = [key_of(account) for account in resolve("@ada")]
    assert keys[:3] == ["bluesky:ada.bsky.social", "hackernews:ada", "x:ada"]
    assert {"reddit:ada", "instagram:ada", "tiktok:ada"} <= set(keys)
    assert "web:ada" not in keys
    assert not any(key.startswith(("mastodon:", "sample:")) for key in keys)


def test_a_name_with_a_dot_is_a_domain_first() -> None:
    keys = [key_of(account) for account in resolve("ada.example")]
    assert keys[0] == "bluesky:ada.example"
    assert {"instagram:ada.example", "web:ada.example"} <= set(keys)


def test_a_domain_is_its_page_before_a_handle_and_no_name_on_linkedin() -> None:
    keys = [key_of(account) for account in resolve("weatherbot.example")]
    assert keys[:2] == ["bluesky:weatherbot.example", "web:weatherbot.example"]
    assert "linkedin:weatherbot.example" not in keys
    readable = [bool(networks()[key.partition(":")[0]].fetched) for key in keys]
    assert readable == sorted(readable, reverse=True)


@pytest.mark.parametrize("network", networks())
def test_the_example_and_profile_url_of_every_network_are_resolved(network: str) -> None:
    (example,) = [account for account in resolve(networks()[network].example) if account.network == network]
    url = profile_url(example)
    if network == "sample":
        url = "http://127.0.0.1:8377" + url
    assert example in resolve(url)
    assert account_of(key_of(example)) == example


@pytest.mark.slow
@given(st.text(max_size=200))
def test_any_text_is_resolved_to_valid_accounts_or_refused_with_a_sentence(text: str) -> None:
    try:
        found = resolve(text)
    except UnknownAccountError as error:
        found, sentence = [], str(error)
    else:
        sentence = "."
    assert sentence.endswith(".")
    assert [normalise(account) for account in found] == found


_PARTS = st.sampled_from(
    [
        "https://",
        "@",
        "ada",
        "hachyderm.io",
        "/",
        ":",
        "x.com",
        "#",
        "?id=",
        "bsky.app",
        "profile",
        "%40",
        ".",
        "u",
        "did:",
    ]
)


@pytest.mark.slow
@given(st.lists(_PARTS, max_size=12).map("".join))
def test_random_combinations_of_real_parts_are_resolved_to_valid_accounts_or_refused(text: str) -> None:
    try:
        found = resolve(text)
    except UnknownAccountError:
        return
    assert [normalise(account) for account in found] == found
