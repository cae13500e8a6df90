"""The stages, in order: the one place that lists them."""

from claims.article import Article
from claims.extraction.carrying.carried import carry_attributions
from claims.extraction.genres import tell_genre
from claims.extraction.hedges import find_hedges
from claims.extraction.learned.attributions import find_attributions
from claims.extraction.learned.check_worthiness import check_worthiness
from claims.extraction.learned.cues import find_cues
from claims.extraction.linguistics import DEFAULT_PIPELINE, parse, pipeline_name
from claims.extraction.moments import find_moments
from claims.extraction.patterns.between_commas import between_commas
from claims.extraction.patterns.idioms import with_idioms
from claims.extraction.patterns.labels import labelled
from claims.extraction.patterns.letters import signed_below
from claims.extraction.patterns.opinions import with_opinions
from claims.extraction.patterns.per import said_per
from claims.extraction.patterns.quoted_as import quoted_as
from claims.extraction.patterns.read_out import read_out
from claims.extraction.patterns.senses import drop_other_senses
from claims.extraction.patterns.speakers_apart import speakers_apart
from claims.extraction.quantities import find_quantities
from claims.extraction.quoted.quotations import find_quotations
from claims.extraction.records import make_record
from claims.extraction.sentences import find_sentences
from claims.extraction.shapes import Parsed, Resolved
from claims.extraction.sources.resolving import resolve_sources
from claims.record import Record


def extract_claims(article: Article, *, pipeline: str = DEFAULT_PIPELINE) -> Record:
    """Everything the article says, with who says it.

    Raises `ConfigError` when the spaCy pipeline named is not installed.
    """
    parsed, resolved = attribute(article, pipeline=pipeline)
    return make_record(
        parsed,
        resolved=resolved,
        worth=check_worthiness(parsed, resolved),
        moments=find_moments(parsed),
        quantities=find_quantities(parsed),
        hedges=find_hedges(parsed),
        genre=tell_genre(article),
        pipeline=pipeline_name(pipeline),
    )


def attribute(article: Article, *, pipeline: str = DEFAULT_PIPELINE) -> tuple[Parsed, Resolved]:
    """The stages up to the attributions and their sources."""
    parsed = analyse(article, pipeline=pipeline)
    found = speakers_apart(parsed, find_attributions(parsed, find_cues(parsed)))
    found = drop_other_senses(parsed, found)
    found = with_opinions(parsed, quoted_as(parsed, between_commas(parsed, labelled(parsed, found))))
    found = signed_below(parsed, found)
    found = read_out(parsed, said_per(parsed, with_idioms(parsed, found)))
    return parsed, resolve_sources(parsed, carry_attributions(parsed, found))


def analyse(article: Article, *, pipeline: str = DEFAULT_PIPELINE) -> Parsed:
    """The article with its linguistics: what every later stage reads."""
    doc = parse(article, pipeline=pipeline)
    return Parsed(article, doc, find_sentences(article, doc), find_quotations(article))
