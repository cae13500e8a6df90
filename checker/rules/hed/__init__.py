"""The headline against the story."""
