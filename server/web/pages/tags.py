"""The page of the reader's tags: search, edit, rename and merge words, remove with undo, import, export."""

from __future__ import annotations

from typing import NamedTuple

from flask import Response, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.tags import DEFAULT_COLOUR
from server.accounts.transfer.import_files import ImportFileError, csv_of, read_file
from server.services import current_accounts
from server.web import page_messages, page_views
from server.web.errors import ProblemError, tag_problems
from server.web.keys import account_from_key
from server.web.pages.layout import blueprint, day_of, redirect_to
from server.web.paging import requested_page
from server.web.responses import download
from shared_schema.limits import IMPORT_MEGABYTES, NOTE_LIMIT, QUERY_LIMIT, TAG_WORD_LIMIT, URL_LIMIT
from shared_schema.networks import UnknownAccountError, account_of, key_of
from shared_schema.records import TAG_COLOURS, ImportResponse, Tag, TagColour


class TagRow(NamedTuple):
    """One tagged account in the list."""

    key: str
    name: str
    handle: str
    network: str
    tag: Tag
    since: str


def _row(key: str, tag: Tag) -> TagRow | None:
    try:
        account = account_of(key)
    except UnknownAccountError:  # of a network that this version does not know
        return None
    record = current_accounts().records.get(key)
    card = record.card if record else None
    handle = page_views.shown_handle(account)
    return TagRow(
        key=key,
        name=(card.display_name if card else None) or handle,
        handle=handle,
        network=page_views.network_name(account),
        tag=tag,
        since=day_of(tag.made_at or ""),
    )


@blueprint.app_context_processor
def _form_values() -> dict[str, object]:
    """What the form of a tag needs, wherever it is shown."""
    return {
        "tag_colours": TAG_COLOURS,
        "default_tag_colour": DEFAULT_COLOUR,
        "tag_word_limit": TAG_WORD_LIMIT,
        "tag_note_limit": NOTE_LIMIT,
        "tag_link_limit": URL_LIMIT,
        "import_megabytes": IMPORT_MEGABYTES,
    }


@blueprint.get("/tags")
def tags() -> str:
    """The words, and the tagged accounts, the newest first."""
    return _tags_page(None)


def _tags_page(imported: ImportResponse | None) -> str:
    query, word = request.args.get("q", "")[:QUERY_LIMIT].strip(), request.args.get("word")
    kept = current_accounts().tags
    found = kept.search(query, word)
    page = requested_page(found)
    return render_template(
        "tags.html",
        query=query,
        word=word,
        total=len(kept.all()),
        found=len(found),
        rows=[row for row in (_row(key, tag) for key, tag in page.shown) if row is not None],
        words=kept.words(),
        page=page.number,
        pages=page.pages,
        imported=imported,
    )


@blueprint.post("/tags/save/<path:account_key>")
def save_tag(account_key: str) -> AnyResponse:
    """Saves the tag of an account."""
    account, form = account_from_key(account_key), request.form
    with tag_problems():
        current_accounts().tags.set(
            account,
            form.get("word", ""),
            _colour() or DEFAULT_COLOUR,
            form.get("note"),
            form.get("link", "").strip() or None,
        )
    return _back(key_of(account), done="tagged")


@blueprint.post("/tags/remove/<path:account_key>")
def remove_tag(account_key: str) -> AnyResponse:
    """Removes the tag of an account; the notice offers to undo it."""
    account = account_from_key(account_key)
    _, change = current_accounts().tags.remove(account)
    return _back(key_of(account), done="tag_removed", undo=change)


@blueprint.post("/tags/word")
def change_word() -> AnyResponse:
    """Renames a word on every account, merges it with another, or removes it from all of them."""
    kept, word = current_accounts().tags, request.form.get("word", "")
    if request.form.get("remove"):
        _, change = kept.remove_word(word)
        return redirect_to("pages.tags", done="word_removed", undo=change)
    with tag_problems():
        _, change = kept.change_word(word, request.form.get("new", ""), _colour())
    return redirect_to("pages.tags", done="word_changed", undo=change)


@blueprint.post("/tags/undo")
def undo_tags() -> AnyResponse:
    """Takes one change back."""
    with tag_problems():
        restored = current_accounts().tags.undo(request.form.get("change", ""))
    account_key = request.form.get("account", "")
    return _back(account_key, done="undone") if restored else _back(account_key, done="not_undone")


@blueprint.get("/tags/export")
def export_tags() -> Response:
    """The tags as CSV."""
    text = csv_of(sorted(current_accounts().tags.all().items()))
    return download(text, "text/csv", "humankind-tags.csv")


@blueprint.post("/tags/import")
def import_tags() -> str:
    """Imports a file, and shows what was done."""
    request.max_content_length = IMPORT_MEGABYTES * 1024 * 1024
    file = request.files.get("file")
    try:
        document = read_file(file.read() if file else b"")
        imported = current_accounts().importer.run(document, replace=request.form.get("replace") == "1")
    except ImportFileError as error:
        raise ProblemError("bad-request", str(error), next_step=page_messages.IMPORT_NEXT) from error
    return _tags_page(imported)


@blueprint.post("/tags/import/undo")
def undo_import() -> AnyResponse:
    """Puts back what was kept before an import."""
    try:
        current_accounts().importer.undo(request.form.get("backup", ""))
    except ImportFileError as error:
        raise ProblemError("bad-request", str(error), next_step="") from error
    return redirect_to("pages.tags", done="undone")


def _colour() -> TagColour | None:
    return next((colour for colour in TAG_COLOURS if colour == request.form.get("colour")), None)


def _back(account_key: str, **values: str) -> AnyResponse:
    """To the page that the form was on: the account's own, or the list with its search."""
    if request.form.get("back") == "account" and account_key:
        return redirect_to("pages.account", account_key=key_of(account_from_key(account_key)), **values)
    if request.form.get("q"):
        values["q"] = request.form["q"]
    return redirect_to("pages.tags", **values)
