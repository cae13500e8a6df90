"""Who a sentence says did something: the name that stands as the subject of its verb."""

import re

from claims.extraction.wordlists import words
from claims.honorifics import HONORIFIC, RANK
from claims.inflection import is_past
from claims.lazily import lazily

_CAP = rf"(?:(?:{HONORIFIC}|{RANK}|St)\. )?[A-ZÀ-Ý][\w’'-]*"
_BODIES = "|".join(sorted(words("bodies") | words("taken_up")))
_HEAD = rf"(?:{'|'.join(body.title() for body in sorted(words('bodies')))})"
NAME = (
    rf"(?:(?:{_CAP} ){{0,3}}?{_HEAD} of (?:the )?{_CAP}(?: {_CAP})*|(?:\d+(?:st|nd|rd|th) )?{_CAP}"
    rf"(?:(?: & | | de | der | van | von )(?:[A-Z]\. )?{_CAP}){{0,4}})"
)
_NAME = lazily(rf"(?<![\w’'-]){NAME}")
_BODY = rf"(?: [a-z]+[’']s)?(?: (?!and |or |as |but )[a-z]+)?(?: (?:{_BODIES}))"
"""Behind a name: the body that it names, `Tarnby drugs squad`."""
_COMPANY = lazily(
    rf"(?:(?:At|By|During|For|From|In|On|Over|Since) [^,]{{2,40}}, the|The) (?:{'|'.join(sorted(words('taken_up')))})\b"
)
"""A body named in the sentence before, at the head of this one."""
_OWNER = lazily(r"\b(?:belongs? to|belonged to|by) (?:the )?(?:[a-z]+ ){0,3}$")
"""Before the name of whoever owns, built or runs what the sentence is of."""
_PLACE = r"(?: (?:at|for|from|in|near|of|on) (?:the |its )?[\w’'&-]+(?: [A-Z][\w’'&-]+)*)*"
_ASIDE = r"(?:, (?:[a-z\d]|[A-Z][\w’-]+[’']s )[^;]{1,110},)?"
_OF_ANOTHER = lazily(
    r"\b(?:against|at|between|by|for|from|if|in|including|like|near|of|on|than|to|unless|whether|with|without) "
    r"(?:(?:a|an|her|his|its|the|their|[\w-]+[’']s) )?$"
)
"""Before a name that is not the subject."""
_MEMBERS = lazily(rf"\b(?:{'|'.join(sorted(words('members')))}) (?:at|from|in|of|under) (?:the )?$", re.IGNORECASE)
"""Before the name of a body whose people did it."""
_WHO = lazily(r",? (?:who|which)")
_DESCRIBED = lazily(r"[a-z][\w’' -]+, (?:[A-Z][a-z]{1,3}\. )?$")
"""Before a name that stands beside its description: `the operator, Nordkraft Sarn,`."""
_ADVERBS = lazily(rf"(?<![\w’'-])(?:(?:[a-z]+ly|{'|'.join(sorted(words('before_verbs')))}) )*$")
_GOES_ON = lazily(
    r"\b(?:began|continued|kept|kept on|started|went on|(?:is|was|were|been) (?:"
    r"(?:caught|filmed|found|heard|observed|photographed|recorded|seen|spotted)(?: \w+ly)?|"
    r"(?:complicit|involved) in|guilty of|responsible for)) $"
)
"""Before an -ing form: what makes it the subject's own deed."""
_IS_SAID_TO_HAVE = lazily(
    r"\b(?:(?:is|are|was|were|been) (?:believed|found|known|reported|said|shown|thought|understood)|"
    r"(?:appear|seem)(?:s|ed)?|turned out) to have $"
)
_HAVING = lazily(r"(?<=, )[Hh]aving (?:\w+ly )?$")
_NOBODY = lazily(
    r"\b(?:neither [^,;]+ nor|"
    r"(?:nobody|none|no [a-z]+|not (?:one|a single \w+)|few)(?: (?:else|other))? (?:at|from|in|of|on)) "
    r"(?:(?!\b(?:and|because|but|how|if|that|what|when|which|while|who)\b)[^,;])*$",
    re.I,
)
"""Before a verb of which nobody is the subject: `none of the crew of Holm`."""
_BE = lazily(r"\b(?:am|are|be|been|being|get|gets|got|is|was|were) (?:\w+ly )?(?:\w+ (?:\w+ )?and )?$")
_PARTICIPLE = lazily(r"(?:,| (?:after|before|by|while)) ?$")
"""Between what the subject did and what it did by, before or after that."""
_TELLS = lazily(r", (?:\w+ly )?(?P<verb>[a-z’']+) that\b")
"""Behind an aside on a name: what it told, of which the verb may have another subject: `Weir, a baker, said that`."""
_VERB = rf"{_PLACE}{_ASIDE} (?:(?:\w+ly|had|has|have|also|was|were|later|then) )*"
_ALSO = lazily(rf"{_VERB}(?P<verb>[a-z’'-]+) [^;]{{0,200}}?(?:,|,? (?:and|but|or|then|and then))$")
"""Behind a name: a first thing it did, before another."""
DOER = lazily(
    r" (?:(?P<the>the )|(?:an?|her|his|its|their) )?"
    r"(?:(?!\w+ing |(?:and|at|for|from|in|near|of|on|or|than|that|to|who|with) )[a-z][\w’'-]* ){0,3}?"
    rf"(?:(?:{'|'.join(sorted(words('members')))}) (?:at|from|in|of|under) (?:the )?)?"
    rf"(?:[a-z][\w’'-]*, )?(?P<party>{NAME})"
    rf"(?:[’']s (?:own )?(?:{'|'.join(sorted(words('members')))})|(?(the){_BODY}|(?!)))?"
    r"(?=[^\w\s’'-]|$|\s(?:after|and|as|at|before|during|for|from|in|on|over|since|so|to|until|when|while|who|with)\b)"
)
"""Behind `by`: who did it."""
_WHOM = lazily(
    rf"\b(?:said|wrote|testified|complained|referring|speaking|spoke|talking)(?: \w+)? (?:about|of|to) "
    rf"(?:(?:her|his|our|the|their) [\w -]{{2,40}}, )?(?P<name>{NAME})"
)
"""Of whom a quotation speaks: `said of Jonas Weir`."""
_CALLING = lazily(rf" (?:{'|'.join(sorted(words('persons') | words('titles')))})\b")
"""Behind the first word of a sentence that is no name: `Head teacher`."""
_TAKEN_UP = lazily(r"(?:He|She|It)(?![\w’'])")
"""At the head of a sentence: somebody of the one before."""
_HEADS = lazily(rf"(?P<name>{NAME}) (?P<verb>[a-z]+)")
_STATE = lazily(r"\b(?:Caliphate|Confederacy|Empire|Federation|Kingdom|Republic|Sultanate)\b")
_NATURE = lazily(
    r"^(?:Cyclone|Hurricane|Lake|Mount|Storm|Tropical|Typhoon)\b|\b(?:Earthquake|Fire|Floods?|River|Volcano|Wildfire)$"
)
"""A storm, a fire or a river, which burns and drowns and wrongs nobody."""
_PRONOUN = lazily(r"(?:^|[“\"‘(,;] ?|\b(?:and|but|because|that|then|when) )(?:[Hh]e|[Ss]he|[Tt]hey)$")


def subject(text: str, start: int, verb: int, *, ing: bool, before: str = "") -> str | None:
    """The name that is the subject of the verb at `verb` in the sentence from `start`; `before` is the one before."""
    words_before = re.sub(r"[“”\"‘]+$", "", text[start:verb])
    words_before, having = _HAVING.subn("", words_before)
    words_before = _IS_SAID_TO_HAVE.sub("had ", words_before)
    ing = ing or bool(having)
    words_before = _GOES_ON.sub("was ", words_before) if ing else words_before
    adverbs = _ADVERBS.search(words_before)
    bare = words_before[: adverbs.start()] if adverbs else words_before
    is_passive = bool(_BE.search(words_before))
    if _NOBODY.search(words_before) or (is_passive != ing and not (ing and _PARTICIPLE.search(words_before))):
        return None
    left = re.sub(r"[\s“”\"‘]+$", "", bare)
    known = _TAKEN_UP.match(left) if before else None
    if known and _reaches(left[known.end() :], "", participle=ing and not is_passive):
        return only_name(before) or (_head_name(before) if known[0] == "It" else None)
    if _PRONOUN.search(left):
        whom = _WHOM.search(text, verb, verb + 400)
        return whom["name"] if whom and "\n" not in text[verb : whom.end()] and is_party(whom["name"]) else None
    return _nearest(left, participle=ing and not is_passive) or _by_its_kind(left, before)


def _nearest(left: str, *, participle: bool) -> str | None:
    for match in reversed(list(_NAME.finditer(left))):
        name = _without_openers(match[0])
        start = match.end() - len(name)
        if not name or not is_party(name):
            continue
        tail = left[match.end() :]
        if _OF_ANOTHER.search(left, 0, start) and not _MEMBERS.search(left, 0, start) and not _WHO.fullmatch(tail):
            continue
        if _reaches(tail, left[:start], participle=participle):
            return name
    return None


def _head_name(sentence: str) -> str | None:
    """The name with which the sentence begins as its subject: what the next one's `It` means."""
    first = _HEADS.match(sentence)
    verb = first and (is_past(first["verb"]) or first["verb"] in {"can", "has", "is", "may", "was", "will"})
    return first["name"] if first and verb and is_party(first["name"]) else None


def _by_its_kind(left: str, before: str) -> str | None:
    """The one name of the sentence before, where this one begins with `The company`."""
    kind = _COMPANY.match(left)
    if kind and _reaches(left[kind.end() :], "", participle=False):
        return only_name(before, owner=True) or _head_name(before)
    return None


def only_name(sentence: str, *, owner: bool = False) -> str | None:
    """The one name in the sentence that is no place; `owner` is looked for behind `by` and `belongs to`, too."""
    names = {}
    for match in _NAME.finditer(sentence):
        name = _without_openers(match[0])
        start = match.end() - len(name)
        if match.start() == 0 and " " not in name and _CALLING.match(sentence, match.end()):
            continue
        other = _OF_ANOTHER.search(sentence, 0, start) and not (owner and _OWNER.search(sentence, 0, start))
        if name and is_party(name) and not other:
            names[name.split()[-1]] = name
    return next(iter(names.values())) if len(names) == 1 else None


def _reaches(tail: str, head: str, *, participle: bool) -> bool:
    """Whether what stands between a name and a verb leaves it the verb's subject."""
    tail = tail.removeprefix(" plc")
    if not participle and (telling := _TELLS.search(tail)) and telling["verb"] in words("telling_verbs"):
        return False
    if re.fullmatch(rf"(?:{_BODY})?{_PLACE}{_ASIDE}(?:,? (?:who|which))?", tail):
        return True
    if tail.startswith(",") and _DESCRIBED.search(head):
        tail = tail[1:]
        if not tail:
            return True
    also = _ALSO.fullmatch(_PARTICIPLE.sub(",", tail) if participle else tail)
    done = also and (is_past(also["verb"]) or also["verb"] in {"is", "was", "has", "had"})
    return bool(done and also and also["verb"] not in words("telling_verbs") and (participle or not tail.endswith(",")))


def _without_openers(name: str) -> str:
    """The name without the capital words that only open the sentence."""
    parts = name.split()
    while parts and parts[0] in words("no_party"):
        parts.pop(0)
    return " ".join(parts)


def is_party(name: str) -> bool:
    """Whether somebody of this name could be asked: no nation, army at war, crowd, storm or day of the week."""
    nation = any(f" {name} " in f" {entry} " for entry in words("nations")) or _STATE.search(name)
    crowd = name.lower() in words("groups") or name.lower().removesuffix("s") in words("persons")
    heard = name in words("heard_by_the_world") or _NATURE.search(name)
    return not nation and not crowd and not heard and name.split(maxsplit=1)[0] not in words("no_party")
