"""REL410."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import NotChecked, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, told

_POST = lazily(
    r"\b(?P<at>tweeted|(?:wrote|posted|said|announced) (?:\w+ ){0,2}?on (?:Twitter|Facebook|Instagram|TikTok|Truth Social|Bluesky|LinkedIn|Telegram|X)|"
    r"in a (?:tweet|Facebook post|post on (?:Twitter|Facebook|X|Instagram|Truth Social)))\b"
)


@rule("REL410", severity=Severity.info, standards=("amditis",), words=True)
def social_post_unlinked(record: Record) -> Iterator[Flag]:
    """A post is quoted without a link to it, in an article that links other things.

    Posts are edited and deleted; the verification handbook asks for the permalink, or for an archived copy.

    Bad:
        ---
        title: Ferry
        ---

        The [ferry](https://ferry.example/line) is sold.

        “I am sad,” Jonas Weir, the captain, [[wrote on Facebook]]. The crew will stay. The band played. It rained.

    Good:
        ---
        title: Ferry
        ---

        The ferry is sold. “I am sad,” Jonas Weir, the captain, [wrote on Facebook](https://facebook.example/weir/1).

    Good:
        “I am sad,” Jonas Weir, the captain, wrote on Facebook.
    """
    links = [link for link in record.article.links if link.span]
    if not links:
        raise NotChecked("the article has no links")
    for span, sentence in told(record, _POST):
        paragraph = record.article.paragraph_at(span.start)
        near = any(link.span and paragraph and _close(link.span.start, sentence.start, sentence.end) for link in links)
        if not near and around(record, sentence):
            yield Flag(span, "the post is not linked")


def _close(link: int, start: int, end: int) -> bool:
    """Whether a link stands in the sentence or, as embedded posts do, right behind it."""
    return start <= link <= end + 200
