"""How many generated examples a property is tried with: many by default, few in the quick subset.

The examples are the same in every run, so that a failure is one everybody can repeat; no example has a time limit,
because machines are noisy.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("full", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("quick", max_examples=15, deadline=None, derandomize=True)
settings.load_profile("full")
