"""Invented feed pages at the real addresses, shared by the tests and the benchmark."""
