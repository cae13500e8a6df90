"""The public Python names of onrecord: `from onrecord import read_article, extract_claims, check`."""
