"""Whether a sentence goes on with what the one before it told, or is the reporter's own."""

import re
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.carrying.givers import Giver, is_actor, is_writing
from claims.extraction.named.given_names import PRONOUNS
from claims.extraction.named.naming import DATES
from claims.extraction.patterns.anonymity import granted_in
from claims.extraction.patterns.disclosures import gives_no_answer
from claims.extraction.shapes import Parsed, Sentence
from claims.extraction.sources.actors import referent_of
from claims.extraction.wordlists import any_of, words
from claims.spans import Span

_FIGURES_ON = 0.6
_TOLD_ON = 0.55
_FIGURE = re.compile(r"\d|\b(?:half|third|quarter|percent|dozens?|hundreds|thousands|millions?)\b")
_EARLY_FIGURE = re.compile(r"(?:\w+ ){0,6}?(?:(?!(?:19|20)\d\d\b)\d|half|percent)")
_CHECKED = re.compile(
    r"\b(?:(?:is|are) (?:set|due|scheduled|slated|available|expected)|must .* by [A-Z]"
    r"|(?:begins?|closes?|decides?|ends?|meets?|opens?|starts?|votes?) on [A-Z]\w+day\b"
    r"|has(?:n[’']t| not) done so|verif(?:y|ied)|been found|reached out to"
    r"|will (?:air|begin|kick off|open|premiere|start|take place)\b.* [A-Z]\w+ \d"
    r"|[Ii]t was (?:his|her|its|their) (?:first|second|third|last|latest)"
    r"|(?:was|were)(?:n[’']t| not) (?:joking|kidding)"
    r"|(?:article|page|piece|post|report|story) (?:has been|was) (?:corrected|updated))\b"
)
"""What a reporter tells of dates to come, of their own checking, and of the article itself."""
_LIFE = re.compile(
    r"(?:\w+ )?(?:[Hh]e|[Ss]he|(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)(?:,[^,]+,)? "
    r"(?:is \d|died|lives|grew up|won|joined|retired|served"
    r"|(?:was|has been|is) (?:\w+ )?(?:appointed|arrested|born|charged|convicted|elected"
    r"|fired|hired|jailed|married|named|raised|sentenced|sworn)\b)"
)
"""What a reporter tells of somebody's life: `She was elected in 2019`."""
_TOLL = re.compile(r"\b(?:killed|dead|died|hurt|injured|wounded)\b")
_BESIDE = frozenset("accompany cheer escort flank greet heckle interrupt introduce join surround".split())
"""What others do beside somebody who speaks."""
_FEELING = frozenset("complain dread fear feel grumble hope rejoice resent welcome worry".split())
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_DONE = frozenset({"was", "were", "did", "has", "have", "’ve", "'ve", "being"})
_SHIFTED = frozenset({"would", "could", "might"})
_POINTING = frozenset({"this", "that", "these", "those", "which", "what", "who", "i", "we", "you"})
_MEMBERS = frozenset("both few many most neither none one other others rest several some".split())
"""What stands for a part of those told of: `One was ...`, `The others left`."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence after a giver, by its subject and its main verb."""

    tokens: Tokens
    subject: Token
    giver: Giver
    auxiliaries: frozenset[str]

    @property
    def verb(self) -> Token:
        return self.tokens.root

    @property
    def shifted(self) -> bool:
        """Whether the tense is that of what somebody said: `would`, `had gone`."""
        return bool(self.auxiliaries & _SHIFTED) or ("had" in self.auxiliaries and self.verb.tag_ == "VBN")

    @property
    def done(self) -> bool:
        """Whether it tells what has happened."""
        return self.verb.tag_ == "VBD" or bool(self.auxiliaries & _DONE)

    @property
    def now(self) -> bool:
        return self.tokens[0].lower_ in {"now", "today"}


def opens_with_them(parsed: Parsed, sentence: Sentence, giver: Giver) -> bool:
    """Whether a new paragraph opens with `he` or `she` as its subject, where a person told something just before."""
    tokens = parsed.tokens(sentence.span)
    return tokens is not None and not giver.record and tokens[0].lower_ in {"he", "she"} and tokens[0].dep_ == "nsubj"


def goes_on(parsed: Parsed, sentence: Sentence, giver: Giver) -> float:
    """How sure it is that the sentence goes on with what the giver told; 0 when it is the reporter's own."""
    text = sentence.span.of(parsed.article.text)
    tokens = parsed.tokens(sentence.span)
    if tokens is None or _spoken(parsed, sentence) or gives_no_answer(text) or _asks_for_no_name(parsed, tokens):
        return 0.0
    if any_of("openings_of_narration").match(text) or any_of("outcries").search(text):
        return 0.0
    if giver.record and _FIGURE.search(text) and (any_of("openings_taken_up").match(text) or _EARLY_FIGURE.match(text)):
        return _FIGURES_ON
    subject = next((t for t in tokens.root.children if t.dep_ in _SUBJECTS), None)
    if (
        subject is None
        or _CHECKED.search(text)
        or _is_life(subject, text)
        or (subject.lower_ in _POINTING and subject.right_edge == subject)
    ):
        return 0.0
    auxiliaries = frozenset(t.lower_ for t in tokens.root.children if t.dep_ in {"aux", "auxpass"})
    return _TOLD_ON if _is_theirs(_Telling(tokens, subject, giver, auxiliaries), parsed.article.text) else 0.0


def _is_life(subject: Token, text: str) -> bool:
    """Whether it is a line of the life of somebody named: `Lund was born in Harbor`."""
    return subject.pos_ == "PROPN" and subject.ent_type_ in {"", "PERSON"} and _LIFE.match(text) is not None


def _asks_for_no_name(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether the main clause tells why somebody told of before has no name: `Both asked not to be named`."""
    granted = granted_in(parsed.article.text, Span(tokens.start_char, tokens.end_char))
    who = referent_of(parsed.doc, Span(*granted.span())) if granted is not None else None
    return who is not None and who.head == tokens.root and who.dep_ in _SUBJECTS


def _is_theirs(telling: _Telling, text: str) -> bool:
    """Whether it is the giver's telling, by who is its subject."""
    subject, giver = telling.subject, telling.giver
    if not giver.written and (_is_beside(telling) or (not telling.auxiliaries and _is_seen(telling))):
        return False
    if subject.lower_ in {"he", "she"}:
        opens = telling.tokens[0].lower_ == "on" and _has_date(telling.tokens[:3])
        return not (giver.written and telling.done and opens) and _of_themselves(telling)
    if _is_other_mind(telling) or _tells_who(telling):
        return False
    if _is_name(subject, text):
        return telling.shifted and giver.written
    if subject.lower_ == "nobody" and not telling.shifted:
        return not giver.record
    if subject.lower_ in _MEMBERS and _is_presented(subject):
        return False
    if telling.shifted or subject.lower_ in _MEMBERS or _belongs(subject, giver):
        return True
    return not _is_reporters(telling) and not _is_new(telling)


def _is_presented(member: Token) -> bool:
    """Whether the one of several has a name here: `One of them, Bo Lund, was modest` presents him."""
    return any(token.dep_ == "appos" and token.pos_ == "PROPN" for token in member.subtree)


def _tells_who(telling: _Telling) -> bool:
    """Whether it only names those who told: `They are Ada Lund and Bo Berg`."""
    names = (t for t in telling.verb.children if t.dep_ == "attr" and t.ent_type_ == "PERSON")
    return telling.subject.lower_ == "they" and next(names, None) is not None


def _of_themselves(telling: _Telling) -> bool:
    """Whether `he` or `she` may be the giver, and it is no deed seen beside quoted words and no line of their life."""
    subject, giver = telling.subject, telling.giver
    beside = giver.quoted and telling.verb.tag_ == "VBD" and not telling.shifted
    same = giver.gender in {"", PRONOUNS[subject.lower_]}
    return same and not beside and not telling.now and not _LIFE.match(telling.tokens.text)


def _is_other_mind(telling: _Telling) -> bool:
    """Whether it sets others' minds beside the giver's: `Captains are more doubtful`, `Others were less sure`."""
    subject, verb = telling.subject, telling.verb
    people = subject.lower_ in _MEMBERS or (is_actor(subject) and subject.tag_ == "NNS")
    minds = (t for child in verb.children if child.dep_ == "acomp" for t in child.lefts)
    return people and verb.lemma_ in {"be", "remain", "seem"} and any(t.lower_ in {"less", "more"} for t in minds)


def _is_reporters(telling: _Telling) -> bool:
    """Whether it is what reporters tell by themselves: of a day, a case, another document, a toll."""
    subject, giver = telling.subject, telling.giver
    if telling.tokens[0].ent_type_ in DATES or telling.now:
        return True
    if not giver.written and telling.done and _TOLL.search(telling.tokens.text):
        return True
    if subject.lemma_.lower() in words("told_by_reporters"):
        return True
    counted = telling.done and not giver.record and any(t.dep_ == "nummod" for t in subject.children)
    cited = is_writing(subject) and telling.verb.lemma_ in words("cues_of_record") | {"speak"}
    dated = telling.done and subject.left_edge.lower_ in {"the", "a", "an", "that"} and _has_date(telling.tokens)
    return counted or (not giver.written and (cited or dated))


def _is_new(telling: _Telling) -> bool:
    """Whether something happened by somebody of whom the giver did not speak, or people at large feel something."""
    subject, giver = telling.subject, telling.giver
    if is_actor(subject) and subject.tag_ == "NNS" and telling.verb.lemma_ in _FEELING and not giver.written:
        return True
    if not telling.done:
        return False
    added = subject.dep_ == "expl" or any(t.lower_ == "also" for t in telling.verb.children)
    known = giver.written or any(token.lemma_ == subject.lemma_ for token in giver.sentence)
    return added or (is_actor(subject) and not known)


def _is_seen(telling: _Telling) -> bool:
    """Whether it is what a reporter sees people do: `She laughed`, `A few of them sat outside`."""
    subject = telling.subject
    people = subject.lower_ in {"he", "she", "it"} or is_actor(subject) or any(t.lower_ == "of" for t in subject.rights)
    return people and telling.verb.lemma_ in words("seen_by_reporters")


def _is_beside(telling: _Telling) -> bool:
    """Whether it is what a reporter sees others do beside somebody: `He was flanked by guards`."""
    passive = telling.subject.dep_ == "nsubjpass" and not telling.shifted
    return passive and telling.verb.lemma_ in _BESIDE


def _belongs(subject: Token, giver: Giver) -> bool:
    """Whether it is something or somebody of the giver's, without a name: `Her phone`, `Its drivers`."""
    owner = subject.left_edge.lower_
    if any(token.pos_ == "PROPN" for token in subject.subtree):
        return False
    if owner in PRONOUNS:
        return giver.gender in {"", PRONOUNS[owner]} and not giver.record
    return owner in {"its", "their"}


def _is_name(subject: Token, text: str) -> bool:
    """Whether it is a name; a lone noun at the sentence's start, written small elsewhere, only looks like one."""
    if subject.i == subject.sent.start and not subject.ent_type_ and f" {subject.lower_} " in text:
        return False
    return subject.pos_ == "PROPN" or subject.ent_type_ in _NAMES


def _spoken(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether the sentence begins with a quotation, or is one for the greater part."""
    whole = sentence.span
    quoted = [q.span for q in parsed.quotations if q.depth == 0 and q.span.overlaps(whole)]
    return any(span.start <= whole.start + 1 or 2 * len(span) > len(whole) for span in quoted)


def _has_date(tokens: Tokens) -> bool:
    return any(token.ent_type_ == "DATE" for token in tokens)
