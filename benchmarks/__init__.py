"""Measuring: predictions, speed, start-up, quality; training."""
