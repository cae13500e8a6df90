"""Anonymous sourcing."""
