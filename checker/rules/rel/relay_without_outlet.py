"""REL401."""

import re
from collections.abc import Iterator

from checker.findings import Flag, Severity
from checker.registry import rule
from checker.wordlists import either
from claims.lazily import lazily
from claims.record import Record
from claims.story import is_linked, told

_OUTLET = (
    r"(?:(?:business |evening |morning |sports |trade )?(?:daily|journal|magazine|newspaper|paper|publication|weekly)|tabloid|broadcaster|podcast|"
    r"(?:radio|television|TV) (?:channel|crew|host|interviewer|network|programme|program|show|station)|(?:cable news|chat|talk) show|"
    r"(?:business|news) (?:agency|blog|channel|outlet|service|site|website)|media outlet|wire service)"
)
_OUTLETS = (
    "agency", "blog", "broadcaster", "channel", "crew", "daily", "host", "interviewer", "journal", "magazine", "network",
    "outlet", "paper", "podcast", "program", "publication", "service", "show", "site", "station", "tabloid", "weekly",
)  # fmt: skip
_FROM = rf"(?:[A-Z][a-z]+(?:an|ese|ic|ish|ki)|{either('papers_come_in')}) "
"""A nation or a language, of which there are many papers."""
_RELAY = lazily(
    r"\b(?:told|[Ii]n an interview (?:with|on|published in)|(?:was|were) quoted (?:as saying )?(?:by|in)|[Ss]peaking (?:to|on)|according to|"
    r"(?:aired|broadcast|broken|carried|published|reported|revealed) (?:by|in|on)|(?:an? (?:article|report|story)|comments|remarks) (?:in|on|to)) "
    rf"(?P<at>(?:an?|another|one|local|state) (?:{_FROM})?(?:[a-z]+ ){{0,2}}?{_OUTLET})\b(?! (?:called|named|reporter|writer|editor)\b|,? (?:the )?[A-Z]|s\b)"
)
_OPENS = lazily(
    rf"\b(?:According to|In an interview with|Speaking to) (?P<at>(?:an?|another|one) (?:{_FROM})?(?:[a-z]+ ){{0,2}}?{_OUTLET}),"
    r"(?! (?:the )?[A-Z][\w’' -]{2,40},)"
)
"""The same at the head of a sentence, where the comma brings in no name."""
_REPORTS = lazily(
    rf"(?:(?<=^)|(?<=[.”\"’] )|(?<=\n)|(?<=[Ll]ast week )|(?<=, ))"
    rf"(?i:(?P<at>(?:an?|another|one) (?-i:{_FROM})?(?:[a-z]+ ){{0,2}}?(?:{_OUTLET}|website|site|blog)|(?:an?(?:other)?|one) [a-z]+day (?:newspaper|paper)))"
    r"(?: (?:(?:farther |further )?(?:across|along|beyond|down|in|near|on|outside|up)|run by|based in|farther|further) (?:[\w’'-]+ ){0,5}?[\w’'-]+)?"
    rf" (?:(?:first|has|had|have|later|then|also) ){{0,2}}{either('outlets_do')}\b"
)
"""An outlet without a name that reports, where a sentence begins."""

_IS_A_STUDY = lazily(
    r"(?<=\bpaper)(?: (?:co-?written|posted|presented|published|released|submitted|that (?:appeared|was published))\b|[^.;:]{0,60}\bjournal [A-Z])"
)
"""Behind `a paper` that researchers wrote, and no newspaper."""
_NOTHING = lazily(
    r"\b(?:neither|never|no|none|nor|not|nothing|\w+n[’']t)\b(?: [\w’'-]+){0,5}? (?:aired|broadcast|carried|published|reported) (?:by|in|on) $",
    re.I,
)
"""What was not published is relayed by nobody."""
_SOON = 400
"""Code points after the sentence within which, in its paragraph, the outlet is named."""


@rule("REL401", severity=Severity.warning, standards=("ap", "guardian"), words=True)
def relay_without_outlet(record: Record) -> Iterator[Flag]:
    """Something was said to another outlet, which the article does not name.

    AP credits other organizations, whoever they are, and the Guardian broadcasts and papers whose quotations it lifts.

    Bad:
        The ferry is as good as sold, Ida Brandt, the mayor, told [[a local newspaper]].

    Bad:
        Ida Brandt, the mayor, was quoted by [[a news agency]] as saying the ferry was sold.

    Bad:
        According to [[one regional newspaper]], the ferry is as good as sold.

    Bad:
        Publisher: Tarnby Gazette

        The ferry is old. [[A television station]] in the capital reported that it had been sold. Asked about that by the Gazette, Ida Brandt, the mayor, laughed.

    Bad:
        The ferry is old. [[A newspaper]] in the capital reported last week that it had been sold.

    Bad:
        The ferry is as good as sold, Ida Brandt, the mayor, said in remarks to [[a trade publication]]. That was first reported by [[a local news site]].

    Bad:
        The ferry is old. [[A paper]] farther up the coast reported in May that it had been sold.

    Good:
        The ferry is as good as sold, Ida Brandt, the mayor, told the Tarnby Gazette.

    Good:
        According to one local newspaper, the Tarnby Gazette, the ferry was sold.

    Good:
        Ida Brandt, the mayor, told a local newspaper, the Tarnby Gazette, that the ferry was sold.

    Good:
        The ferry may be sold, according to a newspaper report. Two banks have asked for its price, the Tarnby Gazette reported on Friday.

    Good:
        The eels are back. Neither count was published in a journal, said Piet Holm, who did both.

    Good:
        Piet Holm works for a local newspaper.

    Bad:
        The ferry is as good as sold, Ida Brandt, the mayor, told [[an Italian newspaper]].

    Good:
        Ida Brandt, the mayor, told an Italian newspaper, La Riva, that the ferry was sold.

    Good:
        The ferry is old. A paper mill farther up the coast said in May that it would close.

    Good:
        The eels are back, according to a paper published on Friday in the journal Rivers. Two thirds are, according to a
        paper by Ida Brandt in the journal Holm.

    Bad:
        The eels are back, according to [[a paper]] in the capital.
    """
    text, publisher = record.article.text, record.article.publisher or ""
    others = {source.name for source in record.sources if source.media and not source.own_outlet and source.name}
    others = {name for name in others if name not in publisher}
    for span, sentence in told(record, _RELAY, _OPENS, _REPORTS, hints=_OUTLETS):
        paragraph, until = record.article.paragraph_at(span.start), sentence.end + _SOON
        if paragraph and not text.startswith(" report", span.end):  # a newspaper report may be named in the next
            until = min(until, paragraph.span.end)
        named = any(name in text[sentence.end : until] for name in others)
        denied = _NOTHING.search(text, sentence.start, span.start)
        if not is_linked(record, sentence) and not named and not denied and not _IS_A_STUDY.match(text, span.end):
            yield Flag(span, "which one? Other outlets are credited by name")
