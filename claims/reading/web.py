"""The one module that reaches the network, and only for an address that the user gave."""

import httpx

from claims.errors import ReadError
from claims.reading.encodings import MAX_BYTES

_SECONDS = 20.0


def fetch(url: str, *, transport: httpx.BaseTransport | None = None) -> tuple[bytes, str | None]:
    """What lies behind an http(s) address, and how the server says it is encoded; raises `ReadError` where it fails."""
    try:
        with (
            httpx.Client(transport=transport, follow_redirects=True, timeout=_SECONDS) as client,
            client.stream("GET", url) as response,
        ):
            response.raise_for_status()
            data = bytearray()
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > MAX_BYTES:
                    raise ReadError(
                        url, f"more than the limit of {MAX_BYTES:,} bytes", "save the story's text to a file"
                    )
            return bytes(data), response.charset_encoding
    except httpx.HTTPStatusError as error:
        raise ReadError(url, f"the server answered {error.response.status_code}", "check the address") from error
    except httpx.TimeoutException as error:
        raise ReadError(url, f"no answer within {_SECONDS:.0f} seconds", "try again later") from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise ReadError(url, "is no http(s) address", "check the address") from error
    except httpx.HTTPError as error:
        raise ReadError(url, f"could not be fetched: {error}", "check the address and the connection") from error
