"""Time expressions: the words, their values, and what they are reckoned from."""
