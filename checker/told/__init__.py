"""One thing told in two places of a story, held against each other: a room for each kind of thing."""
