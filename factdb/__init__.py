"""News articles in, a database of who claimed what, when, and how many out."""
