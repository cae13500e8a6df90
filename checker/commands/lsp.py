"""`onrecord lsp`: the language server, over standard input and output."""

from claims.versions import version_of_onrecord


def run() -> int:
    """Serve one editor until it leaves; the exit code."""
    from checker.editor.server import made  # noqa: PLC0415  # pygls: for the server alone

    made(version_of_onrecord()).start_io()
    return 0
