"""Accounts: looking them up, refreshing them, and everything that is kept about them."""
