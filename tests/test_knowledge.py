"""What several rules know together: accusations and replies, tolls, polls, vague groups, reasons for anonymity."""

import pytest

from claims.accused.parties import accusations
from claims.accused.replies import was_heard
from claims.figures.polls import poll_with_figures
from claims.figures.pollsters import DATES, MARGIN, POLLSTER, SAMPLE
from claims.figures.tolls import tolls
from claims.inflection import ing_forms, past_forms
from tests.records import read


@pytest.mark.parametrize(
    ("text", "party", "heard"),
    [
        ("A former clerk accused Ida Brandt of taking bribes.", "Ida Brandt", False),
        ("A former clerk accused Ida Brandt of taking bribes. She denied it.", "Ida Brandt", True),
        ("A former clerk accused Ida Brandt of fraud. A lawyer for Brandt declined to comment.", "Ida Brandt", True),
        (
            "Jonas Weir stole $400 from the crew. He said in a message that all was well.",
            "Jonas Weir",
            True,
        ),
        ("Jonas Weir has been accused of fraud by two members of the crew.", "Jonas Weir", False),
        ("Piet Holm, a farmer, said Jonas Weir stole $400 from him.", "Jonas Weir", False),
        ("Two engineers said the contractor, Tarnby Works, skipped three inspections.", "Tarnby Works", False),
        ("Its treasurer, Ida Brandt, took over in May and shredded the receipts.", "Ida Brandt", False),
        ("Jonas Weir, who hid the warnings, left in May.", "Jonas Weir", False),
        ("Soldiers of the Third Regiment shelled the market at dawn.", "Third Regiment", False),
        ("Tarnby Dairies owns four sheds. The company dumped sewage in the river.", "Tarnby Dairies", False),
        ("Jonas Weir runs the mill. He forged the certificates, and told nobody.", "Jonas Weir", False),
        ("Villagers said that Colonel Holm let their barns burn.", "Colonel Holm", False),
        ("“She read our letters to the guards,” a tenant said of Ida Brandt.", "Ida Brandt", False),
        ("The ballots were tampered with by Jonas Weir.", "Jonas Weir", False),
        ("A nurse was demoted by director Ida Brandt for complaining of cold.", "Ida Brandt", False),
        ("Three farmers were poisoned by Colonel Holm’s men.", "Colonel Holm", False),
        ("Calls of nine tenants were recorded illegally by Tarnby Works.", "Tarnby Works", False),
        ("Jonas Weir’s poisoning of the brook killed every trout.", "Jonas Weir", False),
        ("Tenants recall the looting of the fund by Ida Brandt.", "Ida Brandt", False),
        ("Ida Brandt was found to have forged the receipts.", "Ida Brandt", False),
        ("Jonas Weir was seen shredding the ballots.", "Jonas Weir", False),
        ("Jonas Weir is guilty of tampering with the scales.", "Jonas Weir", False),
        ("Jonas Weir tried to bribe two judges.", "Jonas Weir", False),
        ("Jonas Weir built a wall to hide the leak.", "Jonas Weir", False),
        ("Ida Brandt let smugglers steal fuel.", "Ida Brandt", False),
        ("Elmwood nursing home left residents lying in the cold.", "Elmwood", False),
        ("Some workers believe Weir burned the mill.", "Weir", False),
    ],
)
def test_who_is_accused_and_whether_they_were_heard(text: str, party: str, heard: bool) -> None:
    record = read(text)
    (accusation,) = accusations(record)
    assert accusation.party == party
    assert was_heard(record, accusation) is heard


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Weir stole the show on Friday.",
        "The council accused nobody.",
        "Monday lied ahead of them all.",
        "Ida Brandt was robbed of her savings in May.",
        "Thieves emptied the accounts of Ida Brandt.",
        "Ida Brandt will shred 400 old reports on Friday.",
        "North Korea violated the treaty twice.",
        "Jonas Weir skipped the fair and paid for the band out of his own pocket.",
        "Ida Brandt hid nothing from the auditors, and took no bribes.",
        "Hurricane Ada drowned cattle, and the Ridge Fire burned nine homes.",
        "Holm poached three engineers from a rival.",
        "Holm beat Weir in the final, and Rovers robbed the keeper of the ball.",
        "Governor Holm signed a law to punish firms that bribe judges.",
        "Jonas Weir refused to bribe the judge.",
        "Ida Brandt changed the date of the fair, and watered down the bill.",
        "Tarnby Works tested a drug on patients who had signed forms.",
        "Voters felt betrayed by politicians from the Harbour Party.",
        "The pier was secretly financed by a Norwegian bank.",
        "A show helped persuade David Lynch to write a book.",
    ],
)
def test_what_accuses_nobody(text: str) -> None:
    assert not list(accusations(read(text)))


@pytest.mark.parametrize(
    ("verb", "past", "ing"),
    [
        ("skip", {"skipped"}, {"skipping"}),
        ("cover", {"covered"}, {"covering"}),
        ("bury", {"buried"}, {"burying"}),
        ("lie", {"lied"}, {"lying"}),
        ("forge", {"forged"}, {"forging"}),
        ("steal", {"stole", "stolen"}, {"stealing"}),
        ("submit", {"submitted"}, {"submitting"}),
        ("funnel", {"funneled", "funnelled"}, {"funneling", "funnelling"}),
        ("traffic", {"trafficked"}, {"trafficking"}),
        ("wiretap", {"wiretapped"}, {"wiretapping"}),
        ("enrol", {"enrolled"}, {"enrolling"}),
        ("flee", {"fled"}, {"fleeing"}),
    ],
)
def test_the_forms_of_a_verb(verb: str, past: set[str], ing: set[str]) -> None:
    assert past_forms(verb) == past
    assert ing_forms(verb) == ing


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("A week later eight guards were killed at the border.", "eight guards were killed"),
        ("The blast killed another five dockers.", "killed another five dockers"),
        ("At least 340 people died in the flood.", "At least 340 people died"),
    ],
)
def test_tolls_are_found_with_their_words(text: str, toll: str) -> None:
    record = read(text)
    assert [span.of(record.article.text) for span in tolls(record)] == [toll]


def test_a_poll_with_all_that_is_to_be_told_of_it() -> None:
    text = (
        "A poll by Tarnby College shows that 61 percent want to keep the ferry. The college asked 1,204 adults from "
        "March 3 to March 6. The margin of error is 3 points."
    )
    assert poll_with_figures(read(text))
    assert all(told.search(text) for told in (POLLSTER, SAMPLE, DATES, MARGIN))
