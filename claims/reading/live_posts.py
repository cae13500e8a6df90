"""Posts of a live blog that are articles side by side, of which an extractor takes the first for the story."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"<article\b", re.I)
_LIVE = re.compile(r"\b(?:LiveBlogPosting|liveBlogUpdate)\b")
"""What a page's markup calls a live blog, and a post of it."""
_ELSEWHERE = (
    "descendant-or-self::*[self::h1 or self::h2 or self::h3 or self::h4]"
    "/descendant-or-self::a[not(starts-with(@href, '#'))]"
)
"""A heading that leads to another page: the article is a teaser of the story there."""


def posts_together(page: str) -> "str | HtmlElement":
    """The page; of a live blog its tree, in which one article holds all from the headline to the last post."""
    if len(_ARTICLE.findall(page)) < 2:
        return page
    from trafilatura import load_html  # noqa: PLC0415  # half a second: only for pages

    tree = load_html(page)
    title = next(tree.iter("h1"), None) if tree is not None else None
    if tree is None or title is None or _inside(title):
        return page
    posts = [each for each in tree.iter("article") if not _inside(each)]
    if len(posts) < 2 or not _is_live(page, posts):
        return page
    story = tree.makeelement("article")
    above_posts = list(posts[-1].iterancestors())
    around = next(above for above in title.iterancestors() if above in above_posts)
    first, last = (_child_with(each, around) for each in (title, posts[-1]))
    told = list(around)[around.index(first) : around.index(last) + 1]
    around.insert(around.index(first), story)
    for element in told:
        story.append(element)
    for post in posts:
        post.tag = "section"
    return tree


def _inside(element: "HtmlElement") -> bool:
    return next(element.iterancestors("article"), None) is not None


def _is_live(page: str, posts: Sequence["HtmlElement"]) -> bool:
    """Whether all of the page's articles are posts of one story: its markup says so, or each has its hour."""
    if len({post.getparent() for post in posts}) > 1:
        return False
    return bool(_LIVE.search(page)) or all(
        next(post.iter("time"), None) is not None and not post.xpath(_ELSEWHERE) for post in posts
    )


def _child_with(element: "HtmlElement", around: "HtmlElement") -> "HtmlElement":
    """The child of `around` that is the element or holds it."""
    return next(each for each in (element, *element.iterancestors()) if each.getparent() is around)
