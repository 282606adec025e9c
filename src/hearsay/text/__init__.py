"""Offsets, folding, sentences, quotations, identities. Knows no claim."""
