"""The database: its tables, its migrations, and records to rows.

Start with `tables`, what is stored, and `save`, how it comes there. `tables`, `engine`, `save` and
`migrate` import SQLAlchemy, which takes a fifth of a second; `views`, `revision` and `location` do
not, and are all that `factdb.query` needs. The modules, each group in the order that it builds up:

    place       location revision engine backup
    schema      values columns tables views guards
    rows        packing insert change run
    content     keys folding entries stated tolled saying holders draft
    derived     search wording names gazetteer decisions origins copies components regrouping
                propositions grounds points relating corrections tolls series deciding
    ready       indices migrate prepare
    saving      facts history settle plan spans save
"""
