"""BAL001."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Severity
from checker.registry import NEWS, rule
from claims.accused.parties import accusations
from claims.accused.replies import was_heard
from claims.record import Record


@rule(
    "BAL001",
    severity=Severity.warning,
    confidence=Confidence.medium,
    standards=("amditis", "bbc", "ipso", "reuters"),
    genres=NEWS,
    live=True,
)
def accused_not_asked(record: Record) -> Iterator[Flag]:
    """Somebody with a name is accused of wrongdoing, and the article does not say that they were asked.

    Reuters gives the subjects of an allegation the chance to put their side, the BBC seeks a response to every serious
    one, and the Editors' Code asks for a fair opportunity to reply. "Did not respond" is an answer too.

    Bad:
        A former clerk [[accused]] Ida Brandt of taking bribes. The council meets on Tuesday, said Jonas Weir, its speaker.

    Bad:
        “Tarnby Dairies [[watered down the milk]] all winter,” said Piet Holm, a farmer. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        Piet Holm, a farmer, said Jonas Weir [[stole $40,000 from]] the crew. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        [[Two warnings about the dam were ignored by Jonas Weir]], said Piet Holm, a farmer. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        Jonas Weir [[let untrained boys]] drive the crane, Piet Holm, a farmer, told the board. Tax lawyers say that the fair pays little. It is held by the Harbour Board, and its chair, Ida Brandt, said it opens on Friday.

    Bad:
        Four farmers sued Tarnby Dairies on Monday, saying its drivers [[forged]] their signatures on receipts. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        Piet Holm, a farmer, told the board that Jonas Weir [[bought two boats with]] money meant for the school. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        Piet Holm blames the skipper, Jonas Weir, whom he [[accuses of fishing]] at night. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        Piet Holm, a farmer, alleged that the deputy mayor, Ida Brandt, had [[leased]] the ferry to her brother. The fair opens on Friday, said Lena Marsh, who runs it.

    Bad:
        Piet Holm, a farmer, blamed Tarnby Dairies, which he said had [[sent]] the bill twice. The fair opens on Friday, said Ida Brandt, the mayor.

    Bad:
        Sheriff Piet Holm said on Monday that Jonas Weir, a clerk, [[let]] himself into four offices. Weir is being held in Tarnby.

    Good:
        The ferry Sunniva left Tarnby with 312 people on board, 280 passengers and 32 crew, its owner said. It lost power at sea.

    Good:
        Piet Holm, a farmer, said Tarnby Dairies watered down the milk. Tarnby said that it had not.

    Good:
        A former clerk accused Ida Brandt of taking bribes. Brandt denied it.

    Good:
        Two warnings about the dam were ignored by Jonas Weir, said Piet Holm, a farmer. His lawyer said that one reached him.

    Good:
        Piet Holm, a farmer, said Jonas Weir stole $40,000 from the crew. Weir did not respond to a request for comment.

    Good:
        A former clerk accused Ida Brandt of taking bribes. “I have never taken a cent,” Brandt told reporters.

    Good:
        Jonas Weir stole $40,000 from the crew and was sentenced to two years in prison in May, a court record says.

    Good:
        A former clerk accused the Diocese of Tarnby of taking bribes. The diocese's chancellor, Piet Holm, said she had no record of any.

    Bad:
        Piet Holm, a farmer, said that Holm Cranes had [[left out a third of the steel]]. A Castlegate spokeswoman said the mill was safe. The yard is small, its owner, Ida Brandt, said.

    Bad:
        Piet Holm, a farmer, said that Jonas Weir [[never paid the crew]]. The fair opens on Friday, said Ida Brandt, the mayor.

    Good:
        Judge Ida Brandt told jurors to ignore anything they might have read, said Piet Holm, a clerk.

    Good:
        Piet Holm, a farmer, said Jonas Weir shut the cat in the shed and hid the keys from the children. Ida Brandt, the mayor, said that the fair opens on Friday.

    Good:
        Piet Holm, a farmer, said that Ida Brandt locked the door behind her and turned off the alarm at noon.

    Good:
        A former clerk accused Ida Brandt of taking bribes. A lawyer for the mayor declined to comment.
    """
    told: set[str] = set()
    for accusation in accusations(record):
        name = accusation.party.split()[-1]
        if name in told or not accusation.sourced or accusation.judged or was_heard(record, accusation):
            continue
        told.add(name)
        yield Flag(accusation.span, f"was {accusation.party} asked? The article has no reply, and no word of a request")
