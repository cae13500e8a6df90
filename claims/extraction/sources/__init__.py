"""Who stands behind each attribution: one desk that reads the mentions in order, and what it knows."""
