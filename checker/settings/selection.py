"""Which rules run: by code, its beginning, name, family, standard and persona."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from checker.findings import Persona, Severity
from checker.registry import RecordRule, Rule, all_rules, record_rules
from checker.settings.config import Settings, suggestion
from checker.settings.standards import standards as known_standards
from claims.errors import ConfigError

_BEGINNING = re.compile(r"[a-z]{3}\d{1,2}", re.I)
AnyRule = TypeVar("AnyRule", Rule, RecordRule, Rule | RecordRule)


def speaks_of(selector: str, code: str, name: str) -> bool:
    """Whether the selector is the rule's code, name or family, in any case, or `all`."""
    return selector.casefold() in {code.casefold(), name, code[:3].casefold(), "all"}


def matches(rule: Rule | RecordRule, selector: str) -> bool:
    """Whether the selector speaks of the rule, also by the beginning of its code: `VAG3`."""
    begins = _BEGINNING.fullmatch(selector) and rule.code.casefold().startswith(selector.casefold())
    return bool(begins) or speaks_of(selector, rule.code, rule.name)


def named(rule: Rule | RecordRule, selector: str) -> bool:
    """Whether the selector means this one rule: its code or its name."""
    return selector.casefold() in {rule.code.casefold(), rule.name}


def select_rules(
    rules: Sequence[Rule],
    *,
    persona: Persona = Persona.regular,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    standards: Sequence[str] = (),
    asked_in: str = "--",
) -> tuple[Rule, ...]:
    """The rules that run; one named by its own code or name runs for every persona, and so does what is selected, too.

    Raises `ConfigError` on a selector or standard that nobody knows; `asked_in` begins its message.
    """
    named_by = {"select": select, "extend-select": extend_select, "ignore": ignore}
    if wrong := [*unknown_rules(named_by, rules, asked_in=asked_in), *unknown_standards(standards, asked_in=asked_in)]:
        raise ConfigError.together(wrong)

    def runs(rule: Rule) -> bool:
        if any(matches(rule, selector) for selector in ignore):
            return False
        if any(matches(rule, selector) for selector in extend_select):
            return True
        if select and not any(matches(rule, selector) for selector in select):
            return False
        if not serves(rule, standards):
            return False
        return rule.persona <= persona or any(named(rule, selector) for selector in select)

    return tuple(rule for rule in rules if runs(rule))


def unknown_rules(
    named_by: Mapping[str, Iterable[str]], rules: Sequence[Rule], *, asked_in: str
) -> Iterator[ConfigError]:
    """A word for each selector that means no rule, by the option or setting where it stands."""
    for option, selectors in named_by.items():
        for selector in selectors:
            if not any(matches(rule, selector) for rule in rules):
                yield ConfigError(f"{asked_in}{option}", f"there is no rule {selector!r}", _rule_mend(selector, rules))


def unknown_standards(standards: Iterable[str], *, asked_in: str) -> Iterator[ConfigError]:
    """A word for each standard that nobody knows."""
    for standard in standards:
        if standard.casefold() not in known_standards():
            mend, key = suggestion(standard, known_standards()), "standard" if asked_in == "--" else "standards"
            yield ConfigError(f"{asked_in}{key}", f"there is no standard {standard!r}", mend)


def serves(rule: Rule | RecordRule, standards: Sequence[str]) -> bool:
    """Whether the rule is asked for by one of the standards; each is where none is named."""
    return not standards or any(standard.casefold() in rule.standards for standard in standards)


def find_rule(wanted: str, rules: Sequence[AnyRule]) -> AnyRule:
    """The rule of that code or name; raises `ConfigError` with the nearest one."""
    found = next((rule for rule in rules if named(rule, wanted)), None)
    if found is None and any(matches(rule, wanted) for rule in rules):
        raise ConfigError(wanted, "is several rules", f"see: onrecord rules {wanted}")
    if found is None:
        raise ConfigError(wanted, "no rule has this code or name", _rule_mend(wanted, rules))
    return found


def find_rules(wanted: Sequence[str], rules: Sequence[AnyRule]) -> tuple[AnyRule, ...]:
    """The rules of those codes, names and families, all for none; raises `ConfigError` with the nearest one."""
    for selector in wanted:
        if not any(matches(rule, selector) for rule in rules):
            raise ConfigError(selector, "no rule or family is called so", _rule_mend(selector, rules))
    return tuple(rule for rule in rules if not wanted or any(matches(rule, selector) for selector in wanted))


def _rule_mend(wanted: str, rules: Sequence[Rule | RecordRule]) -> str:
    """The nearest code for what looks like one; else the nearest name or family."""
    if wanted.casefold() in {rule.code.casefold() for rule in record_rules()} and not any(
        isinstance(rule, RecordRule) for rule in rules
    ):
        return "REC rules are run by: onrecord validate"
    codes = {rule.code for rule in rules}
    words = codes if any(c.isdigit() for c in wanted) else {word for r in rules for word in (r.name, r.family)}
    return suggestion(wanted, words, otherwise="see: onrecord rules")


def with_severities(rules: Sequence[Rule], severities: Sequence[tuple[str, Severity]]) -> tuple[Rule, ...]:
    """The rules with the severities that the settings give them; the narrower goes before the wider."""
    if not severities:
        return tuple(rules)

    def weighed(rule: Rule) -> Rule:
        entries = [(selector, severity) for selector, severity in severities if matches(rule, selector)]
        if not entries:
            return rule
        last_first = reversed(entries)  # of two alike the later one holds
        return replace(rule, severity=max(last_first, key=lambda entry: (named(rule, entry[0]), len(entry[0])))[1])

    return tuple(weighed(rule) for rule in rules)


def chosen_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings choose; raises `ConfigError`."""
    rules = select_rules(
        all_rules(),
        persona=settings.persona,
        select=settings.select,
        extend_select=settings.extend_select,
        ignore=settings.ignore,
        standards=settings.standards,
    )
    return with_severities(rules, settings.severity)
