"""Days, lengths and feasts told in two places."""
