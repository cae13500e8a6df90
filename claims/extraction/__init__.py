"""From an `Article` to its `Record`: one file a stage, listed in order in `pipeline.py`."""
