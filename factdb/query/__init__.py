"""What the database answers, without SQLAlchemy: lists, one claim in its context, SQL."""
