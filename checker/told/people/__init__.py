"""People told of in two places, by name, age or description."""
