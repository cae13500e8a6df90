"""Letters and posts that readers sign below, in little pages."""

import pytest

from claims.extraction.pipeline import extract_claims
from claims.reading.markdown import read_markdown
from claims.record import SourceType

LETTERS = [
    ["The ferry is late each week. I am glad that somebody wrote about it.", "Mayor Holm says it is not."],
    ["Nobody in Harbor believes that the new pier will stand."],
    ["Close the old mill and plant some trees there instead."],
]


def page(names: list[str], *, head: str = "LETTERS", above: bool = False) -> dict[str, str]:
    """Who is behind each sentence of a page on which the letters stand above or below the names."""
    letters = ["\n\n".join(letter) for letter in LETTERS]
    pairs = zip(letters, names, strict=True)
    text = "\n\n".join(f"{name}\n\n{letter}" if above else f"{letter}\n\n{name}" for letter, name in pairs)
    record = extract_claims(read_markdown(f"# The ferry, again\n\n{head}\n\n{text}\n", path="a.md"))
    sources = {s.id: s.name if s.type is SourceType.named_person else s.description for s in record.sources}
    return {c.text: sources[c.attribution.source_ids[0]] or "" for c in record.claims if c.attribution.source_ids}


@pytest.mark.parametrize("form", ["{}", "{}.", "— {}", "{}, Stone Creek", "{}, 48, Harbor"])
def test_a_letter_is_whose_name_stands_below(form: str) -> None:
    names = ["Ida Lund", "Bo Marsh", "Eva Krantz"]
    told = page([form.format(name) for name in names])
    for letter, name in zip(LETTERS, names, strict=True):
        assert {told[words] for words in letter} == {name}


def test_a_post_is_whose_handle_stands_below() -> None:
    told = page(["@idalund", "@bo_m", "@eva48"], head="TWITTER")
    assert told[LETTERS[1][0]].startswith("@bo_m")
    assert LETTERS[0][0] not in told, "the paragraph above the post may be the paper's own"


def test_names_above_pieces_or_below_news_in_brief_sign_no_letters() -> None:
    names = ["Ida Lund", "Bo Marsh", "Eva Krantz"]
    assert not set(page(names, above=True).values()) & set(names)
    assert not set(page(names, head="IN BRIEF").values()) & set(names)
    assert not set(page(["Ida Lund", "Bo Marsh", "Send us yours."]).values()) & set(names)
