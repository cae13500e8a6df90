"""Interviews in questions and answers: the answers are the interviewee's words, whoever says `I` in them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.article import STORY, Paragraph, ParagraphKind
from claims.extraction.named.naming import NameKind
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.record import Basis
from claims.spans import ByPlace, Span

_LABEL = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})\s*:\s*(?=\S)")
_QUESTION = re.compile(r"(?P<mark>(?:Q|Question)\s*[:.]\s*)?[A-Z“\"][^\n]*\?[”\"]?\s*")
_I = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my)\b")
_SELF = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|we|our)\b")
_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]")
"""What somebody says in a story between questions, which is no interview."""
_SAYS_SO = re.compile(
    r"\b(?:interview\w*|Q ?& ?A|questions and answers|conversation|sat down with|(?:we|I) (?:asked|met|spoke|talked)|"
    r"(?:spoke|speaks|talked|talks|chatted) (?:to|with) (?:the|us|our|me|her|him|them)|answers? (?:our|your|readers)|"
    r"edited for (?:length|clarity)|t(?:old|ells) (?:us|me|(?-i:the [A-Z]\w+))|in (?:her|his|their) own words|"
    r"(?:discusses|explains|looks back|opens up|recalls|reflects|remembers|shares|speaks|talks) "
    r"(?:about|at|her|his|how|on|to|what|why|with))\b",
    re.I,
)
"""What the title or the introduction of an interview says; a column's headings may be questions too."""
_HEADLINE = re.compile(r"[:“”\"‘]|['’](?=I\b)| on ")
"""What stands in a headline beside the name of whoever is interviewed: `Ida Lund: “I left”`, `Ida Lund on leaving`."""
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"]?(?=\s)|$)", re.M)
_FEW = 2
"""Questions set apart from which an article is an interview; of questions that nothing marks, one more."""
_SURE = 0.85


@dataclass(frozen=True, slots=True)
class _Answer:
    """One paragraph of an answer: its words, and the label before them."""

    words: Span
    label: str


def of_interview(parsed: Parsed, cast: Cast, found: tuple[FoundAttribution, ...]) -> tuple[FoundAttribution, ...]:
    """The attributions, with every answer of an interview as its interviewee's; the same where there is none.

    Where nobody is presented as interviewed, whoever says `I` between questions that are set apart is nobody that is
    known, and not the outlet.
    """
    labels = _labels(cast)
    questions, answers = _read(parsed, labels)
    if not answers:
        return found
    replies, asked = ByPlace((a.words, a) for a in answers), ByPlace((q, q) for q in questions)
    told = [
        attribution
        for attribution in found
        if not any(
            _is_own(parsed, attribution, each.words) and not _is_asker(parsed, labels, attribution, each)
            for each in replies.at(attribution.content[0])
        )
        and (_in_transcript(parsed, attribution) or not _is_inside(attribution.content[0], asked))
    ]
    alone, text = _presented(parsed, cast, labels, questions), parsed.article.text
    apart = all(_is_marked(p, text) for p in parsed.article.paragraphs if p.span in set(questions))
    for answer in answers:
        person = _labelled(labels, answer.label) if answer.label not in {"", "A", "Answer"} else alone
        if person is not None:
            name = (person.mentions[0].span,)
            told.append(FoundAttribution((answer.words,), sources=(name,), basis=Basis.carried, confidence=_SURE))
        elif apart and _I.search(_QUOTED.sub("", answer.words.of(text))):
            told.append(FoundAttribution((answer.words,), basis=Basis.none, confidence=_SURE))
    return tuple(sorted(told, key=lambda attribution: attribution.content[0].start))


def _is_inside(said: Span, questions: ByPlace[Span]) -> bool:
    return any(question.contains(said) for question in questions.at(said))


def _in_transcript(parsed: Parsed, found: FoundAttribution) -> bool:
    """Whether a label in capitals gives the words to their speaker, asking or not: `MOSS: Who buys it?`."""
    label = found.sources[0][0].of(parsed.article.text) if found.sources and found.sources[0] else ""
    return found.cue is not None and found.cue.lemma == ":" and label.isupper() and len(label) > 1


def _is_asker(parsed: Parsed, labels: Mapping[str, Entity], found: FoundAttribution, answer: _Answer) -> bool:
    """Whether the label is that of somebody called by it alone: whoever asks, and now tells something instead."""
    return _in_transcript(parsed, found) and _labelled(labels, answer.label) is None


def _read(parsed: Parsed, labels: Mapping[str, Entity]) -> tuple[list[Span], list[_Answer]]:
    """The questions and the paragraphs of the answers; none where the article is no interview."""
    text = parsed.article.text
    story = [p for p in parsed.article.paragraphs if p.kind in STORY or _is_question(p, text)]
    asked = {i: paragraph for i, paragraph in enumerate(story) if _is_question(paragraph, text)}
    marked = all(_is_marked(paragraph, text) for paragraph in asked.values())
    first = next(iter(asked), len(story))
    between = [paragraph for i, paragraph in enumerate(story) if i > first and i not in asked]
    own = sum(bool(_SELF.search(_QUOTED.sub("", p.span.of(text)))) for p in between)
    spoken = [_answer(paragraph, text) for paragraph in between]
    questions = [paragraph.span for paragraph in asked.values()]
    if asked and sum(_labelled(labels, each.label) is not None for each in spoken) >= _FEW:
        return questions, spoken
    if len(asked) < _FEW + (not marked) or len(between) < len(asked) or 2 * own < len(asked):
        return [], []
    return questions, spoken


def _answer(paragraph: Paragraph, text: str) -> _Answer:
    label = _LABEL.match(text, paragraph.span.start, paragraph.span.end)
    start = label.end() if label else paragraph.span.start
    return _Answer(Span(start, paragraph.span.end), label["who"] if label else "")


def _is_question(paragraph: Paragraph, text: str) -> bool:
    return _QUESTION.fullmatch(paragraph.span.of(text)) is not None


def _is_marked(question: Paragraph, text: str) -> bool:
    """Whether the question is set apart from the answers: bold, a heading, after `Q:`."""
    found = _QUESTION.fullmatch(question.span.of(text))
    labelled = _LABEL.match(text, question.span.start, question.span.end) is not None
    return question.kind is ParagraphKind.heading or labelled or (found is not None and found["mark"] is not None)


def _is_own(parsed: Parsed, found: FoundAttribution, answer: Span) -> bool:
    """Whether the answer itself, or its label, is said to say it: `I believe`, `Lund:`, nobody."""
    text, said = parsed.article.text, found.content[0]
    spans = [span for spans in found.sources for span in spans]
    label = any(span.end <= answer.start and "\n" not in text[span.start : answer.start] for span in spans)
    own = all(_SELF.fullmatch(span.of(text)) and answer.contains(span) for span in spans)
    return answer.contains(said) and (label or own)


def _people(cast: Cast) -> list[Entity]:
    return [person for person in cast.people if person.kind is NameKind.person and len(person.parts) > 1]


def _labels(cast: Cast) -> dict[str, Entity]:
    """By what labels people go, in full, by surname or initials: the first of those whom one names."""
    labels: dict[str, Entity] = {}
    for person in _people(cast):
        for name in (person.name, person.parts[-1], "".join(part[0] for part in person.parts)):
            labels.setdefault(name, person)
    return labels


def _labelled(labels: Mapping[str, Entity], label: str) -> Entity | None:
    """Whom the label names."""
    named = [labels[name] for name in (label.title(), label) if name in labels]
    return min(named, key=lambda person: person.mentions[0].start, default=None)


def _presented(parsed: Parsed, cast: Cast, labels: Mapping[str, Entity], questions: Sequence[Span]) -> Entity | None:
    """The one person whom the headline or the introduction presents as interviewed; None where it may be another."""
    text, title, first = parsed.article.text, parsed.article.title or "", questions[0].start
    asking = [_labelled(labels, label["who"]) for q in questions if (label := _LABEL.match(text, q.start, q.end))]
    written = (parsed.article.byline or "").casefold()
    above = [
        person
        for person in _people(cast)
        if person.mentions[0].span.start < first and person not in asking and person.name.casefold() not in written
    ]
    told = [Span(*match.span()) for match in _SENTENCE.finditer(text, 0, first) if _SAYS_SO.search(match[0])]
    headed = [p for p in above if p.name in title and (_HEADLINE.search(title) or told)]
    within = [p for p in above if any(span.contains(m.span) for m in p.mentions for span in told)]
    if len(above) == 1 and (told or headed or _SAYS_SO.search(title)):
        return above[0]
    return next((few[0] for few in (within, headed) if len(few) == 1), None)
