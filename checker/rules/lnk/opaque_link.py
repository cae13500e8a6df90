"""LNK007."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from checker.findings import Flag, Severity
from checker.registry import ALL, NotChecked, rule
from checker.wordlists import words
from claims.lazily import lazily
from claims.record import Record
from claims.spans import trimmed

_OF_A_POST = lazily(r"(?:https?://)?(?:t\.co|pic\.(?:twitter|x)\.com)/")
"""Addresses that stand in the text of a post, which is quoted as it was."""
_INSIDE = (".local", ".internal", ".corp", ".lan", ".intranet")


@rule("LNK007", severity=Severity.info, standards=("onrecord",), genres=ALL)
def opaque_link(record: Record) -> Iterator[Flag]:
    """A link whose target nobody can see, or which works for the newsroom alone.

    Shorteners die and hide where they lead; a draft's or an intranet's address shows the reader nothing.

    Bad:
        ---
        title: Ferry
        ---

        The auditor published [ [[the report]] ](https://bit.ly/3xyzAbc) on Friday.

    Bad:
        ---
        title: Ferry
        ---

        The auditor published [ [[the report]] ](http://files.intranet/report.pdf) on Friday.

    Good:
        ---
        title: Ferry
        ---

        The auditor published [the report](https://audit.example/2024/ferry.pdf) on Friday.

    Good:
        ---
        title: Ferry
        ---

        > Our ferry is old. [pic.twitter.com/abc](https://t.co/abc)

    Good:
        The auditor published the report on Friday.
    """
    if not record.article.links:
        raise NotChecked("the article has no links")
    for link in record.article.links:
        if _OF_A_POST.match(link.text):
            continue
        parts = urlsplit(link.url)
        host = (parts.hostname or "").removeprefix("www.")
        inside = host.endswith(_INSIDE) or host in {"localhost", "127.0.0.1"} or host.startswith(("192.168.", "10."))
        draft = (host == "docs.google.com" and parts.path.endswith("/edit")) or parts.path.startswith("/wp-admin")
        if link.span and (host in words("shorteners") or inside or draft):
            where = f"a reader cannot see where {host} leads"
            told = "leads into an editor: link the published page" if draft else where
            yield Flag(trimmed(link.span, record.article.text), "works for the newsroom alone" if inside else told)
