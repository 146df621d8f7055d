"""What the extension's files must be like; no browser runs here."""
