"""The command line: commands, the text renderer, and a client of the running server."""
