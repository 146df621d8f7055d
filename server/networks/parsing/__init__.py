"""Parsers shared by the readers: JSON values, HTML, Markdown, feeds, microformats and URLs."""
