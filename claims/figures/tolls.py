"""Tolls: how many were killed, hurt, missing or driven out, as the text counts them."""

from re import I

from claims.lazily import lazily
from claims.numbers import SPELLED
from claims.once import once_a_record
from claims.record import Record
from claims.spans import Span
from claims.story import hinted

_LARGE = r"(?:dozen|hundred|thousand)"
_NUMBER = (
    rf"(?:(?!(?:19|20)\d\d\b)\d+(?:,\d+)*|{SPELLED}\b|"
    rf"(?:an? |(?<=several )){_LARGE}|(?:dozen|score|hundred|thousand)s)"
    rf"(?:[- ]{_LARGE}(?: and {SPELLED})?)?"
)
_ABOUT = (
    r"(?:at least|more than|about|some|nearly|almost|around|over|as many as|up to|another|a further|an estimated|"
    r"several)"
)
_COUNT = rf"(?<![\w$£€.,’'-])(?:{_ABOUT}\s+)*{_NUMBER}"
_NOT_THEM = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds|foot|feet|inches|met(?:re|er)s|miles|kilomet(?:re|er)s|percent|per|times|[mb]illion|"
    r"after|before|when|who|that|which|if|but|would|could|might|may|can|will|should|not|never)\b"
)
"""Words that, behind a count, show that it is not of people, or that what befell them did not."""
_THEM = rf"(?:\s+(?!{_NOT_THEM})[\w’'-]+){{0,5}}?\s+"
"""Those who are counted: `villagers`, `of those aboard`."""
_PEOPLE = r"(?:people|men|women|children|police|others|[a-z]{3,}s)"
_HOMES = r"(?:apartments|buildings|cottages|dwellings|farmhouses|flats|homes|houses|huts|shops|tents|trailers)"

_BE = r"(?:were|was|are|is|(?:have|has|had) (?:to be|been)|remain|remained|left|lie|lay)"
_HAVE = r"(?:(?:have|has|had)\s+)?(?:(?:already|also|since|now|so\s+far)\s+)?"
_UPROOTED = r"(?:civilians|families|households|inhabitants|people|refugees|residents|townspeople|villagers)"
_HOW = r"(?:(?:also|either|feared|confirmed|presumed|still|badly|seriously|severely|critically|slightly|lightly)\s+)*"
_STATE = (
    r"(?:killed|injured|wounded|hurt|maimed|burned|scalded|displaced|hospitali[sz]ed|dead|missing|drowned|slain|trapped|"
    r"crushed to death|buried|poisoned|sickened|electrocuted|evacuated|homeless|unaccounted for|in (?:the )?hospital|"
    r"found dead)"
)
_OUTCOME = (
    r"(?:(?:shot|stabbed|beaten|trampled|burned|crushed|hacked) (?:alive|dead|(?:and|or) (?:killed|wounded)|to death)|"
    r"shot|crushed|gunned down|(?:swept|washed|carried) away|not (?:yet )?(?:been )?(?:found|accounted for)|"
    r"(?:taken|rushed|flown|airlifted|brought|admitted)\s+to\s+(?:[\w’'-]+\s+){0,3}?(?:hospitals?|clinics?)|"
    r"treated\s+(?:for|at|in|by)|(?:made|left)\s+homeless|(?:driven|forced)\s+(?:out\s+of|from)\s+their\s+homes|"
    r"pulled\s+dead\s+from)"
)
_SUFFERED = (
    rf"(?:{_HAVE}(?:died|(?:froze|frozen|starved|choked|bled)\s+to\s+death|drowned|perished|suffocated|(?:gone|went)\s+missing|"
    r"(?:fell|fallen|plunged|met|jumped)\s+(?:to\s+)?their\s+deaths?|lost\s+(?:their|his|her)\s+(?:li(?:fe|ves)|homes?)|"
    r"(?:fled|left)\s+their\s+homes|(?:fallen|fell)\s+(?:ill|sick)|needed\s+(?:hospital|medical)\s+(?:treatment|care)|"
    r"suffered\s+(?:[\w-]+\s+){0,3}?(?:burns|injuries|wounds))|(?:have|has|had)\s+not\s+been\s+(?:found|seen|heard))"
)
_RUINED = r"(?:destroyed|burned|burnt|lost|flattened|level+ed|gutted|razed|wrecked|swept away|washed away|in ruins)"
_HARM = (
    r"(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing)|hurt(?:ing)?|maim(?:ed|ing)|displac(?:ed|ing|es)|"
    r"drown(?:ed|ing)|sicken(?:ed|ing)|poison(?:ed|ing)|bur(?:ied|ying)|swept\s+away|"
    r"(?:shot|gunned down|shooting|stabbed)(?: dead| and killed)?)"
)
_RUIN = r"(?:destroy(?:ed|ing)|flatten(?:ed|ing)|gutt(?:ed|ing)|raz(?:ed|ing)|burn(?:ed|ing)(?: down)?)"
_TAKE = r"(?:claim(?:ed|ing|s)?|cost(?:ing|s)?|took|tak(?:en?|es|ing))\s+(?:so\s+far\s+)?"
_TALLY = r"(?:toll|number\s+of\s+(?:the\s+)?(?:dead|deaths|injured|wounded|missing)|dead|casualties)"
_STANDS = r"(?:risen|rose|climbed|grown|grew|reached|passed|stood|stands|was|is|numbered|number)"

_BEHIND = (
    rf"{_THEM}(?:{_BE}\s+{_HOW}(?:{_STATE}|{_OUTCOME})|{_SUFFERED})",
    r"(?:\s+others)?\s+(?:wounded|injured)",
    rf"\s+(?:[\w’'-]+\s+){{0,2}}?lives\s+(?:and\s+{_NUMBER}\s+\w+\s+)?{_BE}\s+lost",
    rf"\s+(?:[a-z’'-]+\s+){{0,2}}?{_HOMES}\s+{_BE}\s+{_RUINED}",
    rf"\s+(?:[a-z’'-]+\s+)?{_UPROOTED}\s+(?:have|had)\s+(?:(?:already|also|since|now|so\s+far)\s+)?fled",
    r"\s+(?:bodies|deaths|fatalities)",
)
"""What befell them, told behind the count."""
_BEFORE = (
    rf"{_HARM}\s+{_COUNT}(?!\s+{_NOT_THEM})(?:\s+(?:[a-zA-Z’'-]+\s+){{0,2}}?{_PEOPLE})?",
    rf"(?:leaves?|left|leaving)\s+{_COUNT}{_THEM}{_HOW}(?:{_STATE}|without\s+(?:a\s+)?homes?)",
    rf"{_RUIN}\s+{_COUNT}\s+(?:[a-z’'-]+\s+){{0,2}}?{_HOMES}",
    rf"ma(?:de|king)\s+{_COUNT}{_THEM}homeless",
    rf"(?:dr(?:ove|iving)|forc(?:ed|ing))\s+{_COUNT}{_THEM}(?:out\s+of|from)\s+their\s+homes",
    rf"(?:sent|sending|put|putting)\s+{_COUNT}{_THEM}(?:to|in)\s+(?:the\s+)?hospital",
    rf"{_TAKE}(?:the\s+lives\s+of\s+{_COUNT}|{_COUNT}\s+(?:[\w-]+\s+)?lives|{_COUNT}{_THEM}their\s+lives)",
    rf"(?:with|caus(?:ed|ing)|in|to)\s+the\s+loss\s+of\s+{_COUNT}\s+lives",
    rf"(?:with|caus(?:ed|ing)|in|to)\s+the\s+deaths?\s+of\s+{_COUNT}(?:\s+(?:[\w’'-]+\s+)?{_PEOPLE})?",
    rf"{_TALLY}\s+(?:of|{_HAVE}{_STANDS}(?:\s+(?:to|at))?)\s+{_COUNT}",
    rf"(?:the\s+)?bod(?:y|ies)\s+of\s+{_COUNT}\s+(?:[\w’'-]+\s+)?{_PEOPLE}",
    rf"there\s+were\s+{_COUNT}\s+(?:dead|injured|casualties)",
    rf"among\s+the\s+(?:dead|injured|wounded|missing)\s+(?:are|were)\s+{_COUNT}",
)
"""What was done, or the toll by its name, before the count."""
_TOLL = lazily(
    rf"{_COUNT}(?:{'|'.join(_BEHIND)})\b|\b(?:{'|'.join(_BEFORE)})\b|"
    rf"(?<=\bwith ){_COUNT}{_THEM}{_HOW}(?:dead|killed|injured|wounded|hurt|missing|homeless)\b",
    I,
)
_HINTS = tuple(
    "accounted,beaten,bodies,buried,burn,bury,carried,casualt,clinic,crush,dead,death,destroy,died,displac,drown,electrocut,"
    "evacuat,fallen,fatalit,fell,fled,flats,flatten,found,gunned,gutt,hacked,home,hospital,houses,hurt,huts,injur,kill,leveled,"
    "levelled,lives,maim,miss,not been,perish,poison,raz,scald,shoot,shops,shot,sicken,slain,stabb,suffocat,swept,"
    "tents,toll,trap,treated,wash,wound,wreck".split(",")
)
"""What one of the words of every toll has in it: most sentences have none."""
_NONE = lazily(r"\b(?:none|neither|not one|nobody|no one|any|rather than|nor) (?:of )?(?:the )?$", I)
_NO_ONE = lazily(rf"(?:(?<=\bno )|(?<=\bnot )|(?<=\bhardly )|(?<=\bevery )|(?<=\bsingle )){_NUMBER}\b", I)
"""What counts nobody: `no one has died`; `no more than 12` counts."""


@once_a_record
def tolls(record: Record) -> tuple[Span, ...]:
    """The words of every toll in the story's sentences, in order."""
    text = record.article.text
    return tuple(
        Span(*match.span())
        for sentence in hinted(record, _HINTS)
        for match in _TOLL.finditer(text, sentence.start, sentence.end)
        if not _NONE.search(text, sentence.start, match.start()) and not _NO_ONE.match(text, match.start())
    )
