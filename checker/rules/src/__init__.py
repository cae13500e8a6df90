"""Missing or thin sourcing."""
