"""Where a code point of the article lies in the user's file."""

from claims.article import Article


def line_and_column(article: Article, offset: int) -> tuple[int, int]:
    """1-based line and column (in code points) in the file; in the extracted text where the file is HTML.

    Of JSON lines it is the article's one line, and the column is the text's.
    """
    if article.place.in_lines:
        return article.place.first_line, offset + 1
    before = article.text[:offset]
    line = before.count("\n")
    return article.place.first_line + line, offset - (before.rfind("\n") + 1) + 1
