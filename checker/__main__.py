"""`python -m checker` is `onrecord`."""

import sys


def main() -> None:
    """Run the command and exit with its code; who stops it while it is still being loaded sees no traceback."""
    try:
        from checker.cli import main as command  # noqa: PLC0415

        command()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
