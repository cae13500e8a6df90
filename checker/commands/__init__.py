"""What each verb of the command does; `checker/cli.py` gives them their options."""
