"""Invented feed pages, served at the real addresses in tests, benchmarks and screenshots."""
