"""Names of hosts lead where they lead in a browser."""

from __future__ import annotations

import pytest

from shared_schema.host_names import ascii_name


@pytest.mark.parametrize(
    ("host", "ascii_form"),
    [
        ("Ada.Example", "ada.example"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("BÜCHER.example", "xn--bcher-kva.example"),
        ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
        # What the older standard replaced by other letters, so that the domain could be somebody else's.
        ("faß.example", "xn--fa-hia.example"),
        ("FAẞ.example", "xn--fa-hia.example"),
        ("fass.example", "fass.example"),
        ("οδός.example", "xn--pxavk3b.example"),
        ("ΟΔΟΣ.example", "xn--pxavbq.example"),  # capitals have one sigma only
    ],
)
def test_a_name_is_written_as_browsers_write_it(host: str, ascii_form: str) -> None:
    assert ascii_name(host) == ascii_form


@pytest.mark.parametrize("host", ["ß" * 64 + ".example", "a" * 64 + ".example", "ß..example"])
def test_what_no_browser_accepts_is_refused(host: str) -> None:
    with pytest.raises(UnicodeError):
        ascii_name(host)
