"""Telling the reader."""
