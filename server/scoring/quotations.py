"""Leaves out of a post what its text shows as somebody else's words, for the models of kindness (law L5).

Quoted lines (`> …`) never reach the scoring of texts: see `body_of` in timeline.py. Here are the other ways to quote:

- between quotation marks, from three words on: fewer are emphasis or a title, unless "is no argument" or the like
  follows;
- behind `RT @name` and the like, before `via @name`, between `[quote]` and `[/quote]` or the same in other markup, in a
  line that begins with `»` or `|`;
- between notes of music, in code, in the log of a chat;
- what other speakers say in a dialogue with "Me: …", in lines or on one, and what "My boss: …" says;
- a dialogue of names, all of it, where one of them speaks twice; "Ben: …" alone is said to Ben;
- behind a label such as "Quote: …", "Today's hate mail: …";
- in asterisks or underscores as a whole line above others, or before "is no argument" and the like;
- behind a colon after somebody else's "said", "wrote" or "told me".

Words that an author puts into marks after "you are" are the author's own, and so is a text that has no other words.
What is left out becomes blanks, so that positions stay true. Standard library only, pure.
"""

from __future__ import annotations

import re

FEWEST_WORDS = 3  # between quotation marks
FEWEST_LETTERS = 6  # the same in scripts without spaces between words
FEWEST_HAN = 5  # the same in Chinese, which writes no endings
MOST_CHARACTERS = 2_000  # between quotation marks
LOOKED_BACK = 40  # characters before a quotation that say whose it is

_MARKS = frozenset('“„”«»「『"‘‹›《〈＂❝`')

_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿]")
_KANA = re.compile(r"[぀-ヿ]")
_BLOCKS = re.compile(
    r"\[(quote|bq|q)\b[^\]\n]{0,80}\].*?\[/\1\]|<(blockquote|q|cite|pre|code)\b[^<>\n]{0,200}>.*?</\2>"
    r"|\{quote\}.*?\{quote\}|\{\{(?:quote|cquote|zitat)\|[^{}]*\}\}|```.*?```|^&gt;[^\n]*",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_MAY_BE_BLOCK = frozenset("[<{`&")
# All of a text that begins or ends so is somebody else's.
_SHARED_FROM = re.compile(
    r"\s*(?:RT|MT|QRT|RP|[Rr]egram|[Rr]epost(?:ed)?(?: from| by)?|[Vv]ia|♻\ufe0f?|🔁|🔄|#\w{2,10}gram|#[Rr]epost)"
    r"\s?:?\s?@\w"
)
_SHARED_VIA = re.compile(r"[\s(/][Vv]ia:? @[\w.@-]+[^\S\n]*\)?\s*\Z")
# A dialogue: each line begins with a speaker in capitals, or with a dash as in novels. Not "TLDR: …", "EDIT: …".
_DIALOGUE = re.compile(
    r"(?:[^\S\n]*(?!(?:EDIT|UPDATE|UPD|PSA|TL;?DR|P?PS|NB|FYI|ETA|WIP|CW|TW|ALT|ID|NOTE|OT)\b)"
    r"[A-ZÀ-ÞА-ЯІЇЄҐ]+(?: [A-ZÀ-ÞА-ЯІЇЄҐ]+)?[^\S\n]?:[^\S\n][^\n]*(?:\n+|\Z)){2,}|(?:[^\S\n]*—[^\n]+(?:\n+|\Z)){2,}"
)
# A line of a dialogue whose speakers are names in small letters, too.
_NAMED_LINE = re.compile(
    r"[^\S\n]*(?!(?i:edit|update|upd|psa|note|pros?|cons?|question|answer|title|tip|step|day|week|part)s?\b)"
    r"([A-ZÀ-ÞА-ЯІЇЄҐ]\w{1,20}(?: [A-ZÀ-ÞА-ЯІЇЄҐ]\w{1,20})?)[^\S\n]?:[^\S\n]\S[^\n]*"
)
FEWEST_TURNS = 3  # of such a dialogue, in which somebody speaks again; who greets several people names each once
_SHARED = re.compile(r"(?<!\w)(?:RT|QT|MT|QRT)\s?:?\s?@\w.*", re.DOTALL)
_NOTES = "♪♫♬🎵🎶"
_SONG = re.compile(rf"[{_NOTES}][^{_NOTES}]{{1,{MOST_CHARACTERS}}}[{_NOTES}]+|\A\s*[{_NOTES}][^{_NOTES}\n]+")
# A line of a chat's log, with its time or without: "[12:01] <ada> hello".
_CHAT_LINE = re.compile(
    r"^[^\S\n]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s)?<[@+%~&]?[\w|\[\]`^-]{1,30}>\s.*$", re.MULTILINE
)
_ORIGINAL_MESSAGE = re.compile(
    r"^-{2,10}\s?(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Weitergeleitete Nachricht"
    r"|Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original"
    r"|Wiadomość oryginalna|Исходное сообщение)\s?-{2,10}.*",
    re.MULTILINE | re.DOTALL,
)
_LINES = re.compile(r"^[^\S\n]*(?:»[^«\n]*|\|>?[^\S\n][^|\n]*)$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"^[^\S\n]*([*_])([^*_\n]+)\1"
    r"(?=[^\S\n]*\n\s*\S|\s+(?:is|isn't|was|ist|war|est|n'est|es|no es|è|non è|é|não é|jest)\b)",
    re.MULTILINE | re.IGNORECASE,
)
_LONG = rf"[^{{marks}}]{{{{1,{MOST_CHARACTERS}}}}}"
_ASCII_QUOTES = (r"(?<![\w\"])\"(?=\S)", r"\"\n", r"(?<=\S)\"(?![\w\"])")


def _between(opening: str, marks: str, closing: str) -> str:
    """The expression for a quotation between marks, of any of `marks` itself none."""
    return f"{opening}({_LONG.format(marks=marks)}){closing}"


_ASCII_PAIRS = re.compile(_between(*_ASCII_QUOTES))
_PAIRS = re.compile(
    "|".join(
        _between(*marks)
        for marks in (
            ("[“„]", '“”„"', '[”“"]'),
            (r"(?<![\w\"])\"(?=\S)", '“”"\n', "”(?!\\w)"),
            ("❝", "❝❞", "❞"),
            ("《", "《》", "》"),
            ("〈", "〈〉", "〉"),
            ("＂", "＂", "＂"),
            ("‹", "‹›", "›"),
            ("›", "‹›", "‹"),
            (r"``(?!`)", "`'", "''"),
            (r"(?<![\w`])`(?=\S)", "`\n", r"(?<=\S)`(?![\w`])"),
            (r"(?<![\w”])”(?=\S)", r"”\n", r"(?<=\S)”(?!\w)"),  # Swedish
            ("«", "«»", "»"),
            ("»", "«»", "«"),
            ("「", "「」", "」"),
            ("『", "『』", "』"),
            _ASCII_QUOTES,
            ("‘", "‘\n", "(?<=[^\\s])’(?!\\w)"),
        )
    )
)
# Apostrophes stand within words, at the beginning of some ("'Ere you are"), and at both ends: "'ne Freude, ich hab' …".
_PLAIN_PAIR = re.compile(
    r"(?<![^\s(])'(?!(?:cause|cos|em|til|till|bout|tis|twas|ere|ello|sup|nuff|kay|\d0s|sti|ndo|n|s|t)\b)"
    r"(?!(?:ne|nen|nem|ner|nes|was|nix|k|m|r|sta|sto|ste|na|no|nu|notte|giorno|sera|round)\b(?:[^'\n]|(?<=\w)'(?=\w))*"
    r"\b(?:hab|hätt|wär|könnt|würd|möcht|glaub|geh|mach|komm|po|mo|be|di|fa|va|da|sta|heb|an|o)'\s+\w)(?=\w)"
    rf"((?:[^'\n]|(?<=\w)'(?=\w)){{1,{MOST_CHARACTERS}}})(?<=[^\s])'(?![\w'])",
    re.IGNORECASE,
)
# After a quotation of any length these say that it is talked about: "“You stink” is no argument".
_TALKED_ABOUT = re.compile(
    r"\s*(?:(?:is|are|was) (?:not|no)\b|(?:isn't|ain't|wasn't)\b|(?:ist|war|sind) (?:kein|nicht)|n'est (?:pas|ni)"
    r"|c'est pas\b|no (?:es|era)\b|non (?:è|era)\b|não (?:é|era)\b|is (?:geen|niet)\b|to nie\b|(?:это|це) не\b"
    r"|är (?:ingen|inget|inte)\b|不是|并不是|は.{0,8}(?:ではない|じゃない))",
    re.IGNORECASE,
)
# After these an author calls somebody something, whatever the marks are for.
_CALLS = re.compile(
    r"(?:\b(?:you are|you're|u r|ur|you look like|you sound like|du bist|ihr seid|tu es|t'es|vous êtes|eres|sois"
    r"|jij bent|je bent|você é|jesteś|du är|tu sei|voi siete"
    r"|(?:want to|let me|i|we) (?:just )?say)|(?<!\w)(?:ты|вы|ти|ви)|(?:^|[.!?\n])\s*(?:sei|siete))"
    r"\s*(?:a|an|the|so|such|ein|eine|un|una|een)?\s*$",
    re.IGNORECASE,
)
# Unless somebody else says so: "He said you are “…”".
_REPORTING = re.compile(
    r"\b(?:he|she|they|who|my \w+|er|sie|mein\w* \w+)"
    r" (?:said|says|wrote|writes|claims|sagte|sagt|schrieb|schreibt|meinte)\b",
    re.IGNORECASE,
)
_MES = "me ich moi yo io ik eu ja я jag 我 私".split()
_ME = re.compile(rf"^[^\S\n]*(?:{'|'.join(_MES)})[^\S\n]?[:：]", re.IGNORECASE | re.MULTILINE)
# Turns of a dialogue on one line: "Me: good morning / Boss: …", "Me: hello! Boss: …".
_TURN = re.compile(r" [/|](?= )|(?<=[.!?…]) (?=[^\W\d_]+(?: [^\W\d_]+)?[^\S\n]?:[^\S\n])")
# A quick look, because most colons are those of addresses and times.
_MAY_BE_ME = re.compile(f"[{''.join({me[-1] for me in _MES})}][^\\S\\n]?[:：]", re.IGNORECASE)
_SPEAKER = re.compile(r"^[^\S\n]*(?:[^\W\d_]+[^\S\n]){0,3}[^\W\d_]+[^\S\n]?(?:：|:[^\S\n]).*$", re.MULTILINE)
# Who speaks behind a colon at the beginning of a line: "My boss: …", "Him: …". Not "To my boss: …", nor a name alone.
_ROLES = (
    "him her them someone somebody stranger boss manager coworker colleague customer client patient doctor nurse "
    "teacher student interviewer landlord landlady neighbour neighbor son daughter kid toddler husband wife mum mom "
    "dad mother father grandma grandpa brother sister aunt uncle guy lady woman man driver therapist ex "
    "jemand chef chefin kollege kollegin kunde kundin patientin arzt ärztin lehrer lehrerin vermieter nachbar "
    "nachbarin sohn tochter mann frau mama papa oma opa bruder schwester onkel tante "
    "lui elle quelqu'un patron patronne voisin voisine fils fille mari femme prof client cliente maman "
    "jefe jefa vecino vecina hijo hija marido mujer profesor profesora cliente mamá papá "
    "capo vicino vicina figlio figlia marito moglie mamma papà "
    "baas buurman buurvrouw zoon dochter klant moeder vader "
    "chefe vizinho vizinha filho filha mãe pai "
    "szef szefowa sąsiad sąsiadka syn córka mąż żona mama tata "
    "начальник начальница сосед соседка сын дочь муж жена мама папа сусід сусідка син донька чоловік дружина"
).split()
_DETERMINERS = (
    r"(?:(?:my|our|the|a|an|some|this|that|his|also|random|old|angry|\d{1,2}[- ](?:year|month)[- ]old"
    r"|mein\w{0,2}|der|die|das|eine?|mon|ma|le|la|l'|un|une|mi|el|una|il|mio|mia|mijn|de|een|meu|minha|o|um|uma"
    r"|mój|moja|мой|моя|мій)\s){0,3}"
)
_ROLE_LINE = re.compile(
    rf"^[^\S\n]*{_DETERMINERS}(?:{'|'.join(_ROLES)}|\d{{1,2}}[- ](?:year|month)[- ]old)"
    r"(?:\s(?:behind|beside|next to|in front of|at|on|in|from|across)\s[\w' -]{2,30}?|,\s\d{1,2})?"
    r"[^\S\n]?(?:：|:[^\S\n])(.*)$",
    re.MULTILINE | re.IGNORECASE,
)
# What a label before a colon says is somebody else's: "Quote of the day: …", "From my inbox: …", "Hate mail: …".
_LABELS = (
    "quote quotes quotation lyric lyrics inbox hatemail transcript translation translated subtitle subtitles caption "
    "zitat songtext hassmail posteingang betreff bildbeschreibung untertitel übersetzung übersetzt "
    "citation paroles traduction cita letra traducción citazione traduzione citação tradução "
    "citaat songtekst vertaling cytat tłumaczenie цитата перевод переклад citat översättning"
).split()
_LETTERS = (
    "dm dms mail email emails comment comments letter voicemail note text message tweet headline sign graffiti".split()
)
_LABELLED = re.compile(
    rf"^[^\S\n]*(?:[^\n:.!?]{{0,40}}\b)?(?:(?:{'|'.join(_LABELS)}"
    r"|alt text|image description|subject line|(?:hate|fan)[- ]mail)\b"
    rf"|(?:{'|'.join(_LETTERS)})\b(?=\s(?:i|we|my|on my|from|in my|received|left)\b))"
    r"[^\n:.!?]{0,30}:\s+(\S.*)$"
    r"|^[^\S\n]*(?:引用|翻訳|歌詞|歌词|翻译|译文|인용|번역)[:：]\s*(\S.*)$",
    re.MULTILINE | re.IGNORECASE,
)
# Verbs before a colon that report, a row for each language.
_REPORTING_VERBS = (
    r"(?:said|says|wrote|writes|asked|asks|yelled|shouted|shouts|hissed|commented|replied|texted|tweeted)"
    r"(?: to| at)?"
    r"|told|tells|called|calls|texted|messaged"
    r"|sagte|sagt|schrieb|schreibt|rief|schrie|meinte"
    r"|a dit|écrit|a écrit|crie|a crié"
    r"|dijo|dice|escribió|gritó|me dijo"
    r"|ha detto|dice|ha scritto|scrive|urlò"
    r"|zei|zegt|schreef|riep"
    r"|disse|diz|escreveu|gritou"
    r"|powiedział|powiedziała|napisał|napisała"
    r"|сказал|сказала|написал|написала|крикнул|крикнула"
    r"|сказав|написав|написала|крикнув|крикнула"
    r"|(?-i:sa)(?=:| (?:till|åt) )|säger|skrev|skriver|skrek|ropade"
)
_REPORTS = re.compile(
    rf"(?:\b(?:{_REPORTING_VERBS})"
    r"(?: me| us| my \w+| her| him| them| mir| uns| zu mir| mij| mi| мне| мені| mig| till mig| åt mig)?(?: \w+)?"
    r"[^\S\n]?:\s+"
    # Not "novel", "I hear", "honestly", "in general".
    r"|(?<![小听聽据據来來是实實话話再])(?:说|說|写道|寫道|骂道|罵道|喊道?|回复|回覆)(?:我)?[:：]\s*)([^.!?。！？\n]+[.!?。！？]*)",
    re.IGNORECASE,
)
# Quick looks, because the expression is slow and most colons are others. One of the verbs is among the last five words
# before the colon, as in "said to my friend Anna: …"; letters with a capital of their own kind are left to it.
_VERBS = frozenset(re.findall(r"\w+", _REPORTING_VERBS)) - frozenset("a at ha i me till to åt".split())
_WORDS_TO_A_COLON = 5
_COLON = re.compile(r"[^\S\n]?:\s")
_BEFORE_A_SPEECH = frozenset((*_ROLES, *_LABELS, *_LETTERS, "quelqu", "mail", "old", "description", "subject"))
_CHINESE_REPORT = re.compile("[说說道喊复覆我][:：]")
_ODD_LETTER = re.compile("[\u0130\u0131\u017f\u1c80-\u1c88\u212a]")
_OWN_REPORT = re.compile(
    r"\b(?:i|i've|we|ich|wir|je|j'ai|nous|yo|io|ho|ik|wij|eu|ja|jag|vi|я|мы|ми)\b(?:\s+\w+|[^.!?\n:]{0,30}\s(?:and|und|et|en|och|и))?\s*$"
    r"|(?<![对對跟向冲衝朝给給])我们?(?:想要|只想|真的|今天|现在|[想要也只就都还會会得]|[对對跟向](?:[他她你您]们?|大家))*$",
    re.IGNORECASE,
)
# "i" is "and" before a Polish verb, "vi" is "you" before an Italian one, and so is "je" before a Dutch one.
_NOT_OWN = re.compile(
    r"\b(?:i\s+(?:\w+\s+)?(?:powiedzia|napisa)|vi\s+(?:ha |dice|scrive|urlò|disse)"
    r"|je\s+(?:\w+\s+)?(?:zei|zegt|schreef|riep))",
    re.IGNORECASE,
)
_OWN_AFTER = re.compile(r"\b(?:ich|wir|ik|wij)\s*:", re.IGNORECASE)  # "gestern schrieb ich: …"
# A verb without a subject before it or a name behind it, as where the author speaks: "Wrote Anna: thank you".
_NO_SUBJECT = re.compile(r"(?:^|[.!?\n])\s*$")
_TO_SOMEBODY = re.compile(
    r"\b(?:ему|ей|им|йому|їй|їм)\s*:|^(?:wrote|told|texted|messaged)\s+(?!me\b|us\b)\w+\s*:", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def without_quotations(text: str) -> str:
    """The text with blanks for other people's words; the text itself where it has no others.

    Only blanks where a mark says that all of it is somebody else's: a repost by hand, a song.
    """
    if _is_shared_whole(text):
        return " " * len(text)
    rest = text
    is_explicit = False  # whether a mark says that everything may be somebody else's
    if not _MAY_BE_BLOCK.isdisjoint(rest):
        rest, lines = _CHAT_LINE.subn(_blanks, _BLOCKS.sub(_blanks, rest))
        is_explicit = lines > 1
    if "@" in rest and ("RT" in rest or "QT" in rest or "MT" in rest):
        rest = _SHARED.sub(_blanks, rest)
    if rest.isascii():
        if '"' in rest:
            rest = _ASCII_PAIRS.sub(_without_words, rest)
        if "`" in rest:
            rest = _PAIRS.sub(_without_words, rest)
    elif not _MARKS.isdisjoint(rest):
        rest = _PAIRS.sub(_without_words, rest)
    if " '" in rest or rest.startswith("'"):
        rest = _PLAIN_PAIR.sub(_without_words, rest)
    if "*" in rest or "_" in rest:
        rest = _EMPHASIS.sub(_without_words, rest)
    if "»" in rest or "|" in rest:
        rest = _LINES.sub(_blanks, rest)
    if "--" in rest:
        rest, messages = _ORIGINAL_MESSAGE.subn(_blanks, rest)
        is_explicit = is_explicit or messages > 0
    if ":" in rest or "：" in rest:
        rest = _without_speeches(rest)
    if not text.isascii() and any(note in text for note in _NOTES):
        rest = _SONG.sub(_blanks, rest)
        is_explicit = True
    return rest if rest != text and (is_explicit or _WORD.search(rest)) else text


def _is_shared_whole(text: str) -> bool:
    """Whether a text is a repost by hand or a dialogue of others, or names at its end whose words it repeats."""
    if "@" in text:
        if _SHARED_FROM.match(text):
            return True
        if "ia" in text and not text.startswith("@") and _SHARED_VIA.search(text, max(0, len(text) - LOOKED_BACK)):
            return True
    if "\n" not in text or ("—" not in text and ":" not in text):
        return False
    return _DIALOGUE.fullmatch(text) is not None or _is_dialogue_of_names(text)


def _is_dialogue_of_names(text: str) -> bool:
    """Whether every line is somebody's words, and one of the speakers speaks twice. The author is none of them."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < FEWEST_TURNS or _ME.search(text) is not None:
        return False
    turns = [_NAMED_LINE.fullmatch(line) for line in lines]
    speakers = {turn[1].lower() for turn in turns if turn is not None}
    return None not in turns and 1 < len(speakers) < len(turns)


def _without_speeches(text: str) -> str:
    """The text without what stands behind a colon, where somebody else says it."""
    rest = text
    # A speaker's colon has a blank behind it, unlike that of an address.
    if ("：" in rest or _COLON.search(rest)) and _MAY_BE_ME.search(rest):
        turns = _TURN.sub(lambda gap: "\n".rjust(len(gap.group())), rest)
        if _ME.search(turns):
            mine = _SPEAKER.sub(lambda line: line.group() if _ME.match(line.group()) else _blanks(line), turns)
            rest = rest if mine == turns else mine
    reports, labels = _speech_signs(rest)
    if labels:
        rest = _LABELLED.sub(_without_speech, _ROLE_LINE.sub(_without_speech, rest))
    return _REPORTS.sub(_without_report, rest) if reports else rest


def _speech_signs(text: str) -> tuple[bool, bool]:
    """Whether a text may report somebody's words behind a colon, and whether a label or role may: a quick look."""
    reports = labels = False
    if not text.isascii():
        reports = bool(_CHINESE_REPORT.search(text) or _ODD_LETTER.search(text))
        labels = "：" in text or reports
    for colon in _COLON.finditer(text):
        last_words = " ".join(text[: colon.start()].rsplit(" ", _WORDS_TO_A_COLON)[-_WORDS_TO_A_COLON:])
        words = re.findall(r"\w+", last_words.lower())
        reports = reports or not _VERBS.isdisjoint(words)
        labels = labels or not _BEFORE_A_SPEECH.isdisjoint(words)
    return reports, labels


def _without_speech(speech: re.Match[str]) -> str:
    """The match with blanks for its group that took part."""
    start = max(speech.start(group) for group in range(1, len(speech.groups()) + 1)) - speech.start()
    return speech.group()[:start] + " " * (len(speech.group()) - start)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_words(quotation: re.Match[str]) -> str:
    words = max((group for group in quotation.groups() if group is not None), key=len)
    if _UNSPACED.search(words):
        few = len(words) < (FEWEST_LETTERS if _KANA.search(words) else FEWEST_HAN)
    else:
        few = len(_WORD.findall(words)) < FEWEST_WORDS
    before = quotation.string[max(0, quotation.start() - LOOKED_BACK) : quotation.start()]
    few = few and not _TALKED_ABOUT.match(quotation.string, quotation.end())
    calls = _CALLS.search(before) and not _REPORTING.search(before)
    return quotation.group() if few or calls else _blanks(quotation)


def _without_report(report: re.Match[str]) -> str:
    before = report.string[max(0, report.start() - LOOKED_BACK) : report.start()]
    verb = report.group()[: report.start(1) - report.start()]
    own = _OWN_REPORT.search(before) and not _NOT_OWN.search(before + verb)
    if own or _OWN_AFTER.search(verb) or (_NO_SUBJECT.search(before) and _TO_SOMEBODY.search(verb)):
        return report.group()
    return verb + " " * len(report.group(1))
