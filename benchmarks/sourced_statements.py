"""A record as the sourced statements of the Markkula Center's annotation: whole sentences, one source each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claims.article import ParagraphKind
from claims.extraction.wordlists import words
from claims.record import Basis, Claim, Cue, Form, Record, Source, SourceType
from claims.spans import Span, cover

SURE_OF_SPEECH = 0.5
SURE_OF_CARRIED = 0.42
SURE_OF_POSITION = 0.6
"""Attributions less sure make no statement: of words said or written, carried on, or of what somebody holds."""


_TO_BE = re.compile(r"\b(?:to|(?:better|can|could|may|might|must|should)(?: not)?) \w+$")
"""What somebody may come to hold, or do: `an effort to offer`, `waiting to see`, `might not know`."""
_MAY = re.compile(r"\b(?:can|could|may|might)(?: not)? \w+$")
"""What may be said or not: `might not view it so`, `could claim a refund`."""
_LONG = re.compile(r"\b(?:have|has|[’']ve) (?:always|consistently|long|never)\b")
"""What has been held until now."""
_CLAUSE = re.compile(r"(?:that|he|she|they) ")
_WRITTEN = re.compile(r"(?:(?:that|which) (?:said|says|stated|warned)|saying|stating|warning) ")
"""What tells, of something that a body published, what stands in it."""
_FAR = {"attribute": "to", "credit": "with"}
"""The word that makes such a cue tell a position, wherever it stands in what is said."""
_SPOKEN = 4
"""Words from which what follows a label is speech: no `Lund: 41 seats`."""
_TELLING = words("papers_tell") | words("counting_verbs")
"""How a writing tells what stands in it."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One sentence of a statement, and its source."""

    sentence: int
    source: str


def statements(record: Record) -> list[dict[str, object]]:
    """The statements of the article, each a row of sentences in the text with one source, in order."""
    sources = {source.id: source for source in record.sources}
    told = [claim for claim in record.claims if not _told_by_another(claim, record.claims)]
    rows = sorted({row for claim in told for row in _rows(record, claim, sources)}, key=_place)
    return [_statement(record, spans, sources[source]) for source, spans in _grouped(record, rows)]


@cache
def _cues(kind: str) -> frozenset[str]:
    """The cues of the kind, a list of `benchmarks/cues`."""
    lines = (Path(__file__).parent / "cues" / f"{kind}.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _told_by_another(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the whole attribution is itself what somebody else says: only the outer source is the article's."""
    return any(_inside(claim, other) and (_is_record(other) or not _inside(other, claim)) for other in claims)


def _inside(claim: Claim, other: Claim) -> bool:
    """Whether cue and source of `claim` stand in the words that `other` gives to another source."""
    mine, theirs = claim.attribution, other.attribution
    own = [*mine.source_spans, *(mine.cue.spans if mine.cue else ())]
    apart = theirs.source_ids and theirs.source_ids != mine.source_ids and not _is_record(claim)
    return bool(own and apart) and all(any(span.contains(word) for span in other.spans) for word in own)


def _is_record(claim: Claim) -> bool:
    cue = claim.attribution.cue
    return cue is not None and cue.lemma.startswith("accord")


def _place(row: _Row) -> tuple[int, str]:
    return row.sentence, row.source


def _rows(record: Record, claim: Claim, sources: dict[str, Source]) -> Iterator[_Row]:
    attribution = claim.attribution
    if not attribution.source_ids or attribution.basis is Basis.none:
        return
    if attribution.confidence < _sure(record, claim, sources):
        return
    told = [*claim.spans, *(attribution.cue.spans if attribution.cue else ())]
    if attribution.basis is not Basis.carried:
        told += attribution.source_spans
    speaking = [i for i in attribution.source_ids if not sources[i].own_outlet or _by_name(record, claim, sources[i])]
    for number, sentence in enumerate(record.sentences):
        if _covers(told, sentence) and not _is_headline(record, sentence):
            for identity in speaking:
                yield _Row(number, identity)


def _by_name(record: Record, claim: Claim, outlet: Source) -> bool:
    """Whether the article cites its own outlet as it cites any other, by name; `we` and `this newspaper` do not."""
    cited = [span.of(record.article.text) for span in claim.attribution.source_spans]
    return claim.attribution.basis is Basis.explicit and outlet.name is not None and outlet.name in cited


def _sure(record: Record, claim: Claim, sources: Mapping[str, Source]) -> float:
    """How sure an attribution of this kind must be; what somebody only does is no statement, however sure."""
    cue = claim.attribution.cue
    if claim.attribution.basis is Basis.carried:
        return SURE_OF_CARRIED
    if cue is None or claim.form is not Form.indirect:
        return SURE_OF_SPEECH
    around = record.article.text[max(0, cue.spans[0].start - 12) : cue.spans[-1].end]
    if cue.lemma in _cues("speech") | words("idioms_of_speech") | {"respond in writing"}:
        return 1.1 if _MAY.search(around) else SURE_OF_SPEECH
    types = {sources[i].type for i in claim.attribution.source_ids}
    written = SourceType.document in types
    if (written and cue.lemma in _TELLING) or _is_announced(claim, cue) or _is_label(record, claim, cue):
        return SURE_OF_SPEECH
    if _TO_BE.search(around):
        return 1.1
    first = min((span.start for span in claim.attribution.source_spans), default=cue.spans[0].end)
    crowd = types == {SourceType.unnamed_group} and first < cue.spans[0].start
    held = cue.lemma in _cues("position") or (crowd and cue.lemma in _cues("felt"))
    held = held or (cue.lemma in _cues("attitude") and (_is_now(around, cue) or _LONG.search(around) is not None))
    return SURE_OF_POSITION if held or _is_framed(record, claim, cue, types) else 1.1


def _is_announced(claim: Claim, cue: Cue) -> bool:
    """Whether what is announced is told in a clause or before the cue; no prize is a statement, nor is a book."""
    if cue.lemma in {"issue", "publish", "release"}:
        return _WRITTEN.match(claim.text) is not None
    told = _CLAUSE.match(claim.text) is not None or claim.spans[-1].end <= cue.spans[0].start
    return cue.lemma == "announce" and told


def _is_label(record: Record, claim: Claim, cue: Cue) -> bool:
    """Whether the cue is the colon after a speaker's name with which a later paragraph begins."""
    start = min((span.start for span in claim.attribution.source_spans), default=0)
    before = record.article.text[:start].rstrip('“"')
    return cue.lemma == ":" and before.endswith("\n") and len(claim.text.split()) >= _SPOKEN


def _is_now(told: str, cue: Cue) -> bool:
    """Whether the cue's last word is in the present tense."""
    last = told.rsplit(maxsplit=1)[-1].lower()
    return last in {cue.lemma, f"{cue.lemma}s", f"{cue.lemma}es", f"{cue.lemma.removesuffix('y')}ies"}


def _is_framed(record: Record, claim: Claim, cue: Cue, types: set[SourceType]) -> bool:
    """Whether the cue stands with the word that makes it tell a position; what bodies plan is reported as a deed."""
    bodies = not types <= {SourceType.named_person, SourceType.unnamed_person}
    told = [word.lower() for span in cue.spans for word in span.of(record.article.text).split()]
    doing = any(word.endswith("ing") for word in told)
    if doing or (cue.lemma == "plan" and bodies):
        return False
    after = record.article.text[cue.spans[-1].end :][:30].split()[:1]
    said = claim.text.lower().split()
    frames = {*after, *said[:2], *told}
    far = {"as", _FAR.get(cue.lemma, "as")} & set(said)
    return any(f"{cue.lemma} {word}" in _cues("framed") for word in frames | far)


def _is_headline(record: Record, sentence: Span) -> bool:
    """Whether the sentence stands in the headline or the line below it, where nobody makes a statement."""
    paragraph = record.article.paragraph_at(sentence.start)
    if paragraph is None or paragraph.index > 1:
        return False
    line, title = (_letters(words) for words in (paragraph.span.of(record.article.text), record.article.title or ""))
    return paragraph.kind is ParagraphKind.headline or (bool(line) and line in title)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _covers(words: Iterable[Span], sentence: Span) -> bool:
    """Whether the words take a good part of the sentence: a fifth, or forty characters of it."""
    shared = sum(max(0, min(w.end, sentence.end) - max(w.start, sentence.start)) for w in words)
    return shared >= min(40, 0.2 * len(sentence)) and shared > 0


def _grouped(record: Record, rows: Sequence[_Row]) -> Iterator[tuple[str, list[Span]]]:
    """Rows of one source in consecutive sentences of one paragraph, together."""
    open_rows: dict[str, list[int]] = {}
    done: list[tuple[str, list[int]]] = []
    for row in rows:
        held = open_rows.get(row.source)
        if held is not None and row.sentence - held[-1] == 1 and _same_paragraph(record, held[-1], row.sentence):
            held.append(row.sentence)
            continue
        open_rows[row.source] = [row.sentence]
        done.append((row.source, open_rows[row.source]))
    for source, numbers in sorted(done, key=lambda pair: (pair[1][0], pair[0])):
        yield source, [record.sentences[number] for number in numbers]


def _same_paragraph(record: Record, one: int, other: int) -> bool:
    between = record.article.text[record.sentences[one].end : record.sentences[other].start]
    return "\n" not in between


def _statement(record: Record, spans: Sequence[Span], source: Source) -> dict[str, object]:
    whole = cover(spans)
    return {
        "text": whole.of(record.article.text),
        "start": whole.start,
        "end": whole.end,
        "source_type": source.type.value,
        "source_name": source.name,
        "source_title": source.title if source.type is SourceType.named_person else None,
        "justification": source.justification,
    }
