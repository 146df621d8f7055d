"""Lists that the reader subscribes to: their addresses, formats and publishers, and those a community publishes."""
