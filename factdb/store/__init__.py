"""The database: its tables, its migrations, and records to rows.

`tables`, `engine`, `save` and `migrate` import SQLAlchemy, which takes a fifth of a second;
`views`, `revision` and `location` do not, and are all that `factdb.query` needs.
"""
