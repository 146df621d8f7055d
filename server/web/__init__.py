"""HTTP in and out: the JSON API, the pages, authentication, pairing and errors."""
