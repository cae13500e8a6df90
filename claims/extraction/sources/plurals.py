"""What `it` and `they` are: a body, a document, a group, the authors of a study, or one person called `they`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from claims.extraction.mentioned.mentions import Mention
from claims.extraction.named.people import Cast, Entity
from claims.extraction.shapes import Parsed
from claims.extraction.sources.drafts import PERSONS, Draft
from claims.record import SourceType

_STUDIES = re.compile(r"\b(?:\w+ )?(?:study|paper|report|survey|analysis)\b", re.I)
_WRITING = frozenset({"write", "find", "conclude", "note", "report", "estimate", "calculate", "observe", "argue"})
_REACH = 1500
"""Code points after which a group or thing is out of mind."""
_STUDY_REACH = 450


@dataclass(frozen=True, slots=True)
class Things:
    """The sources drafted so far, as antecedents."""

    parsed: Parsed
    cast: Cast
    drafts: tuple[Draft, ...]

    def latest(self, mention: Mention, fits: Callable[[Draft], bool]) -> int | None:
        """The draft mentioned last, not too far before, that fits."""
        start = mention.span.start
        near = [i for i, d in enumerate(self.drafts) if d.mentions and start - d.last_end < _REACH and fits(d)]
        return max(near, key=lambda i: self.drafts[i].last_end, default=None)

    def person_nearer(self, mention: Mention, rival: int | None) -> Entity | None:
        """The person named last in the mention's paragraph or by the last speaker, when nearer than the rival."""
        sentence = self.parsed.sentence_at(mention.span.start)
        if sentence is None:
            return None
        after = self.drafts[rival].last_end if rival is not None else -1
        after = max(after, self.parsed.paragraph(sentence).span.start - 1)
        named = [
            (self.parsed.doc[name.start].idx, person)
            for person in self.cast.people
            for name in person.mentions
            if not person.gender and after < self.parsed.doc[name.start].idx < mention.span.start
        ]
        if named:
            return max(named, key=lambda pair: pair[0])[1]
        last = self.latest(mention, lambda _: True)
        if last is None or last == rival:
            return None
        speaker = self.drafts[last].entity
        return speaker if self.drafts[last].type is SourceType.named_person and speaker and not speaker.gender else None

    def they(self, mention: Mention, cue: str) -> tuple[int | str | Entity | None, float]:
        """Who `they` are: a draft, a person, or the words for a study; and how sure that is."""
        study = self.study(mention) if cue in _WRITING else None
        if study is not None:
            return study, 0.7
        several = self.several(mention)
        alone = self.person_nearer(mention, several)
        return (several, 0.7) if alone is None else (alone, 0.55)

    def several(self, mention: Mention) -> int | None:
        """The group, body or writing mentioned last."""
        return self.latest(mention, lambda d: (d.plural or d.type not in PERSONS) and not d.own_outlet)

    def study(self, mention: Mention) -> int | str | None:
        """`they write`, after a study was named: its draft, or else its words."""
        text, start = self.parsed.article.text, mention.span.start
        found = list(_STUDIES.finditer(text, max(0, start - _STUDY_REACH), start))
        if not found:
            return None
        noun = found[-1][0].split()[-1].lower()
        for i in range(len(self.drafts) - 1, -1, -1):
            if self.drafts[i].type is SourceType.document and noun in self.drafts[i].nouns:
                return i
        return found[-1][0]
