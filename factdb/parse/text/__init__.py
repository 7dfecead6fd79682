"""A text as the rest of `parse` reads it: tokens, paragraphs, sentences, quotations.

The modules, each group in the order that it builds up:

    Tokens, and what of a text is no story
        tokens datelines layout signatures boilerplate
    The words by which a language reports, and by which its verbs are told
        cue_words verb_forms reporting_words
    Sentences and quotations
        sentences quotes
"""
