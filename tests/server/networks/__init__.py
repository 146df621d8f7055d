"""Tests of the network files: recorded answers in, evidence out."""
