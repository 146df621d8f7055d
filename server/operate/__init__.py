"""What whoever operates a community server watches it with: health, metrics, logs.

Nothing in here tells who looked whom up, or who was looked up. Nothing in here is imported on a reader's own machine.
"""
