"""QUO608."""

from collections.abc import Iterator

from checker.findings import Confidence, Flag, Related, Severity
from checker.registry import PROSE, rule
from checker.told.quotations.quoted_again import Heard, Quoted, alike, differ, of_the_lead, retold
from checker.told.quotations.retellings import frame_of
from checker.told.stems import telling_stems
from claims.lazily import lazily
from claims.record import QuotationEnd, Record

_WORD = lazily(r"[\w’']+")
_CUT = lazily(r"…|\.\s?\.\s?\.|\[")
LEAST = 5
"""Words from which a quotation may be told again in other words."""


@rule("QUO608", severity=Severity.error, confidence=Confidence.medium, standards=("reuters",), genres=PROSE)
def quote_told_twice(record: Record) -> Iterator[Flag]:
    """The same quotation stands twice in the article, with different words.

    One of the two is wrong; Reuters never changes a word between quotation marks. Quotations of nearly the same words
    are held against each other, and those of the same content where the text calls the second one known words ("her
    remark at the gate", "he had said", "told the members").

    Bad:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor. The council met on Friday.

        Brandt had told reporters: [[“We have known about the crack in the bridge since last March.”]]

    Bad:
        “We will buy a new ferry before the winter,” Ida Brandt, the mayor, told reporters at the quay. The council met on Friday.

        Critics were quick to mock her promise at the quay: [[“Before winter comes we will have purchased another ferry.”]]

    Bad:
        “This harbour fed us for a hundred years,” Olle Grahn told fishermen in the hall. The council met on Friday.

        [[“For a century the harbour has been feeding us,”]] Grahn had told the fishermen, who clapped.

    Bad:
        “Not one crown has left the town's purse,” Ida Brandt, the mayor, said. The council met on Friday.

        Brandt had been at the mill as well. [[“No crown ever left the purse of the town,”]] Brandt told reporters there.

    Bad:
        “The crane broke while the mayor was clapping,” Olle Grahn said on state television on Friday evening. The council met on Friday.

        [[“While the mayor clapped we saw the crane break,”]] Grahn told viewers of state television on Friday evening.

    Bad:
        The mayor, Ida Brandt, said little else. “I have lost the trust of the town,” Brandt wrote in the first line of her letter. The council met on Friday.

        [[“The town no longer trusts me, it is lost,”]] begins the letter, which Brandt wrote by hand.

    Good:
        “We apologise to everybody who missed a wedding,” the ferry company said in a statement on Friday. The council met on Friday.

        “We apologise to the people of the islands too,” the company said in the statement.

    Good:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor. The council met on Friday.

        Brandt had told reporters: “We knew about the crack in the bridge since last March.”

    Good:
        “We knew about the crack in the bridge since last March,” said Ida Brandt, the mayor.

        “We knew about the crack …,” she said again.

    Good:
        Date: 2024-06-08

        “We will buy a new ferry before the winter,” Ida Brandt, the mayor, told reporters on Friday. The council met later.

        In March 2022 Brandt had said: “A new ferry is nothing that we will buy before next winter.”

    Good:
        “This harbour fed us for a hundred years,” said Olle Grahn, a fisherman. The council met on Friday.

        “The harbour was never fed by the town,” Grahn said.
    """
    text = record.article.text
    heard = Heard()
    for quotation in record.quotations:
        inner = quotation.inner.of(text)
        words = tuple(word.lower() for word in _WORD.findall(inner))
        if not quotation.speech or quotation.depth or quotation.end is not QuotationEnd.closed:
            continue
        if len(words) < LEAST or _CUT.search(inner):
            continue
        quoted = Quoted(quotation, words, telling_stems(inner), frame_of(record, quotation))
        for other in heard.like(quoted):
            apart = other.frame.start != quoted.frame.start
            same = apart and any(reading(record, quoted, other) for reading in (alike, retold, of_the_lead))
            if same and differ(quoted, other):
                related = Related(other.quotation.span, "before")
                yield Flag(quotation.span, "quoted before in other words: which is right?", (related,))
                break
        heard.add(quoted)
