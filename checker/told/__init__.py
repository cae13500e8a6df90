"""One thing told in two places of a story, held against each other: what rules of dates, numbers and people share."""
