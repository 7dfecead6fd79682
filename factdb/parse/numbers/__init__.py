"""Numbers and quantities: "1,2 juta", "two and a half", "Rp2,5 triliun", "10 hingga 12 ribu".

The modules, each group in the order that it builds up:

    One number: digits, words, shares, magnitudes
        numerals words totals digits shares grammar
    One quantity: its hedges, unit or noun, ranges of two numbers; numbers that count nothing
        hedges measured counted quantity ranges quantities tallies identifiers list_marks
        exclusion_words exclusions
"""
