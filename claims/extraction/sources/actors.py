"""Who does something in plain telling: people without a name that a pronoun may take up, bodies that `it` may mean."""

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from claims.extraction.mentioned.heads import antecedent, is_people
from claims.extraction.mentioned.mentions import Mention, read_mentions
from claims.extraction.named.naming import SUBJECTS, NameKind
from claims.extraction.named.people import Cast
from claims.extraction.patterns.anonymity import grants
from claims.extraction.places import is_spoken, noun_chunks_in
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import is_role, words
from claims.spans import Span

_MAIN = frozenset({"nsubj", "nsubjpass", "dobj", "obj", "attr", "appos", "ROOT"})
"""Where in its sentence a writing is told of, rather than named in passing."""
_PEOPLE_TOO = frozenset("acknowledge allege argue blame conclude find note observe say suggest warn".split())
"""What people and bodies tell as often as their writings."""
_NEAR = 2
"""Sentences before its own in which `they` may find who acts."""
_NAMING = frozenset({"called", "dubbed", "named", "nicknamed"})


def subjects(parsed: Parsed, cast: Cast, speaking: Collection[int]) -> Iterator[Mention]:
    """Single people without a name, each the subject of a sentence outside quotations: `One woman held up a jar`."""
    for sentence in parsed.sentences:
        subject = _opening(parsed, sentence.span) or subject_of(parsed, sentence.span)
        if subject is None or subject.i in speaking or subject.i in cast.at or subject.tag_ != "NN":
            continue
        quoted = is_spoken(parsed, subject.idx)
        named = any(token.lower_ in _NAMING and token.dep_ == "acl" for token in subject.children)
        person = subject.lower_ in words("persons") and not _is_somebodys_kin(subject)
        if person and not quoted and not named:
            yield from read_mentions(parsed, (Span(subject.left_edge.idx, subject.idx + len(subject)),), cast)


def roles(parsed: Parsed, cast: Cast, speaking: Collection[int]) -> Iterator[Mention]:
    """What may take up somebody named, as the subject of any clause: `There was no list, the principal concedes`."""
    for sentence in parsed.sentences:
        tokens = parsed.tokens(sentence.span)
        for noun in noun_chunks_in(parsed, tokens) if tokens is not None else ():
            head = noun.root
            role = head.tag_ == "NN" and head.dep_ in SUBJECTS and noun[0].lower_ == "the" and is_role(head.lower_)
            if role and head.i not in speaking and head.i not in cast.at and not is_spoken(parsed, head.idx):
                yield from read_mentions(parsed, (Span(noun.start_char, noun.end_char),), cast)


def hidden(parsed: Parsed, cast: Cast, speaking: Collection[int]) -> Iterator[Mention]:
    """Single people who do not speak where it is said why they have no name: `a cook who asked not to be named`."""
    for sentence in parsed.sentences:
        for granted in grants(parsed.article.text, sentence.span):
            who = referent_of(parsed.doc, Span(*granted.span()))
            if who is None or who.i in speaking or who.i in cast.at or who.tag_ != "NN":
                continue
            if not is_spoken(parsed, who.idx) and who.idx >= sentence.span.start:
                yield from read_mentions(parsed, (Span(who.left_edge.idx, who.idx + len(who)),), cast)


def _somebody(noun: Token) -> Token:
    """The noun for people to which the words before a `who` belong: of `a guard at the mill, who ...` the guard."""
    of = noun.head if noun.dep_ == "pobj" else noun
    governor = of.head if of.dep_ == "prep" else noun
    return governor if is_people(governor) and not is_people(noun) and noun.ent_type_ != "PERSON" else noun


def referent_of(doc: Doc, granted: Span) -> Token | None:
    """The pronoun or noun for whom anonymity is told of: the subject, or whom the outlet does not name."""
    tokens = doc.char_span(granted.start, granted.end, alignment_mode="expand")
    if tokens is None:
        return None
    inside = [t for t in tokens if t.lower_ in {"him", "her", "them"} and t.dep_ in {"dobj", "obj"}]
    if inside:
        return inside[0]
    for verb in (tokens[0], *tokens[0].ancestors):
        subject = next((t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass"}), None)
        if verb.dep_ == "relcl" and (subject is None or subject.tag_[:1] == "W"):
            return _somebody(verb.head)
        if subject is not None and subject.lower_ == "who" and subject.nbor(-1).lower_ in {"and", "but"}:
            return antecedent(subject)
        if subject is not None and subject.tag_[:1] != "W":  # `who` of a second clause: the first one tells whose
            return subject
    return None


def _is_somebodys_kin(noun: Token) -> bool:
    """Whether the relative is told of for somebody else's sake: after `her mother drives her`, it is hers to speak."""
    return noun.lower_ in words("kin") and any(t.tag_ == "PRP$" for t in noun.lefts)


def _opening(parsed: Parsed, span: Span) -> Token | None:
    """The subject before a colon, whatever verb the parse takes for the main one: `A cook was less shy: They ...`."""
    tokens = parsed.tokens(span)
    if tokens is None or not any(token.text == ":" for token in tokens):
        return None
    found = next((token for token in tokens if token.dep_ in SUBJECTS), None)
    return found if found is not None and found.left_edge.i == tokens.start else None


def body_before(parsed: Parsed, cast: Cast, mention: Mention) -> Mention | None:
    """The body that is the subject before `it`, in its sentence or the one before: `The nonprofit disputed that`."""
    here = parsed.sentence_at(mention.span.start)
    at = parsed.number_of(here) if here is not None else 0
    for sentence in reversed(parsed.sentences[max(0, at - 1) : at + 1]):
        subject = subject_of(parsed, sentence.span, before=mention.head)
        if here is None or sentence.paragraph != here.paragraph or subject is None:
            continue
        left = subject.left_edge
        named = subject.i in cast.at and cast.at[subject.i][0].kind in {NameKind.body, NameKind.other}
        if named or (left.lower_ == "the" and subject.tag_ == "NN" and subject.lower_ in words("bodies")):
            found = read_mentions(parsed, (Span(left.idx, subject.idx + len(subject)),), cast)
            return found[0] if len(found) == 1 else None
    return None


def asked_before(parsed: Parsed, cast: Cast, mention: Mention) -> Mention | None:
    """The people asked in the sentence before `they`: `The board asked three drivers why. No bus came, they said`."""
    here = parsed.sentence_at(mention.span.start)
    before = parsed.sentences[parsed.number_of(here) - 1] if here is not None and parsed.number_of(here) else None
    tokens = parsed.tokens(before.span) if before is not None else None
    if here is None or before is None or tokens is None or before.paragraph != here.paragraph:
        return None
    if tokens.root.lemma_ != "ask" or any(t.dep_ == "auxpass" for t in tokens.root.children):
        return None
    asked = [t for t in tokens.root.children if t.dep_ in {"dobj", "dative"} and t.i > tokens.root.i]
    asked += [t for noun in asked for of in noun.children if of.lower_ == "of" for t in of.children]
    noun = next((t for t in asked if t.tag_ == "NNS" and is_people(t) and not is_spoken(parsed, t.idx)), None)
    if noun is None:
        return None
    return read_mentions(parsed, (Span(noun.left_edge.idx, noun.idx + len(noun)),), cast)[0]


def people_before(parsed: Parsed, cast: Cast, mention: Mention) -> Mention | None:
    """The people without names who do something just before `they` speak: `Riders crowded in. They said ...`."""
    here = parsed.sentence_at(mention.span.start)
    if here is None:
        return None
    at = parsed.number_of(here)
    for sentence in reversed(parsed.sentences[max(0, at - _NEAR) : at]):
        if sentence.paragraph != here.paragraph:
            return None
        for token in reversed(parsed.tokens(sentence.span) or ()):
            acts = token.dep_ in SUBJECTS and token.tag_ == "NNS" and is_people(token) and token.i not in cast.at
            if acts and token.left_edge.lower_ != "no" and not is_spoken(parsed, token.idx):
                found = read_mentions(parsed, (Span(token.left_edge.idx, token.idx + len(token)),), cast)
                return found[0] if len(found) == 1 else None
    return None


def writing_before(parsed: Parsed, cast: Cast, mention: Mention, cue: str) -> Mention | None:
    """The writing that `it` or `they` mean, told of last here or in the sentence before: `minutes ... They show`."""
    here = parsed.sentence_at(mention.span.start)
    told = parsed.doc[mention.head].head.tag_ in {"VBZ", "VBP"} or cue in words("counting_verbs")
    if here is None or not told or cue not in words("papers_tell") - _PEOPLE_TOO:
        return None
    at = parsed.number_of(here)
    several = parsed.doc[mention.head].lower_ != "it"
    start = parsed.sentences[max(0, at - 1)].span.start
    for token in reversed(parsed.doc[: mention.head]):
        if token.idx < start:
            return None
        known = token.lower_ in words("documents") or token.lemma_.lower() in words("documents")
        paper = known and token.dep_ in _MAIN and (token.tag_ == "NNS") == several
        if paper and not is_spoken(parsed, token.idx):
            found = read_mentions(parsed, (Span(token.left_edge.idx, token.idx + len(token)),), cast)
            return found[0] if len(found) == 1 else None
    return None


def subject_of(parsed: Parsed, span: Span, *, before: int | None = None) -> Token | None:
    """The first subject of the sentence's main verb, or of any verb before the token given."""
    tokens = parsed.tokens(span)
    if tokens is None:
        return None
    among = tokens.root.children if before is None else (t for t in tokens if t.i < before)
    return next((t for t in among if t.dep_ in SUBJECTS), None)
