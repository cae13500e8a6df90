"""Who is accused of what, and whether they were heard."""
