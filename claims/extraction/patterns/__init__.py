"""What a wording shows by itself, without a model: labels, asides, opinions, refusals, why a name is kept back."""
