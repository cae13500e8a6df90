"""Claim records as files: their schemas, and whether a record is what it should be."""
