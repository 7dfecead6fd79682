"""How Alembic reaches a database: by the connection that `factdb.store.migrate` hands over.

In a checkout, `alembic revision --autogenerate -m what` compares the models with the database that
FACTDB_DATABASE names.
"""

import os

from alembic import context
from sqlalchemy import Connection

from factdb.store.engine import open_engine
from factdb.store.tables import Base


def migrate(connection: Connection) -> None:
    """Run the migrations asked for, all in one transaction."""
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with open_engine(os.environ["FACTDB_DATABASE"]).begin() as opened:
        migrate(opened)
