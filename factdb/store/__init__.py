"""The database: its tables, its migrations, and records to rows.

Start with `tables`, what is stored, and `save`, how it comes there. `tables`, `engine`, `save` and
`migrate` import SQLAlchemy, which takes a fifth of a second; `views`, `revision`, `location`,
`waiting` and `values` do not, nor does `drafting`, and that is all that `factdb.query` needs.
Modules and packages, each group in the order that it builds up:

    Where a database is, and connections that write
        location revision waiting engine backup
    The schema
        values columns tables views guards
    Drafts, of which nothing is known of the database
        drafting
    Rows of any table
        insert change run
    What follows from rows and is kept beside them
        derived
    A database made ready
        indices migrate prepare
    Drafts into the database
        facts history settle plan spans save
"""
