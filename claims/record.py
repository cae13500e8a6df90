"""The record: the published shape of what an article says and who says it (version 1)."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from claims.article import Article, Value
from claims.decisions import Decision, Review
from claims.spans import Span


class SourceType(StrEnum):
    """The six source types of the Markkula Center, and `none`."""

    named_person = "named_person"
    named_organization = "named_organization"
    document = "document"
    anonymous = "anonymous"
    unnamed_person = "unnamed_person"
    unnamed_group = "unnamed_group"
    none = "none"


class Form(StrEnum):
    """How the words of the claim are given."""

    direct = "direct"
    indirect = "indirect"
    mixed = "mixed"
    narration = "narration"


class ClaimKind(StrEnum):
    """What sort of thing is claimed."""

    statement = "statement"
    number = "number"
    event = "event"
    allegation = "allegation"
    prediction = "prediction"
    opinion = "opinion"


class Basis(StrEnum):
    """By what the attribution is known."""

    explicit = "explicit"
    pronoun = "pronoun"
    carried = "carried"
    passive = "passive"
    link = "link"
    none = "none"


class CueClass(StrEnum):
    """What the attribution word does to the claim."""

    neutral = "neutral"
    loaded = "loaded"
    factive = "factive"
    hedging = "hedging"
    denying = "denying"


class Genre(StrEnum):
    """The kind of text, where it decides which rules make sense."""

    news = "news"
    opinion = "opinion"
    live_blog = "live-blog"
    transcript = "transcript"
    recipe = "recipe"
    press_release = "press-release"


class Cue(Value):
    """The words that attribute: `said`, `according to`, `the claim that`."""

    spans: tuple[Span, ...] = Field(description="Where the words stand; several where they are split.")
    words: str = Field(description="The words, joined by one space.")
    lemma: str = Field(description="Dictionary form of the head word.")
    cue_class: CueClass = CueClass.neutral


class Attribution(Value):
    """Who stands behind a claim, by which words."""

    type: SourceType = SourceType.none
    source_ids: tuple[str, ...] = Field(default=(), description="Ids of the sources that say it together.")
    source_spans: tuple[Span, ...] = Field(default=(), description="The words that name the source of this claim.")
    cue: Cue | None = Field(default=None, description="The words that attribute; null where nothing does.")
    via: tuple[str, ...] = Field(default=(), description="Source ids of the relays, the nearest to the article first.")
    basis: Basis = Basis.none
    confidence: float = Field(
        default=1.0, ge=0, le=1, description="0 to 1: how sure it is; 1 where the words themselves say it."
    )


class Anonymity(Value):
    """How a source's namelessness is explained to the reader."""

    granted: bool = Field(description="Whether the text says that anonymity was asked for or granted.")
    reason: str | None = Field(default=None, description="The words that say why; null when the text gives no reason.")
    spans: tuple[Span, ...] = Field(default=(), description="Where the text speaks of it.")


class Source(Value):
    """Somebody or something that the article draws on, with all its mentions."""

    id: str = Field(min_length=1, description="Unique in the record.")
    type: SourceType
    name: str | None = Field(default=None, description="Full name; always null for an anonymous source.")
    description: str = Field(description="The words by which the article introduces the source.")
    title: str | None = Field(default=None, description="Position or rank.")
    affiliation: str | None = Field(default=None, description="The body that the source belongs to.")
    justification: str | None = Field(default=None, description="The words that say why this source is in the story.")
    anonymity: Anonymity | None = Field(default=None, description="Null for a source that is not anonymous.")
    speaker_unnamed: bool = Field(default=False, description="An organization speaks through somebody without a name.")
    vague: bool = Field(default=False, description="Nobody could find them: 'critics', 'experts', 'many'.")
    media: bool = Field(default=False, description="Another news outlet.")
    own_outlet: bool = Field(default=False, description="The article's own outlet (`self`).")
    mentions: tuple[Span, ...] = Field(default=(), description="Every place that speaks of the source.")
    same_as: tuple[str, ...] = Field(default=(), description="Ids of sources that may be the same person.")


class MomentType(StrEnum):
    """TIMEX3 types."""

    date = "DATE"
    time = "TIME"
    duration = "DURATION"
    set = "SET"


class MomentBasis(StrEnum):
    """What the value of a time expression was reckoned from."""

    absolute = "absolute"
    publication = "publication"
    moment = "moment"
    unknown = "unknown"


class Tense(StrEnum):
    """The tense of the event that a moment dates."""

    past = "past"
    present = "present"
    future = "future"
    unknown = "unknown"


class Modality(StrEnum):
    """How real the text says the dated event is."""

    actual = "actual"
    planned = "planned"
    hypothetical = "hypothetical"
    reported = "reported"


class Moment(Value):
    """A time expression (TIMEX3) and what it dates."""

    id: str = Field(min_length=1, description="Unique in the record.")
    span: Span
    text: str = Field(description="The words.")
    type: MomentType
    value: str = Field(description="TIMEX3 value; X for what the text leaves open.")
    first: date | None = Field(default=None, description="First day it can mean.")
    last: date | None = Field(default=None, description="Last day it can mean.")
    basis: MomentBasis = MomentBasis.unknown
    anchor: str | None = Field(default=None, description="Id of the moment it is relative to.")
    event: Span | None = Field(default=None, description="The words of the event that it dates.")
    tense: Tense = Tense.unknown
    modality: Modality = Modality.actual
    readings: tuple[str, ...] = Field(default=(), description="All values, where the notation is ambiguous.")


class Quantity(Value):
    """A number with what it counts."""

    id: str = Field(min_length=1, description="Unique in the record.")
    span: Span
    text: str = Field(description="The words.")
    low: float = Field(description="Smallest value meant.")
    high: float = Field(description="Largest value meant.")
    unit: str = Field(
        description="`count`, `percent`, `percentage point`, a currency code, or the unit's singular word."
    )
    approximate: bool = Field(default=False, description="Whether the words say that it is not exact.")
    of: Span | None = Field(default=None, description="The words of what is counted.")


class QuotationEnd(StrEnum):
    """How a quotation's closing stands."""

    closed = "closed"
    continued = "continued"
    unclosed = "unclosed"


class Quotation(Value):
    """Words inside quotation marks; a quotation over paragraphs is a row of them, all but the last `continued`."""

    span: Span = Field(description="With its marks.")
    inner: Span = Field(description="Without them.")
    end: QuotationEnd = QuotationEnd.closed
    depth: int = Field(default=0, ge=0, description="0 for an outer quotation, 1 for one inside it.")
    speech: bool = Field(default=True, description="False for titles, nicknames, terms and scare quotes.")
    misplaced: bool = Field(default=False, description="A mark on the wrong side of its space, read as meant.")


class Hedge(Value):
    """Words that weaken a claim: 'may', 'reportedly', 'about'."""

    span: Span
    text: str = Field(description="The words.")


class Claim(Value):
    """One thing the article says, with who says it."""

    id: str = Field(min_length=1, description="Made from the claim's words; the same when other paragraphs change.")
    spans: tuple[Span, ...] = Field(
        min_length=1, description="Where the claim stands; several where the attribution splits it."
    )
    text: str = Field(description="The words of the spans on one line, with single blanks between them.")
    form: Form
    kind: ClaimKind
    attribution: Attribution = Attribution()
    check_worthiness: float = Field(
        default=0.0, ge=0, le=1, description="0 to 1: how likely a standards desk would ask who says it."
    )
    hedges: tuple[Hedge, ...] = Field(default=(), description="Words inside that weaken it.")
    moments: tuple[str, ...] = Field(default=(), description="Ids of the time expressions inside.")
    quantities: tuple[str, ...] = Field(default=(), description="Ids of the numbers inside.")
    review: Review = Review()

    @property
    def denied(self) -> bool:
        """Whether its source says that it is not so: `denied stealing the money`."""
        cue = self.attribution.cue
        return cue is not None and cue.cue_class is CueClass.denying and self.form is Form.indirect


class Record(Value):
    """Everything onrecord read out of one article."""

    version: Literal[1] = 1
    article: Article
    genre: Genre = Genre.news
    claims: tuple[Claim, ...] = Field(default=(), description="In reading order.")
    sources: tuple[Source, ...] = Field(default=(), description="In the order of their first mention.")
    moments: tuple[Moment, ...] = Field(default=(), description="Time expressions, in reading order.")
    quantities: tuple[Quantity, ...] = Field(default=(), description="Numbers, in reading order.")
    quotations: tuple[Quotation, ...] = Field(default=(), description="In reading order.")
    sentences: tuple[Span, ...] = Field(default=(), description="Sentences of the story paragraphs, in order.")
    decisions: tuple[Decision, ...] = Field(default=(), description="What humans decided about findings.")
    pipeline: str = Field(default="", description="Name and version of the language pipeline that was used.")
