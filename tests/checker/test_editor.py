"""The language server, asked by a client that others wrote, over standard input and output."""

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient

from checker.editor.analysis import analysed, claims_by_source, stretch_of, waiver

ROOT = Path(__file__).parents[2]
URI = "file:///articles/ferry.md"
ARTICLE = """---
title: Ferry sold
date: 2024-05-17
---

# Ferry sold 🚢

The ferry will be sold, said Ida Brandt, the mayor.

“We have made our choice,” Brandt said.

It is the oldest boat of the island. It has two decks.

The boat 🚢 is old. Critics say it is far too cheap.
"""


@pytest_lsp.fixture(  # type: ignore[untyped-decorator]  # the library has no types
    config=ClientServerConfig(
        server_command=[sys.executable, "-m", "checker", "lsp"],
        server_env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
)
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    await lsp_client.initialize_session(
        lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri="file:///articles")
    )
    yield
    await lsp_client.shutdown_session()


async def shown(client: LanguageClient) -> list[lsp.Diagnostic]:
    await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return list(client.diagnostics[URI])


async def opened(client: LanguageClient, text: str = ARTICLE, uri: str = URI) -> list[lsp.Diagnostic]:
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "markdown", 1, text)))
    await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return list(client.diagnostics[uri])


@pytest.mark.asyncio
async def test_findings_are_shown_and_follow_what_is_typed(client: LanguageClient) -> None:
    (vague,) = [d for d in await opened(client) if d.code == "VAG302"]
    assert vague.source == "onrecord"
    assert vague.range.start == lsp.Position(13, 20)  # counted as the client counts: a ship is two units
    assert vague.range.end == lsp.Position(13, 27)
    whole = lsp.TextDocumentContentChangeWholeDocument(ARTICLE.replace("Critics say", "Piet Holm, a captain, said"))
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(uri=URI, version=2), [whole])
    )
    assert "VAG302" not in {d.code for d in await shown(client)}


@pytest.mark.asyncio
async def test_hover_explains_and_a_code_action_waives(client: LanguageClient) -> None:
    (vague,) = [d for d in await opened(client) if d.code == "VAG302"]
    there = lsp.TextDocumentIdentifier(URI)
    hover = await client.text_document_hover_async(lsp.HoverParams(there, vague.range.start))
    assert hover is not None
    assert isinstance(hover.contents, lsp.MarkupContent)
    assert "VAG302 vague-critics" in hover.contents.value
    assert await client.text_document_hover_async(lsp.HoverParams(there, lsp.Position(9, 3))) is None
    asked = lsp.CodeActionParams(there, vague.range, lsp.CodeActionContext([vague]))
    actions = [a for a in await client.text_document_code_action_async(asked) or [] if isinstance(a, lsp.CodeAction)]
    (action,) = [a for a in actions if "VAG302" in a.title]
    assert action.edit is not None
    (edit,) = (action.edit.changes or {})[URI]
    assert (edit.range.start, edit.new_text) == (lsp.Position(13, 0), "<!-- onrecord: ignore[VAG302]  -->\n\n")


@pytest.mark.asyncio
async def test_symbols_are_claims_by_source(client: LanguageClient) -> None:
    await opened(client)
    params = lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(URI))
    symbols = await client.text_document_document_symbol_async(params) or []
    told = {s.name: [c.name for c in s.children or []] for s in symbols if isinstance(s, lsp.DocumentSymbol)}
    assert "“We have made our choice,”" in told["Ida Brandt"]
    assert told["Critics"] == ["it is far too cheap"]


@pytest.mark.asyncio
async def test_a_text_without_an_english_article_shows_nothing(client: LanguageClient) -> None:
    assert await opened(client, "", "file:///articles/empty.md") == []


BROKEN = [
    ("Experts say so. \ud800 It is \0 odd.\n", 0, "half a character: \\ud800 (take it out)"),
    ("---\ntitle: [a\n---\n\nThe ferry is lost.\n", 2, "broken front matter: "),
]


@pytest.mark.asyncio
@pytest.mark.parametrize(("text", "line", "told"), BROKEN)
async def test_a_text_that_cannot_be_read_says_so_where(
    client: LanguageClient, text: str, line: int, told: str
) -> None:
    assert await opened(client)
    whole = lsp.TextDocumentContentChangeWholeDocument(text)
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(uri=URI, version=2), [whole])
    )
    (wrong,) = await shown(client)
    assert (wrong.range.start.line, wrong.message.startswith(told), wrong.code) == (line, True, None)


@pytest.mark.asyncio
async def test_broken_settings_are_shown_once(client: LanguageClient, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('persona = "nobody"', encoding="utf-8")
    uri = (tmp_path / "ferry.md").as_uri()
    assert await opened(client, ARTICLE, uri) == []
    whole = lsp.TextDocumentContentChangeWholeDocument(f"{ARTICLE} ")
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(uri=uri, version=2), [whole])
    )
    await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    (told,) = client.messages
    assert "unknown value 'nobody'" in told.message


PLAIN = ARTICLE.replace("---\n", "").replace("# Ferry", "Ferry")
"""With lines on top, as plain text has them."""


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("name", "text", "offered"),
    [
        ("ferry.TXT", PLAIN, True),
        ("ferry.text", PLAIN, True),
        ("ferry.jsonl", '{"text": "Critics say the ferry is far too cheap."}', False),
    ],
)
async def test_a_waiver_is_offered_where_one_can_be_written(
    client: LanguageClient, name: str, text: str, offered: bool
) -> None:
    uri = f"file:///articles/{name}"
    (vague,) = [d for d in await opened(client, text, uri) if d.code == "VAG302"]
    there = lsp.TextDocumentIdentifier(uri)
    asked = lsp.CodeActionParams(there, vague.range, lsp.CodeActionContext([vague]))
    assert bool(await client.text_document_code_action_async(asked)) == offered


@pytest.mark.parametrize(("name", "article"), [("ferry.md", ARTICLE), ("ferry.txt", PLAIN)])
def test_a_waiver_goes_before_its_paragraph_and_holds_once_it_has_a_reason(name: str, article: str) -> None:
    path = Path(name)
    checked = analysed(article, path)
    assert checked is not None
    finding = next(f for f in checked.findings.findings if f.code == "VAG302")
    line, text = waiver(checked, finding)
    lines = article.splitlines(keepends=True)
    lines.insert(line, text.replace("  -->", " they are named below -->"))
    again = analysed("".join(lines), path)
    assert again is not None
    assert "VAG302" not in {f.code for f in again.findings.findings}


def test_stretches_are_the_words_places_in_the_file() -> None:
    checked = analysed(ARTICLE, Path("ferry.md"))
    assert checked is not None
    for _, claims in claims_by_source(checked):
        for claim in claims:
            place = stretch_of(checked, claim.spans[0])
            line = ARTICLE.splitlines()[place.first_line]
            assert line[place.first_column :].startswith(claim.text[:10])
