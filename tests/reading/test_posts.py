"""Posts that stand in a story are said by who signs them, in pages, Markdown and plain text."""

from collections.abc import Callable

import pytest

from claims.article import Article, ParagraphKind
from claims.errors import ReadError
from claims.extraction.pipeline import extract_claims
from claims.reading import articles_of

STORY = "The bridge over the Ald is closed until June, said Ida Brandt, the mayor. Nobody was hurt when it cracked."
TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">{}</p>&mdash; Ann Roe (@annroe) '
    '<a href="https://twitter.com/annroe/status/1?ref=tw">October 10, 2024</a></blockquote>'
)
OTHER = (
    '<blockquote class="bluesky-embed"><p lang="en">{}</p>&mdash; Ann Roe '
    '(<a href="https://bsky.app/ann">@ann.bsky.social</a>) <a href="https://bsky.app/1">October 11, 2024 at 9:01 AM</a>'
    "</blockquote>"
)
SCRIPT = '<script async src="https://platform.twitter.com/widgets.js"></script>'


def read(text: str, path: str) -> Article:
    first = next(articles_of(text, path=path))
    assert not isinstance(first, ReadError)
    return first


def said_by(article: Article) -> dict[str, str]:
    record = extract_claims(article)
    names = {source.id: source.name or source.description for source in record.sources}
    return {
        " ".join(claim.text.split()): ", ".join(names[i] for i in claim.attribution.source_ids)
        for claim in record.claims
    }


def page(post: str) -> Article:
    story = f"<h1>Bridge closed</h1><p>{STORY}</p>{post}{SCRIPT}<p>It opens soon.</p>"
    return read(f"<html><body><article>{story}</article></body></html>", "a.html")


def markdown(post: str) -> Article:
    return read(f"# Bridge closed\n\n{STORY}\n{post}\n{SCRIPT}\n\nIt opens soon.\n", "a.md")


@pytest.mark.parametrize("reader", [page, markdown])
@pytest.mark.parametrize("embed", [TWEET, OTHER])
@pytest.mark.parametrize("words", ["The bridge is falling down!", "We warned them.<br><br>Nobody listened to us."])
def test_a_post_is_said_by_who_signs_it(reader: Callable[[str], Article], embed: str, words: str) -> None:
    article = reader(embed.format(words))
    said = said_by(article)
    assert said[words.replace("<br><br>", " ")] == "Ann Roe"
    assert not [text for text in said if "@" in text or "<" in text]
    assert said["It opens soon."] == ""
    assert article.byline is None


def test_a_post_in_plain_text_is_said_by_who_signs_it() -> None:
    article = read(
        f"{STORY}\n\nThe bridge is falling down! — Ann Roe (@annroe) October 10, 2024\n\nIt opens soon.\n", "a.txt"
    )
    assert said_by(article)["The bridge is falling down!"] == "Ann Roe"


@pytest.mark.parametrize("line", ["She left – and Ann Roe (@annroe) wrote it down.", "Write to Ann Roe (@annroe)."])
def test_a_handle_in_a_sentence_signs_nothing(line: str) -> None:
    assert [p.kind for p in read(f"{STORY}\n\n{line}\n", "a.txt").paragraphs] == [ParagraphKind.body] * 2


def test_tags_in_markdown_are_no_words_and_no_word_moves() -> None:
    text = (
        f"{STORY} It is <em>old</em>, 3 < 5 and 7 > 4,<br>see <https://e.org> and `<b>`.\n\n"
        "<table><tr><td>Party A</td><td>45%</td></tr></table>\n\n<details>\n\nIt is grey.\n\n</details>\n\n"
        "```\n<p>code</p>\n```\n"
    )
    article = read(text, "a.md")
    words = [" ".join(p.span.of(article.text).split()) for p in article.paragraphs]
    assert words == [
        f"{STORY} It is old , 3 < 5 and 7 > 4, see <https://e.org> and <b> .",
        "It is grey.",
        "``` <p>code</p> ```",
    ]
    assert len(article.text) == len(text)
    assert article.text.index("grey") == text.index("grey")
