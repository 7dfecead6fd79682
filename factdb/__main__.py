"""Run the command line as `python -m factdb`."""

if __name__ == "__main__":  # each worker process of a load imports this too
    from factdb.cli import main

    main()
