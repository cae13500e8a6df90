"""The rows of the report's tables: sources, claims, dates."""

from claims.reading.places import line_and_column
from claims.record import Claim, Source
from reports.report import Load, Report, shortened
from reports.words import BASES, MOMENT_BASES, called, type_of

_BAR = 12


def source_rows(report: Report) -> list[tuple[str, ...]]:
    """A row a source, the heaviest first, with a bar for what it carries."""
    article = report.checked.record.article
    most = max((load.carries for load in report.loads), default=0)
    names = {load.source.id: called(load.source) for load in report.loads}
    rows: list[tuple[str, ...]] = []
    for load in report.loads:
        bar = "▇" * max(1 if load.carries else 0, round(_BAR * load.carries / most)) if most else ""
        first = min(load.source.mentions, default=None)
        rows.append(
            (
                shortened(called(load.source), 80),
                _what(load, names),
                shortened(load.source.title or load.source.affiliation or load.source.justification or "", 80),
                f"{bar} {load.carries}".strip(),
                str(load.alone),
                f"line {line_and_column(article, first.start)[0]}" if first else "",
            )
        )
    return rows


def _what(load: Load, names: dict[str, str]) -> str:
    parts = [type_of(load.source), *_anonymity(load.source)]
    parts += [f"via {', '.join(load.relayed_by)}"] if load.relayed_by else []
    same = [names[identity] for identity in load.source.same_as if identity in names]
    parts += [f"possibly the same as “{shortened(', '.join(same), 60)}”"] if same else []
    return "; ".join(parts)


def _anonymity(source: Source) -> list[str]:
    if source.anonymity is None:
        return []
    granted = "anonymity granted" if source.anonymity.granted else "no word that anonymity was granted"
    return [f"{granted}, {f'because {source.anonymity.reason}' if source.anonymity.reason else 'no reason given'}"]


def claim_rows(report: Report) -> list[tuple[str, ...]]:
    """A row a claim, in reading order."""
    record = report.checked.record
    names = {source.id: shortened(called(source), 50) for source in record.sources}
    moments = {moment.id: moment.value for moment in record.moments}
    quantities = {quantity.id: quantity.text for quantity in record.quantities}

    def row(claim: Claim) -> tuple[str, ...]:
        told = claim.attribution
        who = ", ".join(names[i] for i in told.source_ids if i in names)
        return (
            claim.id,
            shortened(claim.text, 110),
            who or "nobody",
            BASES[told.basis] + ("" if told.confidence >= 0.8 else " (unsure)"),
            ", ".join(names[i] for i in told.via if i in names),
            ", ".join(moments[i] for i in claim.moments if i in moments),
            ", ".join(quantities[i] for i in claim.quantities if i in quantities),
            claim.review.state.value if claim.review.state.value != "unreviewed" else "",
        )

    return [row(claim) for claim in record.claims]


def moment_rows(report: Report) -> list[tuple[str, ...]]:
    """A row for each moment that falls on known days, by day; what cannot be dated is left to the record."""
    text = report.checked.record.article.text
    dated = [m for m in report.checked.record.moments if m.first is not None]
    return [
        (
            m.value if m.first == m.last else f"{m.first} to {m.last}",
            m.text,
            _event(text, m.event.start) if m.event else "",
            MOMENT_BASES[m.basis],
        )
        for m in sorted(dated, key=lambda m: (str(m.first), m.span))
    ]


def _event(text: str, start: int) -> str:
    """The event's words with a little of what stands around them."""
    left = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "” ")) + 1
    return shortened(text[max(left, start - 50) : start + 40], 90)
