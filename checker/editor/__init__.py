"""Findings as one types: a language server."""
