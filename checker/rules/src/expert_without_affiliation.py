"""SRC211."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, sentence_around, sources_of

_EXPERT = lazily(
    r"(?:[a-z-]+ ){0,2}(?:experts?|analyst|professor|economist|scientist|researcher|pollster|strategist|historian|scholar|specialist|authority|"
    r"(?:bio|clima|crimi|epidemi|ge|hydr|immun|meteor|oceanograph|psych|sei|soci|theo|vir|volcan)[a-z]*ologist)(?: (?:in|on|of) [a-z][a-z -]*)?",
    re.I,
)
_CLAUSE = lazily(r"(?:,? (?:at|of|for|from|with|in|who|whose)\b)?[^,.;”\"]{0,80}")
"""What may tell more about the expert, behind the role."""
_SOMEWHERE = lazily(
    r"\b(?:at|of|for|from|with|in)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}[A-Z]|[A-Z][\w&.-]+(?:'s|’s)|[A-Z]{2,}|\b(?:independent|retired|freelance|former)\b"
)

_SOMEWHERE_TOLD = lazily(
    r" who |\b(?:agency|author|contributor|firm|website|whose)\b|\b(?:campaign|company|group|party|team)(?:'s|’s)"
)


@rule("SRC211", severity=Severity.warning, standards=("mongabay", "reuters", "spj"))
def expert_without_affiliation(record: Record) -> Iterator[Flag]:
    """An expert of whom the reader does not learn where the expertise comes from.

    Reuters asks to identify by name and position; an "analyst" without an institution could be anybody with an opinion.

    Bad:
        [[Jonas Weir, an analyst]], said the shares would fall.

    Bad:
        “The shares will fall,” said [[the economist Jonas Weir]].

    Bad:
        The wall will not last, said [[Inger Dahl, an expert on old bridges]].

    Good:
        Jonas Weir, an analyst at Tarnby Bank, said the shares would fall.

    Good:
        Ida Brandt will stand again. Her chief strategist, Piet Holm, said she was ready.

    Good:
        Piet Holm, the group's chief strategist, said it was ready. “We are,” said Lena Marsh, an economist whose firm counted the boats.

    Good:
        Jonas Weir, a fisherman, said the catch was poor.

    Good:
        Jonas Weir, professor of economics at the University of Tarnby, said the shares would fall. Weir, an economist, has warned before.
    """
    for source in sources_of(record, SourceType.named_person):
        role = next((part for part in (source.title or "").split(", ") if _EXPERT.fullmatch(part)), "")
        where = first_mention(record, source)
        if where is None or source.affiliation or not role or _SOMEWHERE.search(source.title or ""):
            continue
        # NOTE: a party or a campaign is where a strategist belongs; a clause with "who" tells what the expertise is.
        named = where.of(record.article.text)
        if (
            re.search(r"[A-Z]", role)
            or re.match(r"(?:his|her|their|its)\b", named, re.I)
            or _SOMEWHERE_TOLD.search(named)
        ):
            continue
        told = [sentence_around(record, mention).of(record.article.text) for mention in source.mentions]
        name = source.name or ""
        behind = [_CLAUSE.match(sentence.replace(name, "").partition(role)[2]) for sentence in told]
        behind += [_CLAUSE.match(sentence.partition(name)[2]) for sentence in told if name in sentence]
        if not any(clause and _SOMEWHERE.search(clause[0]) for clause in behind):
            yield Flag(where, f"called “{role}”, and no word on where")
