"""Leaves out of a post what its text shows as somebody else's words, for the models of kindness (law L5).

Quoted lines (`> …`) never reach the scoring of texts: see `body_of` in timeline.py. Here are the other ways to quote:

- between quotation marks of any kind, from three words on: fewer are emphasis or a title, unless "is no argument" or
  the like follows;
- behind `RT @name` and the like, before `via @name`, between `[quote]` and `[/quote]` or the same in other markup, in a
  line that begins with `»` or `|`;
- between notes of music, in code, in the log of a chat, below the header of an e-mail;
- a dialogue of names, all of it, where one of them speaks twice;
- in asterisks or underscores as a whole line above others, or before "is no argument" and the like;
- where the text says in words that somebody else speaks, see speeches.py.

Words that an author puts into marks after "you are" are the author's own, and so is a text that has no other words.
What is left out becomes blanks, so that positions stay true. Standard library only, pure.
"""

from __future__ import annotations

import re

from server.scoring.speeches import LOOKED_BACK, ME_SPEAKING, without_attributed, without_speeches

FEWEST_WORDS = 3  # between quotation marks
FEWEST_LETTERS = 6  # the same in scripts without spaces between words
FEWEST_HAN = 5  # the same in Chinese, which writes no endings
MOST_CHARACTERS = 2_000  # between quotation marks

_MARKS = frozenset('“„”«»「『"‘‹›《〈＂❝`´‚‟〝｢﹁')

_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿]")
_KANA = re.compile(r"[぀-ヿ]")
_BLOCKS = re.compile(
    r"\[(quote|bq|q)\b[^\]\n]{0,80}\].*?\[/\1\]|<(blockquote|q|cite|pre|code)\b[^<>\n]{0,200}>.*?</\2>"
    r"|\{quote\}.*?\{quote\}|\{\{(?:quote|cquote|zitat)\|[^{}]*\}\}|```.*?```|^&gt;[^\n]*"
    r"|&(?:quot|ldquo|bdquo|laquo|#34|#x22|#8220);.{1,2000}?&(?:quot|rdquo|ldquo|raquo|#34|#x22|#8221);",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_MAY_BE_BLOCK = frozenset("[<{`&")
# What is written in an image, or a description of it.
_IMAGE = re.compile(
    r"\[(?:image|screenshot|id|photo|picture|alt|meme|bild|foto|imagen|immagine|imagem|afbeelding|zdjęcie|фото"
    r"|изображение|зображення)\b[^\[\]\n:]{0,40}:[^\[\]]{1,2000}\]",
    re.IGNORECASE,
)
# All of a text that begins or ends so is somebody else's.
_SHARED_FROM = re.compile(
    r"\s*\[?(?:RT(?: from| by)?|MT|QRT|RP|[Rr]egram|[Rr]epost(?:ed|ing)?(?: from| by)?|[Bb]oost(?:ed|ing)?|[Vv]ia"
    r"|♻\ufe0f?|♺|🔁|🔄|#\w{2,10}gram|#[Rr]epost)\s?:?\s?@\w"
    r"|\s*(?:From|By) @[\w.@-]{2,80}:\s|\s*(?:RT \w{2,30}|QT|QRT):\s"
    r"|\s*🗣\ufe0f?\s*(?:[“„«\"]|:\s|[\w' ]{1,40}:\s)"
)
_SHARED_STARTS = frozenset({"RT", "QT", "QR", "🗣\ufe0f", "🗣 "})
_SHARED_VIA = re.compile(r"[\s(/][Vv]ia:? @[\w.@-]+[^\S\n]*\)?\s*\Z")
# A dialogue: each line begins with a speaker in capitals, or with a dash as in novels. Not "TLDR: …", "EDIT: …".
_DIALOGUE = re.compile(
    r"(?:[^\S\n]*(?!(?:EDIT|UPDATE|UPD|PSA|TL;?DR|P?PS|NB|FYI|ETA|WIP|CW|TW|ALT|ID|NOTE|OT)\b)"
    r"[A-ZÀ-ÞА-ЯІЇЄҐ]+(?: [A-ZÀ-ÞА-ЯІЇЄҐ]+)?(?: \([^()\n]{1,30}\))?[^\S\n]?:[^\S\n][^\n]*(?:\n+|\Z)){2,}"
    r"|(?:[^\S\n]*—[^\n]+(?:\n+|\Z)){2,}"
)
# A line of a dialogue whose speakers are names in small letters, too.
_NAMED_LINE = re.compile(
    r"[^\S\n]*[*_]{0,2}(?!(?i:edit|update|upd|psa|note|pros?|cons?|question|answer|title|tip|step|day|week|part)s?\b)"
    r"([^\W\d_]\w{1,20}(?: [A-ZÀ-ÞА-ЯІЇЄҐ]\w{1,20})?)[*_]{0,2}[^\S\n]?:[*_]{0,2}[^\S\n]\S[^\n]*"
)
FEWEST_TURNS = 3  # of such a dialogue, in which somebody speaks again; who greets several people names each once
# Weibo puts what is shared behind "//@name:".
_SHARED = re.compile(r"(?<!\w)(?:RT|QT|MT|QRT)\s?:?\s?@\w.*|(?<![\w:/.])//\s?@[\w-]{1,30}[:：].*", re.DOTALL)
_NOTES = "♪♫♬🎵🎶"
_SONG = re.compile(rf"[{_NOTES}][^{_NOTES}]{{1,{MOST_CHARACTERS}}}[{_NOTES}]+|\A\s*[{_NOTES}][^{_NOTES}\n]+")
# A line of a chat's log, with its time or without: "[12:01] <ada> hello".
_CHAT_LINE = re.compile(
    r"^[^\S\n]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s)?<[@+%~& ]?[\w|\[\]`^-]{1,30}>\s.*$", re.MULTILINE
)
# The same as WhatsApp, Telegram and Discord copy it, whose lines have the day, too.
_CHAT_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|today at|yesterday at|heute um|gestern um)"
_CHAT_LOG = re.compile(
    rf"^\u200e?\[?{_CHAT_DAY},? \d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]m)?\]?(?:\s-)?\s[^:\n]{{1,40}}: .*$"
    rf"|^[^\n\[\]]{{1,40}}(?:, \[|\s—\s){_CHAT_DAY},? \d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]m)?\]?:?\n.+$",
    re.MULTILINE | re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(r"\d:\d\d")
_ORIGINAL_MESSAGE = re.compile(
    r"^-{2,10}\s?(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Weitergeleitete Nachricht"
    r"|Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original"
    r"|Wiadomość oryginalna|Исходное сообщение)\s?-{2,10}.*",
    re.MULTILINE | re.DOTALL,
)
# The header of an e-mail: its lines, below which all is its sender's, or one line with an address and a colon.
_MAIL_HEADER = re.compile(
    r"^(?:Begin forwarded message:[^\S\n]*\n(?:.*\n?)*|(?:From|Von|De|Da|Van|Från|Od|Fra|От|Від)[^\S\n]?: .{1,200}\n"
    r"(?:(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Enviada em|Para|Asunto|Assunto"
    r"|Inviato|Data|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Ämne|Wysłano|Do|Temat|Отправлено|Дата|Кому|Тема"
    r"|Надіслано)[^\S\n]?: ?.{0,200}\n){1,6}(?:.*\n?)*)",
    re.MULTILINE,
)
_MAIL_LINE = re.compile(
    r"^[^\n]{4,120}<[^<>\s@]{1,80}@[^<>\s]{1,120}>[^\n:]{0,30}:[^\S\n]*\n\s*([^\n]+(?:\n[^\n]+)*)", re.MULTILINE
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
# What people type for marks that their keyboard lacks: ,,…'' and <<…>>; and a pair of marks that is all of a text's.
_MAKESHIFT = re.compile(
    "|".join(
        _between(*marks)
        for marks in (
            (r"(?<![,\w]),,(?=\S)", r"“”\"\n", "(?:''|[\"”“]|´´|’’|‘‘|``)"),
            ("<<", "<>\n", ">>"),
            (r"(?<![\w>])>>(?=\S)", "<>\n", "<<"),
            (r"(?<![\w'])''(?=[^\s'])", r"'\n", r"''(?![\w'])"),
            (r"(?<![\w\"])\"{2,3}(?=[^\s\"])", r"\"", r"\"{2,3}(?![\w\"])"),
        )
    )
)
_LONG_ASCII_PAIR = re.compile(r"(?<![\w\"])\"(?=\S)([^\"]+\n[^\"]+)(?<=\S)\"(?![\w\"])")
# A mark that is never closed opens a paragraph that is a quotation, as where the next one opens with a mark again.
_UNCLOSED = re.compile(r"^[^\S\n]*[\"“„«]([^\"“”„«»\n]+)\n(?=\s*\S)", re.MULTILINE)
_ANY_MARK = re.compile('["“”„«»]')
_REOPENED = re.compile(rf"“([^“”„]{{1,{MOST_CHARACTERS}}}\n)(?=\s*“[^“”]{{1,{MOST_CHARACTERS}}}”)")
_PAIRS = re.compile(
    "|".join(
        _between(*marks)
        for marks in (
            ("[“„]", '“”„‟"', '(?:[”‟"]|(?<=\\S)“)'),
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
            (r"(?<!\w)»(?=\S)", "«»\n", r"(?<=\S)»(?!\w)"),  # Swedish
            ("「", "「」", "」"),
            ("『", "『』", "』"),
            _ASCII_QUOTES,
            ("‘‘", "‘’\n", "’’"),
            ("‘", "‘\n", "(?<=[^\\s])’(?!\\w)"),
            ("‚", "‚‘\n", "‘"),
            (r"(?<![\w´])´(?=\S)", "´\n", r"(?<=\S)´(?!\w)"),
            ("〝", "〝〞〟", "[〞〟]"),
            ("｢", "｢｣", "｣"),
            ("﹁", "﹁﹂", "﹂"),
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
        rest, images = _IMAGE.subn(_blanks, rest)
        is_explicit = lines > 1 or images > 0
    if "@" in rest and ("RT" in rest or "QT" in rest or "MT" in rest or "//" in rest):
        rest, shared = _SHARED.subn(_blanks, rest)
        is_explicit = is_explicit or (shared > 0 and "//" in text)
    rest = _without_marked(rest)
    if "*" in rest or "_" in rest:
        rest = _EMPHASIS.sub(_without_words, rest)
    if "»" in rest or "|" in rest:
        rest = _LINES.sub(_blanks, rest)
    rest, copied = _without_copied(rest)
    attributed = without_attributed(rest)
    is_explicit = is_explicit or copied or attributed is not rest
    rest = without_speeches(attributed)
    if not text.isascii() and any(note in text for note in _NOTES):
        rest = _SONG.sub(_blanks, rest)
        is_explicit = True
    return rest if rest != text and (is_explicit or _WORD.search(rest)) else text


def _without_marked(text: str) -> str:
    """The text without what stands between quotation marks."""
    rest = text
    if ",," in rest or "<<" in rest or "''" in rest or '""' in rest:
        rest = _MAKESHIFT.sub(_without_words, rest)
    if "“" in rest and "\n" in rest:
        rest = _REOPENED.sub(_without_words, rest)
    if rest.isascii():
        if '"' in rest:
            rest = _ASCII_PAIRS.sub(_without_words, rest)
        if "`" in rest:
            rest = _PAIRS.sub(_without_words, rest)
    elif not _MARKS.isdisjoint(rest):
        rest = _PAIRS.sub(_without_words, rest)
    if "\n" in rest and (marks := len(_ANY_MARK.findall(rest))) < 3:
        if marks == 2 and rest.count('"') == 2:
            rest = _LONG_ASCII_PAIR.sub(_without_words, rest)
        elif marks == 1:
            rest = _UNCLOSED.sub(_without_words, rest)
    if " '" in rest or rest.startswith("'"):
        rest = _PLAIN_PAIR.sub(_without_words, rest)
    return rest


def _without_copied(text: str) -> tuple[str, bool]:
    """The text without copied e-mails and chats, and whether there were any."""
    rest, count = text, 0
    if "--" in rest:
        rest, count = _ORIGINAL_MESSAGE.subn(_blanks, rest)
    if "\n" in rest and ":" in rest:
        rest, headers = _MAIL_HEADER.subn(_blanks, rest)
        count += headers
        if "<" in rest and "@" in rest:
            rest = _MAIL_LINE.sub(_without_mail, rest)
    if _TIME_OF_DAY.search(rest):
        rest, lines = _CHAT_LOG.subn(_blanks, rest)
        count += lines
    return rest, count > 0


def _without_mail(mail: re.Match[str]) -> str:
    return mail.group()[: mail.start(1) - mail.start()] + " " * len(mail.group(1))


def _is_shared_whole(text: str) -> bool:
    """Whether a text is a repost by hand or a dialogue of others, or names at its end whose words it repeats."""
    if ("@" in text or text.lstrip()[:2] in _SHARED_STARTS) and _SHARED_FROM.match(text):
        return True
    end = max(0, len(text) - LOOKED_BACK)
    if "@" in text and "ia" in text and not text.startswith("@") and _SHARED_VIA.search(text, end):
        return True
    if "\n" not in text or ("—" not in text and ":" not in text):
        return False
    return _DIALOGUE.fullmatch(text) is not None or _is_dialogue_of_names(text)


def _is_dialogue_of_names(text: str) -> bool:
    """Whether every line is somebody's words, and one of the speakers speaks twice. The author is none of them."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < FEWEST_TURNS or ME_SPEAKING.search(text) is not None:
        return False
    turns = [_NAMED_LINE.fullmatch(line) for line in lines]
    speakers = {turn[1].lower() for turn in turns if turn is not None}
    return None not in turns and 1 < len(speakers) < len(turns)


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
