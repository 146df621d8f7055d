"""Accounts: looking them up, refreshing them, and everything that the server keeps about them.

`build_accounts` in parts.py puts the modules of this package together. Folders of their own have the queue (jobs/), the
worker processes (workers/), lists (lists/), the reader's data out, in and gone (transfer/), and the mirror (insights/).
"""
