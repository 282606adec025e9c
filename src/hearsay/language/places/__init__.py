"""Where places lie: the gazetteer file, its keys, and what a record of it says. Knows no claim."""
