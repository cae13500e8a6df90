"""Right of reply."""
