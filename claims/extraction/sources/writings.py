"""Writings that speak for themselves: a letter, a bill, a study; not who sent, signed or made them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from claims.extraction.named.name_forms import possessive
from claims.extraction.shapes import FoundAttribution, Parsed
from claims.extraction.sources.desk import Desk
from claims.extraction.sources.drafts import Draft
from claims.extraction.sources.issuers import is_channel, said_in_statement
from claims.extraction.sources.taken_up import same_writings
from claims.extraction.sources.unnamed import bare, was_seen
from claims.extraction.wordlists import words
from claims.record import SourceType
from claims.spans import Span

_ADDRESSED = frozenset({"to", "from", "by", "of", "for"})
_PHRASE = frozenset({"NOUN", "PROPN", "DET", "ADJ", "ADP", "NUM", "PART", "PRON"})
_REACH = 14
"""Tokens at most between a writing and the name of who got or sent it."""
_APPOSED = 3
"""Code points at most between a name and what only tells more of it: `Ada Lund, the mayor,`."""
_RECORDED = re.compile(
    r"\baccording to (?:an?|the|his|her|their) (?:[\w’'-]+ ){0,3}?"
    r"(affidavit|complaint|e-mails?|emails?|filing|lawsuit|letters?|memos?|memorandum|messages?|minutes)\b",
    re.I,
)
"""Words of record for what somebody else says in the same sentence."""
_LAWS = frozenset({"act", "bill", "decree", "law", "order", "ordinance", "regulation", "resolution", "rule", "statute"})
_ENACTING = frozenset({"adopt", "approve", "enact", "issue", "pass", "promulgate", "sign"})
_LETTERS = frozenset({"e-mail", "email", "letter", "memo", "memorandum", "message", "note"})
_MADE_KNOWN = re.compile(
    r"In ((?:[\w’'-]+ ){0,4}?(e-?mails?|letters?|memos?|memorandum|messages?|texts|transcripts?)) "
    r"(?:dated (?:[\w.]+ ){1,3}and )?"
    r"(?:disclosed|leaked|obtained|played|produced|read|released|reviewed|seen|shown|viewed)\b"
)
_SIGNED = re.compile(
    r"In ((?:an?|the|its|their) (?:[\w’'-]+ ){0,3}?(agreement|contract|decree|order|settlement|treaty))\b(?! to\b)"
)
_SEEN = re.compile(
    r"(?: (?:from|sent|to) [^.,;:“”\"\n]{1,40}?)?(?:,? (?:that|which) (?:has been|had been|was|were))? "
    r"(?:examined|obtained|reviewed|seen|viewed) by\b"
)
_WRITERS = frozenset({SourceType.named_person, SourceType.unnamed_person})
_NEAR = 600
"""Code points after which words are no longer taken as a letter's."""
_CLAUSE = re.compile(r"(?:that|which|\w+ing)\b")


def of_writing(parsed: Parsed, found: FoundAttribution) -> FoundAttribution:
    """The attribution with the writing as its source, where the words found are only who sent, got or signed it.

    What somebody said by a statement of their own has them for its source: `“No,” Lund said, according to a statement`.
    """
    span = None
    if found.cue is not None and len(found.sources) == 1 and found.sources[0]:
        span = _made(parsed, found) or _addressed(parsed, found) or _enacted(parsed, found)
        span = span or said_in_statement(parsed, found)
    return found if span is None else replace(found, sources=((span,),))


def _made(parsed: Parsed, found: FoundAttribution) -> Span | None:
    """The subject right before the cue, of several words found: `Researchers published a study confirming ...`."""
    spans = sorted(found.sources[0])
    if len(spans) < 2 or found.cue is None:
        return None
    last = parsed.doc.char_span(spans[-1].start, spans[-1].end, alignment_mode="expand")
    at = _first_cue(parsed, found)
    close = last is not None and at is not None and last.end <= at <= last.end + 1
    beside = spans[-1].start - spans[-2].end <= _APPOSED or spans[-1].of(parsed.article.text).lower() == "each"
    if not close or beside or last is None:
        return None
    subject = last.root.dep_ == "nsubj" and last.root.head.i == found.cue.head
    return spans[-1] if _is_writing(last.root) or subject else None


def _addressed(parsed: Parsed, found: FoundAttribution) -> Span | None:
    """`A letter to the council describing ...`, `an e-mail from the bank that stated ...`: the letter, the e-mail."""
    doc, source = parsed.doc, found.sources[0][-1]
    tokens = doc.char_span(source.start, source.end, alignment_mode="expand")
    at = _first_cue(parsed, found)
    if tokens is None or at is None or not tokens.end <= at <= tokens.end + 1:
        return None
    if doc[at].tag_ != "VBG" and doc[at - 1].lower_ not in {"that", "which"}:
        return None
    if not tokens.start or doc[tokens.start - 1].lower_ not in _ADDRESSED:
        return None
    for i in range(tokens.start - 2, max(tokens.start - _REACH, doc[at].sent.start - 1), -1):
        if _is_writing(doc[i]) and doc[i + 1].lower_ in _ADDRESSED:
            return Span(doc[i].left_edge.idx, source.end)
        if doc[i].pos_ not in _PHRASE:
            break
    return None


def _enacted(parsed: Parsed, found: FoundAttribution) -> Span | None:
    """`The governor signed a bill into law that defines ...`: the bill."""
    if found.cue is None or found.cue.lemma not in _ENACTING or not found.content:
        return None
    if not _CLAUSE.match(found.content[0].of(parsed.article.text)):
        return None
    for span in found.cue.spans:
        for token in parsed.tokens(span) or ():
            if token.lemma_.lower() in _LAWS and token.dep_ in {"dobj", "obj"}:
                return Span(token.left_edge.idx, token.idx + len(token))
    return None


def _first_cue(parsed: Parsed, found: FoundAttribution) -> int | None:
    """The token at which the cue begins."""
    if found.cue is None:
        return None
    tokens = parsed.tokens(found.cue.spans[0])
    return tokens.start if tokens is not None else None


def _is_writing(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in words("documents")


def in_writing(desk: Desk, found: FoundAttribution, drafts: Sequence[int]) -> int | None:
    """The document in which somebody's words stand: `he wrote in the e-mail` of an e-mail that was cited or seen."""
    told = _made_known(desk, found)
    if told is not None and drafts:
        return told
    if found.cue is None or len(drafts) != 1 or desk.drafts[drafts[0]].type not in _WRITERS:
        return None
    for child in desk.parsed.doc[found.cue.head].children:
        if child.lower_ == "in" and child.dep_ == "prep":
            for goal in child.children:
                told_of = any(t.lower_ in {"the", "that", "this"} for t in goal.lefts)
                if not is_channel(goal) and (told_of or _is_seen(desk, goal)):
                    return _cited(desk, goal, desk.drafts[drafts[0]])
    if desk.drafts[drafts[0]].type is not SourceType.named_person:
        return None
    recorded = _recorded(desk, found)
    return recorded if recorded is not None or found.cue.lemma != "write" else _goes_on(desk, found, drafts[0])


def _made_known(desk: Desk, found: FoundAttribution) -> int | None:
    """Letters that others read: `In messages read to the court, ...`; what was signed: `In a decree, ... agreed`."""
    sentence = desk.parsed.sentence_at(_place(found))
    if sentence is None or found.cue is None:
        return None
    pattern = _SIGNED if found.cue.lemma == "agree" else _MADE_KNOWN
    told = pattern.match(desk.parsed.article.text, sentence.span.start, sentence.span.end)
    if told is None or any(told.end() > word.start for word in found.cue.spans):
        return None
    named, noun = " ".join(told[1].split()), told[2].lower()
    return desk.add(Draft(SourceType.document, named, name=bare(named), nouns={noun}, mentions={Span(*told.span(1))}))


def _recorded(desk: Desk, found: FoundAttribution) -> int | None:
    """The writing by which the sentence knows what somebody says: `Lund complained ..., according to an e-mail ...`."""
    text, at = desk.parsed.article.text, _place(found)
    sentence = desk.parsed.sentence_at(at)
    told = _RECORDED.search(text, sentence.span.start, sentence.span.end) if sentence else None
    if told is None or any(q.span.start <= told.start() < q.span.end for q in desk.parsed.quotations):
        return None
    noun = told[1].lower() if told[1].lower() in words("documents") else told[1].lower().removesuffix("s")
    here = Span(told.start() + len("according to "), told.end())
    for i, draft in enumerate(desk.drafts):
        if draft.type is SourceType.document and any(here.overlaps(span) for span in draft.mentions):
            return i
    words_of = here.of(text)
    return desk.add(Draft(SourceType.document, words_of, name=bare(words_of), nouns={noun}, mentions={here}))


def _cited(desk: Desk, goal: Token, writer: Draft) -> int | None:
    """The document called by the noun that was spoken of last, or that the text says was seen by its reporters."""
    noun, text = goal.lemma_.lower(), desk.parsed.article.text
    nouns = same_writings(noun) | {noun}
    told = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(nouns)))})\b", re.I)
    last = max((m.start() for m in told.finditer(text[: goal.idx])), default=-1)
    for i, draft in enumerate(desk.drafts):
        spoken_of = any(span.start <= last < span.end for span in draft.mentions)
        if draft.type is SourceType.document and nouns & draft.nouns and spoken_of:
            draft.note(Span(goal.idx, goal.idx + len(goal)))
            return i
    if not was_seen(text, noun, goal.idx) and not _is_seen(desk, goal):
        return None
    here = {Span(goal.idx, goal.idx + len(goal))}
    name = f"{possessive(writer.name, text)} {noun}" if writer.name else noun
    return desk.add(Draft(SourceType.document, noun, name=name, nouns={noun}, mentions=here))


def _is_seen(desk: Desk, writing: Token) -> bool:
    """Whether the words after it say that reporters saw or got it: `an e-mail to staff that was reviewed by ...`."""
    seen = _SEEN.match(desk.parsed.article.text, writing.idx + len(writing))
    return seen is not None and writing.lemma_.lower() in words("documents")


def _goes_on(desk: Desk, found: FoundAttribution, writer: int) -> int | None:
    """The letter that the writer sent in a sentence just before: `Lund sent a letter to ... Lund wrote ...`."""
    at, author = _place(found), desk.drafts[writer].entity
    for i, draft in enumerate(desk.drafts):
        near = draft.type is SourceType.document and draft.nouns & _LETTERS and 0 < at - draft.last_end < _NEAR
        sentence = desk.parsed.sentence_at(draft.last_end - 1) if near and author else None
        if sentence and author and any(sentence.span.contains(name.span) for name in author.mentions):
            return i
    return None


def _place(found: FoundAttribution) -> int:
    return found.cue.spans[0].start if found.cue else found.content[0].start
