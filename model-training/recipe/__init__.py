"""The recipe of the reader model: corpora, network, training, and the folder that Hearsay reads."""
