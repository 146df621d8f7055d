"""Tests of extension/sites/ that run in Node.js. The browser tests in tests/browser/test_feed_*.py cover the tables."""
