"""Accounts: looking them up, refreshing them, and everything that the server keeps about them.

`build_accounts` in parts.py puts the modules of this package together.
"""
