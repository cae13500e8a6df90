"""Plain words for the report: counts, types, standards, and what would settle a question."""

from collections.abc import Mapping
from unicodedata import bidirectional, category

from claims.lines import one_line
from claims.record import Attribution, Basis, Claim, MomentBasis, Source, SourceType
from claims.spans import Span
from claims.wordlists import table_of

TYPES = {
    SourceType.named_person: "named person",
    SourceType.named_organization: "organization",
    SourceType.document: "document",
    SourceType.anonymous: "anonymous source",
    SourceType.unnamed_person: "person without a name",
    SourceType.unnamed_group: "group without names",
    SourceType.none: "nobody",
}
BASES = {
    Basis.explicit: "named here",
    Basis.pronoun: "by pronoun",
    Basis.carried: "carried over from before",
    Basis.passive: "no one who says it",
    Basis.link: "by link",
    Basis.none: "the outlet's own voice",
}
MOMENT_BASES = {
    MomentBasis.absolute: "as written",
    MomentBasis.publication: "counted from publication",
    MomentBasis.moment: "counted from another date in the text",
    MomentBasis.unknown: "cannot be dated",
}


_SINGLE = str.maketrans('“”"', "‘’'")
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def harmless(words: str) -> str:
    """`words` on one line, a sign for each character that would steer a terminal: escapes, changes of direction."""
    return "".join(" " if sign.isspace() else "\N{REPLACEMENT CHARACTER}" if _steers(sign) else sign for sign in words)


def _steers(sign: str) -> bool:
    return category(sign) == "Cc" or bidirectional(sign) in _TURNS


def counted(number: int, noun: str) -> str:
    """'1 finding', '3 findings', 'no findings'."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def shortened(words: str, limit: int) -> str:
    """`words` on one line, cut at a word with an ellipsis when longer than `limit` code points."""
    line = one_line(words)
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def quoted(words: str) -> str:
    """`words` in quotation marks, with single ones inside; what begins and ends in marks of its own stands in those."""
    if len(words) > 1 and words[0] in '“"':
        if words[-1] in '”"':
            return words
        if words.count("“") > words.count("”"):  # cut short
            return f"{words}”"
    return f"“{words.translate(_SINGLE)}”"


_A_LINE = 110
"""Code points that a line of the timeline holds."""


def window(text: str, around: Span, words: Span) -> str:
    """The stretch `around` of `text`, cut at words to about as much as a line holds, with the beginning of `words`."""
    whole = shortened(around.of(text), _A_LINE)
    if words.start + min(len(words), 20) - around.start <= _A_LINE - 10 or not whole.endswith("…"):
        return whole
    left = max(around.start, words.start - _A_LINE // 2)
    kept = text[left : around.end].split(None, 1)
    return f"…{shortened(kept[-1], _A_LINE)}"


def sentence_case(words: str) -> str:
    """`words` with a capital first letter and a full stop, unless a mark ends them."""
    return words[:1].upper() + words[1:] + ("" if words[-1:] in ".?!”" else ".")


def listed(words: list[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1] if words else "") if part)


def called(source: Source) -> str:
    """What to call a source: its name, else its words in the article, without a capital article."""
    if source.name:
        return source.name
    first, _, rest = source.description.partition(" ")
    return f"{first.lower()} {rest}" if first in {"A", "An", "The", "One", "Two", "Some"} else source.description


def who_says(claim: Claim, names: Mapping[str, str]) -> str:
    """The names of those who say or deny it; 'nobody' where the text names none, 'unclear' where it does."""
    told = claim.attribution
    known = ", ".join(names[identity] for identity in told.source_ids if identity in names)
    if known and claim.denied:
        return f"denied by {known}"
    return known or ("nobody" if told.basis in {Basis.none, Basis.passive} else "unclear")


def known_by(told: Attribution) -> str:
    """How it is known who says it; where no one does, by which words the article says so."""
    words = f"{quoted(shortened(told.cue.words, 40))}: " if told.cue and told.basis is Basis.passive else ""
    return words + BASES[told.basis]


def type_of(source: Source) -> str:
    """The source's type in plain words, with what the stricter newsroom view adds."""
    flags = (
        (source.vague, "vague"),
        (source.media, "news outlet"),
        (source.own_outlet, "the article's own outlet"),
        (source.speaker_unnamed, "speaker unnamed"),
    )
    return ", ".join([TYPES[source.type], *(word for flag, word in flags if flag)])


def standard(key: str) -> str:
    """The name by which a reader knows a standard."""
    return table_of("checker.settings", "standards").get(key, key)


def settles(code: str) -> str:
    """What would settle a question of this rule, else of its family; empty where nothing is written down."""
    table = table_of("reports", "settles")
    return table.get(code) or table.get(code[:3], "")
