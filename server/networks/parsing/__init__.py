"""Parsers that readers share: JSON values, URLs, HTML, Markdown, feeds, microformats. None of them makes a request."""
