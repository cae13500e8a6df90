"""Words in quotation marks: where they are, and whether they are somebody's words."""
