"""Reports: who says what, read around each cue.

The rules that a claim names are listed in `factdb.parse.cues.unit`. The modules, each group in the
order that it builds up:

    Readers of reports, by the role of their cue
        inverted prepositions passives inversions inverted_verbs relatives second_predicates
        behind_clauses verbs participles quotings attributions leads
    The same where the verb stands second or last
        clauses second_subjects source_phrases reckonings verb_second second_quotes floor
    Reports beside and inside one another, and who passes them on
        turns joined relays nested_reports reading
"""
