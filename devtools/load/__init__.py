"""Load: many readers at once, hours of traffic, and what they do to latency, memory, descriptors and threads."""
