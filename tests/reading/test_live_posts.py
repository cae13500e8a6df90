"""A live blog's posts are read whole, also where each is an article of its own."""

from pathlib import Path

import pytest

from claims.reading import read_article

LEAD = (
    "<p>The ferry has run aground off Tarnby with forty people on board, the coastguard said, and two tugs are on "
    "their way to her from the harbour of Aldmoor, where the wind has fallen since the morning.</p>"
)
POSTS = (
    '<article><time datetime="2024-05-03T10:00:00Z">10:00</time><h2>{0}Trains wait{1}</h2>'
    "<p>No train will leave before six, the railway says.</p></article>\n"
    '<article><time datetime="2024-05-03T09:00:00Z">09:00</time><h2>{0}What we know{1}</h2>'
    "<ul><li>The water is calm</li><li>About 40 people are on board, the coastguard says</li></ul></article>"
)
READ = [
    "Trains wait",
    "No train will leave before six, the railway says.",
    "What we know",
    "The water is calm",
    "About 40 people are on board, the coastguard says",
]
NAV = '<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>'


def words(folder: Path, body: str) -> list[str]:
    path = folder / "live.html"
    path.write_text(
        f'<html lang="en"><head><title>Ferry aground</title></head><body>{NAV}{body}</body></html>', encoding="utf-8"
    )
    article = read_article(path)
    return [paragraph.span.of(article.text) for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Ferry aground</h1>{LEAD}{POSTS}",
        f"<main><h1>Ferry aground</h1>{LEAD}{POSTS}</main>",
        f"<main><header><h1>Ferry aground</h1>{LEAD}</header><div>{POSTS}</div></main>",
        f"<main><article><h1>Ferry aground</h1>{LEAD}<div>{POSTS}</div></article></main>",
    ],
)
def test_every_post_is_read_wherever_the_headline_stands(tmp_path: Path, body: str) -> None:
    read = words(tmp_path, body.format('<a href="#b1">', "</a>"))
    assert read == ["Ferry aground", LEAD[3:-4], *READ]


def test_a_front_page_of_teasers_is_no_live_blog_unless_it_says_so(tmp_path: Path) -> None:
    page = f"<main><h1>News</h1>{LEAD}{POSTS}</main>".format('<a href="/story">', "</a>")
    assert READ[2] not in words(tmp_path, page)
    script = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    assert words(tmp_path, script + page)[-5:] == READ


def test_comments_below_a_story_are_no_posts_of_it(tmp_path: Path) -> None:
    page = f"<main><h1>Ferry aground</h1><article>{LEAD}{LEAD}</article><section>{POSTS}</section></main>"
    assert READ[0] not in words(tmp_path, page.format("", ""))
