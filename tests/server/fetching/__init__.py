"""The HTTP client, tested through real sockets against the fake networks."""
