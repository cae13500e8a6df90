"""REC010."""

from collections.abc import Iterator, Sequence
from functools import partial

from checker.findings import Flag, Severity
from checker.flags import flags
from checker.registry import ALL, NotChecked, Rule, all_rules, rule
from checker.settings.selection import speaks_of
from checker.waivers import FAMILY, Waiver, concerned, waivers
from claims.record import Record
from claims.spans import Span


@rule("REC010", severity=Severity.warning, standards=("onrecord",), genres=ALL)
def unused_waiver(record: Record) -> Iterator[Flag]:
    """A waiver leaves out nothing: the rule that it names has nothing to say there.

    A waiver that outlived its fault stays in the text and silences the next one, which nobody looked at. The rules that
    it names are asked anew, whichever were chosen for this run.

    Bad:
        [[<!-- onrecord: ignore[DAT704] the calendar of the board is right -->]]

        The board met on Wednesday, 15 May 2024.

    Bad:
        The board met on Thursday, 15 May 2024.

        [[<!-- onrecord: ignore[DAT704, DAT705] the calendar of the board is right -->]]

        The board met on Thursday, 16 May 2024.

    Bad:
        <!-- onrecord: ignore[DAT704] the calendar of the board is right -->
        [[<!-- onrecord: ignore[DAT704] so the board says -->]]
        The board met on Thursday, 15 May 2024.

    Good:
        <!-- onrecord: ignore[DAT704] the calendar of the board is right -->

        The board met on Thursday, 15 May 2024.

    Good:
        The board met on Thursday, 15 May 2024. <!-- onrecord: ignore[weekday-mismatch] as in the minutes -->

    Good:
        <!-- onrecord: ignore-file[DAT] an old calendar -->

        Nothing was decided.

        The board met on Thursday, 15 May 2024.
    """
    known = [each for each in all_rules() if each.family != FAMILY]
    said: dict[str, list[Flag] | None] = {}
    there = set[tuple[str, tuple[Span, ...], bool]]()
    for waiver in waivers(record):
        named = {selector: (selector.casefold(), waiver.spans, waiver.whole_file) for selector in waiver.rules}
        again = [selector for selector, place in named.items() if place in there]
        there |= set(named.values()) if waiver.remark else set()
        idle = [selector for selector in waiver.rules or ("all",) if _idle(selector, waiver, record, known, said)]
        if again and waiver.remark:
            place = waiver.remark.span or record.article.beginning()
            message = f"this waiver of {', '.join(again)} leaves out nothing: another one does already"
            yield Flag(place, message, whole_article=waiver.remark.span is None)
        elif idle:
            yield _flag(waiver, idle, record, any(map(partial(_elsewhere, said, known), idle)))


def _idle(
    selector: str, waiver: Waiver, record: Record, known: Sequence[Rule], said: dict[str, list[Flag] | None]
) -> bool:
    """Whether the rules of that name ran and none of them says anything where the waiver reaches."""
    named = [each for each in known if speaks_of(selector, each.code, each.name)]
    for each in named:
        if each.code not in said:
            said[each.code] = _flags(each, record)
        found = said[each.code]
        if found is None or any(waiver.reaches(flag) for flag in found):
            return False
    return bool(named)


def _flags(asked: Rule, record: Record) -> list[Flag] | None:
    """The rule's flags; None where it breaks or cannot judge, so that nothing is known."""
    try:
        return flags(asked, record)
    except NotChecked:
        return None
    except Exception:  # the engine names it, if it is to run at all
        return None


def _elsewhere(said: dict[str, list[Flag] | None], known: Sequence[Rule], selector: str) -> bool:
    """Whether the rule speaks of the whole article, which only a waiver for the file leaves out."""
    named = [each.code for each in known if speaks_of(selector, each.code, each.name)]
    return any(flag.whole_article for code in named for flag in said.get(code) or ())


def _flag(waiver: Waiver, idle: Sequence[str], record: Record, whole_article: bool) -> Flag:
    rules = ", ".join(idle) if waiver.rules else "every rule"
    message = f"this waiver of {rules} leaves out nothing"
    remark = waiver.remark
    if remark and not waiver.whole_file and concerned(remark, record.article) is None:
        message += ": no paragraph follows it"
    elif whole_article and not waiver.whole_file:
        message += ": the rule speaks of the whole article, which ignore-file waives"
    if remark is None:
        return Flag(waiver.spans[0], message)
    return Flag(remark.span or record.article.beginning(), message, whole_article=remark.span is None)
