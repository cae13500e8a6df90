"""People without a name, and what follows the words by which the article says why they have none."""

import pytest

from claims.record import SourceType
from tests.extraction.marked import resolved, source_of

HEARD = [
    "A guard, who spoke on condition of anonymity because the case is open, has doubts. The gate had been forced.",
    "A guard there was less sure. He asked that his name be left out because he needs work. The gate had been forced.",
    "To one guard it was old news. She asked for her name to be left out because she is ill. The gate was open.",
    "A guard who left, and who would speak only without his name because he is ill, disagrees. The gate was open.",
    "One answer comes from a guard, who asked not to be named because he hopes to work again. The gate was open.",
    "It looks otherwise to a guard at two mills, who asked not to be named because she is ill. The gate was open.",
]


@pytest.mark.parametrize("article", HEARD)
def test_what_follows_is_their_telling(article: str) -> None:
    parsed, result = resolved(article)
    last = result.attributions[-1].found.content[0].of(parsed.article.text)
    assert last.startswith("The gate")
    assert {source.type for source in result.sources} == {SourceType.anonymous}
    assert source_of(result, len(result.attributions) - 1).name is None


def test_a_quotation_after_that_is_theirs() -> None:
    article = """
        [[Marta Olsen]] {{said}} the mill was safe.
        A guard, who asked not to be named because he needs the work, laughs at that.
        “Nobody has looked at it for years and years.”
    """
    _, result = resolved(article)
    assert source_of(result, len(result.attributions) - 1).type is SourceType.anonymous


NOT_HEARD = [
    "A donor, who asked not to be named because he shuns crowds, gave $2 million to the museum. The wing is new.",
    "A girl, who asked not to be named because she is afraid, was attacked in May. The man fled on foot.",
    "The police held a man in May. He asked that his name not be printed because he has children. The boat was sold.",
    "The mayor, who asked not to be named because she was tired, left early. The bridge was closed.",
    "A nurse, who asked not to be named because she is afraid, would not comment. The ward was closed.",
    "Marta Olsen left in May. She asked that her name be left out because she is afraid. The house was sold.",
    "A player who asked not to be named won the cup. The ticket was sold in Tarnby.",
]


@pytest.mark.parametrize("article", NOT_HEARD)
def test_nobody_is_heard_of_whom_others_tell(article: str) -> None:
    _, result = resolved(article)
    assert not result.attributions


def test_a_named_actor_ends_the_telling() -> None:
    article = "A guard, who asked not to be named because he is afraid, has doubts. Harbor Mill closed in June."
    _, result = resolved(article)
    assert len(result.attributions) == 1
