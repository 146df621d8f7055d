"""Humankind's server: gathers public evidence about an account and scores it, on the reader's own machine."""

__version__ = "0.2.0"
