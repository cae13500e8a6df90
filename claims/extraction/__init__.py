"""From an `Article` to its `Record`: the stages, in order, are listed in `pipeline.py`.

What stands beside it is shared by all stages (`shapes.py`, `wordlists.py`) or is a stage of one file. The others have
rooms, each of which imports only those before it (`tests/test_layers.py`):

- `quoted/`: words in quotation marks
- `temporal/`: time expressions
- `learned/`: what trained models tell, with their data in `models/`
- `named/`: who has a name in the article
- `mentioned/`: a source as one sentence names it
- `patterns/`: what a wording shows by itself
- `sources/`: who stands behind each attribution
- `carrying/`: sentences that draw on somebody named before or after
"""
