"""A source as one sentence names it: its head, the whole phrase, whose it is."""
