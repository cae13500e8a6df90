"""Speech whose speaker stands in a label: signed lines and transcripts."""

import pytest

from tests.records import read

VOICES = """# What riders say of the ferry

We asked passengers at the quay.

“The boat was late every day last week, and nobody told us why.” ― Mona Reyes, 34

“I would pay more if it ran on Sundays too.” — Piet van Holm

The board meets in June.
"""
TALK = """# Brandt on the ferry

The mayor, Ida Brandt, spoke with Lena Moss of the Gazette on Friday.

MOSS: Why is the ferry being sold?

BRANDT: Because the engines are old and the town cannot pay for new ones.

MOSS: Who buys it?

BRANDT: The buyer will be named in June.

CORRECTION: An earlier version gave another day.
"""


def told(text: str) -> dict[str, str]:
    record = read(text, as_is=True)
    names = {source.id: source.name or source.description for source in record.sources}
    return {claim.text: " ".join(names[i] for i in claim.attribution.source_ids) for claim in record.claims}


def test_a_signed_line_is_its_signers() -> None:
    said = told(VOICES)
    assert said["“The boat was late every day last week, and nobody told us why.”"] == "Mona Reyes"
    assert said["“I would pay more if it ran on Sundays too.”"] == "Piet van Holm"


def test_a_transcript_is_its_speakers() -> None:
    said = told(TALK)
    assert said["The buyer will be named in June."] == "Ida Brandt"
    assert said["Who buys it?"] == "Lena Moss"
    assert not said.get("An earlier version gave another day.")


def test_labels_may_be_in_small_letters() -> None:
    small = TALK.replace("MOSS", "Moss").replace("BRANDT", "Brandt")
    said = told(small)
    assert said["The buyer will be named in June."] == "Ida Brandt"
    listed = (
        "# The ferry\n\nThe mayor, Ida Brandt, will speak.\n\nTime: The talk begins at noon.\n\nPlace: The old hall.\n"
    )
    assert not any(told(listed + "\nEntry: It costs nothing at all.\n").values())


def test_who_only_asks_in_a_transcript_is_known_by_two_labels() -> None:
    talk = TALK.replace(" with Lena Moss of the Gazette", "").replace("MOSS: Why", "LENA MOSS: I ask: why")
    said = told(talk.replace("BRANDT: The buyer", "MOSS: I heard the price is low.\n\nBRANDT: The buyer"))
    assert said["I ask: why is the ferry being sold?"] == "Lena Moss"
    assert said["I heard the price is low."] == "Lena Moss"
    assert said["Because the engines are old and the town cannot pay for new ones."] == "Ida Brandt"


def test_what_is_no_name_labels_nobodys_words() -> None:
    talk = TALK.replace("MOSS:", "UPDATE:").replace("Lena Moss", "Lena Lund")
    assert {"Ida Brandt"} == set(told(talk).values()) - {""}


ENTRIES = ["Theft of a boat, held in jail.", "Driving on the pier, fined 40 crowns.", "Two warrants, no bond."]


@pytest.mark.parametrize(
    ("lines", "speaking"),
    [
        (ENTRIES, False),
        (["Yes, in a week.", "No boats at all.", "Why not?"], True),
        (["The boat was late.", "The pier is shut.", "The ferry sank."], True),
    ],
)
def test_a_list_of_names_is_nobodys_speech(lines: list[str], *, speaking: bool) -> None:
    names = ["Ida Brandt", "Bo Holm", "Lena Moss"]
    listed = "\n\n".join(f"{name}: {line}" for name, line in zip(names, lines, strict=True))
    said = told(f"# The pier\n\nA guard met Ida Brandt, then Bo Holm, then Lena Moss.\n\n{listed}\n")
    assert (set(names) <= set(said.values())) is speaking
    assert speaking or not set(names) & set(said.values())
