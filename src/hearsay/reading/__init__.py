"""One document: text to names, amounts, voices, entities and claims. stages.py holds the order."""
