"""VAG309."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, is_linked, told

_NET = (
    r"(?:(?:local |the )?(?:[Ss]ocial(?:[- ]media| networks?)|Bluesky|Facebook|Instagram|Mastodon|Reddit|Telegram|TikTok|Threads|Twitter|Weibo|WhatsApp|X|YouTube|"
    r"internet|video apps?|app|platform|forum)(?: accounts| groups| pages)?)"
)
_HOW_MANY = r"(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Aa]ngry|[Oo]utraged) )?"
_USERS = lazily(
    rf"\b(?P<at>{_HOW_MANY}(?:(?:[Ss]ocial[- ]media|Twitter|Facebook|Instagram|TikTok|Reddit|Weibo|[Ii]nternet|X|Telegram) users|[Nn]etizens|[Uu]sers (?:of|on) {_NET}|"
    rf"(?:[Pp]eople|[A-Z]?[a-z]+s)(?: posting| writing)? on {_NET}|(?:[Pp]osts|[Mm]essages|[Cc]omments) (?:on|in) {_NET}|[Cc]ommenters(?: on {_NET})?|"
    r"[Tt]he internet|Twitter(?= (?:erupted|exploded|lit up|mocked|reacted|slammed)))|(?:[A-Z]?[a-z]+s) (?:complained|posted|said|wrote) online)"
    r"(?:(?<=online)| (?:(?:also|quickly|immediately|soon|have|had) )?(?:said|say|criticized|criticised|slammed|mocked|mourned|praised|complained|pointed out|noted|claimed|speculated|"
    r"accused|applauded|cheered|hailed|lauded|ridiculed|welcomed|called|erupted|exploded|lit up|reacted|responded|joked|wondered|asked|begged|expressed|took|told|likened|compared|passed|shared|swore|vowed|circulated|posted|demanded|"
    r"questioned|blamed|vented|complain|described|wrote|write|branded|insist(?:ed)?|were (?:angry|furious|quick|unimpressed|less|not|in no)))\b"
)
_NET_FIRST = lazily(
    rf"\b(?P<at>[Oo]n {_NET}, {_HOW_MANY}(?:accounts|commenters|fans|parents|passengers|people|posters|readers|residents|users|viewers|voters)"
    r"(?: (?:across|in|near|of|watching|who|with|from|living) [^.,;“”\"]{3,50}?)? (?:have |had |also |quickly |soon ){0,2}(?:accused|asked|called|claimed|compared|"
    r"complained|demanded|described|hailed|joked|likened|mocked|praised|questioned|said|shared|speculated|told|wondered|wrote))\b"
)
_POST = lazily(
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

    Bad:
        The ferry was late. [[Passengers wrote online]] that they had waited an hour. [[Posts on local Facebook pages]] have likened it to a raft.

    Bad:
        The flag was shown on Friday. [[On Facebook, residents of the old town compared]] it to a towel.

    Good:
        Twitter users mocked the new flag. “It looks like a towel,” wrote one of them, the singer Lena Marsh.

    Good:
        Twitter said it had closed the account of the mayor of Tarnby.

    Good:
        The number of Twitter users fell by a tenth in March.

    Good:
        “Twitter users slammed us,” said Ida Brandt, the mayor.
    """
    for span, sentence in (found for shape in (_USERS, _NET_FIRST) for found in told(record, shape)):
        if not is_linked(record, sentence) and not _POST.search(around(record, sentence, after=2)):
            yield Flag(span, "which ones? No post is quoted or linked")
