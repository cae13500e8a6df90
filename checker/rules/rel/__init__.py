"""Relayed and second-hand sourcing."""
