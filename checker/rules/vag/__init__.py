"""Vague attribution."""
