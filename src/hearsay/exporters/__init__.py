"""What leaves the program: one file a format. `contract` is the JSON line, `html` the page; the rest serves them."""
