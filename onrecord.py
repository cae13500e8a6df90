"""The public Python names of onrecord.

    from onrecord import check, extract_claims, read_article

    findings = check(extract_claims(read_article("article.md")))

Each name is imported when it is first used, so that `import onrecord` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.engine import check
    from checker.findings import (
        Broken,
        Checked,
        Confidence,
        Finding,
        Findings,
        Flag,
        Persona,
        Related,
        Severity,
        Skipped,
        Unread,
        Waived,
    )
    from checker.records.validation import Problem, validate_file
    from checker.registry import NotChecked, Rule, all_rules, rule
    from claims.article import Article, Link, Paragraph, ParagraphKind, Remark
    from claims.decisions import Decision, Review
    from claims.errors import ConfigError, OnrecordError, ReadError
    from claims.extraction.pipeline import extract_claims
    from claims.reading import article_from_text, read_article, read_articles
    from claims.record import Attribution, Claim, Genre, Moment, Quantity, Quotation, Record, Source, SourceType
    from claims.reviews import carry
    from claims.spans import Span
    from reports import FORMATS, render

__all__ = [
    "FORMATS",
    "Article",
    "Attribution",
    "Broken",
    "Checked",
    "Claim",
    "Confidence",
    "ConfigError",
    "Decision",
    "Finding",
    "Findings",
    "Flag",
    "Genre",
    "Link",
    "Moment",
    "NotChecked",
    "OnrecordError",
    "Paragraph",
    "ParagraphKind",
    "Persona",
    "Problem",
    "Quantity",
    "Quotation",
    "ReadError",
    "Record",
    "Related",
    "Remark",
    "Review",
    "Rule",
    "Severity",
    "Skipped",
    "Source",
    "SourceType",
    "Span",
    "Unread",
    "Waived",
    "all_rules",
    "article_from_text",
    "carry",
    "check",
    "extract_claims",
    "read_article",
    "read_articles",
    "render",
    "rule",
    "validate_file",
]

_HOMES = {
    "checker.engine": "check",
    "checker.findings": "Broken Checked Confidence Finding Findings Flag Persona Related Severity Skipped"
    " Unread Waived",
    "checker.registry": "NotChecked Rule all_rules rule",
    "checker.records.validation": "Problem validate_file",
    "claims.article": "Article Link Paragraph ParagraphKind Remark",
    "claims.decisions": "Decision Review",
    "claims.errors": "ConfigError OnrecordError ReadError",
    "claims.extraction.pipeline": "extract_claims",
    "claims.reading": "article_from_text read_article read_articles",
    "claims.record": "Attribution Claim Genre Moment Quantity Quotation Record Source SourceType",
    "claims.reviews": "carry",
    "claims.spans": "Span",
    "reports": "FORMATS render",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return __all__
