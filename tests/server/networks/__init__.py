"""Tests of server/networks. The readers are tested by golden files: recorded responses and the evidence they become."""
