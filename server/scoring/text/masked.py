"""Reads insults and swear words whose letters are masked: "st*pid" is "stupid", "1d1ot" and "i.d.i.o.t" are "idiot".

- `unmask` spells words with signs, accents or gaps between their letters, only where the result is an insult or a swear
  word. "5*", "a**2", "*no*" and "U.S.A." stay what they are.
- Chinese ones by initials or a sign: "傻X", "你真sb".
- Words of which only the first letter is left ("f***"), where few can be meant, and words with a hyphen ("ass-hole").
- Letters that only look Latin are read as Latin ones beside Latin letters: "іdiоt" with a Cyrillic і and о. So are
  wide, small-capital and mathematical letters. Unseen signs and strokes through letters are left out.

The length never changes, so positions stay true: what is left out is made up for with blanks behind the word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import contains
from string import ascii_lowercase, punctuation

_LOOKALIKES = {"0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "il", "8": "b"}
_WILD = "*#"  # stands for any letter
_SIGNS = re.escape("".join(_LOOKALIKES) + _WILD)
_QUICK = re.compile(r"[*#@$!0134578][^\W\d_]")
# Single letters with the same sign or blank between them: "s-t-u-p-i-d", "k y s".
_SPACED = re.compile(r"(?<![^\W_])[a-z]([ .\-_*])[a-z](?:\1[a-z])+(?![^\W_])", re.IGNORECASE)
_QUICK_SPACED = re.compile(r"[ .\-_*][A-Za-z][ .\-_*][A-Za-z](?![A-Za-z])")
FEWEST_LETTERS = 3
FEWEST_WILD = 4  # letters of a word that may have wild ones: "f*t" can be anything
MASKABLE = (
    "fuck fucks fucked fucker fuckers fucking fuckin motherfucker motherfuckers shit shits shitty bullshit bitch "
    "bitches asshole assholes arsehole bastard bastards idiot idiots idiotic stupid stupidity moron morons moronic "
    "dumb dumbass retard retards retarded loser losers scum whore whores slut sluts cunt cunts twat wanker wankers "
    "prick pricks dickhead pussy douche douchebag jackass imbecile shithead shitheads dipshit asshat "
    "asshats twats trash garbage pathetic worthless useless coward "
    "cowards liar liars faggot faggots nazi nazis crap crappy damn goddamn piss pissed your you kys kill die ugly hate "
    "rape filth filthy vermin subhuman disgusting tranny nigger niggers kike kikes freak clown fraud creep rat rats "
    "pig pigs cow"
).split()
_MASKABLE = frozenset(MASKABLE)
# Of other languages, and masked by signs only: without their accents they may be words of yet another language.
MASKED_ELSEWHERE = (
    "arschloch arschlöcher hurensohn wichser fotze schlampe missgeburt fresse verpiss dumm dumme dummer kuh drecksau "
    "schwuchtel scheiße scheisse beschissen ficken fick spast spasti nutte penner trottel vollidiot mistkerl idioten "
    "gilipollas imbécil imbéciles mierda zorra puta putas puto putos idiota idiotas cabrón cabron estúpido estúpida "
    "estupido pendejo pendeja culero maricón basura jodas joder "
    "connard connards connasse salope salopes salaud enculé merde gueule pute putes bouffon bâtard foutre débile "
    "stronzo stronza stronzi coglione coglioni puttana troia vaffanculo cazzo cretino bastardo merda deficiente "
    "klootzak klootzakken kutwijf kanker kankerlijer tyfus tering hoer hoeren eikel sukkel stomme mongool debiel "
    "caralho otário otária foder bosta cuzão porra arrombado viado babaca vadia "
    "kurwa kurwą kurwo kurwy spierdalaj wypierdalaj debil debilu debile idiotą idioto chuj chuju chujem pierdol jebany "
    "suko szmata dziwka skurwysyn gnoju "
    "сука суки идиот идиоты идиотка дебил дебилы мудак мудаки мразь тварь твари ублюдок пиздец пизда хуйня хуйло нахуй "
    "ебать ебаный блядь блять шлюха урод уроды дурак тупой тупая гнида пидор пидорас дерьмо говно гандон долбоёб "
    "ідіот ідіоти дебіл курва виродок лайно покидьок"
).split()
# Only the first letter is left, and the number of the others is known: "f*** you". Of words that everybody masks.
_TAIL_MASKED = {"f***": "fuck", "f******": "fucking", "s***": "shit", "b****": "bitch", "c***": "cunt", "х*й": "хуй"}
_TAIL = re.compile(r"(?<![\w*#])(?:[fsbc]\*{3,6}|х\*й)(?![\w*#])", re.IGNORECASE)
_MASKED_U = re.compile(r"(?<=\bf)v(?=ck)", re.IGNORECASE)
# Chinese words by one sign or by their initials, beside Chinese letters that address or name somebody: "傻X", "你真sb".
_HAN_MASKED = (
    (
        re.compile(
            "傻[xX*×ＸｘbBＢ叉]|(?<=[你他她们真是个這这大])sb(?![a-z])|(?<![a-z])sb(?=东西|玩意|一个)", re.IGNORECASE
        ),
        "傻逼",
    ),
    (re.compile("(?<![a-z骂罵说說叫喊写寫])cnm(?=[\u4e00-\u9fff])", re.IGNORECASE), "操你妈"),
    (re.compile("(?<=[\u4e00-\u9fff])tmd(?![a-z])|(?<![a-z])tmd(?=[\u4e00-\u9fff])", re.IGNORECASE), "他妈的"),
    (re.compile("(?<=滚)nm(?![a-z])", re.IGNORECASE), "你妈"),
)
_QUICK_HAN_MASKED = re.compile("傻|[\u4e00-\u9fff](?:sb|tmd|nm)|(?:sb|cnm|tmd)[\u4e00-\u9fff]", re.IGNORECASE)
# A hyphen or the like within a word: "ass-hole", "id‑iot".
_HYPHENED = re.compile(r"(?<![\w-])[a-z]{2,8}[-\u00b7\u2010\u2011][a-z]{2,8}(?![\w-])", re.IGNORECASE)
_HYPHENS = frozenset("\u00b7\u2010\u2011")
LONGEST = max(map(len, (*MASKABLE, *MASKED_ELSEWHERE)))
_ANY_LETTER = ascii_lowercase + "ßäöüáâãéèêíóôõúñçąęśłóżźćń" + "абвгґдеёжзийклмнопрстуфхцчшщъыьэюяіїє"
# Words of letters alone mask nothing. They are passed over first, because nearly every word is one. Longer ones are no
# insults, and each sign of a long run would be tried as a word's beginning.
_WORD = re.compile(
    rf"(?<![\w*#@$])(?!#)(?=[^\W\d_]*+[\d_{_SIGNS}])[^\W_{_WILD}]?[\w{_SIGNS}]{{0,{LONGEST}}}[^\W\d_](?![\w*#@$])"
)
_MASKABLE_BY_END: dict[tuple[int, str], list[str]] = {}  # by length and last letter, which is never masked
for _insult in (*MASKABLE, *MASKED_ELSEWHERE):
    _MASKABLE_BY_END.setdefault((len(_insult), _insult[-1]), []).append(_insult)
FEWEST_ACCENTED = 5  # letters; shorter words have accents of their own

_STYLED = "\u0250-\u02af\u1d00-\u1d7f\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\u24b6-\u24e9"
_ALIEN = "\u0370-\u03ff\u0400-\u04ff\u0500-\u052f\u0131\u217c"  # Greek, Cyrillic and two single letters
_HIDDEN = "\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\u0332-\u0338"  # unseen, or drawn over a letter
_CONCERNED = re.compile(rf"[{_STYLED}{_HIDDEN}]|[A-Za-z][{_ALIEN}]|[{_ALIEN}][A-Za-z]")
_QUICK_CONCERNED = re.compile(f"[{_STYLED}{_HIDDEN}{_ALIEN}]")
_LATIN_RUN = re.compile(rf"[A-Za-z{_STYLED}{_ALIEN}][A-Za-z{_STYLED}{_ALIEN}{_HIDDEN}]*")
_HIDDEN_SIGN = re.compile(f"[{_HIDDEN}]")
_LATIN = dict(
    zip(
        "аеорсхуіѕјԁӏһԛԝкмтнвгАВЕКМНОРСТХІЅЈοναιρυκτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıⅼɑɡɪʟɴʀᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢʙɢʜʏ",
        "aeopcxyisjdlhqwkmthbrABEKMHOPCTXISJovaipuktxABEZHIKMNOPTYXilagilnracdejkmoptuvwzbghy",
        strict=True,
    )
)


@lru_cache(maxsize=5_000)
def _unmasked(word: str) -> str:
    """The insult that a masked word stands for, or the word itself."""
    if word.isalpha() or "://" in word:
        return word
    letters = sum(letter.isalpha() for letter in word)
    wild = any(sign in word for sign in _WILD)
    if len(word) < FEWEST_LETTERS or letters * (2 if wild else 3) < len(word) or (wild and len(word) < FEWEST_WILD):
        return word
    lowered = word.lower()
    insults = _MASKABLE_BY_END.get((len(lowered), lowered[-1]))
    if insults is None:
        return word
    readings = [_ANY_LETTER if sign in _WILD else _LOOKALIKES.get(sign, sign) for sign in lowered]
    return next((insult for insult in insults if all(map(contains, readings, insult))), word)


def _closed(match: re.Match[str]) -> str:
    """Spaced letters with the longest insult among them as one word: "a c o w a r d" is "a coward"."""
    spaced = match.group()
    letters = spaced[::2].lower()
    for length in range(min(len(letters), LONGEST), FEWEST_LETTERS - 1, -1):
        for start in range(len(letters) - length + 1):
            if letters[start : start + length] in _MASKABLE:
                word = spaced[2 * start : 2 * (start + length) - 1]
                closed = word[::2] + " " * (len(word) - length)
                return spaced[: 2 * start] + closed + spaced[2 * start + len(word) :]
    return spaced


def _joined(match: re.Match[str]) -> str:
    """A word without the hyphen in it, if it then is an insult."""
    first, _, second = re.split(r"([^A-Za-z])", match.group(), maxsplit=1)
    return f"{first}{second} " if f"{first}{second}".lower() in _MASKABLE else match.group()


def _tail_spelt_out(match: re.Match[str]) -> str:
    return _TAIL_MASKED.get(match.group().lower(), match.group())


# Letters, and three signs, that are a plain one with something on it.
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff\u037e\u1fef\u212a\u212b\u2260\u226e\u226f]")


@lru_cache(maxsize=20_000)
def _without_accents(word: str) -> str:
    """A word without its accents, if it then is an insult, or the word itself."""
    plain = "".join(unicodedata.normalize("NFD", sign)[0] for sign in word)
    bare = plain.strip(punctuation).lower()
    return plain if bare in _MASKABLE and len(bare) >= FEWEST_ACCENTED else word


def _latin(match: re.Match[str]) -> str:
    """A run of letters in plain Latin ones, if it is meant to be read so."""
    run = match.group()
    if run.isascii():
        return run
    shown = _HIDDEN_SIGN.sub("", run)
    plain = "".join(_LATIN.get(letter) or unicodedata.normalize("NFKC", letter) for letter in shown)
    if not plain.isascii() or len(plain) > len(run) or not _CONCERNED.search(run):
        return run  # a word of another script, or with letters that have no Latin counterpart
    return plain + " " * (len(run) - len(plain))


def unmask(text: str) -> str:
    """The text with masked insults and disguised letters spelt out."""
    if not text.isascii():
        if _QUICK_CONCERNED.search(text) is not None:
            text = _LATIN_RUN.sub(_latin, text)
        if _ACCENTED.search(text) is not None:
            for word in text.split():
                if not word.isascii() and (plain := _without_accents(word)) != word:
                    text = text.replace(word, plain)
        if _QUICK_HAN_MASKED.search(text) is not None:
            for masked, word in _HAN_MASKED:
                text = masked.sub(word, text)
    if _QUICK_SPACED.search(text) is not None:
        text = _SPACED.sub(_closed, text)
    if "vc" in text or "VC" in text:
        text = _MASKED_U.sub("u", text)
    if "-" in text or (not text.isascii() and not _HYPHENS.isdisjoint(text)):
        text = _HYPHENED.sub(_joined, text)
    if "**" in text or "*й" in text:
        text = _TAIL.sub(_tail_spelt_out, text)
    if _QUICK.search(text) is None:
        return text
    return _WORD.sub(lambda match: _unmasked(match.group()), text)
