"""Headlines held against the story under them."""
