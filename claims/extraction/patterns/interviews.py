"""Interviews in questions and answers: the answers are the interviewee's words, whoever says `I` in them."""

import re
from dataclasses import dataclass

from claims.article import STORY, Paragraph, ParagraphKind
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.record import Basis
from claims.spans import Span

_LABEL = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\s*:\s*(?=\S)")
_QUESTION = re.compile(r"(?P<mark>(?:Q|Question)\s*[:.]\s*)?[A-Z“\"][^\n]*\?[”\"]?\s*")
_SELF = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|we|our)\b")
_SAYS_SO = re.compile(
    r"\b(?:interview\w*|Q ?& ?A|questions and answers|conversation|sat down with|(?:we|I) (?:asked|met|spoke|talked)|"
    r"(?:spoke|speaks|talked|talks|chatted) (?:to|with) (?:the|us|our|me|her|him|them)|answers? (?:our|your|readers)|"
    r"edited for (?:length|clarity))\b",
    re.I,
)
"""What the title or the introduction of an interview says; a column's headings may be questions too."""
_FEW = 2
"""Questions set apart from which an article is an interview; of questions that nothing marks, one more."""
_SURE = 0.85


@dataclass(frozen=True, slots=True)
class _Answer:
    """One paragraph of an answer: its words, and the label before them."""

    words: Span
    label: str


def of_interview(parsed: Parsed, cast: Cast, found: tuple[FoundAttribution, ...]) -> tuple[FoundAttribution, ...]:
    """The attributions, with every answer of an interview as its interviewee's; the same where there is none."""
    questions, answers = _read(parsed)
    if not answers:
        return found
    told = [
        attribution
        for attribution in found
        if not any(_is_own(parsed, attribution, answer.words) for answer in answers)
        and not any(question.contains(attribution.content[0]) for question in questions)
    ]
    above = f"{parsed.article.title} {parsed.article.text[: answers[0].words.start]}"
    alone = _SAYS_SO.search(above) is not None
    for answer in answers:
        person = _interviewee(cast, answer, answers[0].words.start) if alone or answer.label else None
        if person is not None:
            name = (person.mentions[0].span,)
            told.append(FoundAttribution((answer.words,), sources=(name,), basis=Basis.carried, confidence=_SURE))
    return tuple(sorted(told, key=lambda attribution: attribution.content[0].start))


def _read(parsed: Parsed) -> tuple[list[Span], list[_Answer]]:
    """The questions and the paragraphs of the answers; none where the article is no interview."""
    text = parsed.article.text
    story = [p for p in parsed.article.paragraphs if p.kind in STORY or _is_question(p, text)]
    asked = [i for i, paragraph in enumerate(story) if _is_question(paragraph, text)]
    marked = all(_is_marked(story[i], text) for i in asked)
    between = [p for i, p in enumerate(story) if asked and i > asked[0] and i not in asked]
    own = sum(bool(_SELF.search(p.span.of(text))) for p in between)
    if len(asked) < _FEW + (not marked) or len(between) < len(asked) or 2 * own < len(asked):
        return [], []
    return [story[i].span for i in asked], [_answer(paragraph, text) for paragraph in between]


def _answer(paragraph: Paragraph, text: str) -> _Answer:
    label = _LABEL.match(text, paragraph.span.start, paragraph.span.end)
    start = label.end() if label else paragraph.span.start
    return _Answer(Span(start, paragraph.span.end), label["who"] if label else "")


def _is_question(paragraph: Paragraph, text: str) -> bool:
    return _QUESTION.fullmatch(paragraph.span.of(text)) is not None


def _is_marked(question: Paragraph, text: str) -> bool:
    """Whether the question is set apart from the answers: bold, a heading, after `Q:`."""
    found = _QUESTION.fullmatch(question.span.of(text))
    return question.kind is ParagraphKind.heading or (found is not None and found["mark"] is not None)


def _is_own(parsed: Parsed, found: FoundAttribution, answer: Span) -> bool:
    """Whether the answer itself, or its label, is said to say it: `I believe`, `Lund:`, nobody."""
    text, said = parsed.article.text, found.content[0]
    spans = [span for spans in found.sources for span in spans]
    label = any(span.end <= answer.start and "\n" not in text[span.start : answer.start] for span in spans)
    own = all(_SELF.fullmatch(span.of(text)) and answer.contains(span) for span in spans)
    return answer.contains(said) and (label or own)


def _interviewee(cast: Cast, answer: _Answer, first: int) -> Entity | None:
    """Whom the label names, in full, by surname or initials; else who is named first, above the questions."""
    people = [p for p in cast.people if p.kind is NameKind.person and len(p.parts) > 1]
    if answer.label not in {"", "A", "Answer"}:
        labels = ((p, {p.name, p.parts[-1], "".join(part[0] for part in p.parts)}) for p in people)
        return next((p for p, names in labels if answer.label.title() in names or answer.label in names), None)
    return next((p for p in people if p.mentions[0].span.start < first), None)
