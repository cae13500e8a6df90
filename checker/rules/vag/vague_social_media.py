"""VAG309."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.record import Record
from claims.story import around, is_linked, told

_USERS = re.compile(
    r"\b(?P<at>(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Aa]ngry|[Oo]utraged) )?(?:(?:[Ss]ocial[- ]media|Twitter|Facebook|Instagram|TikTok|Reddit|Weibo|[Ii]nternet|X|Telegram) users|"
    r"[Nn]etizens|[Uu]sers of social (?:media|networks)|(?:[Pp]eople|[A-Z]?[a-z]+s) on (?:social (?:media|networks)|the (?:internet|video apps?|app|platform|forum)|Twitter|Facebook|X|Reddit|TikTok|Instagram)|[Tt]he internet|Twitter(?= (?:erupted|exploded|lit up|mocked|reacted|slammed))))"
    r" (?:(?:also|quickly|immediately|soon) )?(?:said|say|criticized|criticised|slammed|mocked|praised|complained|pointed out|noted|claimed|speculated|"
    r"accused|called|erupted|exploded|lit up|reacted|responded|joked|wondered|asked|expressed|took|likened|compared|passed|shared|circulated|posted|demanded|questioned|blamed|vented|complain|described|wrote|write|branded|insist(?:ed)?)\b"
)
_POST = re.compile(
    r"@\w|\bone user\b|\b(?:wrote|posted|tweeted|read|said) (?:one|another)\b|[“\"][^“”\"]{8,}[”\"],? (?:one|another|wrote|posted|tweeted)"
)
"""A post, or somebody who wrote one."""


@rule("VAG309", severity=Severity.warning, standards=("reuters",), words=True, genres=PROSE)
def vague_social_media(record: Record) -> Iterator[Flag]:
    """Users of a network say something, and no post is quoted or linked.

    A handful of posts can be found for anything; Reuters, as taught, asks for the post and for who is behind it.

    Bad:
        [[Twitter users]] mocked the new flag of Tarnby.

    Bad:
        The flag was shown on Friday. [[Many netizens]] said it looked like a towel.

    Good:
        Twitter users mocked the new flag. “It looks like a towel,” wrote one of them, the singer Lena Marsh.

    Good:
        Twitter said it had closed the account of the mayor of Tarnby.

    Good:
        The number of Twitter users fell by a tenth in March.

    Good:
        “Twitter users slammed us,” said Ida Brandt, the mayor.
    """
    for span, sentence in told(record, _USERS):
        if not is_linked(record, sentence) and not _POST.search(around(record, sentence, after=2)):
            yield Flag(span, "which ones? No post is quoted or linked")
