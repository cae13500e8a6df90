"""Whether a sentence goes on with what the one before it told, or is the reporter's own."""

import re
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.disclosures import gives_no_answer
from claims.extraction.given_names import PRONOUNS, word_gender
from claims.extraction.heads import head_of, tokens_in
from claims.extraction.shapes import FoundAttribution, Parsed, Sentence
from claims.extraction.wordlists import any_of, words


_FIGURES_ON = 0.6
_TOLD_ON = 0.55
_FIGURE = re.compile(r"\d|\b(?:half|third|quarter|percent|dozens?|hundreds|thousands|millions?)\b")
_EARLY_FIGURE = re.compile(r"(?:\w+ ){0,6}?(?:\d|half|percent)")
_CHECKED = re.compile(
    r"\b(?:(?:is|are) (?:set|due|scheduled|slated|available|expected)|has(?:n[’']t| not) done so|verif(?:y|ied)|been found|reached out to|must .* by [A-Z])\b"
)
"""What a reporter tells of dates to come and of their own checking."""
_LIFE = re.compile(
    r"(?:\w+ )?(?:[Hh]e|[Ss]he)(?:,[^,]+,)? (?:is \d|(?:was|has been|is) (?:\w+ )?(?:appointed|arrested|born|charged|convicted|elected|"
    r"fired|hired|jailed|married|named|raised|sentenced|sworn)\b|died|lives|grew up|won|joined|retired|served)"
)
"""What a reporter tells of somebody's life: `She was elected in 2019`."""
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_PAST = frozenset({"was", "were", "did", "has", "have", "’ve", "'ve", "being"})
_SHIFTED = frozenset({"would", "could", "might"})
_POINTING = frozenset({"this", "that", "these", "those", "which", "what", "who", "i", "we", "you"})
_MEMBERS = frozenset(
    {"one", "none", "neither", "both", "some", "many", "most", "few", "several", "other", "others", "rest"}
)
"""What stands for a part of those told of: `One was ...`, `The others left`."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who told something that may run on."""

    told: FoundAttribution
    sentence: Tokens
    record: bool
    """Whether it is a body or a document."""
    gender: str
    """Of a person, where it is known."""
    written: bool
    """Whether it is a document: whatever anybody did may stand in it."""
    quoted: bool
    """Whether the words were given in quotation marks: what comes after may be seen beside them."""


def read_giver(parsed: Parsed, told: FoundAttribution) -> Giver | None:
    """Whoever told something whose telling may run on; None when the cue is of another kind."""
    lemma = told.cue.lemma if told.cue else ""
    of_record = lemma in words("cues_of_record")
    tokens = tokens_in(parsed.doc, told.sources[0])
    if not tokens or not (of_record or lemma in words("cues_of_telling")):
        return None
    head = head_of(tokens)
    noun = head.lemma_.lower()
    lists = ("documents", "own_words", "bodies")
    record = head.ent_type_ in {"ORG", "GPE"} or any(
        noun in words(name) or head.lower_ in words(name) for name in lists
    )
    person = (
        head.lower_ in PRONOUNS
        or head.pos_ == "PROPN"
        or any(noun in words(n) for n in ("titles", "persons", "speakers", "groups"))
    )
    if told.cue and parsed.doc[told.cue.head].dep_ == "advcl" and not of_record:
        return None
    if head.lower_ in _POINTING or not (person or (record and of_record) or head.lower_ in {"they", "it"}):
        return None
    named = (token for token in tokens if token.pos_ == "PROPN")
    gender = PRONOUNS.get(head.lower_) or next((g for token in named if (g := word_gender(token.text))), "")
    written = _is_writing(head) and not (noun in words("own_words") or noun in words("surveys"))
    quoted = all(any(q.speech and q.span.contains(c) for q in parsed.quotations) for c in told.content)
    return Giver(told, head.sent, record, gender, written, quoted)


def goes_on(parsed: Parsed, sentence: Sentence, giver: Giver) -> float:
    """How sure it is that the sentence goes on with what the giver told; 0 when it is the reporter's own."""
    text = sentence.span.of(parsed.article.text)
    tokens = parsed.doc.char_span(sentence.span.start, sentence.span.end, alignment_mode="expand")
    if tokens is None or _spoken(parsed, sentence) or gives_no_answer(text):
        return 0.0
    if any_of("openings_of_narration").match(text):
        return 0.0
    if giver.record and _FIGURE.search(text) and (any_of("openings_taken_up").match(text) or _EARLY_FIGURE.match(text)):
        return _FIGURES_ON
    return _TOLD_ON if not _CHECKED.search(text) and _same_matter(parsed, tokens, giver) else 0.0


def _same_matter(parsed: Parsed, tokens: Tokens, giver: Giver) -> bool:
    """Whether the subject is the giver, something of theirs, or what they may be telling of; nobody new who acts."""
    root = tokens.root
    subject = next((t for t in root.children if t.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"}), None)
    if subject is None or (subject.lower_ in _POINTING and subject.right_edge == subject):
        return False
    auxiliaries = {t.lower_ for t in root.children if t.dep_ in {"aux", "auxpass"}}
    shifted = bool(auxiliaries & _SHIFTED) or ("had" in auxiliaries and root.tag_ == "VBN")
    if not giver.written and not auxiliaries and _seen(root, subject):
        return False
    if subject.lower_ in {"he", "she"}:
        same = giver.gender in {"", PRONOUNS[subject.lower_]}
        beside = giver.quoted and root.tag_ == "VBD" and not shifted
        return same and not beside and not _now(tokens) and not _LIFE.match(tokens.text)
    if _is_name(subject, parsed.article.text):
        return shifted and giver.written
    if shifted:
        return True
    acted = root.tag_ == "VBD" or bool(auxiliaries & _PAST)
    if subject.lower_ == "nobody":
        return not giver.record
    if subject.lower_ in _MEMBERS or _theirs(subject, giver):
        return True
    if tokens[0].ent_type_ in {"DATE", "TIME"} or _now(tokens) or subject.lemma_.lower() in words("told_by_reporters"):
        return False
    if acted and not giver.record and any(t.dep_ == "nummod" for t in subject.children):
        return False
    if _is_writing(subject) and not giver.written and root.lemma_ in words("cues_of_record") | {"speak"}:
        return False
    if not giver.written and acted and subject.left_edge.lower_ in {"the", "a", "an"} and _dated(tokens):
        return False
    if subject.dep_ == "expl" or any(t.lower_ == "also" for t in root.children):
        return not acted
    return not acted or giver.written or not _acts(subject) or _named_before(subject, giver)


def _seen(root: Token, subject: Token) -> bool:
    """Whether it is what a reporter sees people do: `She laughed`, `A few of them sat outside`."""
    people = subject.lower_ in {"he", "she", "it"} or _acts(subject) or any(t.lower_ == "of" for t in subject.rights)
    return people and root.lemma_ in words("seen_by_reporters")


def _theirs(subject: Token, giver: Giver) -> bool:
    """Whether it is something or somebody of the giver's, without a name: `Her phone`, `Its drivers`."""
    owner = subject.left_edge.lower_
    fits = (
        giver.gender in {"", PRONOUNS[owner]} and not giver.record if owner in PRONOUNS else owner in {"its", "their"}
    )
    return fits and not any(token.pos_ == "PROPN" for token in subject.subtree)


def _is_name(subject: Token, text: str) -> bool:
    """Whether it is a name; a lone noun at the sentence's start, written small elsewhere, only looks like one."""
    if subject.i == subject.sent.start and not subject.ent_type_ and f" {subject.lower_} " in text:
        return False
    return subject.pos_ == "PROPN" or subject.ent_type_ in _NAMES


def _spoken(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether the sentence begins with a quotation, or is one for the greater part."""
    return any(
        q.depth == 0
        and q.span.overlaps(sentence.span)
        and (q.span.start <= sentence.span.start + 1 or 2 * len(q.span) > len(sentence.span))
        for q in parsed.quotations
    )


def _dated(tokens: Tokens) -> bool:
    return any(token.ent_type_ == "DATE" for token in tokens)


def _now(tokens: Tokens) -> bool:
    return tokens[0].lower_ in {"now", "today"}


def _acts(noun: Token) -> bool:
    """Whether it is people or a body, who may do something by themselves."""
    lists = ("titles", "persons", "speakers", "bodies", "groups")
    return any(noun.lemma_.lower() in words(name) or noun.lower_ in words(name) for name in lists)


def _is_writing(noun: Token) -> bool:
    return noun.lemma_.lower() in words("documents") or noun.lower_ in words("documents")


def _named_before(noun: Token, giver: Giver) -> bool:
    return any(token.lemma_ == noun.lemma_ for token in giver.sentence)
