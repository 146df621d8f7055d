"""Absolute bounds that "How it works" publishes, and that outreach suggestions use like the signal `outreach`.

In a module of their own so that the server can use them without loading the signals.
"""

FEW_FOLLOWERS = 150
