"""The queue of refreshes: threads of one machine, or procrastinate workers of a community."""
