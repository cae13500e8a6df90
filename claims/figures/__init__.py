"""The figures of an article: how they are written, what changed from what to what, parts and wholes, polls, tolls."""
