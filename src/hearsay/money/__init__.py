"""Money beyond one statement: what it is in dollars, and which statements may be added up.

Pure functions over a Reading. Nothing here changes a statement: a conversion and a sum stand beside the verbatim.
"""
