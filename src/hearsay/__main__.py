"""`python -m hearsay` is the `hearsay` command."""

from hearsay.cli import main

if __name__ == "__main__":
    main()
