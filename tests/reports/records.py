"""Checked articles made by hand, so that reports are proved without extraction."""

from checker.findings import Broken, Checked, Confidence, Finding, Findings, Persona, Related, Severity, Skipped
from checker.records.specimen import specimen
from claims.article import Article, Link, Paragraph, ParagraphKind, Place, digest_of
from claims.record import Attribution, Basis, Claim, ClaimKind, Form, Record, Source, SourceType
from claims.spans import Span

RECORD = specimen()


def finding(words: str, code: str = "ANO102", *, record: Record = RECORD, **fields: object) -> Finding:
    """A finding at the words' first place in the article."""
    start = record.article.text.index(words)
    given: dict[str, object] = {
        "name": "anonymous-without-reason",
        "severity": Severity.warning,
        "confidence": Confidence.high,
        "persona": Persona.regular,
        "standards": ("ap", "nyt"),
        "message": "this source is anonymous, and the article does not say why",
        "fingerprint": "0123456789abcdef",
        "summary": "An anonymous source, and no word on why the name is kept back.",
    } | fields
    return Finding(code=code, span=Span(start, start + len(words)), words=words, **given)  # type: ignore[arg-type]


def ferry() -> Checked:
    """The specimen with three findings, one rule skipped and one broken."""
    text = RECORD.article.text
    first = Span(text.index("Dana Whitlock"), text.index("Dana Whitlock") + len("Dana Whitlock"))
    found = (
        finding(
            "June 3",
            "DAT704",
            name="weekday-mismatch",
            severity=Severity.error,
            message="3 June is told twice",
            standards=("amditis",),
            related=(Related(first, "who says so"),),
        ),
        finding("A harbour official"),
        finding(
            "Ferry line to close",
            "SRC203",
            name="single-source-story",
            severity=Severity.info,
            message="one source carries the story",
            whole_article=True,
        ),
    )
    skipped = (Skipped("REL402", "the article has no links"), Skipped("LNK007", "the article has no links"))
    broken = (Broken("HED901", "ValueError: | no | headline"),)
    return Checked(RECORD, Findings(found, skipped, broken, ("ANO101", "ANO102", "ANO104", "DAT704", "SRC203")))


def one_line(text: str, *, claims: int = 1, source: str = "Ada Quist", path: str = "a.md") -> Record:
    """A record of a text of one paragraph whose claims are all the whole text, said by one source."""
    span = Span(0, len(text))
    person = Source(id="s1", type=SourceType.named_person, name=source, description=source, mentions=(Span(0, 1),))
    told = Attribution(type=SourceType.named_person, source_ids=("s1",), basis=Basis.explicit)
    return Record(
        article=Article(
            id="a1",
            title=text,
            sha256=digest_of(text),
            place=Place(path=path),
            text=text,
            paragraphs=(Paragraph(index=0, span=span, kind=ParagraphKind.body),),
            links=(Link(url="https://example.org/"),),
        ),
        claims=tuple(
            Claim(id=f"c{i}", spans=(span,), text=text, form=Form.indirect, kind=ClaimKind.statement, attribution=told)
            for i in range(claims)
        ),
        sources=(person,),
        sentences=(span,),
    )


def flagged(record: Record, words: str, *, times: int = 1) -> Checked:
    """The record with the same words flagged a number of times."""
    return Checked(record, Findings(tuple(finding(words, record=record, message=words) for _ in range(times))))
