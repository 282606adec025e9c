"""The few colours of the terminal. Meaning is always in the words as well: a pipe, or an eye, may have no colour."""

COLOURS = {"high": "bold red", "medium": "yellow", "low": "cyan"}
HEADING = "bold"
FAINT = "dim"
UNNAMED = "yellow"
INFERRED = "cyan"
