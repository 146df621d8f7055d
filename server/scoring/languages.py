"""English names of the languages that posts are written in (ISO 639-1)."""

from __future__ import annotations

_NAMES = dict(
    pair.split(":")
    for pair in (
        "ar:Arabic bg:Bulgarian ca:Catalan cs:Czech da:Danish de:German el:Greek en:English eo:Esperanto es:Spanish "
        "et:Estonian eu:Basque fa:Persian fi:Finnish fr:French ga:Irish gl:Galician he:Hebrew hi:Hindi hr:Croatian "
        "hu:Hungarian id:Indonesian is:Icelandic it:Italian ja:Japanese ko:Korean lt:Lithuanian lv:Latvian ms:Malay "
        "nb:Norwegian nl:Dutch nn:Norwegian no:Norwegian pl:Polish pt:Portuguese ro:Romanian ru:Russian sk:Slovak "
        "sl:Slovenian sr:Serbian sv:Swedish th:Thai tr:Turkish uk:Ukrainian vi:Vietnamese zh:Chinese cy:Welsh"
    ).split()
)


def language_name(code: str) -> str:
    """The English name of a language, or its code where the table has none."""
    return _NAMES.get(code, code)
