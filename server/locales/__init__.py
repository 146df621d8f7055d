"""The reader's own language: one folder of catalogs for each language, and what renders a message from them.

A sentence is a message, an id with its values (shared_schema/records.py), until it is shown. The catalogs are Fluent
files, since one of our sentences can depend on several numbers, each with the plural forms of the language, which
gettext cannot express. English is the source; where another language lacks a message, the reader gets the English one.
"""
