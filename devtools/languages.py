"""Checks the files of each language: `python -m devtools.languages [LANGUAGE …]`. docs/languages.md says what to do.

English is the source. English and German are always complete. Another language may lack the messages that
server/locales/untranslated.json lists for it, at most MOST_MISSING; readers get the English ones. `--note` lists there
what is missing, for who adds a message and cannot translate it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from server.locales.catalog import FOLDER, LANGUAGES, SOURCE, area_of, areas, render
from server.locales.formats import babel_locale
from shared_schema.networks import networks
from shared_schema.records import Message

LISTINGS = Path(__file__).parents[1] / "docs" / "store"
# What the strictest of the stores takes, in characters: Edge, Chrome and Edge, Edge again.
LONGEST_NAME, LONGEST_SUMMARY, LISTING_LENGTH = 45, 132, range(250, 10_001)
EXTENSION = Path(__file__).parents[1] / "extension" / "_locales"
COMPLETE = (SOURCE, "de")
UNTRANSLATED = FOLDER / "untranslated.json"
MOST_MISSING = 40
CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
COUNTS = (0, 1, 2, 3, 5, 11, 21, 100, 1_000_000)
QUOTE = 'Ada {$x} <b>&amp; "co"'  # no part of it may be read as syntax
# No markup, no exclamation marks, no invisible characters that change the direction.
_FORBIDDEN = re.compile(r"[<>!\u200e\u200f\u202a-\u202e\u2066-\u2069]|&\w+;")
_FORM = re.compile(rf"_({'|'.join(sorted(CATEGORIES))})$")
# Columns for what stands on one line of a card that is 320 px wide: a word in a badge, a button.
_WIDEST = (
    (22, re.compile(r"verdict_[a-z_]+|score_(humanity|conversation|kindness)")),
    (30, re.compile(r"badge_(opted_out|unavailable|new_host|pending)")),
    (
        34,
        re.compile(
            r"card_(know|tag|again|look_up|how|undo|untag|tag_edit|tag_new)|common_undo"
            r"|correction_(person|one_way|automated|organisation)"
        ),
    ),
)


class _Parts(Visitor):
    """What one message is made of: its variables, and the keys by which it chooses by each of them."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.functions: dict[str, str] = {}
        self.choices: list[tuple[str, set[str]]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the name that Visitor calls
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        for argument in node.arguments.positional:
            if isinstance(argument, ast.VariableReference):
                self.functions[argument.id.name] = node.id.name
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = {
                key.name if isinstance(key := variant.key, ast.Identifier) else key.value for variant in node.variants
            }
            self.choices.append((node.selector.id.name, keys))
        self.generic_visit(node)


@cache
def catalog(language: str, area: str) -> tuple[dict[str, _Parts], list[str]]:
    """Message id → its parts, an attribute as `id.attribute`; and what cannot be read."""
    file = FOLDER / language / f"{area}.ftl"
    return read_catalog(file.read_text(encoding="utf-8"), file.name) if file.is_file() else ({}, [])


def read_catalog(text: str, file: str) -> tuple[dict[str, _Parts], list[str]]:
    """The messages of a Fluent file, as `catalog` returns them."""
    found: dict[str, _Parts] = {}
    problems: list[str] = []
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            problems.append(f"{file}: cannot be read: {(entry.content or '').strip()[:80]!r}")
        elif isinstance(entry, ast.Message):
            patterns = {entry.id.name: entry.value} if entry.value else {}
            patterns |= {f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes}
            for name, pattern in patterns.items():
                if name in found:
                    problems.append(f"{name}: is there twice")
                found[name] = _Parts()
                found[name].visit(pattern)
    return found, problems


@cache
def required_categories(language: str) -> frozenset[str]:
    """The plural categories that whole numbers up to a thousand have in a language."""
    rule = babel_locale(language).plural_form
    return frozenset(rule(number) for number in range(1001))


def server_ids(language: str) -> set[str]:
    """The ids of all messages of a language."""
    return {name for area in areas() for name in catalog(language, area)[0]}


def server_problems(language: str) -> Iterator[str]:
    """What is wrong with the catalogs of a language, apart from messages that are missing."""
    for path in (FOLDER / language).iterdir():
        if path.suffix != ".ftl" or path.stem not in areas():
            yield f"{path.name}: English has no such file"
    for area in areas():
        english, found = catalog(SOURCE, area)[0], catalog(language, area)
        yield from found[1]
        for name, parts in found[0].items():
            if name not in english:
                yield f"{name}: English has no such message"
                continue
            yield from _message_problems(language, name, parts, english[name])


def _message_problems(language: str, name: str, parts: _Parts, english: _Parts) -> Iterator[str]:
    if parts.variables != english.variables:
        yield f"{name}: has {sorted(parts.variables)}, English has {sorted(english.variables)}"
        return
    for variable, keys in parts.choices:
        if keys <= CATEGORIES:
            missing = required_categories(language) - keys
            if missing and not (len(missing) == 1 and "other" in keys and "other" not in required_categories(language)):
                yield f"{name}: ${variable} lacks the plural forms {sorted(missing)}"
            unknown = keys - set(babel_locale(language).plural_form.tags) - {"other"}
            if unknown:
                yield f"{name}: the language has no plural forms {sorted(unknown)}"
    for text in rendered(language, name, parts, english):
        if not text.strip() or text != text.strip():
            yield f"{name}: is empty, or has a blank at its end"
        # Where it runs in the other direction, the renderer isolates it.
        if _FORBIDDEN.search(text.replace(f"\u2068{QUOTE}\u2069", "").replace(QUOTE, "")):
            yield f"{name}: has markup, an exclamation mark or an invisible sign: {text!r}"


def rendered(language: str, name: str, parts: _Parts, english: _Parts) -> Iterator[str]:
    """The message with sample values: each count that has a form of its own, each value by which it chooses."""
    chosen = [*english.choices, *parts.choices]
    counted = {variable for variable, keys in chosen if keys <= CATEGORIES}
    named = {variable: sorted(keys) for variable, keys in english.choices if not keys <= CATEGORIES}
    dates = {"DAY": "2026-03-03", "LANGUAGE": "de"}
    for step in range(max(len(COUNTS) if counted else 1, *map(len, named.values()), 1)):
        values: dict[str, int | float | str | Message | list[str | Message]] = {}
        for variable in english.variables:
            if variable in counted:
                values[variable] = COUNTS[step % len(COUNTS)]
            elif variable in named:
                values[variable] = named[variable][step % len(named[variable])]
            else:
                values[variable] = dates.get(english.functions.get(variable, ""), QUOTE)
        yield render(Message(id=name, values=values), language)


def samples(language: str, name: str) -> list[str]:
    """A message of the server with sample values, in every form."""
    return list(rendered(language, name, *(catalog(one, area_of(name))[0][name] for one in (language, SOURCE))))


# -- the extension -----------------------------------------------------------------------------------------------------


def extension_folder(language: str) -> Path:
    """The folder of a language's messages in the extension; browsers write `pt_BR`."""
    return EXTENSION / language.replace("-", "_")


@cache
def extension_messages(language: str) -> dict[str, dict[str, object]]:
    """The messages of the extension by id; none where the language has no file."""
    file = extension_folder(language) / "messages.json"
    found: dict[str, dict[str, object]] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found


def _expected(language: str, name: str) -> set[str]:
    """The ids that a language has for an English one: itself, or its plural forms, `other` always."""
    form = _FORM.search(name)
    if form is None or f"{name[: form.start()]}_other" not in extension_messages(SOURCE):
        return {name}
    return {f"{name[: form.start()]}_{category}" for category in {*required_categories(language), "other"}}


def _english_of(name: str) -> dict[str, object] | None:
    """The English message of an id: that of another plural form where English lacks this one."""
    english = extension_messages(SOURCE)
    return english.get(name) or english.get(_FORM.sub("_other", name))


def _columns(text: str) -> int:
    """How wide a text is, in columns: East Asian characters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def extension_problems(language: str) -> Iterator[str]:
    """What is wrong with the messages of a language in the extension, apart from those that are missing."""
    found = extension_messages(language)
    if str(found.get("common_locale", {}).get("message")) != language:
        yield f"extension: common_locale is not {language!r}"
    expected = {form for name in extension_messages(SOURCE) for form in _expected(language, name)}
    for name, message in found.items():
        text, english = str(message["message"]), _english_of(name)
        if name not in expected or english is None:
            yield f"extension: {name}: English has no such message"
            continue
        if message.get("placeholders") != english.get("placeholders"):
            yield f"extension: {name}: other placeholders than English"
        used = {one.lower() for one in re.findall(r"\$(\w+)\$", text)}
        needed = {one.lower() for one in re.findall(r"\$(\w+)\$", str(english["message"]))}
        declared = message.get("placeholders", {})
        if not used <= set(declared if isinstance(declared, dict) else {}):
            yield f"extension: {name}: a placeholder that is not declared"
        if needed - used and not _FORM.search(name):  # "one account" needs no number
            yield f"extension: {name}: lacks {sorted(needed - used)}"
        if not text or text != text.strip() or _FORBIDDEN.search(text):
            yield f"extension: {name}: is empty, has a blank at an end, markup or an exclamation mark"
        for limit, names in _WIDEST:
            if names.fullmatch(name) and _columns(text) > limit:
                yield f"extension: {name}: wider than {limit} columns: {text!r}"


# -- the stores --------------------------------------------------------------------------------------------------------


def listing(language: str) -> str:
    """The description for the stores; empty where there is none. Name and summary are messages of the extension."""
    file = LISTINGS / f"{language}.md"
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""


def listing_problems(language: str) -> Iterator[str]:
    """What the stores would not take of a listing, and what it lacks beside the English one."""
    for name, longest in (("manifest_name", LONGEST_NAME), ("manifest_description", LONGEST_SUMMARY)):
        text = str(extension_messages(language).get(name, {}).get("message", ""))
        if not 0 < len(text) <= longest:
            yield f"extension: {name}: has {len(text)} characters; the stores take 1 to {longest}"
    text, english = listing(language), listing(SOURCE)
    file = f"docs/store/{language}.md"
    if not text:
        yield f"{file}: is missing"
        return
    if len(text) not in LISTING_LENGTH:
        yield f"{file}: has {len(text)} characters; the stores take {LISTING_LENGTH[0]} to {LISTING_LENGTH[-1]}"
    if _FORBIDDEN.search(text):
        yield f"{file}: has markup, an exclamation mark or an invisible sign"
    if [_lines_of(part) for part in text.split("\n\n")] != [_lines_of(part) for part in english.split("\n\n")]:
        yield f"{file}: has other paragraphs or points than English"
    unnamed = [row.name for row in networks().values() if row.sites and row.id != "sample" and row.name not in text]
    if unnamed:
        yield f"{file}: does not name {unnamed}"


def _lines_of(paragraph: str) -> list[bool]:
    """For each line whether it is one of a list of points."""
    return [line.startswith("- ") for line in paragraph.splitlines()]


# -- what is missing ---------------------------------------------------------------------------------------------------


def missing(language: str) -> set[str]:
    """The ids that a language lacks; those of the extension begin with `extension:`."""
    expected = {form for name in extension_messages(SOURCE) for form in _expected(language, name)}
    lacking = {f"extension:{name}" for name in expected - extension_messages(language).keys()}
    return lacking | (server_ids(SOURCE) - server_ids(language))


def untranslated() -> dict[str, list[str]]:
    """Language → the ids that it may lack."""
    listed: dict[str, list[str]] = json.loads(UNTRANSLATED.read_text(encoding="utf-8"))
    return listed


def problems_of(language: str) -> list[str]:
    """Everything that is wrong with a language."""
    lacking, listed = missing(language), set(untranslated().get(language, ()))
    found = [*server_problems(language), *extension_problems(language), *listing_problems(language)]
    found += [f"{name}: is missing" for name in sorted(lacking - listed)]
    found += [f"{name}: is not missing any more: take it from {UNTRANSLATED.name}" for name in sorted(listed - lacking)]
    if language in COMPLETE and listed:
        found.append(f"{language} is always complete")
    if len(listed) > MOST_MISSING:
        found.append(f"{len(listed)} messages are missing, more than {MOST_MISSING}")
    return found


def note_missing() -> None:
    """Lists in untranslated.json what the languages lack, those that must be complete excepted."""
    lacking = {language: sorted(missing(language)) for language in LANGUAGES if language not in COMPLETE}
    listed = {language: names for language, names in lacking.items() if names}
    UNTRANSLATED.write_text(json.dumps(listed, indent=2) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Prints what is wrong. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m devtools.languages", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help=f"of {', '.join(LANGUAGES)}; all")
    parser.add_argument("--note", action="store_true", help="lists in untranslated.json what the languages lack")
    options = parser.parse_args(arguments)
    if options.note:
        note_missing()
    wrong = {language: problems_of(language) for language in options.languages or LANGUAGES}
    for language, problems in wrong.items():
        for problem in problems:
            print(f"{language}: {problem}")
    return 1 if any(wrong.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
