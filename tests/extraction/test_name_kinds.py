"""Whether a name is a person's or a body's, by what stands beside it anywhere in the article."""

import pytest

from claims.extraction.named.names import find_names
from claims.extraction.named.people import find_cast
from tests.extraction.marked import cast_of, read_marked, resolved, source_of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Zentrix, the maker of running shoes, will cut 300 jobs. Zentrix said it would pay for training.", "Zentrix"),
        ("Corvo, an oil company based in Tyne, said its wells were dry.", "Corvo"),
        ("Norvald Telekom, which runs the network, said on Tuesday that the masts were sound.", "Norvald Telekom"),
        ("Plans were drawn up in May by Brock Transit, which runs the trams.", "Brock Transit"),
        ("Pellworth shares fell 6%. A Pellworth spokeswoman said the talks went well.", "Pellworth"),
        ("The council fined Brackett last year. A spokesman for Brackett said the fine was unfair.", "Brackett"),
        ("Peter Lind ran. Team Lind said it was glad. “No,” Lind told Team Lind.", "Team Lind"),
        ("Peter Lind took to Twitter. “It is late,” he wrote.", "Twitter"),
        ("The Tarnby Ledger told of it. The Ledger said he was sad.", "Tarnby Ledger"),
        ("They met Oslo-based Auralis in May. Auralis did not reply to an email.", "Auralis"),
        ("Southmere Water said it was sorry.", "Southmere Water"),
        ("Brastek makes cars. Brastek said he would leave. Brastek shares fell.", "Brastek"),
        ("Zentrix, the maker of shoes, shut its shops. “Why now?” Zentrix asked in a letter.", "Zentrix"),
        ("The board was silent. Brastek asked the court for “more time”. Brastek did not get it.", "Brastek"),
        ("The toy firm Bramblin said the dolls were safe.", "Bramblin"),
        ("The story was first reported by the newsletter Deadwood.", "Deadwood"),
        ("The story was first reported by the Tolm Ledger.", "Tolm Ledger"),
        (
            "Tarnley bought Osgood Meters in May. Osgood’s shares rose 9%. Osgood said its offer was fair.",
            "Osgood Meters",
        ),
    ],
)
def test_bodies_by_what_they_do_and_own(text: str, body: str) -> None:
    people, bodies = cast_of(text)
    assert body in bodies
    assert body not in people


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Ilsa Brandt, the maker of a film on the flood, said it was hard. Brandt said its end was true.",
            "Ilsa Brandt",
        ),
        ("Mr. Grimshaw said its roof leaked. Grimshaw customers lost power.", "Grimshaw"),
        ("Governor Tess Moraine vetoed it. Moraine said it would harm towns. A Moraine aide agreed.", "Tess Moraine"),
        ("Trent Vassal, who owns a farm, said it was dry. Vassal’s customers left him.", "Trent Vassal"),
        ("Curtis Bemmer doesn’t buy it. “It is cheap,” Bemmer said.", "Curtis Bemmer"),
        ("The league’s director, Marnie Skelton, said in a letter that the bill was weak.", "Marnie Skelton"),
        ("Ravensby’s vice-chancellor, Idris Pugh, said nobody had asked him.", "Idris Pugh"),
        ("While the mayor of Tolm, Greta Asp, called it worthless, he slept.", "Greta Asp"),
        ("One of the court’s judges, Ines Calloway, said the delay was absurd.", "Ines Calloway"),
        ("The hearing was long. Brandel argued that he had seen it.", "Brandel"),
        ("The hearing was long. “Who signed the papers?” Tarvel asked. Nobody knew.", "Tarvel"),
        ("Orsolya Fehr, senior policy analyst at a think tank, said taxes would rise.", "Orsolya Fehr"),
        ("Life is rare there, said Leo Marsh of Marlow College.", "Leo Marsh"),
        ("“We will see,” said Leo Marsh of Leeds University.", "Leo Marsh"),
        ("Voters are tired, said Norstat's Eva Lie.", "Eva Lie"),
        ("The plant will close, said spokesman Per Aune.", "Per Aune"),
        ("A spokesman for the plant, Per Aune, said it would close.", "Per Aune"),
    ],
)
def test_people_by_role_and_by_what_they_say(text: str, person: str) -> None:
    people, bodies = cast_of(text)
    assert person in people
    assert person not in bodies


@pytest.mark.parametrize(
    "text",
    [
        "A farmer in Leeds, England, said the wheat had failed.",
        "The mayor of Paris, Texas, said the tower would stay.",
        "A resident of Akron, Ohio, said the water was brown.",
        "The company’s parent, Orbis Foods, said it was sorry.",
        "Photographs of the wreck show a hole in the hull.",
        "Vacancies rose to 400 last year.",
        "The local MP called the plan absurd.",
    ],
)
def test_what_follows_a_role_or_opens_a_sentence_need_be_nobody(text: str) -> None:
    assert cast_of(text)[0] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Walter “Skip” Dunmore, 70, spoke. “It sank,” Dunmore said.", ["Walter “Skip” Dunmore"]),
        ("James (Jimmy) Parrick, a plumber, spoke. Parrick said the pipes froze.", ["James (Jimmy) Parrick"]),
        ('Thomas "Big Tom" Harrel spoke.', ['Thomas "Big Tom" Harrel']),
        ("Broadway “Hamlet” director Ola Strand spoke.", ["Ola Strand"]),
        ("Harriet Stroud KC, for the family, spoke. Stroud sat down.", ["Harriet Stroud"]),
        ("Dr. Ivan Petrossian MD spoke.", ["Ivan Petrossian"]),
        ("Det Insp Moira Kell spoke.", ["Moira Kell"]),
        ("Sen. Marisol Vega-Lunt, D-Ashford, spoke.", ["Marisol Vega-Lunt"]),
        ("Rep. Ole Brandvold, R-Stone Creek, spoke.", ["Ole Brandvold"]),
        ("County Superintendent of Schools Gordon Ealing spoke.", ["Gordon Ealing"]),
        ("State Commissioner of Agriculture Vernon Tull spoke.", ["Vernon Tull"]),
        ("Marta Olsen and Bo Berg spoke on Monday.\nSaid Olsen: “No.”", ["Marta Olsen", "Bo Berg"]),
    ],
)
def test_names_without_what_is_no_part_of_them(text: str, people: list[str]) -> None:
    assert cast_of(text)[0] == people


def test_a_surname_that_two_have_is_whose_it_was_used_for_last() -> None:
    text = "Karen Moss lives here. Moss fled. Paul Moss, Karen’s cousin, rose. Moss ran. Karen Moss will rebuild."
    parsed, _ = read_marked(text)
    cast = find_cast(parsed.doc, parsed.article.text, find_names(parsed))
    assert {p.name: len(p.mentions) for p in cast.people} == {"Karen Moss": 4, "Paul Moss": 2}


def test_a_surname_that_two_have_is_whose_pronoun_follows() -> None:
    _, result = resolved(
        "Dorothy Lund, whose husband, Marco Lund, died in May, spoke on Monday. [[Lund]] {{said}} she would go."
    )
    assert source_of(result, 0).name == "Dorothy Lund"


def test_who_quotes_somebody_on_a_namesake_is_whom_the_name_meant_last() -> None:
    _, result = resolved("For his wife Dorothy Lund, Marco Lund spoke on Monday. [[Lund]] {{said}}, “She is the best.”")
    assert source_of(result, 0).name == "Marco Lund"
