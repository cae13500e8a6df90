"""Sentences that draw on somebody named before or after, without naming them again."""
