"""What the database answers, without SQLAlchemy: lists, one claim in its context, SQL.

Start with `lists`. The modules, each group in the order that it builds up:

    asked       connection filters wanted names
    lists       rows listing word_index matching lists sources
    words       snippets search
    one         claim same series
    versions    stored reading version diff
    content     propositions speakers places decisions runs
    faults      fault check_propositions check_search check arithmetic
"""
