"""The contract both sides read: typed records, the networks, the look, and what is generated from them.

Nothing here does any work for a reader; it only says what things are called and what shape they have.
`python -m devtools.generate` writes everything that is generated from it.
"""
