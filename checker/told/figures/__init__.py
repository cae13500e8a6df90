"""Figures told in two places."""
