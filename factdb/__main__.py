"""Run the command line as `python -m factdb`."""

from factdb.cli import main

if __name__ == "__main__":
    main()
