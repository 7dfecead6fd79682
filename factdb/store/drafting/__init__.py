"""An extraction as rows, before anything is known of the database. Pure: workers do it.

The modules, in the order that they build up:

    What rows and their keys are made of
        packing keys folding entries
    What figures and claims say, as they are compared with others
        stated document_tolls saying holders
    The draft
        draft
"""
