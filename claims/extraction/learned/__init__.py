"""What trained models tell: which words attribute what to whom, and how likely a desk would ask who says so."""
