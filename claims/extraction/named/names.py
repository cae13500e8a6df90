"""The capitalised names of the article, each with what it seems to name, voted over all its places."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from claims.extraction.named.given_names import is_given
from claims.extraction.named.name_cuts import cut
from claims.extraction.named.name_kinds import with_kinds
from claims.extraction.named.name_runs import is_participle, runs, without_opener
from claims.extraction.named.name_tails import is_party
from claims.extraction.named.naming import Copy, Name, NameKind
from claims.extraction.shapes import Parsed
from claims.extraction.wordlists import words
from claims.reading.letters import letter_writers
from claims.reading.posts import signers

_SMALL = frozenset("a an the of to in on for and but or by with at from as is vs if that than into over not".split())
_LEVELS = frozenset({"city", "county", "federal", "local", "municipal", "national", "state", "tribal"})
_PREFIXES = frozenset({"Anti", "Ex", "Non", "Pro", "Semi"})
_PARENTS = frozenset("Dad Daddy Grandma Grandpa Granny Mama Mom Mommy Mum Mummy Papa".split())
"""What only a child calls somebody: `I told Dad`."""
_GERUND = re.compile(r"[A-Z][a-z]{2,}ing")
_LABEL = re.compile(r"^[\"“]?(?P<who>(?:[A-Z]{2,} ){0,2}(?P<last>[A-Z]{4,})):\s+\S", re.M)
_COMMON = ("titles", "persons", "groups", "vague", "generic_bodies", "surveys", "documents")
"""Lists of nouns that are no names where only the sentence gives them their capital."""

_WORD = re.compile(r"\w+")
_PAIR = re.compile(r"\b(?=[A-Z][\w’-]+ (?P<second>\w+))")


def find_names(parsed: Parsed) -> tuple[Name, ...]:
    """The names in the story's sentences, but for headlines, and of who signs posts and letters; in order."""
    told = [s.span for s in parsed.sentences if not _title_case(s.span.of(parsed.article.text))]
    told = sorted([*told, *signers(parsed.article), *letter_writers(parsed.article)])
    starts = [span.start for span in told]
    text = Copy(parsed.doc, parsed.article.text, parsed.article.publisher or "")
    names: list[Name] = []
    for start, end in (without_opener(parsed.doc, *run) for run in runs(parsed.doc)):
        first = parsed.doc[start]
        at = bisect_right(starts, first.idx) - 1
        told_here = at >= 0 and first.idx < told[at].end
        if told_here and first.text not in _no_names() and not is_party(parsed.doc, start):
            names.extend(cut(text, start, end))
    told_of = list(with_kinds(text, [name for name in names if not _is_common(parsed, name, names)]))
    people = {name.words for name in told_of if name.kind is NameKind.person and " " in name.words}
    told_of = [_without_gerund(text, name, people) for name in told_of]
    named = {i for name in told_of for i in range(name.start, name.end)}
    more = [*_in_headlines(text, told_of), *(name for name in _in_transcript(text) if name.start not in named)]
    return tuple(sorted([*told_of, *more], key=lambda name: name.start))


def _without_gerund(text: Copy, name: Name, people: Set[str]) -> Name:
    """The name without the gerund that opens its sentence: `Hosting Lund was a joy` of an Ada Lund."""
    first, rest = text.doc[name.start], name.words.partition(" ")[2]
    opens = first.is_sent_start or text.doc[first.i - 1].is_quote
    if not opens or name.kind is not NameKind.person or is_given(first.text) or not _GERUND.fullmatch(first.text):
        return name
    known = any(is_given(one.split()[0]) and one.endswith(f" {rest}") for one in people if rest)
    return text.name(name.start + 1, name.end, name.kind) if known else name


def _in_headlines(text: Copy, names: Sequence[Name]) -> Iterator[Name]:
    """The full names that only a line set like a headline gives those whom the story calls by their surnames."""
    known = {part for name in names if " " in name.words for part in name.words.split()}
    lone = {name.words for name in names if name.kind is NameKind.person and " " not in name.words} - known
    if not lone:
        return
    behind = defaultdict(list)
    for pair in _PAIR.finditer(text.text):
        behind[pair["second"]].append(pair.start())
    for surname in sorted(lone):
        for told in _full_names(surname, text.text, behind):
            tokens = text.doc.char_span(*told.span())
            if tokens is not None and len(tokens) == 2 and (is_given(tokens[0].text) or _is_label(text.text, tokens)):
                yield text.name(tokens.start, tokens.end, NameKind.person)


def _full_names(surname: str, text: str, behind: Mapping[str, Sequence[int]]) -> Iterator[re.Match[str]]:
    """Where another capitalised word stands before the surname; `behind` has the places where each word is second."""
    pattern, end = re.compile(rf"[A-Z][\w’-]+ {re.escape(surname)}\b"), 0
    for start in behind.get(_WORD.findall(surname)[0], ()):
        if start >= end and (told := pattern.match(text, start)):
            yield told
            end = told.end()


def _in_transcript(text: Copy) -> Iterator[Name]:
    """The names in capitals that label what somebody says, more than once: `IDA MOSS: Who buys it?`, `MOSS: ...`."""
    for label in _LABEL.finditer(text.text):
        tokens = text.doc.char_span(*label.span("who"))
        often = text.text.count(f"{label['last']}:") > 1 and label["last"] not in words("no_speakers")
        if tokens is not None and often:
            name = text.name(tokens.start, tokens.end, NameKind.person)
            yield replace(name, words=label["who"].title())


def _is_label(text: str, name: Tokens) -> bool:
    """Whether a line begins with the two words and a colon, as that of who speaks: `Orsola Lund:`, no `Mayor Lund:`."""
    line = text[: name.start_char].rsplit("\n", 1)[-1].strip("“‘\"' ")
    given = name[0].tag_ == "NNP" and not any(name[0].lower_ in words(listed) for listed in (*_COMMON, "honorifics"))
    return given and not line and text[name.end_char : name.end_char + 1] == ":" and name[0].text not in _no_names()


def _is_common(parsed: Parsed, name: Name, names: Sequence[Name]) -> bool:
    """Whether a common noun has its capital from the sentence or from rank: `Judge rejects ...`, `the Governor`."""
    first = parsed.doc[name.start]
    before = parsed.doc[name.start - 1] if name.start else None
    ranked = before is not None and before.lower_ in {"the", "a", "an", "this"}
    alone = name.end - name.start == 1
    if alone and not name.honorific and (_is_rank_alone(parsed, name) or _is_prefix(parsed, name)):
        return True
    if name.words in _PARENTS:
        return True
    if name.honorific or not (first.is_sent_start or ranked):
        return False
    if ranked and name.end - name.start == 2 and first.lower_ in words("fields"):
        return parsed.doc[name.end - 1].lower_ in words("titles")  # `the Health Secretary`
    if alone and is_participle(first):
        return True
    forms = {name.words.lower(), first.lemma_.lower() if alone else ""}
    lists = ("titles",) if ranked else _COMMON
    many = not ranked and first.tag_ in {"NNS", "NNPS"} and first.lemma_.lower() in words("bodies")
    many = many or (not ranked and alone and (_is_plural(first, names) or _is_level(first) or _is_field(first)))
    if not many and not any(forms & words(listed) for listed in lists):
        return False
    # NOTE: a Mr. Judge or a Ms. Baker is called by the full name elsewhere, or by the surname inside a sentence.
    others = (other for other in names if other is not name and (" " in other.words or not ranked))
    return not any(
        other.words.split()[-1] == name.words and not parsed.doc[other.start].is_sent_start for other in others
    )


def _is_plural(first: Token, names: Sequence[Name]) -> bool:
    """Whether the word is an everyday plural (`Photographs of ...`) that no longer name ends with."""
    common = first.tag_ == "NNS" and first.lemma_.lower() != first.lower_
    writings = first.pos_ == "PROPN" and first.lower_.removesuffix("s") in words("documents")
    plural = first.lower_.endswith("s") and (common or writings)
    return plural and not any(name.words.endswith(f" {first.text}") for name in names)


def _is_level(first: Token) -> bool:
    """Whether the word tells with others which officials are meant: `State, county and local officials`."""
    after = first.doc[first.i + 1 : first.i + 3]
    joined = len(after) > 1 and after[0].text in {",", "and"} and after[1].lower_ in _LEVELS
    return joined and first.lower_ in _LEVELS and after[1].text.islower()


def _is_field(first: Token) -> bool:
    """Whether the word tells of what those behind it are officials, and names nothing: `Health officials`."""
    after = first.doc[first.i + 1 : first.i + 2]
    plural = len(after) > 0 and after[0].tag_ == "NNS" and after[0].text.islower()
    return plural and first.lower_ in words("fields") and not first.ent_type_


def _is_prefix(parsed: Parsed, name: Name) -> bool:
    """Whether the word is half of one with a hyphen: the `Pro` of `Pro-republicans`."""
    after = parsed.doc[name.end : name.end + 2]
    return name.words in _PREFIXES and len(after) > 1 and after[0].text == "-" and after[1].text.islower()


def _is_rank_alone(parsed: Parsed, name: Name) -> bool:
    """Whether the one word is a title that its holder does not follow at once: `the local MP, Ada Lund,`."""
    doc, i = parsed.doc, name.start
    before = doc[i - 1] if i else None
    ranked = before is not None and before.text.islower() and (before.pos_ == "ADJ" or before.tag_ in {"DT", "PRP$"})
    return ranked and doc[i].lower_ in words("titles")


def _title_case(sentence: str) -> bool:
    """Whether the sentence is set like a headline: its capitals tell nothing."""
    if sentence.isupper():
        return True
    if sentence.rstrip("\"'”’)")[-1:] in ".!?":
        weighty = [word for word in sentence.split() if word[0].isalpha() and word not in _SMALL]
        return len(weighty) > 4 and all(word[0].isupper() for word in weighty)
    long = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


@cache
def _no_names() -> frozenset[str]:
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    months = "January February March April May June July August September October November December I"
    return frozenset((days + months).split()) | words("openers")
