"""Who has a name in the article: the names, whom they name, and how they are introduced."""
