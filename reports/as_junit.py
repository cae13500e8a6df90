"""For test dashboards: an article is a suite, a rule that ran is a test, a finding is its failure."""

import re
from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree

from checker.findings import Checked, Finding, Unread
from claims.lines import one_line
from reports.places import name_of, spot
from reports.words import quoted

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(
    checked: Sequence[Checked],
    *,
    color: bool = False,  # noqa: ARG001  # XML has no colour
    unread: Sequence[Unread] = (),
) -> str:
    """One `testsuites` element, without times: the same findings give the same file."""
    suites = ElementTree.Element("testsuites", name="onrecord")
    for each in checked:
        _suite(suites, each)
    for missing in unread:
        _unread(suites, missing)
    totals = {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures", "errors")}
    suites.attrib.update(totals)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _unread(suites: ElementTree.Element, unread: Unread) -> None:
    """A suite of one test, that the input can be read."""
    path = _sound(unread.path)
    suite = ElementTree.SubElement(suites, "testsuite", name=path, tests="1", failures="0", errors="1", skipped="0")
    case = ElementTree.SubElement(suite, "testcase", name="read", classname=path)
    ElementTree.SubElement(case, "error", message=_sound(unread.what), type="unread")


def _suite(suites: ElementTree.Element, checked: Checked) -> None:
    findings, path = checked.findings, name_of(checked.record.article)
    flagged: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings.findings:
        flagged[finding.code].append(finding)
    broken = {b.code: b.error for b in findings.broken}
    # an article of which only a part could not be judged was checked all the same
    skipped = {s.code: s.reason for s in findings.skipped if s.span is None and s.code not in flagged}
    codes = sorted({*findings.checked, *flagged, *broken, *skipped})
    counts = {"tests": len(codes), "failures": len(flagged), "errors": len(broken), "skipped": len(skipped)}
    suite = ElementTree.SubElement(suites, "testsuite", name=_sound(path))
    suite.attrib.update({name: str(count) for name, count in counts.items()})
    for code in codes:
        case = ElementTree.SubElement(suite, "testcase", name=code, classname=_sound(path))
        if code in broken:
            ElementTree.SubElement(case, "error", message=_sound(broken[code]), type="broken-rule")
        elif code in flagged:
            found = flagged[code]
            failure = ElementTree.SubElement(case, "failure", message=_sound(found[0].message), type=found[0].name)
            failure.text = _sound("\n".join(_line(finding, checked) for finding in found))
        elif code in skipped:
            ElementTree.SubElement(case, "skipped", message=_sound(skipped[code]))


def _line(finding: Finding, checked: Checked) -> str:
    article = checked.record.article
    return f"{spot(article, finding.span.start)}: {finding.message}: {quoted(one_line(finding.words))}"


def _sound(words: str) -> str:
    """`words` without the characters that XML cannot hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", words)
