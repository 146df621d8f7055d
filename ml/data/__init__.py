"""Labelled lists of the project's own that training and evaluation read. Every text is invented."""
