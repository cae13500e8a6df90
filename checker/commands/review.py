"""`onrecord review`: a human decides about claims and findings; every answer is saved at once."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TextIO, cast

from checker.commands import outputs
from checker.commands.console import say, tell
from checker.commands.record_files import claim_record, refuse_others
from checker.engine import check
from checker.findings import Finding
from checker.records.validation import read_text
from checker.running.bugs import bugs_told
from claims.article import Article
from claims.decisions import Decision, Review, ReviewState
from claims.errors import ConfigError, ReadError
from claims.lines import one_line
from claims.record import Claim, Record
from reports.places import told_line
from reports.words import quoted

_STATES = {"v": ReviewState.verified, "d": ReviewState.disputed, "w": ReviewState.waived}
_CHOICES = "[v]erified  [d]isputed  [w]aived  [s]kip  [q]uit: "


class _Quit(Exception):  # noqa: N818  # no error: the reviewer has had enough
    """Raised when the reviewer leaves or the answers end."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A record under review: its file, what it holds, and who reviews when."""

    path: Path
    record: Record
    saved: str
    """The file's text as it was last read or written."""
    today: date
    by: str | None = None
    done: int = 0

    def keeping(self, record: Record) -> "Desk":
        """The desk with a changed record, saved whole; raises `ConfigError` when somebody else changed the file."""
        if read_text(str(self.path)) != self.saved:
            raise ConfigError(str(self.path), "was changed by somebody else meanwhile", "start the review again")
        text = outputs.record_text(record)
        outputs.write(self.path, text, asked="review")
        return replace(self, record=record, saved=text, done=self.done + 1)


def run(path: Path, *, by: str | None, today: date) -> int:
    """Ask about every claim and finding without a decision; the exit code: 0, or 2 for what is no record.

    Raises `ReadError` when the record cannot be read.
    """
    refuse_others(path)
    with bugs_told(str(path)):
        text = read_text(str(path))
        record = claim_record(str(path), text)
    desk = Desk(path, record, text, today, by)
    try:
        for index in [i for i, claim in enumerate(record.claims) if claim.review.state is ReviewState.unreviewed]:
            desk = _claim(desk, index)
        for finding in list(_undecided(desk)):
            desk = _finding(desk, finding)
    except _Quit:
        say("\n")
    tell(f"{path}: {desk.done or 'no'} decision{'s' * (desk.done != 1)} saved")
    return 0


def _claim(desk: Desk, index: int) -> Desk:
    claim = desk.record.claims[index]
    say(f"\n{_told(claim, desk.record)}")
    review, desk = _asked(desk, evidence=True)
    if review is None:
        return desk
    claims = list(desk.record.claims)
    claims[index] = claim.model_copy(update={"review": review})
    return desk.keeping(desk.record.model_copy(update={"claims": tuple(claims)}))


def _finding(desk: Desk, finding: Finding) -> Desk:
    line = _where(desk.record.article, finding.span.start)
    words = quoted(one_line(finding.words))
    say(f"\n{line}: {finding.code} {finding.name}: {finding.message}\n  {words}")
    review, desk = _asked(desk, evidence=False)
    if review is None:
        return desk
    decision = Decision(
        code=finding.code,
        fingerprint=finding.fingerprint,
        words=finding.words,
        whole_article=finding.whole_article,
        review=review,
    )
    decisions = (*desk.record.decisions, decision)
    return desk.keeping(desk.record.model_copy(update={"decisions": decisions}))


def _where(article: Article, offset: int) -> str:
    place = told_line(article, offset)
    return place[:1].upper() + place[1:]


def _undecided(desk: Desk) -> Iterator[Finding]:
    """The findings that no waiver leaves out and nobody decided about."""
    decided = {(decision.code, decision.fingerprint) for decision in desk.record.decisions}
    for finding in check(desk.record, today=desk.today).findings:
        if (finding.code, finding.fingerprint) not in decided:
            yield finding


def _told(claim: Claim, record: Record) -> str:
    line = _where(record.article, claim.spans[0].start)
    told = claim.attribution
    names = {source.id: source.name or source.description for source in record.sources}
    who = " and ".join(names.get(source, source) for source in told.source_ids) or "nobody"
    via = f", via {', '.join(names.get(source, source) for source in told.via)}" if told.via else ""
    words = quoted(one_line(claim.text))
    done = "denied" if claim.denied else "said"
    return f"{line}: {claim.form.value} {claim.kind.value}, {done} by {who}{via}\n  {words}"


def _asked(desk: Desk, *, evidence: bool) -> tuple[Review | None, Desk]:
    """The reviewer's decision, None to skip; raises `_Quit`. Who reviews is asked before anything else, once."""
    if desk.by is None:
        desk = replace(desk, by=_answer("reviewer, or [q]uit: "))
    answer = _answer(_CHOICES, known=(*_STATES, "s", "q"))
    if answer == "q":
        raise _Quit
    if answer == "s":
        return None, desk
    state = _STATES[answer]
    needs_evidence = evidence and state is ReviewState.verified
    rests = tuple(part.strip() for part in _answer("evidence (several with ;): ").split(";")) if needs_evidence else ()
    why = None if needs_evidence else _answer("reason: ")
    review = Review(state=state, by=desk.by, on=desk.today, why=why, evidence=tuple(part for part in rests if part))
    return review, desk


def _answer(question: str, *, known: tuple[str, ...] = ()) -> str:
    """The answer, asked again while it is empty or none of the known ones.

    Raises `_Quit` at the end of the input, and for q where words are asked for.
    """
    while True:
        say(question, whole=False)
        line = _line()
        if not line:
            raise _Quit
        answer = one_line(line)
        if known and answer[:1].casefold() in known:
            return answer[:1].casefold()
        if answer.casefold() == "q":
            raise _Quit
        if answer and not known:
            return answer


def _line() -> str:
    """The next line of standard input, empty at its end; raises `ReadError` where it is no text."""
    try:
        line = sys.stdin.readline() if cast(TextIO | None, sys.stdin) else ""
        line.encode()  # in some locales Python lets broken bytes through, and no record can hold them
    except UnicodeError as error:
        what = "an answer is not UTF-8; the decisions before it are saved"
        raise ReadError("standard input", what, "answer in UTF-8") from error
    return line
