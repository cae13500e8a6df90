"""Speech that a label gives to its speaker: `“...” ― Ida Brandt, 30` in a list of voices, `BRANDT: ...`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.article import STORY
from claims.extraction.named.naming import FINITE, SUBJECTS
from claims.extraction.patterns.letters import is_own
from claims.extraction.patterns.matched import of_match
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.wordlists import words
from claims.reading.posts import SIGNATURE, SIGNED
from claims.spans import ByPlace, Span

_NAME = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|la|von|van|bin|al)){0,4}"
_SIGNED = re.compile(
    rf"^\s*(?P<said>[“”\"‘].{{12,}}?[“”\"’])\s*(?P<cue>[―—–]|--?)\s*(?P<who>{_NAME})(?:,[^\n]{{0,80}})?\s*$", re.M
)
_LABELLED = re.compile(
    r"^[\"“”]?(?P<who>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}|(?:[A-Z][a-z.’'-]+ ){0,2}[A-Z][a-zA-Z’'-]+)"
    r"(?P<cue>:)\s+(?P<said>\S[^\n]+)",
    re.M,
)
_POST = re.compile(rf"(?P<said>.*?)\s*{SIGNATURE.pattern}", re.S)
_FEW = 3
"""Labelled lines from which an article holds a transcript."""
_SPOKEN = re.compile(r"\?|\b(?:I|me|my|our|we|yes|you|your)\b", re.I)
_SAME = 0.6
"""Share of the speech from which an attribution that was found already is this one."""


def labelled(parsed: Parsed, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """What was found, with the labelled speech that was not, in the order of the text; of lists nothing."""
    text = parsed.article.text
    lines = list(_transcript(text))
    listed = _in_list(parsed)
    spoken = ByPlace((said, said) for line in lines for said in [Span(*line.span("said"))])
    found = [one for one in found if not any(is_own(parsed, one, said) for said in spoken.at(one.content[0]))]
    found = [one for one in found if one.cue is None or one.cue.spans[0] not in listed]
    lines = [line for line in lines if Span(*line.span("cue")) not in listed]
    known = ByPlace((content, one) for one in found for content in one.content)
    more = [
        of_match(parsed, match, lemma=match["cue"])
        for match in (*_SIGNED.finditer(text), *lines, *_posts(parsed))
        for said in [Span(*match.span("said"))]
        if _in_story(parsed, match) and not any(_is_same(one, said) for one in known.at(said))
    ]
    return tuple(sorted((*found, *more), key=lambda one: one.content[0].start)) if more else tuple(found)


def _in_list(parsed: Parsed) -> frozenset[Span]:
    """The colons after the labels of a list, where most lines tell nothing: `Ida Brandt: Theft, held in jail.`."""
    lines = [match for match in _LABELLED.finditer(parsed.article.text) if not match["who"].isupper()]
    bare = [match for match in lines if not _tells(parsed, Span(*match.span("said")))]
    spoken = any(_SPOKEN.search(match["said"]) for match in lines)
    return (
        frozenset()
        if spoken or len(bare) < _FEW or 2 * len(bare) < len(lines)
        else frozenset(Span(*match.span("cue")) for match in lines)
    )


def _tells(parsed: Parsed, said: Span) -> bool:
    """Whether the words are quoted, or tell something of somebody: no `fined 40 crowns`."""
    tokens = parsed.tokens(said) or ()
    told = (t for t in tokens if t.tag_ in FINITE for verb in (t, t.head) for t in verb.children)
    return any(t.dep_ in SUBJECTS and said.start <= t.idx for t in told) or any(token.is_quote for token in tokens)


def _transcript(text: str) -> Iterator[re.Match[str]]:
    """The labelled lines, where there are several and their labels are people whom the text names elsewhere.

    Beside one of them, whoever has two labels in capitals speaks too: `MOSS: ...`, who only asks.
    """
    labels = [(match, match["who"].split()[-1]) for match in _LABELLED.finditer(text)]
    labels = [(match, last) for match, last in labels if last.upper() not in words("no_speakers")]
    often = Counter(last for _, last in labels if last.isupper())
    named = {label for label in {match["who"] for match, _ in labels} if _is_named(label, text)}
    lines = [match for match, last in labels if match["who"] in named or (named and often[last] > 1)]
    return iter(lines if len(lines) >= _FEW else [])


def _posts(parsed: Parsed) -> Iterator[re.Match[str]]:
    """Posts of social media with the line that signs them: `The bridge is falling! — Ida Brandt (@ida) May 3, 2024`."""
    text = parsed.article.text
    for post, signature in pairwise(parsed.article.paragraphs):
        if signature.reason == SIGNED and post.kind in STORY:
            match = _POST.match(text, post.span.start, signature.span.end)
            yield from (match,) if match else ()


def _is_named(label: str, text: str) -> bool:
    last = label.rsplit(" ", 1)[-1]
    surname = re.escape(last.capitalize() if last.isupper() else last)
    return re.search(rf"[a-z,]\s(?:[A-Z][\w.]*\s)*{surname}\b", text) is not None


def _in_story(parsed: Parsed, match: re.Match[str]) -> bool:
    paragraph = parsed.article.paragraph_at(match.start("said"))
    return paragraph is not None and paragraph.kind in STORY


def _is_same(one: FoundAttribution, said: Span) -> bool:
    inside = sum(len(span) for span in one.content if said.contains(span))
    return bool(one.sources) and inside >= _SAME * len(said)
