"""Dates and chronology."""
