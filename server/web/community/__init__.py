"""What a community server adds to the pages and the API: how readers join, and whose request it is.

Imported only where HUMANKIND_DATABASE_URL is set.
"""
