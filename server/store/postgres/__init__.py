"""The store of a community server: PostgreSQL, which also carries its queue, its rate limits and its notifications.

Nothing in here is imported where no database is set: psycopg and Alembic are not among the requirements of a personal
server. docs/community-internals.md says how readers are separated.
"""
