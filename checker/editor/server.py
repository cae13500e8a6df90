"""The language server: diagnostics as one types, hover, waivers as code actions, claims by source as symbols."""

import asyncio
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from checker.editor.analysis import (
    COMMENTED,
    Stretch,
    analysed,
    claims_by_source,
    explanation,
    stretch_of,
    waiver,
)
from checker.findings import Checked, Finding, Severity
from claims.errors import OnrecordError, ReadError

QUIET = 0.15
"""Seconds without a key stroke after which the text is read."""
_SEVERITIES = {
    Severity.error: lsp.DiagnosticSeverity.Error,
    Severity.warning: lsp.DiagnosticSeverity.Warning,
    Severity.info: lsp.DiagnosticSeverity.Information,
}


class Desk(LanguageServer):
    """The server with what it last found in each open document."""

    def __init__(self, version: str) -> None:
        super().__init__("onrecord", version)
        self.read: dict[str, Checked] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}
        self.mishaps: dict[str, str] = {}
        """What was wrong with the settings of a document, as it was last told."""

    def changed(self, uri: str, *, after: float) -> None:
        """Read the document anew once it has been left alone for so many seconds."""
        if uri in self.waiting:
            self.waiting[uri].cancel()
        self.waiting[uri] = asyncio.ensure_future(self._reading(uri, after))

    def closed(self, uri: str) -> None:
        """Forget the document."""
        if uri in self.waiting:
            self.waiting.pop(uri).cancel()
        self.read.pop(uri, None)
        self.mishaps.pop(uri, None)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    async def _reading(self, uri: str, after: float) -> None:
        await asyncio.sleep(after)
        document = self.workspace.get_text_document(uri)
        text, version = document.source, document.version
        try:
            checked = await asyncio.to_thread(analysed, text, _path(uri))
        except OnrecordError as error:
            self._not_read(uri, version, error)
            return
        self.mishaps.pop(uri, None)
        if self.workspace.get_text_document(uri).version != version:
            return  # typed on meanwhile: another reading is under way
        if checked is None:
            self.read.pop(uri, None)
        else:
            self.read[uri] = checked
        found = checked.findings.findings if checked else ()
        diagnostics = [self._diagnostic(uri, checked, finding) for finding in found if checked]
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri=uri, version=version, diagnostics=diagnostics)
        )

    def _not_read(self, uri: str, version: int | None, error: OnrecordError) -> None:
        """Tell why in place of the old findings, which may be of other words.

        What is wrong with the text stands in it; what is wrong with the settings is shown once, not at each key stroke.
        """
        self.read.pop(uri, None)
        diagnostics = [_wrong(error)] if isinstance(error, ReadError) else []
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri=uri, version=version, diagnostics=diagnostics)
        )
        if not diagnostics and self.mishaps.get(uri) != str(error):
            self.mishaps[uri] = str(error)
            self.window_show_message(lsp.ShowMessageParams(type=lsp.MessageType.Warning, message=str(error)))

    def _diagnostic(self, uri: str, checked: Checked, finding: Finding) -> lsp.Diagnostic:
        related = [
            lsp.DiagnosticRelatedInformation(
                lsp.Location(uri, self.range_of(uri, stretch_of(checked, place.span))), place.label
            )
            for place in finding.related
        ]
        return lsp.Diagnostic(
            range=self.range_of(uri, stretch_of(checked, finding.span)),
            message=f"{finding.name}: {finding.message}",
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            source="onrecord",
            related_information=related or None,
        )

    def range_of(self, uri: str, stretch: Stretch) -> lsp.Range:
        """The stretch in the units that the client counts in."""
        document = self.workspace.get_text_document(uri)
        return document.position_codec.range_to_client_units(
            document.lines,
            lsp.Range(
                lsp.Position(stretch.first_line, stretch.first_column),
                lsp.Position(stretch.last_line, stretch.last_column),
            ),
        )


def made(version: str) -> Desk:
    """A server that knows what to do; nothing runs yet."""
    desk = Desk(version)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(server: Desk, params: lsp.DidOpenTextDocumentParams) -> None:
        server.changed(params.text_document.uri, after=0)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def typed(server: Desk, params: lsp.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri, after=QUIET)

    @desk.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(server: Desk, params: lsp.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @desk.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(server: Desk, params: lsp.HoverParams) -> lsp.Hover | None:
        return _hover(server, params)

    @desk.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
    def actions(server: Desk, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return _actions(server, params)

    @desk.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(server: Desk, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        return _symbols(server, params.text_document.uri)

    return desk


def _wrong(error: ReadError) -> lsp.Diagnostic:
    start = lsp.Position(error.line - 1 if error.line else 0, 0)
    place = lsp.Range(start, start)
    return lsp.Diagnostic(place, error.told, severity=lsp.DiagnosticSeverity.Error, source="onrecord")


def _hover(server: Desk, params: lsp.HoverParams) -> lsp.Hover | None:
    for finding, place in _touched(server, params.text_document.uri, lsp.Range(params.position, params.position)):
        told = f"```text\n{explanation(finding.code)}```"
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, told), place)
    return None


def _actions(server: Desk, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    uri = params.text_document.uri
    if _path(uri).suffix.casefold() not in COMMENTED:
        return []
    actions = []
    for finding, _ in _touched(server, uri, params.range):
        line, text = waiver(server.read[uri], finding)
        start = lsp.Position(line, 0)
        edit = lsp.WorkspaceEdit(changes={uri: [lsp.TextEdit(lsp.Range(start, start), text)]})
        title = f"Waive {finding.code} {finding.name} here; write the reason into the comment"
        actions.append(lsp.CodeAction(title=title, kind=lsp.CodeActionKind.QuickFix, edit=edit))
    return actions


def _touched(server: Desk, uri: str, place: lsp.Range) -> list[tuple[Finding, lsp.Range]]:
    """The findings whose words the place touches, with their ranges."""
    checked = server.read.get(uri)
    if checked is None:
        return []
    ranges = [
        (finding, server.range_of(uri, stretch_of(checked, finding.span))) for finding in checked.findings.findings
    ]
    return [(finding, there) for finding, there in ranges if there.start <= place.end and place.start <= there.end]


def _symbols(server: Desk, uri: str) -> list[lsp.DocumentSymbol]:
    checked = server.read.get(uri)
    if checked is None:
        return []
    symbols = []
    for name, claims in claims_by_source(checked):
        children = [
            _symbol(claim.text[:80], server.range_of(uri, stretch_of(checked, claim.spans[0])), lsp.SymbolKind.String)
            for claim in claims
        ]
        whole = lsp.Range(min(c.range.start for c in children), max(c.range.end for c in children))
        symbols.append(lsp.DocumentSymbol(name, lsp.SymbolKind.Class, whole, children[0].range, children=children))
    return symbols


def _symbol(name: str, where: lsp.Range, kind: lsp.SymbolKind) -> lsp.DocumentSymbol:
    return lsp.DocumentSymbol(name.strip() or "…", kind, where, where)


def _path(uri: str) -> Path:
    parts = urlsplit(uri)
    return (
        Path(url2pathname(unquote(parts.path)))
        if parts.scheme == "file"
        else Path(unquote(parts.path) or "untitled.md")
    )
