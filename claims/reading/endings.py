"""By which endings files are known for what they hold."""

from claims.article import JSON_LINES

MARKDOWN = frozenset({".md", ".markdown"})
PLAIN = frozenset({".txt", ".text"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
TABLES = frozenset({".csv", ".tsv"})
"""What nobody reads as an article."""
ARTICLES = MARKDOWN | PLAIN | PAGES | JSON_LINES
