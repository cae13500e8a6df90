"""What is wrong with it: rules, running them, and the command."""
