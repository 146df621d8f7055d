"""What a browser or a page can do wrong in a test."""

from __future__ import annotations


class BrowserError(Exception):
    """The browser rejected a command, or a script in the page threw an error."""


class BrowserCrashedError(BrowserError):
    """The browser process is gone."""


class WaitError(AssertionError):
    """A condition that a test waited for was not met in time."""
