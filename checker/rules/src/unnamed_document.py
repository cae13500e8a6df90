"""SRC208."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import PROSE, rule
from checker.wordlists import either, words
from claims.dates.calendar import MONTH
from claims.lazily import lazily
from claims.record import Record, SourceType
from claims.story import first_mention, is_linked, sentence_around, sources_of, told

_BARE = lazily(
    r"(?:an?|one|another)\s+(?:(?:new|recent|internal|confidential|secret|leaked|official|government|long|short|damning|draft|risk|safety|staffing|"
    r"budget|engineering)\s+){0,2}"
    r"(?:report|assessment|dossier|(?:memo|memorandum|filing|letter|document|paper|file|note|e-?mail)s?)"
    r"(?:\s+(?:on|into|about)\s+(?:(?:the\s+)?(?!.*\b(?:register|website|site|page|file|record))(?-i:[a-z][a-z’' -]*))|\s+from\s+(?:19|20)\d\d)?",
    re.I,
)
_KIND = rf"(?:{either('kinds_of_papers')}|\d{{4}})"
_THING = (
    r"(?:analysis|assessment|audit|(?<=written )complaint|(?<=leaked )briefing|(?<=diplomatic )cable|(?<=leaked )cable|(?<=secret )cable|(?<=contemporary )account|"
    r"(?<=written )account|circular|dossier|document|e-?mail|inspection|letter|memo|memorandum|note|paper|presentation|report|"
    r"(?<=[a-z]{2} )review|(?<=technical )study|(?<=engineering )study|spreadsheet|survey)"
)
_NOT_SOME = either("papers_to_look_up")
_SOME = rf"(?:(?!{_NOT_SOME}\b)[a-z][a-z-]+ ){{0,2}}"
_FIRM = either("firm_papers")
_LOOSE = either("loose_papers")
_SOME_PAPER = rf"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:(?:consultant|expert|inspector|surveyor|auditor|engineer|lawyer)(?:['’]s|s['’]) )?{_SOME}{_FIRM}|(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:consultant|expert|inspector|surveyor|auditor|engineer|lawyer)(?:['’]s|s['’]) review)(?! of \d)"
_PAPER = rf"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:(?:consultant|expert|inspector|surveyor|auditor|engineer|lawyer)['’]s )?(?:{_KIND} ){{0,2}}{_THING})"
_MADE = (
    r"(?: (?:circulated|circulating|commissioned|compiled|completed|dated|dating|doing the rounds|done|drafted|drawn up|going around|going round|kept|leaked|made|making (?:its|the) (?:rounds|way)|passed (?:around|from (?:desk to desk|hand to hand))|prepared|sent|written)"
    r"(?! (?:to|by) (?:the )?[A-Z])(?: (?!(?:by|from)\b)[\w’'.-]+){0,7}?| that (?:has been passed|has gone|made|went) (?:from )?[a-z][^.;,]{2,50}?|"
    r" (?:of the|about|into|on)(?: (?!(?:by|from|board|door|file|gate|page|record|register|site|wall|website)\b)[\w’'-]+){1,6}?| dating (?:back to|from) \w+| (?:in (?:19|20)\d\d|last (?:[a-z]+|[A-Z][a-z]+))|"
    r" from (?:(?:inside|within) [a-z][^.;,]{2,40}?|(?:last|this) [A-Za-z]+)| (?:to|for) (?:all )?[a-z]+s)?"
)
_WHEN_MADE = (
    r"(?: (?:circulated|compiled|dated|drafted|drawn up|kept|made|pinned up|posted|prepared|sent|shown|signed|written)(?! (?:to|by) (?:the )?[A-Z])"
    r"(?: (?!(?:by|from|with|on the)\b)[\w’'.-]+){0,5}?| from (?:the |last |this )?(?:autumn|fall|month|spring|summer|week|winter|year|(?:19|20)\d\d|[A-Z][a-z]+(?= )))"
)
_TELLS = (
    rf" (?:(?:has|had|have|also|later|now|already|once) ){{0,2}}(?:{either('papers_say')}|"
    r"has (?=(?:it|the|its|\w+s) [^.;]{0,40}ing\b)|have (?=\d+|(?:it|the|their|[a-z]+s) [^.;]{0,40}ing\b))\b"
)
_FRAMED = (
    r"(?:[Aa]ccording to|[Ii]n the words of|[Uu]nder the terms of|[Ss]ays|[Ww]arns|"
    rf"{either('told_in_papers')} in)"
)
_PAPERS = r"(?:(?:[Ii]nternal |[Ll]eaked |[Cc]onfidential )(?:documents|e-?mails|files|letters|memos|messages|minutes|papers|records)|[Cc]orrespondence)"
_HINTS = sorted(words("paper_stems"))
_SAYING = (
    lazily(
        r"(?:[Aa]ccording to) (?P<at>(?:(?:internal|leaked|confidential) )?(?:documents|e-?mails|letters|memos))(?=[.;]|, (?:and|but|which)\b)"
    ),
    lazily(
        r"\b(?P<at>(?:[Dd]ocuments|[Ee]-?mails|[Ll]etters|[Mm]emos|[Mm]essages|[Pp]apers)) (?:have|had) (?:since |now )?"
        r"(?:come to light|emerged|leaked|surfaced)\b(?! from )"
    ),
    lazily(rf"\b[Tt]his much (?:is|was|stands|stood) in (?P<at>{_PAPER}|an? filing)(?=[.,])"),
    lazily(rf"(?:(?<=[.!?”\"’]\s)|(?<=\n)|(?<=\A))(?P<at>{_PAPER}),{_MADE[:-1]},(?={_TELLS})"),
    lazily(
        rf"(?:(?<=[.!?”\"’]\s)|(?<=\n)|(?<=\A)|(?<=\b[Bb]ut )|(?<=\band )|(?<=\b[Aa]s ))(?P<at>{_PAPER}){_MADE}(?={_TELLS})"
    ),
    lazily(
        rf"(?:(?<=[.!?”\"’]\s)|(?<=\n)|(?<=\A)|(?<=\b[Bb]ut )|(?<=\band )|(?<=\b[Aa]s )|(?<=[Aa]ccording to ))(?P<at>{_SOME_PAPER})(?:(?:{_WHEN_MADE}|{_MADE})(?={_TELLS})|(?<=paper)(?=\.))"
    ),
    lazily(
        rf"(?:(?<=[.!?”\"’]\s)|(?<=\n)|(?<=\A)|(?<=\b[Bb]ut )|(?<=\band )|(?<=\b[Aa]s ))(?P<at>[Aa]n? {_SOME}{_LOOSE}){_WHEN_MADE}(?={_TELLS})"
    ),
    lazily(rf"(?<=, )(?P<at>{_PAPER}){_MADE}(?={_TELLS}[,.])"),
    lazily(rf"\b{_FRAMED} (?P<at>{_PAPER}){_MADE}(?=[.,;]|{_MADE[:-1]})"),
    lazily(rf"(?:(?<=[.!?”\"’]\s)|(?<=\n)|(?<=\A)|(?<=\b[Bb]ut )|(?<=\b[Aa]s ))(?P<at>{_PAPERS})(?={_TELLS})"),
)
"""A paper that says something in the outlet's own words, told with when and for whom it was made, and not by whom."""
_NAMED = lazily(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er) (?:report|memo|letter|survey|author|writer)s? (?:was|is|were) (?:written|made|published|sent) (?:by|in)\b|"
    r"\b(?:titled|called|entitled|written by|published by|signed by)\b|"
    rf"^[^.;]{{0,40}}, (?:by|from) (?!{MONTH})"
    r"(?:the |its )?[A-Z]"
)
"""Words by which it is named after all, in its sentence or just behind."""
_WRITTEN = lazily(
    r"[,.?!][”’\"'] (?!(?:he|it|she|they|(?:its|the) authors?)\b)[^.;“”\"]{3,80}? wrote "
    rf"(?:to\b|on (?:\d|[A-Z])|in (?:{MONTH}|\d{{4}})|last [a-z])|"
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:, [^,.;”\"]{3,60},)? (?:wrote|had written)\b|\bwrote (?:it\b|[A-Z][\w’'-]+ [A-Z])|"
    r"\b[Ii]t (?:was|is|had been|came) (?:compiled |drafted |drawn up |prepared |sent |signed |written )?(?:by|from) (?!far\b|\d)|"
    r"\b(?:[Ii]ts|[Tt]he) (?:author|sender|signatory|writer),? (?:is|was|(?:an?|the) \w|[A-Z])"
)
"""Who wrote it, to whom or when, told in its sentence or just behind."""
_SENT_TO_US = lazily(
    r"\b(?:gave|given|leaked|passed|sent|shown) (?:(?:it|them|a copy|copies) )?to (?:this (?:news)?paper|us)\b"
)
"""How the outlet came by it, of which ANO119 asks."""
_OF_THE_YEAR = lazily(r"\b(?:annual|quarterly|police|weather) report\b", re.I)
"""Another paper than the one that has no name."""
_SOON = 200
"""Code points."""
_MESSAGE = "a reader could not find this document: it has no title, author or link"
_PRONOUN = 5
"""Code points below which the first mention is a pronoun, whose document the record keeps elsewhere."""
_TOLD = lazily(
    r"\s+(?:that|which|from (?!(?:19|20)\d\d)|by|sent|written|to|between|dated|obtained|seen|viewed|reviewed|titled|called|in which)\b"
)
"""What tells more about the document, behind its name."""


@rule("SRC208", severity=Severity.warning, standards=("amditis", "credco", "ifcn"), genres=PROSE)
def unnamed_document(record: Record) -> Iterator[Flag]:
    """A document that the reader could never find: no title, no author, no link.

    The fact-checkers' code asks that readers be able to repeat the work; a paper without a name cannot be looked up.

    Good:
        Lunch was to be skipped, according to a memo dated July 3 that a welder photographed and sent to this newspaper.

    Bad:
        [[A report]] said the bridge would not last the winter.

    Bad:
        The pier had been unsafe for years, according to [[an internal memo]].

    Bad:
        The pier is closed. [[A memo]] drafted before the storm warned that it would not last. [[A consultant's report]] puts the price at $2 million.

    Bad:
        The pier is closed. [[An internal audit]] had rated its planks the worst on the coast. [[A letter]] sent last autumn cautioned that they were rotten.

    Bad:
        The pier is closed. Its planks were rotten, [[a contemporary account]] records, which sank it. The pier is described in [[a letter]] written as long ago as 2019.

    Bad:
        The pier is closed. As [[a survey]] of the planks had found, they were rotten. [[Internal emails]] reveal that they were never mended.

    Bad:
        The pier is closed. [[A memo]] to managers lays out how its planks rotted.

    Bad:
        The pier is closed. [[A letter]] passed around the boats in spring calls on the mayor to mend it.

    Bad:
        The pier is closed. Its planks were rotten, according to [[documents]]. [[Emails]] have come to light that say so.

    Bad:
        The pier is closed. [[A maintenance log]] from the spring lists nine rotten planks. [[A briefing paper]] has the rest failing by May.

    Bad:
        The pier is closed. [[A staffing plan]] drawn up in the autumn said that it needed nine men. [[A consultants' report]] put it at ten.

    Bad:
        The pier will close, according to [[a letter]] making the rounds among dockers.

    Good:
        The pier is closed. Its planks are described in a letter dated 3 March 2019, from Piet Holm to the crew.

    Good:
        The pier is closed. A letter on the office's public register shows that it was safe.

    Good:
        The pier is closed. A memo sent to the Harbour Board by its engineer, Ida Brandt, warned that it would not last.

    Good:
        A report by the county auditor said the bridge would not last the winter.

    Good:
        The bridge would not last the winter, the 2023 Bridge Safety Report said.

    Good:
        The pier is closed. One letter tells why. “Its planks are rotten,” a foreman wrote to the board on 3 March.

    Good:
        The pier is closed. A contract with Holm Cranes allows the firm to mend it. A police report said that it was old. A plan to sell it has
        the mayor's backing.

    Good:
        Some reports said the bridge would not last the winter.

    Good:
        A new report says the bridge is old. The county auditor's report counts 40 cracks in it.

    Good:
        The pier is unsafe, according to an email that Piet Holm wrote to the crew.

    Good:
        The captain wrote a letter to his daughter.

    Good:
        A nurse making the rounds among the sick found the letter.
    """
    text, seen = record.article.text, set()
    documents = list(sources_of(record, SourceType.document))
    for source in documents:
        where, described = first_mention(record, source), source.description.strip()
        known = any(d is not source and described.split()[-1:] == d.description.split()[-1:] for d in documents)
        known = known or bool(where and _TOLD.match(text, where.end))
        if where is None or known or not _BARE.fullmatch(described) or len(where) < _PRONOUN:
            continue
        sentence = sentence_around(record, where)
        if _WRITTEN.search(text, where.end, sentence.end + _SOON):
            continue
        if not is_linked(record, sentence):
            seen.add(sentence)
            yield Flag(where, _MESSAGE)
    for span, sentence in told(record, *_SAYING, hints=_HINTS):
        after = text[span.end : sentence.end + _SOON]
        others = [d for d in documents if not any(mention.overlaps(span) for mention in d.mentions)]
        again = any(
            d.description.split()[-1:] == span.of(text).split()[-1:] and not _OF_THE_YEAR.search(d.description)
            for d in others
        )
        told_soon = again or any(shape.search(after) for shape in (_NAMED, _WRITTEN, _SENT_TO_US))
        if sentence not in seen and not told_soon and not is_linked(record, sentence):
            seen.add(sentence)
            yield Flag(span, _MESSAGE)
