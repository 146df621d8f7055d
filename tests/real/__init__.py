"""Tests on answers recorded from the live networks, which are never part of this repository."""
