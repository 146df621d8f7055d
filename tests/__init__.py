"""Everything that checks Humankind; the tree mirrors the product."""
