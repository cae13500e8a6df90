"""VAG309."""

from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from claims.lazily import lazily
from claims.record import Record
from claims.story import around, is_linked, told

_SITE = r"(?:Bluesky|Discord|Facebook|Instagram|Mastodon|Nextdoor|Reddit|Telegram|TikTok|Threads|Twitter|Weibo|WhatsApp|X|YouTube)"
_NET = (
    rf"(?:(?:local |the |an? )?(?:{_SITE}|[Ss]ocial(?:[- ]media| networks?)|internet|web|video apps?|app|platform|forum)"
    r"(?: (?:accounts?|channels?|groups?|pages?|threads?))?)"
)
_NETS = (
    rf"(?:(?:(?:an?|one|the|two|three|several|some|various) )?(?:[a-z]+ ){{0,2}}?{_NET}(?:(?:, |,? and |,? or ){_NET})*"
    r"(?: (?:about|for|on) (?:the )?[\w’'-]+)?)"
)
"""`a village Facebook group`, `Facebook and X`, `two Telegram channels about the valley`."""
_HOW_MANY = r"(?:(?:[Ss]ome|[Mm]any|[Ss]everal|[Oo]thers?|[Oo]ne|[Aa]ngry|[Oo]utraged) )?"
_WHO = (
    r"(?:accounts|commenters|customers|fans|parents|passengers|people|posters|readers|residents|users|viewers|voters)"
)
_PLENTY = r"(?:(?:an? (?:few|host|number) of|dozens of|hundreds of|lots of|many|plenty of|scores of|thousands of) (?:[a-z-]+ )?(?:[a-z]{2,}s|people|men|women))"
_POSTED = (
    r"(?:[Cc]lips?|[Cc]omments|[Ff]ootage|[Ii]mages|[Mm]emes|[Mm]essages|[Pp]hotos|[Pp]ictures|[Pp]osts?|[Tt]hreads?|[Vv]ideos?)"
    r"(?: (?:circulat(?:ed|ing)|doing the rounds|going round|passed around|(?:widely )?shared|spreading))?"
)
_CROWD = (
    rf"(?:{_HOW_MANY}(?:(?:{_SITE}|[Ss]ocial[- ]media|[Ii]nternet) users?(?: (?:in|from|across) (?:the )?[A-Z][\w’'-]+)?|(?:[Nn]etizens|[Rr]edditors|[Tt]ik[Tt]okers|[Ii]nstagrammers|[Kk]eyboard warriors|[Oo]nline (?:commentators|commenters|critics|detectives|sleuths))|(?:[Ff]ollowers|[Mm]embers|[Rr]eaders|[Ss]ubscribers|[Uu]sers|[Vv]iewers) (?:of|on) {_NETS}|"
    rf"(?:[Pp]eople|[A-Z]?[a-z]+s)(?: chatting| posting| writing)? (?:in|on|over|across) (?:(?:an?|one|the|this|that|its|several|two) (?:[\w’'-]+ ){{0,2}}?|[a-z]+ )?{_NET}(?:(?:,| and| or) {_NET})*|[Cc]ommenters(?: on {_NET})?)|"
    rf"{_POSTED} (?:across|in|on) {_NET}(?! called)|[Tt]he (?:internet|web))"
)
_HELPED = r"(?:(?:all|already|also|busy|long|still|quickly|immediately|soon|have|has|had|been|was|were|is|are) ){0,2}"
_SPEAKS = (
    r"(?:(?:accus|applaud|ask|blam|brand|call|captioned|celebrat|cheer|claim|compar|complain|condemn|criticis|criticiz|demand|"
    r"describ|dubb|express|grip|grumbl|hail|lament|moan|rag|rant|scoff|sneer|insist|jok|laud|liken|mock|mourn|pointed out|prais|push(?:ed|ing) for|question|react|"
    r"call(?:ed|ing)? for|clamou?r|fume|mutter|plead|urg|remember|respond|ridicul|root(?:ed|ing) for|shar|slamm|speculat|vent|welcom|wonder)(?:e|e[ds]|ing|s)?|"
    r"beg(?:ged|ging)|begged|circulated|compared|erupted|exploded|(?:has|had) it|lit up|noted|passed|push(?:ed|ing)|said|says?|"
    r"want(?:ed|ing)? (?=the|his|her|its|their|an?\b)|(?:angry|contemptuous|delighted|furious|less (?:impressed|kind|polite|sure)|livid|merciless|outraged|scathing|unforgiving|unimpressed|up in arms)|"
    r"slam|swore|told|took|vowed|writ(?:e|es|ing|ten)|wrote|(?<=were )(?:angry|furious|quick|swift|unimpressed|less|not|in no))"
)
_USERS = lazily(rf"\b(?P<at>{_CROWD}) {_HELPED}(?:{_SPEAKS}|posted)\b(?! by\b)")
_NET_FIRST = lazily(
    rf"(?:(?<=[,;] )|(?<=\b[Aa]nd )|(?<=\b[Bb]ut )|(?=[OE]))(?P<at>(?:[Oo]ver |[Ee]lsewhere )?(?:[Oo]n {_NET}|[Oo]nline)(?: (?:about|for|in|of|run by) [^.,;“”\"]{{3,40}}?)?, "
    rf"(?:(?:{_HOW_MANY}{_WHO}|{_PLENTY})(?: (?:across|in|near|of|watching|who|with|from|living) [^.,;“”\"]{{3,50}}?)?|some|many|several) {_HELPED}{_SPEAKS})\b"
)
_NET_ITSELF = lazily(
    rf"(?<![\w-])(?P<at>(?!X\b)(?:{_SITE}|[Ss]ocial media) (?:(?:has|had) (?:it|been (?:abuzz|alight|awash|flooded|full))|(?:is|was) (?:abuzz|ablaze|alight|awash|flooded with|full of|merciless|quick to|swift to|unimpressed)|erupted|exploded|lit up|mocked|reacted|slammed))\b"
)
_POSTERS = lazily(
    rf"\b[A-Z]?[a-z]+s (?:complained|posted|said|wrote) online\b|"
    rf"(?<=, )(?:{_WHO}|some|many|others) (?:have |had )?(?:posted|tweeted|(?:commented|written|wrote) online)(?=[.,;])"
)
_REACTIONS = lazily(
    r"\b(?:attracted|brought|drew|drawn|got|prompted|received|sparked|triggered|won) "
    r"(?P<at>(?:dozens|hundreds|thousands|millions|scores|plenty|a (?:flood|stream|storm|torrent|wave)) of "
    r"(?:abusive|admiring|adoring|angry|approving|critical|derisive|enthusiastic|furious|gleeful|glowing|hostile|mocking|outraged|"
    r"scathing|supportive|sympathetic) (?:comments|posts|reactions|replies|tweets))\b"
)
_HINTS = (
    "online", "social", "media", "internet", "web", "user", "twitter", "tweet", "facebook", "instagram", "reddit", "tiktok", "youtube", "whatsapp",
    "telegram", "weibo", "netizen", "comment", "post", "replies", "reaction", " x", "x ", "threads", "forum", "network", "keyboard", "sleuth", "snapchat", "bluesky", "tribute",
    "discord", "mastodon", "nextdoor", "platform", " app", "response", "viral",
)  # fmt: skip
_ONLINE = (
    lazily(
        rf"\b[A-Z]?[a-z]+s (?:have |had )?(?:took|taken|turned|went|gone) (?:to (?:{_NET}|the internet)|online)(?= to [a-z]+\b)"
    ),
    lazily(rf"\b[A-Z]?[a-z]+s online(?= {_HELPED}(?:{_SPEAKS}|quick|swift)\b)"),
    lazily(
        r"\b(?:was|were|(?:has|have|had) been) (?:\w+ly )?(?:cheered|derided|lampooned|mocked|pilloried|"
        rf"ridiculed|roasted|savaged|slammed) (?:across|all over|on) {_NET}(?! by\b)"
    ),
    lazily(
        r"\b[Oo]nline,? (?:the )?(?:feeling|mood|reaction|response|verdict) (?:has been|is|was)\b|"
        rf"\b[Rr]eactions? (?:online|on {_NET}) (?:has been|have been|is|was|were)\b|, with (?:dozens|hundreds|many|some|thousands) (?:accusing|calling|demanding|saying)\b(?=[^.]{{0,80}}\b(?:online|viral)\b)"
    ),
    lazily(
        r"\b(?:[Aa]buse|[Cc]ondolences|[Ii]nsults|[Jj]okes|[Pp]raise|[Tt]ributes) (?:(?:was|were|has|have|had|been) ){0,2}"
        rf"(?:flooded|heaped|left|paid|poured|posted)(?: in| on (?:him|her|it|them))? (?:online|(?:across|on) {_NET})(?! by [A-Z])"
    ),
    lazily(
        r"\b[Tt]he (?:comments|reactions?|replies|responses?) (?:below|beneath|under) (?:the|his|her|its|their) [^.,;]{3,30}? "
        r"(?:is|are|was|were) [a-z]+(?=[.,])|\bif the (?:comments?|comment (?:sections?|threads?)) (?:are|is) (?:any|a) guide\b"
    ),
    lazily(
        rf"\b(?:{_SITE} (?:messages|posts|videos)|[Pp]osts (?:by|from) [a-z]+s)(?: (?:widely )?(?:shared|circulating|passed) [^.,;]{{3,40}}?)?"
        r"(?= (?:accuse|blame|claim|predict|say|suggest|warn)(?:ed|s)?\b)"
    ),
)
"""What is said online, whoever says it."""
_SHAPES = (*_ONLINE, _USERS, _NET_FIRST, _NET_ITSELF, _POSTERS, _REACTIONS)
_POST = lazily(
    r"@\w|\b[Oo]ne of them, [A-Z][\w’'-]+ [A-Z][\w’'-]+,|\bone user\b|\b(?:wrote|posted|tweeted|read|said) (?:one|another)\b|[“\"][^“”\"]{8,}[”\"],? (?:one|another|answered|commented|replied|wrote|posted|tweeted)|"
    r"\b[Oo]ne (?:\S+ )?user\b[^.]*[:,] [“\"‘']"
)
"""A post, or somebody who wrote one."""


@rule("VAG309", severity=Severity.warning, standards=("reuters",), words=True, genres=PROSE, live=True)
def vague_social_media(record: Record) -> Iterator[Flag]:
    """Users of a network say something, and no post is quoted or linked.

    A handful of posts can be found for anything; Reuters, as taught, asks for the post and for who is behind it.

    Bad:
        [[Twitter users]] mocked the new flag of Tarnby.

    Bad:
        The flag was shown on Friday. [[Many netizens]] said it looked like a towel.

    Bad:
        The ferry sank. [[Footage shared on TikTok]] was captioned as its last hour. [[One Facebook user]] wrote that it had burned. [[Reddit has it]] that nobody was aboard.

    Bad:
        The captain danced on the pier. A clip of it drew [[thousands of adoring comments]]. The ferry has since been found, [[people have posted]].

    Bad:
        The ferry was late. [[Passengers wrote online]] that they had waited an hour. [[Posts on local Facebook pages]] have likened it to a raft.

    Bad:
        The flag was shown on Friday. [[On Facebook, residents of the old town compared]] it to a towel.

    Bad:
        The flag was shown on Friday. [[Facebook users in Tarnby]] grumbled that nobody had asked them. [[Over on X, users were calling]] it a towel.

    Bad:
        The flag was shown on Friday. It [[was mocked across Facebook]]. [[Fans online]] were quick to call it a towel.

    Bad:
        The flag was shown on Friday. It [[was mocked across Mastodon]].

    Bad:
        The flag was shown on Friday. [[Members of a local Facebook group]] claimed that it was a towel. [[Readers of Bluesky and X]] mocked it. [[Online, scores of sailors were swift]] to blame the mayor.

    Good:
        Twitter users mocked the new flag. “It looks like a towel,” wrote one of them, the singer Lena Marsh.

    Good:
        Twitter users mocked the new flag. One of them, Lena Marsh, posted a photograph of a towel.

    Good:
        On Twitter, people posted old pictures of the flag. On the web, “it is a towel”, one Twitter user wrote.

    Good:
        The plan drew thousands of comments, the harbour board's register shows. He found friends on Facebook, people who said little.

    Good:
        Footage on Facebook shared by the harbour police shows the fire. A video on YouTube called “Fire” is older.

    Good:
        Twitter said it had closed the account of the mayor of Tarnby.

    Good:
        The number of Twitter users fell by a tenth in March.

    Good:
        “Twitter users slammed us,” said Ida Brandt, the mayor.

    Bad:
        The flag was shown on Friday. [[People in the village’s Facebook groups]] have been urging the mayor to burn it. [[Fans on Instagram and X]] are already calling it a towel.

    Good:
        The flag was shown on Friday. Fans on Instagram sent her flowers. People in two Facebook groups lent her a pole.

    Good:
        Members of a local Facebook group planted bulbs on Friday. Users of Facebook and X must be over 16. Online, dozens of sailors bought flags.
    """
    for span, sentence in told(record, *_SHAPES, hints=_HINTS):
        if not is_linked(record, sentence) and not _POST.search(around(record, sentence, after=2)):
            yield Flag(span, "which ones? No post is quoted or linked")
