"""Quotations that nobody around them can have spoken: a scene leads up to them, or they are only told to be heard."""

import re
from bisect import bisect_left, bisect_right
from itertools import takewhile

from checker.wordlists import any_of, either
from claims.honorifics import HONORIFIC
from claims.lazily import lazily
from claims.record import Basis, Form, Quotation, Record, SourceType
from claims.spans import Span
from claims.story import claims_at, quotations_at, story_sentences

_ENOUGH = 6
"""Words from which a quotation that follows a scene is told apart from a sign or a name."""
_MARKS = 2
"""Code points of a quotation's mark, which its sentence may begin without."""
_PRINTED_LARGE = 40
"""Code points by which a quotation is known again."""
_PEOPLE = frozenset({SourceType.named_person, SourceType.anonymous, SourceType.unnamed_person})
_SPEECH = lazily(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|asked|wr(?:ote|ites?|iting|itten)|add(?:s|ed)|according|tweet\w*|continu\w+|"
    r"recall\w*|expla\w+|note[ds]|noting|repl\w+|answer\w*|remember\w*|quot\w+|statement|post(?:s|ed) (?:on|to)|"
    r"sp(?:oke|eak)\w*|talk\w*|comment\w*|remark\w*|call\w*|argu\w*|warn\w*|letters?|messages?|e-?mails?|"
    r"interview\w*|speech|put it|report\w*|testif\w*|question\w*|state[ds])\b",
    re.I,
)
"""Words by which a sentence may tell of what somebody says."""
_SHOWN = lazily(
    r"\b(?:signs?|banners?|slogans?|chant\w*|shout\w*|s[aou]ngs?|hymns?|poems?|mottos?|prayers?|caption|notices?|placards?|"
    r"plaques?|posters?)\b|\b(?:(?:carved|chalked|nailed|painted|pinned|printed|scrawled|stencilled|taped|tacked) "
    r"(?:above|across|at|by|in|on|to|up)\b(?=[^,;]*$))",
    re.I,
)
"""Words by which a sentence may lead up to what is written, sung or shouted somewhere."""
_LEADS_ON = lazily(r"[:?…][”\"’]?\s*$")
_NAMES = r"[A-Z][\w’'-]+ [A-Z][\w’'-]+"
_NOBODY = r"(?!(?:After|All|As|At|Before|By|For|From|In|Most|Near|Of|On|The)\b)"
_NOT_BEFORE_A_PLACE = (
    r"(?!(?:across|along|and|around|at|behind|beside|between|by|from|in|inside|into|near|of|off|on|outside|past|the|"
    r"through|to|with)\b)"
)
_PERSON = lazily(
    rf"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|I|[Mm]y|[Ww]e|[Ww]ho(?:se)?|{HONORIFIC}|Sir|"
    r"[a-z]*(?:man|woman)|boy|girl|mother|father|wife|husband|neighbou?r|resident|owner|witness|farmer|teacher|worker|shopper|visitor)\b|"
    rf"(?:^|[,;] |\b{_NOT_BEFORE_A_PLACE}[a-z]+ ){_NOBODY}{_NAMES}"
)
"""Somebody who could speak: a pronoun, a calling, or two names with no preposition before them."""
_BEGINS_WITH_PERSON = lazily(rf"[“\"‘]|(?:He|She|They|I|{HONORIFIC}|Sir)\b|{_NOBODY}{_NAMES}\b")
_OFFICIAL_SAID = lazily(
    r"(?i:(?:[a-z-]+ ){0,2}(?:captain|chief executive|commissioner|general manager|governor|headmaster|judge|justice|"
    r"mayor|minister|president|prime minister|secretary|senator|spokes(?:man|woman|person)|superintendent))"
    r" [A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* )?(?P<surname>[A-Z][\w’'-]+)(?:, [^,;“”\"]+,)? said (?!so\b|it\b)"
)
"""An official, in full, who says something."""
_SAID = r"(?:said|says|added|asked|recalled)"
_HE_SAID = lazily(rf"\b(?:he|she|they) {_SAID}\b|\b{_SAID} (?:he|she|they)\b")
UTTERANCE = either("utterances")
_HEARD_BEFORE = lazily(
    rf"(?:^|(?<=[.!?] ))(?=[^.!?]*\b(?:[Oo]ne|[Tt]he same|[Aa]nother|[Aa]) (?:\w+ )?{UTTERANCE}\b)"
    r"[^.!?“”‘\"]*\b(?:(?:kept|keeps) (?:coming|returning|recurring)|(?:is|was|be) (?:heard|repeated)|"
    r"(?:goes|went) a?round|(?:comes|came) (?:up|back|from)|over and over|again and again|rang out|"
    r"from (?:the|somewhere) [a-z ]*?(?:audience|back|crowd|floor|gallery|hall|queue|room|rows?|stands|terraces))\b"
    r"[^.!?“”‘\"]*[.:,]\s*$"
)
_MUCH_TALK = lazily(
    r"(?:^|(?<=[.!?] ))(?:Almost all|Many|Most|Much|Some|A lot|A good deal) of (?:the |that )?(?:[a-z-]+ ){0,2}?"
    r"(?:anger|comments?|complaints?|conversation|debate|discussion|evening|grumbling|questions?|session|talk|"
    r"testimony) (?:was|were|concerned|dealt with|dwelt on|turned on|went on)\b[^.!?“”‘\"A-Z]*[.:]\s*$"
)
"""What many spoke of, nobody in particular: `Much of the talk was about bills.`"""
_HEARD_AFTER = lazily(
    r",? (?:was|is|were|ran|runs|went|goes|came) (?:one|another|a (?:common|frequent|typical)|"
    rf"the (?:common|general|usual)) (?:[a-z]+ )?{UTTERANCE}\b(?! (?:by|from|of)\b)[^.;“”\"]*"
)
"""An utterance without anybody who made it: 'was one verdict on the lock'."""

_SENTENCE = lazily(
    r"(?:(?:And|But|If|No|Now|So|Well|When|Yes),? )?"
    r"(?:I|We|You|He|She|They|It|This|That|There|Nobody|My|Our|Your|His|Her|Their)\b",
    re.I,
)
"""How a spoken sentence begins; a title or a name of something hardly does."""
_DOES = lazily(
    r",? (?:is|was|were|(?:has|had) been|"
    r"became|brought|came|could be|drew|earned|echoed|got|followed|hung|met|ran|rang|stuck|went|won)\b"
)
_GOES_ON = lazily(r",? (?:[-—–] )?(?:and|but|yet) (?:an?|all|both|every|no|the)\b")
"""What follows a quotation that is the subject of its sentence, or half of it."""
_WHERE = lazily(r"(?:^|[.!?”\"’] |, (?:and|where|when) )[“‘\"]?$")
"""What stands before such a quotation."""
_SOMEBODYS = lazily(
    r"(?<!answered )(?<!followed )(?<!greeted )\b(?:by|from)\b|\b(?:they|their|people)\b|[A-Z]|"
    r"\b(?:adage|banners?|book|caption|chant|film|graffiti|headline|hymn|inscri\w+|mantra|message|motto|painted|placards?|poem|"
    r"posters?|printed|proverb|quot\w+|rule|said|saying|scrawled|signs?|singles?|slogans?|songs?|sung|theme|title|track|tune|verse|written)\b"
)
"""Who may have spoken it, or what it is written on."""


def is_left_hanging(record: Record, quotation: Quotation, before: str, after: str) -> bool:
    """Whether a spoken sentence is part of a sentence that tells of nobody: '“I want it” was heard there'."""
    words = quotation.inner.of(record.article.text)
    small = sum(word[:1].islower() for word in words.split())
    if len(words.split()) < _ENOUGH or 2 * small < len(words.split()) or not _SENTENCE.match(words):
        return False
    if not _WHERE.search(before) or not (_DOES.match(after) or _GOES_ON.match(after)):
        return False
    clause, lead = re.split(r"[.;!?“”\"‘]", after)[0], re.split(r"[.!?”\"’] ", before)[-1]
    told = any(pattern.search(part) for pattern in (_PERSON, any_of("roles")) for part in (clause, lead))
    return not told and not _SOMEBODYS.search(clause) and not _is_spoken(record, quotation, Form.direct, Form.mixed)


def is_only_heard(before: str, after: str) -> bool:
    """Whether the words of the paragraph around a quotation tell of an utterance and of nobody who made it."""
    found = (_HEARD_BEFORE.search(before), _MUCH_TALK.search(before), _HEARD_AFTER.match(after))
    return any(match and not _PERSON.search(match[0]) for match in found)


def is_adrift(record: Record, quotation: Quotation) -> bool:
    """Whether a scene without a person leads up to the quotation, and nobody takes it up behind."""
    text, words = record.article.text, quotation.inner.of(record.article.text)
    sentences = story_sentences(record)
    before = sentences[: bisect_right(sentences, quotation.span.start + _MARKS, key=lambda sentence: sentence.end)]
    if not before or len(words.split()) < _ENOUGH or text.count(words[:_PRINTED_LARGE]) > 1:
        return False
    last, scene = before[-1], record.article.paragraph_at(before[-1].start)
    if quotations_at(record).touches(last) or _LEADS_ON.search(last.of(text)) or leads_to_words(record, last):
        return False
    if scene and any(has_person(record, s) for s in takewhile(scene.span.contains, reversed(before))):
        return False
    return not _is_spoken(record, quotation, Form.direct) and not _is_taken_up(record, quotation)


def _is_spoken(record: Record, quotation: Quotation, *forms: Form) -> bool:
    """Whether words of attribution name its speaker, in claims of these forms."""
    return any(
        claim.form in forms and claim.attribution.basis in {Basis.explicit, Basis.pronoun}
        for claim in claims_at(record).at(quotation.span)
    )


def _is_taken_up(record: Record, quotation: Quotation) -> bool:
    """Whether the sentence behind it may tell who spoke."""
    end, sentences = quotation.span.end, story_sentences(record)
    number = bisect_left(sentences, end - _MARKS, key=lambda sentence: sentence.start)
    if number == len(sentences):
        return False
    behind = sentences[number]
    words = behind.of(record.article.text)
    if record.article.paragraph_at(behind.start) == record.article.paragraph_at(end - 1):
        return has_person(record, behind) or tells_of_speech(record, behind)
    if _is_somebody_new(record, behind):
        return False
    first = words.split()[0]
    known = first in _surnames(record) and first in record.article.text[: quotation.span.start]
    return (known and tells_of_speech(record, behind)) or bool(
        _BEGINS_WITH_PERSON.match(words) or _HE_SAID.search(words)
    )


def _is_somebody_new(record: Record, sentence: Span) -> bool:
    """Whether the sentence brings in an official who says something else, and has a quotation of his own behind it."""
    text, paragraph = record.article.text, record.article.paragraph_at(sentence.start)
    found = _OFFICIAL_SAID.match(text, sentence.start, sentence.end)
    if not found or not paragraph or text.find(found["surname"]) < sentence.start:
        return False
    own = (
        q for q in record.quotations if q.speech and paragraph.span.contains(q.span) and q.span.start > sentence.start
    )
    return any(_is_spoken(record, quotation, Form.direct) for quotation in own)


def is_unexplained_opening(record: Record, quotation: Quotation) -> bool:
    """Whether the story opens with the quotation, and neither its paragraph nor the start of the next has a person."""
    sentences, opened = story_sentences(record), record.article.paragraph_at(quotation.span.start)
    rest = [s for s in sentences if s.start >= quotation.span.end - _MARKS]
    scene = [s for s in rest if opened and opened.span.contains(s)]
    if not scene or len(rest) == len(scene) or len(quotation.inner.of(record.article.text).split()) < _ENOUGH:
        return False
    seen = rest[: len(scene) + 1]
    told = any(has_person(record, s) or leads_to_words(record, s) for s in seen)
    return not told and not _is_spoken(record, quotation, Form.direct, Form.mixed)


def tells_of_speech(record: Record, sentence: Span) -> bool:
    """Whether the sentence may tell of what somebody says."""
    return bool(_SPEECH.search(sentence.of(record.article.text)))


def leads_to_words(record: Record, sentence: Span) -> bool:
    """Whether the sentence may lead up to what somebody says, or to what is written somewhere."""
    return tells_of_speech(record, sentence) or bool(_SHOWN.search(sentence.of(record.article.text)))


def has_person(record: Record, sentence: Span) -> bool:
    """Whether somebody stands in the sentence who could speak."""
    words = sentence.of(record.article.text)
    named = any(re.search(rf"\b{re.escape(name)}\b", words) for name in _surnames(record))
    return named or bool(_PERSON.search(words) or any_of("roles").search(words))


def _surnames(record: Record) -> set[str]:
    return {source.name.split()[-1] for source in record.sources if source.type in _PEOPLE and source.name}
