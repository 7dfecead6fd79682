"""What figures measure: their indicator, and how they stand to time and to one another.

The modules, each group in the order that it builds up:

    What can tell what a figure measures
        cues words settings findings hits evidence own_words mismatches doers
    What a figure measures, by the words before it, behind it and around it
        predicate_before objects before_number past_figures behind_number main_predicates
        distributives amounts reached_totals weighing
    How it stands to time, and what it takes over from other figures
        changes measures measurements connections recalls places
    Each figure to its indicator
        assigning
"""
