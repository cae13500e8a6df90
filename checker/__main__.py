"""`python -m checker` is `onrecord`."""

from checker.cli import main

if __name__ == "__main__":
    main()
