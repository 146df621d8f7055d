"""Absolute bounds that "How it works" publishes, and that outreach suggestions use like the signal `outreach`.

In a module of their own so that the server can use them without loading the signals.
"""

FEW_FOLLOWERS = 150
# Of how many people one at most is called automated by a pattern, on every set that EVALUATION.md lists.
PATTERN_ERRS_ONE_IN = 200
