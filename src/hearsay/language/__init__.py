"""The reader and its rule form, term lists, language identification. Knows no claim."""
