"""The way out to the web, tried through real sockets against the fixture server."""
