"""Training sentences with a speaker put into plain ones: `most, said the mayor, were sound`.

PolNeAR's outlets put the speaker first (`The mayor said most were sound`) and outside of quotations hardly ever break
into the sentence or turn the two round, as other papers do; a model that learned from them alone reads past it. So the
networks learn from some of the articles' unsourced sentences too, with speakers whom we put in.
"""

import random
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from benchmarks.brat import Annotated
from claims.spans import Span

_SHARE = 0.6
"""Share of the fit sentences that get a speaker."""
_IN_FRONT, _INSIDE, _TURNED = 0.15, 0.6, 0.75
"""Shares: of speakers before the sentence, of the others inside it, of those whose verb comes first."""
_HEARD = 0.05
"""Share of those that are told to a court, by nobody."""
_HEARERS = ("The court", "The jury", "The inquest", "The committee", "The inquiry")
_SHORTEST, _LONGEST = 6, 30
"""Tokens of a fit sentence."""
_LONGEST_OPENER = 7
"""Tokens at most of what opens a clause before its subject."""
_UNFIT = frozenset('"“”‘:;()\n?!')
_PRONOUNS = frozenset({"i", "we", "you", "my", "our", "your", "this", "that", "these", "those"})
_VERBS = (
    *["said"] * 12, *["says"] * 6, "argued", "argues", "warned", "warns", "explained", "insisted", "claimed", "noted",
    "conceded", "admitted", "added", "suggested", "believes", "estimates", "recalled", "acknowledged", "predicted",
    "wrote",
)  # fmt: skip
_SPEAKERS = (
    "{}", "{}", "{}", "{}", "the mayor", "the senator", "officials", "the governor", "a spokesman for the campaign",
    "the governor, {},", "{}, who has followed the race for years,", "{}, a lawyer in the case,",
    "two people familiar with the talks", "one adviser", "the department", "the company", "a former aide", "the police",
    "prosecutors", "the committee",
    "researchers at the university", "the campaign’s manager, {},", "Mr. {}",
)  # fmt: skip
_ASIDES = (
    "asked about the delay", "reached by telephone", "speaking to reporters on Monday", "who was at the meeting",
    "pressed on the matter", "in a brief interview", "whose term ends in May", "a critic of the plan",
    "writing in a newsletter",
)  # fmt: skip


def spoken(doc: Doc, drawn: Sequence[Annotated], seed: int) -> tuple[str, tuple[Annotated, ...]]:
    """A little text of the article's unsourced sentences with speakers, and its attributions; same seed, same text."""
    choice = random.Random(seed)
    taken = [span for one in drawn for span in (*one.source, *one.cue, *one.content)]
    names = sorted({e.text for e in doc.ents if e.label_ == "PERSON" and e.text.replace(" ", "").isalpha()})
    text, attributions = "", []
    for sentence in doc.sents if names else ():
        if _is_fit(sentence, taken) and choice.random() < _SHARE:
            words, attribution = _with_speaker(sentence, names, choice, len(text))
            text += f"{words}\n\n"
            attributions.append(attribution)
    return text, tuple(attributions)


def _is_fit(sentence: Words, taken: Sequence[Span]) -> bool:
    """Whether the sentence is a plain one that nobody is said to have said."""
    span = Span(sentence.start_char, sentence.end_char)
    plain = _SHORTEST <= len(sentence) <= _LONGEST and sentence.text.endswith(".") and not _UNFIT & set(sentence.text)
    if not plain or any(span.overlaps(other) for other in taken):
        return False
    root = sentence.root
    subject = any(t.dep_ in {"nsubj", "nsubjpass"} and t.i < root.i for t in root.children)
    return subject and root.pos_ in {"VERB", "AUX"} and not any(t.lower_ in _PRONOUNS for t in sentence)


def _with_speaker(sentence: Words, names: Sequence[str], choice: random.Random, start: int) -> tuple[str, Annotated]:
    """The sentence with a speaker, and who says what in it when it stands at `start`."""
    speaker = choice.choice(_SPEAKERS).format(choice.choice(names)).rstrip(",")
    verb, cuts = choice.choice(_VERBS), list(_cuts(sentence))
    inside, turned, front = (choice.random() < share for share in (_INSIDE, _TURNED, _IN_FRONT))
    at = choice.choice(cuts) if cuts and inside else len(sentence.text) - 1
    parts = [sentence.text[:at], ", ", *((verb, " ", speaker) if turned else (speaker, " ", verb))]
    parts += ["," if at < len(sentence.text) - 1 else "", sentence.text[at:]]
    if front:
        aside = "" if "," in speaker else f", {choice.choice(_ASIDES)},"
        speaker = speaker[0].upper() + speaker[1:]
        parts = [speaker, f"{aside} ", verb, " ", _in_the_middle(sentence)]
    elif choice.random() < _HEARD:
        speaker, verb = "", "was told"
        parts = [choice.choice(_HEARERS), " ", verb, " ", _in_the_middle(sentence)]
    return "".join(parts), _attribution(parts, speaker, verb, start)


def _in_the_middle(sentence: Words) -> str:
    named = sentence[0].tag_ in {"NNP", "NNPS"}
    return sentence.text if named else sentence.text[0].lower() + sentence.text[1:]


def _attribution(parts: Sequence[str], speaker: str, verb: str, start: int) -> Annotated:
    """Who says what in the parts of a sentence: the first and the last, but for its stop, are content."""
    places = {part: Span(start, start) for part in (speaker, verb)}
    content, at = [], start
    for number, part in enumerate(parts):
        span = Span(at, at + len(part))
        at = span.end
        if part in places:
            places[part] = span
        elif number in {0, len(parts) - 1} and part not in _HEARERS and len(part) > 1:
            content.append(Span(span.start, span.end - part.endswith(".")))
    source = (places[speaker],) if speaker else ()
    return Annotated(source, (places[verb],), tuple(content))


def _cuts(sentence: Words) -> Iterator[int]:
    """Where a speaker can break in: after the subject, or after what opens the sentence before it."""
    root = sentence.root
    for token in root.children:
        first = token.left_edge.i == sentence.start and token.i < root.i
        subject = token.dep_ in {"nsubj", "nsubjpass"} and len(token.text) > 3
        size = token.right_edge.i - token.left_edge.i + 1
        opener = token.dep_ in {"prep", "npadvmod", "advmod"} and 1 < size <= _LONGEST_OPENER
        end = token.right_edge.idx + len(token.right_edge)
        after = sentence.doc[token.right_edge.i + 1 : token.right_edge.i + 2].text
        if first and (subject or opener) and after[:1].isalpha():
            yield end - sentence.start_char
