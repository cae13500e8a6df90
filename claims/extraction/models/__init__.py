"""Data of the trained models; `docs/attribution-model.md` is the card."""
