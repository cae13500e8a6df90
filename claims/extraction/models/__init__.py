"""The trained models, as package data."""
