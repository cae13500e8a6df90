"""Findings are data; what could not be checked is data too."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from claims.record import Claim, Record
from claims.spans import Span


class Severity(StrEnum):
    """How much a finding matters; what matters most comes first."""

    error = "error"
    warning = "warning"
    info = "info"

    @property
    def rank(self) -> int:
        """0 for what matters most."""
        return [*Severity].index(self)


class Persona(IntEnum):
    """Who tolerates a rule: everybody (regular), the careful (pedantic), who wants all of it (auditor)."""

    regular = 0
    pedantic = 1
    auditor = 2


class Confidence(IntEnum):
    """How sure a finding is."""

    low = 0
    medium = 1
    high = 2


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of: the source's first mention, the contradicting date."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule yields: the words at fault and one sentence about them."""

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    confidence: Confidence | None = None
    """Set where this flag is surer or less sure than its rule is."""
    whole_article: bool = False
    """The fault is the article's, not this sentence's; the span is only where to show it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A flag with its rule, its words and its place."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    persona: Persona
    standards: tuple[str, ...]
    span: Span
    words: str
    message: str
    fingerprint: str
    """Made from the code, the words and the words around them: the same when other paragraphs change."""
    related: tuple[Related, ...] = ()
    summary: str = ""
    """The rule's first sentence."""
    whole_article: bool = False
    """The fault is the article's; the span is only where to show it."""


OUT_OF_GENRE = "has no meaning in this genre"
"""Begins the reason of what was not checked because the text is of another kind than the rule is about."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not checked, and why."""

    code: str
    reason: str
    span: Span | None = None


class WaivedBy(StrEnum):
    """What a finding was left out by."""

    comment = "comment"
    review = "review"
    suppression = "suppression"


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that somebody decided to leave out, and why."""

    finding: Finding
    why: str
    kind: WaivedBy
    by: str | None = None
    """Who decided, where that is known."""

    @property
    def reason(self) -> str:
        """In a few words, for a reader."""
        match self.kind:
            case WaivedBy.comment:
                return f"waived in the article: {self.why}"
            case WaivedBy.review:
                return f"waived by {self.by}: {self.why}"
            case _:
                return self.why


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that crashed; the others went on."""

    code: str
    error: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that checking one record gave."""

    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    broken: tuple[Broken, ...] = ()
    checked: tuple[str, ...] = ()
    """Codes of the rules that ran."""
    waived: tuple[Waived, ...] = ()
    """What was found and left out: by comments, reviews and the suppressions file."""
    outweighed: tuple[Finding, ...] = ()
    """What gave way to a weightier finding of its family in the same sentence."""

    @property
    def everything(self) -> tuple[Finding, ...]:
        """All that was found, told or not."""
        return (*self.findings, *self.outweighed, *(waived.finding for waived in self.waived))


@dataclass(frozen=True, slots=True)
class Taken:
    """A load test: sources that were taken away before checking, and the claims that stand on nobody since."""

    names: tuple[str, ...]
    fallen: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A record with what checking it gave: what a report is made from."""

    record: Record
    findings: Findings
    taken: Taken | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """An input that could not be read, so that nothing is known of it."""

    path: str
    what: str
    """What is wrong with it, and how to mend it."""
    line: int | None = None
    """Of the file, where it is only one."""
