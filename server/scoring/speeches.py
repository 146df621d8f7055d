"""Finds what somebody else says in a post without quotation marks, for quotations.py.

- What other speakers say in a dialogue with "Me: …", in lines or on one.
- What "My boss: …", "My brain at 3 am: …" say; but "Ben: …" alone is said to Ben.
- What stands behind a label: "Quote: …", "Today's hate mail: …", "Overheard on the bus: …".
- What stands behind a colon after somebody else's "said", "wrote" or "told me".
- What stands before ", he said" or "— he said" at the end of its sentence.
- What stands before "— Anonymous" or the like at the end of a text.

The words of each language are in speech_words.json. Standard library only, pure.
"""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path

LOOKED_BACK = 40  # characters before a reporting verb that say whose it is
LONGEST_LABEL = 100  # characters before a colon that can say who speaks
MOST_DETERMINERS = 4  # words before who speaks

_WORDS: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("speech_words.json").read_text(encoding="utf-8")
)


def _all(row: str) -> list[str]:
    """The entries of a row in all languages, once each."""
    stored = _WORDS[row]
    entries = stored.split() if isinstance(stored, str) else chain.from_iterable(map(str.split, stored.values()))
    return [entry.replace("_", " ") for entry in dict.fromkeys(entries)]


def _any(row: str) -> str:
    return rf"(?:{'|'.join(sorted(_all(row), key=len, reverse=True))})"


def _keys(row: str) -> frozenset[str]:
    """The longest word of each entry of a row. One of them stands in everything that an expression of the row finds."""
    return frozenset(max(re.findall(r"[^\W\d_]+", entry), key=len) for entry in _all(row))


ME_SPEAKING = re.compile(rf"^[^\S\n]*{_any('me')}[^\S\n]?[:：]", re.IGNORECASE | re.MULTILINE)
# Turns of a dialogue on one line: "Me: good morning / Boss: …", "Me: hello! Boss: …".
_TURN = re.compile(r" [/|](?= )|(?<=[.!?…]) (?=[^\W\d_]+(?: [^\W\d_]+)?[^\S\n]?:[^\S\n])")
# A quick look, because most colons are those of addresses and times.
_MAY_BE_ME = re.compile(f"[{''.join({me[-1] for me in _all('me')})}][^\\S\\n]?[:：]", re.IGNORECASE)
_LETTER = "[^\\W\\d_\u0900-\u0903]|[\u0900-\u0903\u093a-\u094f]"
_SPEAKER = re.compile(
    rf"^[^\S\n]*(?:(?:{_LETTER})+[^\S\n]){{0,3}}(?:{_LETTER})+[^\S\n]?(?:：|:[^\S\n]).*$", re.MULTILINE
)
_AGE = r"\d{1,2}[- ](?:year|month)[- ]old"
# Who speaks behind a colon at the beginning of a line: "My boss: …", "Him: …". Not "To my boss: …", nor a name alone,
# nor somebody together with the author: "My wife and I: …".
_ROLE_LINE = re.compile(
    r"^[^\S\n]*[*_]{0,2}(?!a (?:mi[ao]?|la|su|tu)\b)"
    rf"(?:(?:{_any('determiners')}|l'|{_AGE})\s){{0,{MOST_DETERMINERS}}}(?:{_any('roles')}|{_AGE})"
    rf"(?:,?\s{_any('circumstances')}\b(?![^\n:]{{0,50}}\s(?:and|und|et|e|y|en|och|i|и|та)\s{_any('me')}\b)"
    r"[^\n:.!?]{0,50}|,\s\d{1,2})?[*_]{0,2}[^\S\n]?(?:：|:[*_]{0,2}[^\S\n])(.*)$",
    re.MULTILINE | re.IGNORECASE,
)
_RECEIVED_LETTER = (
    rf"(?:\b{_any('letters')}(?!\s(?:i|we)\s(?:wrote|write|sent|posted|left|made)\b)\s"
    r"(?:(?!(?:i|we|to|for|an|für|à|pour|a|para|per|voor|aan|till|do|dla|для)\b)[^\W\d_]+\s)?"
    rf"{_any('received_letters')}\b|\b{_any('letter_determiners')}\s(?:[^\W\d_]+\s)?{_any('letters')}\b)"
)
_LABELLED = re.compile(
    rf"^[^\S\n]*\[?(?:[^\n:.!?]{{0,40}}\b)?(?:{_any('labels')}\b|{_any('received')}"
    rf"|{_RECEIVED_LETTER})"
    r"[^\n:.!?]{0,30}:\s+(\S.*)$",
    re.MULTILINE | re.IGNORECASE,
)
# The same in Chinese, Japanese and Korean. A teacher or a mother alone is greeted so in letters.
_HAN_LABELLED = re.compile(
    r"^[^\S\n]*(?:引用|翻訳|歌詞|歌词|翻译|译文|인용|번역|转发?|轉發?|台词|台詞|摘抄|摘录|摘錄|字幕|匿名|网友|網友|路人"
    r"|(?:我的?|某个?|有个|有個|有|一个|一個|那个|那個|旁边的?|隔壁的?)(?:老板|老闆|领导|領導|同事|客户|客戶|顾客|顧客"
    r"|前任|前男友|前女友|妈妈?|媽媽?|爸爸?|婆婆|邻居|鄰居|房东|房東|司机|司機|大爷|大爺|大妈|大媽|网友|網友|路人|陌生人"
    r"|老师|老師|医生|醫生|面试官|面試官|大脑|大腦|焦虑|焦慮|抑郁症?|憂鬱症?|猫|貓|狗|人|男的|女的)[^\n:：，。！？]{0,10}"
    r"|[^\n:：，。！？]{0,12}(?:评论区?|評論區?|私信|留言|听到|聽到|看到))[:：]\s*"
    r"(?!.{0,6}(?:谢|謝|祝|您|辛苦|爱你|愛你))(\S.*)$",
    re.MULTILINE,
)
_SPEECH = r"([^.!?。！？\n]+[.!?。！？]*)"
_REPORTS = re.compile(
    rf"\b(?:{_any('verbs')}|(?-i:sa)(?=:| (?:till|åt) ))(?:\s{_any('objects')})?"
    rf"(?: (?!it\b|so\b)\w+)?[^\S\n]?:\s+{_SPEECH}",
    re.IGNORECASE,
)
_HAN_REPORTS = re.compile(
    # Not "novel", "I hear", "honestly", "in general".
    r"(?<![小听聽据據来來是实實话話再])"
    r"(?:说|說|写道|寫道|骂道?|罵道?|喊道?|怒?吼|回复|回覆|回(?=我|了)|跟我[讲講])(?:过|過)?(?:我|了)?[:：]\s*"
    rf"{_SPEECH}"
)
_HINDI_REPORT = re.compile(
    r"((?<!\S)\S{1,40}(?:\sने)?\s(?:मुझसे |मुझे |हमसे |हमें )?(?:कहा|लिखा|बोला|बोली|बोले|चिल्लाया|चिल्लाई|चिल्लाए)"
    r"(?:\sकि\s|\s?[:–—-]\s+))([^।.!?\n]+[।.!?]*)"
)
_HINDI_OWN = re.compile(r"(?:^|\s)(?:मैंने|हमने|मैं|हम)\s")
_HINDI_LABELLED = re.compile(
    r"^[^\S\n]*(?:(?:मेरा|मेरी|मेरे|एक|कोई|हमारे|आज का)\s)?(?:बॉस|पड़ोसी|ग्राहक|पति|पत्नी|एक्स|दिमाग|कमेंट|टिप्पणी|मैसेज|संदेश"
    r"|उद्धरण|अनुवाद|आदमी|औरत|ड्राइवर|मकान मालिक|सास|ससुर|ट्रोल|अनजान)(?:\s[^\n:।!?]{0,30})?\s?:\s(.*)$"
    r"|^[^\n:।!?]{0,30}\sपर (?:कमेंट|टिप्पणी)\s?:\s(.*)$",
    re.MULTILINE,
)
# Words before a colon, one of which is needed for the expressions above, because they are slow and most colons are
# others. Letters with a capital of their own kind are left to them.
_BEFORE_A_REPORT = _keys("verbs") | {"sa", "dit"}
_ROLE_WORDS = frozenset(re.findall(r"[^\W\d_]+", " ".join(_all("roles")))) | {"old"}
_BEFORE_ROLES = frozenset(re.findall(r"[^\W\d_]+", " ".join(_all("determiners")))) | {"year", "month", "l"}
_LABEL_KEYS = _keys("labels") | _keys("letters") | _keys("received_keys")
_COLON = re.compile(r"[*_]{0,2}[^\S\n]?(?:：|:[*_]{0,2}\s)")
_HAN_COLON = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][:：]")
_ODD_LETTER = re.compile("[\u0130\u0131\u017f\u1c80-\u1c88\u212a]")
_HINDI = re.compile("[\u0900-\u097f]")
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
# Not what somebody said, but to whom the author speaks: "To everyone who wrote to me: …".
_WHO_EVER = re.compile(
    r"\b(?:everyone|everybody|all|anyone|those|you) (?:who|that)|\balle,? die|\b(?:tous )?ceux qui|\b(?:todos )?los que"
    r"|\b(?:tutti )?(?:quelli|coloro) che|\btodos (?:os )?que|\b(?:iedereen|allen) die|\balla som|\bwszystkim,? którzy"
    r"|\bвсем,? кто|\bвсім,? хто",
    re.IGNORECASE,
)
# A verb without a subject before it or a name behind it, as where the author speaks: "Wrote Anna: thank you".
_NO_SUBJECT = re.compile(r"(?:^|[.!?\n])\s*$")
_TO_SOMEBODY = re.compile(
    r"\b(?:ему|ей|им|йому|їй|їм)\s*:|^(?:wrote|told|texted|messaged)\s+(?!me\b|us\b)\w+\s*:", re.IGNORECASE
)
# Who said the sentence before it: ", he said.", "— сказал он.", ", m'a-t-il dit.". Nobody says "as", "so" or "I" there.
_SUBJECT = (
    r"(?:he|she|they|someone|somebody|everyone|one \w+|an? \w+|(?:my|our|the|his|her) (?:\w+ )?\w+"
    r"|él|ella|alguien|un \w+|una \w+|ele|ela|alguém|um \w+|uma \w+|lui|lei|qualcuno)"
)
_SPOKE = (
    r"(?:said|told|wrote|yelled|shouted|replied|hissed|answered|screamed|texted)(?: (?:to|at))?"
    r"(?: (?:me|us|my \w+))?(?: (?:yesterday|today|once|this morning|last \w+))?"
)
_SUBJECT_BEHIND = (
    r"(?:(?:sagte|schrieb|meinte|rief|schrie|brüllte|antwortete)(?: (?:mir|uns|mich an))?"
    r" (?:er|sie|jemand|ein\w* \w+|mein\w* \w+|der \w+|die \w+)"
    r"|(?:dijo|escribió|gritó|respondió|me dijo|me escribió|me gritó)(?: (?:él|ella|el \w+|la \w+|un \w+|una \w+"
    r"|mi \w+))?"
    r"|(?:(?:m'a-t-|a-t-|dit-|écrit-|me dit-|m'écrit-)(?:il|elle|on)(?: (?:dit|écrit|répondu|crié|lancé))?"
    r"|(?:dit|écrit|m'écrit|me dit) (?:un|une|mon|ma|le|la) \w+)"
    r"|(?:(?:mi )?(?:ha|hanno) (?:detto|scritto|urlato|risposto)|(?:mi )?(?:scrive|disse|dice))"
    r"(?: (?:lui|lei|un \w+|una \w+|il \w+|la \w+|mi\w \w+))?"
    r"|(?:(?:me )?(?:disse|escreveu|gritou|respondeu))(?: (?:ele|ela|um \w+|uma \w+|o \w+|a \w+|meu \w+|minha \w+))?"
    r"|(?:zei|schreef|riep|antwoordde)(?: (?:mij|me))? (?:hij|ze|zij|iemand|een \w+|mijn \w+|de \w+)"
    r"|(?:sa|skrev|skrek|ropade|svarade) (?:han|hon|de|någon|en \w+|min \w+|chefen)"
    r"|(?:powiedział|napisał|krzyknął|odpowiedział|powiedziała|napisała|krzyknęła)(?: (?:mi|do mnie))?"
    r"(?: (?:on|ona|ktoś|mój|moja|jakiś|jeden|szef|szefowa|sąsiad|sąsiadka))?(?: \w+)?"
    r"|(?:сказал|написал|крикнул|ответил|заявил|сказала|написала|крикнула|ответила)(?: (?:мне|нам))?"
    r"(?: (?:он|она|кто-то|один|одна|мой|моя|какой-то|начальник|начальница|сосед|соседка))(?: \w+)?"
    r"|(?:сказала?и?|написал\w*|крикнул\w*) мне \w+"
    r"|(?:сказав|написав|крикнув|відповів|сказала|написала|крикнула|відповіла)(?: (?:мені|нам))?"
    r"(?: (?:він|вона|хтось|один|одна|мій|моя|якийсь|начальник|начальниця|сусід|сусідка))(?: \w+)?)"
)
_SPEAKER_NAMED = re.compile(
    r"[,!?…—–-]\s*(?:[—–-]+\s*)?"
    rf"(?:{_SUBJECT}\s(?:{_SPOKE}|me (?:dijo|disse|escribió|escreveu)|disse|dijo|ha detto|mi ha detto)"
    rf"|{_SUBJECT_BEHIND}|(?:wrote|said|asked|yelled|shouted) (?:one \w+|an? \w+|some\w+|my \w+|the \w+)"
    r"|(?:hat|haben) (?:er|sie|jemand|mein\w* \w+) (?:mir |uns )?(?:gesagt|geschrieben|geantwortet))"
    r"(?=\s*(?:[.!?…\n]|$))",
    re.IGNORECASE,
)
_IS_WHAT = re.compile(
    r"\s(?:is|was) (?:what (?:he|she|they|some\w+|my \w+) (?:said|wrote|told|called|yelled|texted)"
    r"|(?:the|his|her|their) (?:answer|reply|response))\b",
    re.IGNORECASE,
)
_SPEAKER_NAMED_ELSEWHERE = re.compile(
    r"[,，]\s*(?:उसने|किसी ने|बॉस ने) (?:मुझसे )?(?:कहा|लिखा|बोला)(?=\s*(?:[।.!?\n]|$))"
    r"|[，,！!]?(?:他|她|有人|老板|老闆|同事)(?:对我|對我|跟我)?(?:说|說|写道|寫道|吼道|骂道|罵道)(?=\s*(?:[。.！!？?\n]|$))"
)
# One of these is in every text that the three expressions find something in.
_SPEAKER_WORDS = _all("said_behind")
_SENTENCE_ENDS = ".!?…。！？\n"
FEWEST_LETTERS_QUOTED = 6  # before ", he said"; less is the rest of another sentence
# Who said the whole text, at its end: "— Anonymous", "– my neighbour, this morning", "(comment on my video)".
_UNKNOWN = (
    r"an[oó]n(?:ymous|ym|yme|imo|ima|iem)?|anônim[oa]|author unknown|unknown|unbekannt|verfasser unbekannt"
    r"|auteur inconnu|autor desconocido|autore ignoto|autor desconhecido|onbekend|okänd|anonim|nieznany|аноним"
    r"|анонім|неизвестный автор|अज्ञात|佚名|匿名"
)
_PROVERB = (
    r"(?:[\w'’-]+ ){0,2}(?:proverb|sprichwort|proverbe|proverbio|provérbio|spreekwoord|ordspråk|przysłowie|пословица"
    r"|прислів'я|कहावत|谚语|諺語)"
)
_SPEAKER_BEHIND = rf"(?:{_any('determiners')}\s){{0,3}}{_any('roles')}"
_NAME = r"(?:(?-i:[A-ZÀ-ÞА-ЯІЇЄҐ])[\w.'’-]*\s){1,3}(?-i:[A-ZÀ-ÞА-ЯІЇЄҐ])[\w.'’-]+"
# Dashes stand in sentences, too ("a treat – my dog loves it", "congratulations to our chair – Maria Silva"), so names
# and roles count behind a whole sentence only.
_A_LETTER = rf"(?:an?\s|ein\w?\s)?(?:[^\W\d_]+\s)?{_RECEIVED_LETTER}"
_SIGNED = re.compile(
    rf"(?:[—―–~]|--?)[^\S\n]*(?:{_UNKNOWN}|{_PROVERB}|{_A_LETTER}[^\n.!?]{{0,40}}"
    r"|(?:someone|somebody|jemand|quelqu'un|alguien|qualcuno|alguém|iemand|någon|ktoś|кто-то|хтось)[^\n.!?]{0,40}"
    rf"|{_SPEAKER_BEHIND},[^\n.!?]{{1,60}})[\s.]*\Z",
    re.IGNORECASE,
)
_SIGNED_BELOW = re.compile(
    rf"(?:[—―–~]|--?)[^\S\n]*(?:{_SPEAKER_BEHIND}|{_NAME})(?:,[^\n.!?]{{1,60}})?[\s.]*\Z", re.IGNORECASE
)
_IN_BRACKETS = re.compile(rf"\({_A_LETTER}[^()\n]{{0,60}}\)[\s.]*\Z", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"(?<=[.!?])\s+(?:(?:his|her|their) (?:exact |actual |own )?words(?:, not mine)?|(?:actual|direct|real) quote)"
    r"[\s.]*\Z",
    re.IGNORECASE,
)
_DASH = re.compile(r"(?<![^\s.!?…])[—―–~-]")
MOST_SIGNED = 120  # characters


def without_speeches(text: str) -> str:
    """The text with blanks for what it says that somebody else says, before it or behind it."""
    rest = _without_behind_colons(text) if ":" in text or "：" in text else text
    if not rest.isascii() and _HINDI.search(rest):
        rest = _HINDI_REPORT.sub(_without_hindi_report, _HINDI_LABELLED.sub(_without_speech, rest))
    if not any(word in rest for word in _SPEAKER_WORDS):
        return rest
    for behind in (_SPEAKER_NAMED, _IS_WHAT, _SPEAKER_NAMED_ELSEWHERE):
        for speaker in behind.finditer(rest):
            start = max(rest.rfind(end, 0, speaker.start()) for end in _SENTENCE_ENDS) + 1
            if _has_words(rest[start : speaker.start()]):
                rest = rest[:start] + " " * (speaker.start() - start) + rest[speaker.start() :]
    return rest


def without_attributed(text: str) -> str:
    """The text with blanks for what is signed at its end with somebody else's name: its last paragraph."""
    if text.startswith("@"):
        return text
    signed = _signature(text)
    if signed is None or not _has_words(text[:signed]):
        return text
    start = text.rfind("\n\n", 0, len(text[:signed].rstrip())) + 1
    return text[:start] + " " * (len(text) - start)


def _signature(text: str) -> int | None:
    """Where it says at the end of a text who else said it."""
    first = max(0, len(text) - MOST_SIGNED)
    for dash in _DASH.finditer(text, first):
        before = text[: dash.start()].rstrip(" ")
        if _SIGNED.match(text, dash.start()) or (
            before[-1:] in _SENTENCE_ENDS and before and _SIGNED_BELOW.match(text, dash.start())
        ):
            return dash.start()
    end = text.rstrip(" .\n")
    found = None
    if end.endswith(")"):
        found = _IN_BRACKETS.match(text, max(0, end.rfind("(")))
    elif end.endswith(("words", "mine", "quote")):
        found = _IN_WORDS.search(text, first)
    return None if found is None else found.start()


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= FEWEST_LETTERS_QUOTED


def _without_behind_colons(text: str) -> str:
    """The text without what stands behind a colon, where somebody else says it."""
    rest = text
    # A speaker's colon has a blank behind it, unlike that of an address.
    if _COLON.search(rest) is None and _HAN_COLON.search(rest) is None:
        return rest
    if _MAY_BE_ME.search(rest):
        turns = _TURN.sub(lambda gap: "\n".rjust(len(gap.group())), rest)
        if ME_SPEAKING.search(turns):
            mine = _SPEAKER.sub(lambda line: line.group() if ME_SPEAKING.match(line.group()) else _blanks(line), turns)
            rest = rest if mine == turns else mine
    reports, labels = speech_signs(rest)
    if labels:
        rest = _LABELLED.sub(_without_speech, _ROLE_LINE.sub(_without_speech, rest))
    if reports:
        rest = _REPORTS.sub(_without_report, rest)
    if not rest.isascii() and _HAN_COLON.search(rest):
        rest = _HAN_REPORTS.sub(_without_report, _HAN_LABELLED.sub(_without_speech, rest))
    return rest


def speech_signs(text: str) -> tuple[bool, bool]:
    """Whether a text may report somebody's words behind a colon, and whether a label or role may: a quick look."""
    if not text.isascii() and _ODD_LETTER.search(text):
        return True, True
    reports = labels = False
    for colon in _COLON.finditer(text):
        start = max(text.rfind("\n", 0, colon.start()) + 1, colon.start() - LONGEST_LABEL)
        words = re.findall(r"[^\W\d_]+", text[start : colon.start()].lower())
        reports = reports or not _BEFORE_A_REPORT.isdisjoint(words)
        speaker = next((at for at, word in enumerate(words) if word not in _BEFORE_ROLES), len(words))
        labels = labels or not (_LABEL_KEYS.isdisjoint(words) and _ROLE_WORDS.isdisjoint(words[: speaker + 1]))
    return reports, labels


def _without_speech(speech: re.Match[str]) -> str:
    """The match with blanks for its group that took part."""
    start = max(speech.start(group) for group in range(1, len(speech.groups()) + 1)) - speech.start()
    return speech.group()[:start] + " " * (len(speech.group()) - start)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_report(report: re.Match[str]) -> str:
    before = report.string[max(0, report.start() - LOOKED_BACK) : report.start()]
    verb = report.group()[: report.start(1) - report.start()]
    own = _OWN_REPORT.search(before) and not _NOT_OWN.search(before + verb)
    if (
        own
        or _WHO_EVER.search(before)
        or _OWN_AFTER.search(verb)
        or (_NO_SUBJECT.search(before) and _TO_SOMEBODY.search(verb))
    ):
        return report.group()
    return verb + " " * len(report.group(1))


def _without_hindi_report(report: re.Match[str]) -> str:
    before = report.string[max(0, report.start() - LOOKED_BACK) : report.start()]
    if _HINDI_OWN.search(re.split("[।.!?\n]", before)[-1] + report.group(1)):
        return report.group()
    return report.group(1) + " " * len(report.group(2))
