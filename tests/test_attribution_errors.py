"""How the measuring scripts pair what was found with what annotators drew, and name the causes of errors."""

from benchmarks.attribution_errors import Compared, Words, cause_of_false, cause_of_miss, compared


def words(*, source: str = "", cue: str = "", content: str = "") -> Words:
    """Letters stand for the places of words."""
    told, cued, said = (frozenset(map(ord, part)) for part in (source, cue, content))
    return Words(told, cued, said, cue_kind="verb", source_kind="none", form="indirect")


def only(gold: Words, found: Words) -> Compared:
    return compared([gold], [found])


def test_half_of_the_content_and_a_word_of_the_source_are_enough() -> None:
    assert only(words(source="ab", content="klmn"), words(source="bc", content="kl")).right == {0: 0}
    assert not only(words(source="ab", content="klmn"), words(source="b", content="k")).pairs


def test_no_source_is_right_on_both_sides_only() -> None:
    assert only(words(content="kl"), words(content="kl")).right == {0: 0}
    assert not only(words(content="kl"), words(source="a", content="kl")).right


def test_each_is_paired_once_and_the_closest_first() -> None:
    gold = [words(source="a", content="klmn"), words(source="a", content="klm")]
    both = compared(gold, [words(source="a", content="klm"), words(source="a", content="klmn")])
    assert both.right == {0: 1, 1: 0}
    assert len(compared(gold, [words(source="a", content="klm")]).pairs) == 1


def test_causes_of_misses() -> None:
    drawn = words(source="a", cue="s", content="klmn")
    bare = words(cue="s", content="klmn")
    assert cause_of_miss(only(drawn, words(cue="s", content="klmn")), 0) == "no source was given"
    assert cause_of_miss(only(drawn, words(source="b", content="klmn")), 0) == "another source was given"
    assert cause_of_miss(only(bare, words(source="b", content="klmn")), 0).startswith("a source was given")
    assert cause_of_miss(only(drawn, words(source="a", cue="s", content="k")), 0).startswith("the cue was found")
    assert cause_of_miss(only(drawn, words(source="a", cue="t", content="x")), 0) == "the cue was not found"


def test_causes_of_false_ones() -> None:
    drawn = words(source="a", cue="s", content="klmn")
    assert cause_of_false(only(drawn, words(source="b", content="klmn")), 0) == "right content, wrong source"
    assert cause_of_false(only(drawn, words(source="a", cue="s", content="x")), 0) == "right cue, wrong content"
    assert cause_of_false(only(drawn, words(cue="t", content="x")), 0) == "no such attribution was drawn"
