"""SRC211."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import either
from claims.dates.history import is_history
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.spans import Span
from claims.story import first_mention, hinted, sentence_around, sources_of, story_sentences

_EXPERT = lazily(
    r"(?:[a-z-]+ ){0,2}(?:experts?|analyst|professor|economist|scientist|researcher|pollster|strategist|historian|scholar|specialist|authority|"
    r"(?:bio|clima|crimi|epidemi|ge|hydr|immun|meteor|oceanograph|psych|sei|soci|theo|vir|volcan)[a-z]*ologist)(?: (?:in|on|of) [a-z][a-z -]*)?",
    re.I,
)
_CALLED = lazily(r"\b[Ff]or the (?:Crown|defen[cs]e|plaintiffs?|prosecution)\b")
"""Where an expert speaks for one side of a trial: that is what a reader has to know."""
_CLAUSE = lazily(r"(?:,? (?:at|of|for|from|with|in|who|whose)\b)?[^,.;”\"]{0,80}")
"""What may tell more about the expert, behind the role."""
_SOMEWHERE = lazily(
    r"\b(?:at|of|for|from|with|in)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}[A-Z]|\b(?:advises|chairs|directs|edits|heads|leads|runs)\s+(?:the\s+)?[A-Z]|"
    r"[A-Z][\w&.-]+(?:'s|’s)|[A-Z]{2,}|\b(?:independent|retired|freelance|former)\b"
)

_FIELD = (
    rf"(?:[a-z-]+[ -]){{0,2}}(?:{either('experts_of_a_field')}|[a-z]{{2,}}ologist)"
    r"(?: (?:in|on|of(?! (?:the|his|her|its|our|their)\b)) [a-z][a-z -]{2,40}?)?"
)
_FULL = r"(?:Dr\.? |Professor )?[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* ){0,2}?[A-Z][\w’'-]+"
_SPOKE = (
    rf"(?:{either('experts_say')}|"
    r"finds (?:it |the )|is (?:cautious|doubtful|sceptical|skeptical|sure|unconvinced|wary)|(?:has|had) (?:argued|calculated|counted|estimated|predicted|said|warned))\b"
)
_HELD = r"\b(?:(?:said|says|argued|argues|believes|declare[ds]|explained|explains|predicted|predicts|reckons|thinks|warned|warns|[Aa]ccording to)|[Ii]n the (?:estimation|eyes|judge?ment|opinion|reckoning|view|words) of)"
"""What an opinion hangs on that its holder's name follows."""
_STARTS = r"(?:(?<=^)|(?<=[.”\"’,] )|(?<=\n)|(?<=\band )|(?<=\bas )|(?<=\bbut ))"
_HINTS = tuple(
    "academic,accountant,engineer,studied,researched,written about,acoustician,agronomist,analyst,architect,astronomer,authority,botanist,chemist,criminalist,demographer,dietitian,"
    "economist,ethicist,expert,geographer,guru,historian,lawyer,linguist,metallurgist,numismatist,oceanographer,nutritionist,ologist,physicist,professor,pundit,"
    "researcher,scholar,scientist,specialist,statistician".split(",")
)
_WORKED = r"(?:followed|researched|studied|worked (?:on|with)|written about) [a-z -]{3,40} for [a-z\d -]+?"
_APART = (
    r"(?:(?:was|is) not (?:a )?(?:connected|involved|part)|(?:had|has|took|takes|played|plays) (?:no|nothing)|"
    r"(?:did|does|has|had) not (?:been |taken? |work(?:ed)? )?(?:involved|on|part|seen?))"
)
"""What sets an expert apart from what is judged, and tells nothing of where the expertise comes from."""
_BY_WORDS = (
    lazily(rf"(?P<at>(?P<name>{_FULL}), an? {_FIELD})(?:,| who {_APART}\b[^.,]*,) {_SPOKE}"),
    lazily(rf"(?P<at>(?P<name>{_FULL}), an? {_FIELD} who has {_WORKED}),? {_SPOKE}"),
    lazily(rf"{_HELD} (?P<at>(?P<name>{_FULL}), an? {_FIELD} who has {_WORKED})(?=[.,])"),
    lazily(
        rf"{_HELD} (?P<at>(?P<name>{_FULL}), an? {_FIELD})(?=[.;]|, (?:and|but|if|though|when|where|while|who|whose|which)\b|,? who (?:has|is not|was not) [a-z ]{{3,60}}\.)"
    ),
    lazily(rf"(?P<at>(?P<name>{_FULL}) \(an? {_FIELD}\)),? {_SPOKE}"),
    lazily(rf"(?P<at>(?P<name>{_FULL}), who has {_WORKED}),? {_SPOKE}"),
    lazily(rf"{_STARTS}(?P<at>(?:An?|[Oo]ne|a) {_FIELD}, (?P<name>{_FULL})),? {_SPOKE}"),
    lazily(rf"{_STARTS}(?P<at>(?:[Tt]he )?(?i:{_FIELD}) (?P<name>{_FULL})) {_SPOKE}"),
    lazily(rf"{_HELD} (?P<at>(?:the )?{_FIELD} (?P<name>{_FULL}))(?=[.,])"),
    lazily(rf"{_STARTS}(?P<at>Professor (?P<name>(?!Dr|Prof)[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+)) {_SPOKE}"),
    lazily(rf"{_HELD} (?P<at>Professor (?P<name>(?!Dr|Prof)[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+))(?=\.)"),
)
"""An expert with a field who speaks, by the words alone."""
_BELONGS = lazily(
    r"\bon the (?:[\w-]+ )?board\b|\b(?:academy|advis\w+|author|book|center|centre|chairs?|co-?founder|college|company|consult(?:an\w+|ing|s)|department|directs|faculty|"
    r"fellow|firm|founded|heads|institute|leads|lectures?|partner|practice|professor|runs|school|serves|taught|"
    r"teach(?:es)?|university|worked|works|wrote)\b",
    re.I,
)
"""Words that tell where an expert works, beside the name."""
_WRITES = lazily(r"historian|scholar|researcher|biographer", re.I)
_TURNS = lazily(rf"^(?!.*\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]heir)\b).*\b{_FULL}")
"""A sentence about somebody else than the one before."""
_LED = lazily(r"\b(?:at|by|for|from|of|with) (?:the |its )?[A-Z]|\b(?:its|our|their)\b")
"""What may tell it in front of the name."""

_LONG_AGO = lazily(r"\b(?:in|of|from) 1[0-8]\d\d\b|\b(?:in|of) the 1[0-9]th century\b")
"""When those spoke whom everybody may look up."""
_OWN_BOOK = lazily(
    r"\b(?:in|of) (?:his|her|their) (?:[\w-]+ ){0,3}?(?:biography|book|history|memoir|monograph|study|thesis)\b"
)
"""What an expert has written on it."""
_SOMEWHERE_TOLD = lazily(
    r" who |\b(?:agency|author|contributor|firm|website|whose)\b|\b(?:campaign|company|group|party|team)(?:'s|’s)"
)


@rule("SRC211", severity=Severity.warning, standards=("mongabay", "reuters", "spj"))
def expert_without_affiliation(record: Record) -> Iterator[Flag]:
    """An expert of whom the reader does not learn where the expertise comes from.

    Reuters asks to identify by name and position; an "analyst" without an institution could be anybody with an opinion.

    Bad:
        [[Jonas Weir, an analyst]], said the shares would fall.

    Bad:
        “The shares will fall,” said [[the economist Jonas Weir]].

    Bad:
        The wall will not last, said [[Inger Dahl, an expert on old bridges]].

    Bad:
        The wall is old. [[Structural geologist Piet Holm]] said it would not last. [[Inger Dahl, a naval architect]], said the boats were safe.

    Bad:
        The wall is old. [[Professor Piet Holm]] blamed the sea. Nobody was on it, said the harbour company's manager, Ida Brandt.

    Bad:
        The boats are safe, in the view of [[Inger Dahl, a specialist in keels]]. [[The nutritionist Lena Marsh]] believes their cargo is too.

    Bad:
        The wall is safe, said [[Inger Dahl, a toxicologist]] who has followed the case.

    Bad:
        The wall is old. [[A geologist, Inger Dahl]], said it would not last. [[Piet Holm (an expert on old bridges)]] gives it a year. [[Lena Marsh, who has studied walls for 20 years]], agrees.

    Bad:
        The wall is old. [[Inger Dahl, a geologist who has worked on walls for two decades]], finds the plan thin.

    Bad:
        The wall is safe. [[Inger Dahl, an authority on lime]] who had no part in the repair, called it sound.

    Good:
        The wall is old. Professor Piet Holm blamed the sea. He directs the institute of walls.

    Good:
        The wall is old. Geologist Piet Holm said it would not last. Holm teaches in Tarnby.

    Good:
        Jonas Weir, an analyst at Tarnby Bank, said the shares would fall.

    Good:
        Ida Brandt will stand again. Her chief strategist, Piet Holm, said she was ready.

    Good:
        Piet Holm, the group's chief strategist, said it was ready. “We are,” said Lena Marsh, an economist whose firm counted the boats.

    Good:
        For the defence, a forensic accountant, Dr Jonas Weir, said that the sums were right.

    Good:
        Analysts at Tarnby Bank were baffled. “Nobody sells a ferry for that,” wrote analyst Jonas Weir.

    Good:
        The wall is old. Geologists from the Holm Institute gave it a year. It will not last, said geologist Inger Dahl.

    Bad:
        Analysts were baffled. “Nobody sells a ferry for that,” wrote [[analyst Jonas Weir]]. Oarsmen from Tarnby agreed.

    Good:
        The summer was dry, historian Piet Holm writes in his book “The Long Summer”. The economist Inger Dahl said so in 1776.

    Good:
        Economist Piet Holm told the Gazette that rates would fall. Holm is on the board of the central bank.

    Good:
        Jonas Weir, a fisherman, said the catch was poor.

    Good:
        Date: 2011-03-04

        The war began in 1641. The walls fell in 1642 and in 1643, and were built anew in 1650. The historian Jonas Weir argues that the peace of 1651 was lost before.

    Good:
        Jonas Weir, professor of economics at the University of Tarnby, said the shares would fall. Weir, an economist, has warned before.

    Bad:
        The wall could fall, said [[Adrian Foulkes, a river ecologist]], if the brook rose again.

    Good:
        The wall could fall, said Adrian Foulkes, a river ecologist at Tarnby College, if the brook rose again.

    Good:
        The wall is safe. Inger Dahl, an authority on lime at Tarnby College who had no part in the repair, called it sound.
    """
    seen: list[Span] = []
    for source in sources_of(record, SourceType.named_person):
        role = next((part for part in (source.title or "").split(", ") if _EXPERT.fullmatch(part)), "")
        where = first_mention(record, source)
        if where is None or source.affiliation or not role or _SOMEWHERE.search(source.title or ""):
            continue
        if _is_known_by_books(record, role):
            continue
        # NOTE: a party or a campaign is where a strategist belongs; a clause with "who" tells what the expertise is.
        named = where.of(record.article.text)
        if (
            re.search(r"[A-Z]", role)
            or re.match(r"(?:his|her|their|its)\b", named, re.I)
            or _SOMEWHERE_TOLD.search(named)
        ):
            continue
        told = [sentence_around(record, mention).of(record.article.text) for mention in source.mentions]
        name = source.name or ""
        behind = [_CLAUSE.match(sentence.replace(name, "").partition(role)[2]) for sentence in told]
        behind += [_CLAUSE.match(sentence.partition(name)[2]) for sentence in told if name in sentence]
        known = any(clause and _SOMEWHERE.search(clause[0]) for clause in behind)
        known = known or any(_LONG_AGO.search(words) or _OWN_BOOK.search(words) for words in told)
        if not known and not _is_one_of_those_before(record, where):
            seen.append(sentence_around(record, where))
            yield Flag(where, f"called “{role}”, and no word on where")
    for span, sentence in _by_words(record):
        words = sentence.of(record.article.text)
        if sentence not in seen and not _CALLED.search(words) and not _LONG_AGO.search(words):
            yield Flag(span, "an expert, and no word on where")


def _by_words(record: Record) -> Iterator[tuple[Span, Span]]:
    """Experts by their field beside whose name no place of work stands, each with the sentence."""
    text = record.article.text
    for sentence in hinted(record, _HINTS):
        for match in (found for shape in _BY_WORDS for found in shape.finditer(text, sentence.start, sentence.end)):
            surname = match["name"].split()[-1]
            known = any(s.affiliation for s in record.sources if s.name and s.name.split()[-1] == surname)
            told = any(_BELONGS.search(words.replace(match["at"], "")) for words in _about(record, surname))
            again = text.find(surname) < match.start("at")
            known = known or _is_known_by_books(record, match["at"])
            where = Span(*match.span("at"))
            led = _LED.search(text, sentence.start, where.start)
            if not (known or told or again or led or _is_one_of_those_before(record, where)):
                yield where, sentence


def _is_one_of_those_before(record: Record, where: Span) -> bool:
    """Whether the sentence or the one before tells where such experts work: `Analysts at Holm Bank ... analyst Weir`."""
    text, sentences = record.article.text, story_sentences(record)
    at = next((at for at, sentence in enumerate(sentences) if sentence.start <= where.start < sentence.end), None)
    if at is None:
        return False
    before = text[sentences[max(0, at - 1)].start : where.start]
    experts = "|".join(re.escape(word) for word in re.findall(r"[a-z]{5,}", where.of(text)))
    return bool(experts and re.search(rf"\b(?i:{experts})s (?:at|from|of|with) (?:the )?[A-Z]", before))


def _is_known_by_books(record: Record, called: str) -> bool:
    """Whether the article is one of history, and cites somebody who writes of it."""
    return _WRITES.search(called) is not None and is_history(record)


def _about(record: Record, surname: str) -> Iterator[str]:
    """The sentences that name the expert, and those right behind that do not turn to somebody else."""
    text, sentences = record.article.text, story_sentences(record)
    for at, sentence in enumerate(sentences):
        if re.search(rf"\b{re.escape(surname)}\b", sentence.of(text)):
            yield sentence.of(text)
            yield from (words for s in sentences[at + 1 : at + 2] if not _TURNS.search(words := s.of(text)))
