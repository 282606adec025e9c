"""The corpora, one file each; what each may be used for is said in its docstring."""
