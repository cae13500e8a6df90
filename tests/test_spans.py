"""`ByPlace` says of every span what looking at each of its items would say."""

from hypothesis import given
from hypothesis import strategies as st

from claims.spans import ByPlace, Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 12))


@given(st.lists(SPANS), SPANS)
def test_what_shares_a_code_point_is_found_in_order(spans: list[Span], asked: Span) -> None:
    found = ByPlace((span, number) for number, span in enumerate(spans)).at(asked)
    shared = [number for number, span in enumerate(spans) if span.overlaps(asked)]
    assert found == sorted(shared, key=lambda number: spans[number].start)


@given(st.lists(SPANS), SPANS)
def test_touching_is_sharing_a_code_point_with_any(spans: list[Span], asked: Span) -> None:
    assert ByPlace((span, None) for span in spans).touches(asked) == any(span.overlaps(asked) for span in spans)
