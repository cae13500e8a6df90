"""Every kind of input gives its article; every mistake gives one line that names place and mend."""

import json
import re
import time
from datetime import date
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.article import DateOrigin, ParagraphKind
from claims.errors import ReadError
from claims.reading import article_from_text, read_article, read_articles
from claims.reading.encodings import MAX_CODE_POINTS
from claims.reading.marks import unmarked
from claims.reading.page_marks import LINK as _PAGE_LINK
from claims.reading.paragraphs import find_paragraphs
from claims.reading.places import is_address, line_and_column

STORY = "The ferry was sold on Friday, the harbour board said. “We had no choice,” said Ida Brandt – at last."
PAGE = f"""<!doctype html><html><head><title>Ferry Sold</title>
<meta property="article:published_time" content="2024-05-17T08:00:00Z"><meta name="author" content="Lena Moss"></head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Ferry Sold</h1>
<p>{STORY} {STORY}</p><p>The price was named in <a href="https://example.org/contract.pdf">the contract</a>, she said.
{STORY}</p></article><footer>All rights reserved</footer></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_found_out(tmp_path: Path, encoding: str) -> None:
    assert read_article(write(tmp_path, "a.txt", STORY.encode(encoding))).text == STORY


def test_front_matter_is_known_and_places_are_those_of_the_file(tmp_path: Path) -> None:
    source = f"---\ntitle: Ferry Sold\ndate: 2024-05-17\nauthor: Lena Moss\n---\n\n# Ferry Sold\n\n{STORY}\n"
    article = read_article(write(tmp_path, "a.md", source))
    assert (article.title, article.byline, article.published.date) == ("Ferry Sold", "Lena Moss", date(2024, 5, 17))
    assert article.published.origin is DateOrigin.front_matter
    line, column = line_and_column(article, article.text.index("harbour"))
    assert line
    assert column
    assert source.splitlines()[line - 1][column - 1 :].startswith("harbour")


def test_front_matter_may_be_toml_and_name_several_authors(tmp_path: Path) -> None:
    for name, head in (
        ("a.md", '+++\ntitle = "Sold"\ndate = 2024-05-17T09:00:00Z\nauthor = ["Ida Brandt", "Bo Vale"]\n+++\n'),
        ("b.md", "---\ntitle: Sold\ndate: 2024-05-17\nauthor:\n- Ida Brandt\n- Bo Vale\n---\n"),
    ):
        article = read_article(write(tmp_path, name, f"{head}\n{STORY}\n"))
        assert (article.title, article.byline, article.published.date) == (
            "Sold",
            "Ida Brandt, Bo Vale",
            date(2024, 5, 17),
        )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("---\ndate: 2024-05-17\n---\n\n", "a.md: there is no text below the front matter"),
        ("<!-- soon -->\n", "a.md: there is no text beside comments"),
        ("+++\ndate = 2024-05-17\n", "a.md:1: the front matter is not closed (end it with a line of +++)"),
        ("+++\ndate = \n+++\n\nText.\n", "a.md:2: broken front matter: Invalid value (mend"),
        ("---\ntitle: Sold\ndate: 2026-13-45\n---\n\nText.\n", "a.md:3: no such date: 2026-13-45 (write it as"),
        ("+++\ndate = 'soon'\n+++\n\nText.\n", "a.md:2: no such date: soon"),
    ],
)
def test_front_matter_that_says_nothing_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ReadError, match=re.escape(told)):
        read_article(write(tmp_path, "a.md", text))


def test_carriage_returns_do_not_move_places(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"One.\r\n\r\n{STORY}\r\n"))
    assert line_and_column(article, article.text.index("The ferry")) == (3, 1)


def test_a_page_gives_text_date_author_and_links(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.html", PAGE))
    assert "All rights reserved" not in article.text
    assert (article.published.date, article.published.origin) == (date(2024, 5, 17), DateOrigin.markup)
    link = article.links[0]
    assert link.url == "https://example.org/contract.pdf"
    assert link.span is not None
    assert link.span.of(article.text) == "the contract"


def test_markdown_links_point_at_their_anchors(tmp_path: Path) -> None:
    text = "See [the contract](https://example.org/c.pdf) for the price."
    links = read_article(write(tmp_path, "a.md", text)).links
    assert [(link.url, link.text) for link in links] == [("https://example.org/c.pdf", "the contract")]


@given(st.text(alphabet=st.sampled_from("ab A.\n\r “”#->🙂"), max_size=200))
@settings(max_examples=60, deadline=None)
def test_paragraphs_stand_in_order_inside_the_text(text: str) -> None:
    article = article_from_text(text, as_is=True)
    edges = [edge for p in article.paragraphs for edge in (p.span.start, p.span.end)]
    assert edges == sorted(edges)
    assert all(p.span.of(text).strip() == p.span.of(text) for p in article.paragraphs)


def test_json_lines_give_an_article_a_line_and_say_which_line_is_broken(tmp_path: Path) -> None:
    lines = [json.dumps({"text": STORY, "date": "2024-05-17", "id": "ferry"}), "{broken", json.dumps({"title": "x"})]
    ferry, broken, empty = read_articles(write(tmp_path, "a.jsonl", "\n".join(lines)))
    assert not isinstance(ferry, ReadError)
    assert (ferry.id, ferry.published.date) == ("ferry", date(2024, 5, 17))
    assert isinstance(broken, ReadError)
    assert (broken.path, broken.line) == (str(tmp_path / "a.jsonl"), 2)
    assert str(broken).startswith(f"{tmp_path / 'a.jsonl'}:2: broken JSON")
    assert isinstance(empty, ReadError)
    assert "text" in str(empty)


def test_an_id_that_comes_again_in_json_lines_is_numbered(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": STORY, "id": name}) for name in ("a", "b", "a", "a"))
    assert [
        each.id for each in read_articles(write(tmp_path, "a.jsonl", lines)) if not isinstance(each, ReadError)
    ] == [
        "a",
        "b",
        "a-2",
        "a-3",
    ]


def test_the_date_option_wins_and_datelines_count() -> None:
    text = f"TARNBY, May 9, 2024 (Coast News) — {STORY}"
    assert article_from_text(text).published.origin is DateOrigin.dateline
    given = article_from_text(text, published=date(2020, 1, 2)).published
    assert (given.date, given.origin) == (date(2020, 1, 2), DateOrigin.option)


@pytest.mark.parametrize(
    "line",
    [
        "Friday, 17 May 2024",
        "May 17th, 2024",
        "2024-05-17",
        "By Piet Holm | 17 May 2024",
        "Published: Fri., May 17, 2024, 10:30 a.m. EDT",
        "17 May 2024 14:05 BST",
        "May 17, 2024 / 10:30 AM EDT / Coast News",
        "Published May 17, 2024, last updated May 18, 2024",
        "Friday , May 17 , 2024",
    ],
)
def test_a_date_on_its_own_line_above_the_story_is_its_day(line: str) -> None:
    published = article_from_text(f"Ferry sold\nBy Ida Brandt\n{line}\n\n{STORY}").published
    assert (published.date, published.origin) == (date(2024, 5, 17), DateOrigin.dateline)


@pytest.mark.parametrize("line", ["Updated 17 May 2024", "On 17 May 2024 it left", "31 February 2024", "May 2024"])
def test_other_dates_above_the_story_are_not_its_day(line: str) -> None:
    assert article_from_text(f"Ferry sold\n{line}\n\n{STORY}").published.date is None


@pytest.mark.parametrize("opening", ["May 17, 2024 — ", "Friday, May 17, 2024 ", "17 May 2024: "])
def test_the_date_that_a_story_begins_with_is_its_day(opening: str) -> None:
    published = article_from_text(f"{opening}{STORY}").published
    assert (published.date, published.origin) == (date(2024, 5, 17), DateOrigin.dateline)


def test_a_list_of_days_has_no_day_of_its_own() -> None:
    assert article_from_text(f"3 May 2024 — {STORY}\n\n17 May 2024 — {STORY}").published.date is None


def test_a_date_below_the_story_is_not_its_day() -> None:
    assert article_from_text(f"Ferry sold\n\n{STORY} {STORY}\n\n17 May 2024\n").published.date is None


def test_title_writer_and_day_above_a_story_stand_apart() -> None:
    article = article_from_text(f"Ferry sold\nBy Ida Brandt\nFriday, 17 May 2024\n\n{STORY}")
    kinds = [paragraph.kind.value for paragraph in article.paragraphs]
    assert kinds[:4] == ["headline", "byline", "dateline", "body"]
    assert (article.title, article.byline) == ("Ferry sold", "Ida Brandt")


def test_another_language_is_told() -> None:
    text = "Die Fähre wurde am Freitag verkauft, sagte die Hafenbehörde. Wir hatten keine Wahl, sagte Ida Brandt, " * 2
    assert article_from_text(text).language == "de"


def page(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/gone":
        return httpx.Response(404)
    if request.url.path == "/slow":
        raise httpx.ReadTimeout("slow", request=request)
    if request.url.path == "/down":
        raise httpx.ConnectError("refused", request=request)
    return httpx.Response(200, text=PAGE, headers={"content-type": "text/html"})


def test_an_address_is_read_through_the_transport() -> None:
    article = read_article("https://example.org/ferry", transport=httpx.MockTransport(page))
    assert article.url == "https://example.org/ferry"
    assert article.published.date == date(2024, 5, 17)


@pytest.mark.parametrize(("encoding", "told"), [("cp1250", "Windows-1250"), ("cp1251", "windows-1251; q=1")])
def test_a_page_is_read_in_the_encoding_that_its_server_tells(encoding: str, told: str) -> None:
    story = (
        f"<html><body><article><h1>Prices</h1><p>{STORY} {'Žižkov' if encoding == 'cp1250' else 'Ленин'}.</p></article>"
    )

    def served(request: httpx.Request) -> httpx.Response:
        return httpx.Response(
            200, content=story.encode(encoding), headers={"content-type": f"text/html; charset={told}"}
        )

    text = read_article("https://example.org/prices", transport=httpx.MockTransport(served)).text
    assert text.endswith(("Žižkov.", "Ленин."))


@pytest.mark.parametrize("told", ["utf-8", "none-such", "", "utf-16"])
def test_a_server_that_tells_a_wrong_encoding_is_not_believed(told: str) -> None:
    def served(request: httpx.Request) -> httpx.Response:
        content = PAGE.replace("</p>", " café</p>", 1).encode("cp1252")
        return httpx.Response(200, content=content, headers={"content-type": f"text/html; charset={told}"})

    assert "café" in read_article("https://example.org/ferry", transport=httpx.MockTransport(served)).text


@pytest.mark.parametrize(("path", "word"), [("/gone", "404"), ("/slow", "seconds"), ("/down", "fetched")])
def test_what_keeps_a_page_from_us_is_told(path: str, word: str) -> None:
    with pytest.raises(ReadError, match=word):
        read_article(f"https://example.org{path}", transport=httpx.MockTransport(page))


BAD = [
    ("empty.txt", b" \n ", "empty"),
    ("binary.txt", bytes(range(256)) * 20, "binary"),
    ("long.txt", b"word " * (MAX_CODE_POINTS // 5 + 1), "limit"),
    ("front.md", b"---\ntitle: [broken\n---\n\nText.", "front matter"),
    ("open.md", b"---\ntitle: x\n\nText.", "not closed"),
    ("date.md", b"---\ndate: 2024-02-31\n---\n\nText.", "2024-02-31|date"),
    ("nothing.html", b"<!doctype html><html><body><nav>Home</nav></body></html>", "no article"),
]


@pytest.mark.parametrize(("name", "content", "word"), BAD)
def test_bad_input_is_one_line_with_its_place_and_mend(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    with pytest.raises(ReadError, match=word) as told:
        read_article(write(tmp_path, name, content))
    assert name in told.value.where
    assert told.value.mend
    assert "\n" not in str(told.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_article(tmp_path / "missing.txt")


KINDS = [
    ("Home World Dorn", ParagraphKind.navigation),
    ("home | world | dorn", ParagraphKind.navigation),
    ("Ten Reasons Why Velian Bread Is the Best in the World", ParagraphKind.related_link),
    ("Read also: Dornish President Wins Chess Match", ParagraphKind.related_link),
    ("Exit mobile version", ParagraphKind.boilerplate),
    ("By Lena Moss", ParagraphKind.byline),
    ("Photo: The ferry in the harbour", ParagraphKind.caption),
    ("Correction: An earlier version named the wrong day.", ParagraphKind.correction),
    ("“We had no choice,” she said.", ParagraphKind.body),
    ("Nobody came.", ParagraphKind.body),
    ("Home is where the ferry lands", ParagraphKind.body),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_what_is_not_the_article_is_told_apart(words: str, kind: ParagraphKind) -> None:
    article = article_from_text(f"Ferry Sold to a Bank\n\n{STORY}\n\n{words}\n\n{STORY}")
    assert article.paragraphs[2].kind is kind
    assert article.paragraphs[0].kind is ParagraphKind.headline


def test_an_archive_tells_headlines_and_abstract_from_the_story() -> None:
    parts = ("Ferry sold, but why;", "A bank pays little.", "ABSTRACT.", "The ferry is sold.", "FULL TEXT.", STORY)
    kinds = [paragraph.kind for paragraph in article_from_text("\n\n".join(parts)).paragraphs]
    label, deck = ParagraphKind.boilerplate, ParagraphKind.standfirst
    assert kinds == [ParagraphKind.headline, deck, label, deck, label, ParagraphKind.body]


@pytest.mark.parametrize("start", ["Abstract art fills the hall.", "The board gave no full text of the contract."])
def test_a_word_of_an_archive_makes_no_archive(start: str) -> None:
    kinds = {paragraph.kind for paragraph in article_from_text(f"{start}\n\n{STORY}\n\n{STORY}").paragraphs}
    assert kinds == {ParagraphKind.body}


FIRST_LINES = [
    ("Ferry Sold to a Bank After Months", ParagraphKind.headline),
    ("Tested by: Jonas Weir, price: 12 crowns", ParagraphKind.body),
]


@pytest.mark.parametrize(("words", "kind"), FIRST_LINES)
def test_a_pages_title_decides_whether_its_first_line_is_the_headline(
    tmp_path: Path, words: str, kind: ParagraphKind
) -> None:
    page = PAGE.replace("<title>Ferry Sold", "<title>Ferry Sold to a Bank").replace(
        "<h1>Ferry Sold</h1>", f"<p>{words}</p>"
    )
    article = read_article(write(tmp_path, "a.html", page))
    first = article.paragraphs[0]
    assert (first.span.of(article.text), first.kind) == (words, kind)


ENCODED = {
    "windows-1251": ("cp1251", "“We have lost it,” said Ида Брандт."),
    "iso-8859-2": ("iso8859-2", "Lech Wałęsa said that it was paid in Łódź."),
    "windows-1250": ("cp1250", "“It was paid in Łódź,” said Lech Wałęsa."),
    "iso-8859-9": ("cp1254", "“It was paid,” said Erdoğan."),
    "iso-8859-15": ("iso8859-15", "It costs €5m, said Ida Brandt."),
    "ISO-8859-1": ("cp1252", "“It costs €5m,” said José."),
    "macintosh": ("mac_roman", "“It costs £5m,” said José."),
    "gb2312": ("gb18030", "“We have lost it,” said 王明."),
    "big5": ("big5", "“We have lost it,” said 王明."),
    "euc-kr": ("cp949", "“We have lost it,” said 김."),
    "shift_jis": ("cp932", "“We have lost it,” said 山田."),
}


@pytest.mark.parametrize("declared", ENCODED)
@pytest.mark.parametrize(
    "form", ['<meta charset="{}">', '<META http-equiv=Content-Type content="text/html; charset={}">']
)
def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path, declared: str, form: str) -> None:
    encoding, words = ENCODED[declared]
    page = PAGE.replace("<head>", f"<head>{form.format(declared)}").replace(STORY, f"{words} It was old and slow.")
    assert words in read_article(write(tmp_path, "a.html", page.encode(encoding))).text


@pytest.mark.parametrize("declared", ["utf-8", "rot13", "hex", "undefined", "utf-7", "no-such", "shift_jis"])
def test_a_page_that_declares_a_wrong_encoding_is_read_as_before(tmp_path: Path, declared: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{declared}">')
    assert STORY in read_article(write(tmp_path, "a.html", page.encode("cp1252"))).text


def test_utf_8_with_western_bytes_in_it_is_read_rightly(tmp_path: Path) -> None:
    sound, other = f"{STORY} José Ñandú took £5,000.", "“It was £5,000,” Müller said – he was sure."
    data = sound.encode() + b"\n\n" + other.encode("cp1252")
    assert read_article(write(tmp_path, "a.txt", data)).text == f"{sound}\n\n{other}"


@pytest.mark.parametrize("data", [b"\x00\x01", b"\x01\x02", b"\x00\x01\x00\x02\x00\x03", b"ab\x07\x08\x01"])
def test_a_few_bytes_that_are_no_text_are_binary(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ReadError, match="is a binary file"):
        read_article(write(tmp_path, "a.md", data))


def test_a_pages_markup_is_not_counted(tmp_path: Path) -> None:
    page = PAGE.replace("</head>", f"<script>{'var a = 1;' * 150_000}</script></head>")
    assert len(page) > MAX_CODE_POINTS
    assert STORY in read_article(write(tmp_path, "a.html", page)).text


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_too_long_a_text_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError, match=r"400,001 characters are more than the limit of 400,000 \(split it"):
        read_article(write(tmp_path, name, "x" * (MAX_CODE_POINTS + 1)))


@pytest.mark.parametrize(
    "page",
    [
        "[a](" * 20_000,
        "[" * 50_000,
        "[a](b " * 20_000,
        "[a](" + "b" * 100_000,
        "[a]( " * 9999,
        "*" * 50_000,
        "**a " * 20_000,
        "_a " * 20_000,
        "***a b" * 9999,
        "`a` *b* " * 9999,
        "[a]: /b\n" + "[a][" * 20_000,
        "[a]: /b\n" * 9999 + "[b]" * 9999,
        "[^a" * 20_000,
    ],
)
def test_marks_that_stay_open_take_no_time(page: str) -> None:
    started = time.process_time()
    assert not unmarked(page, ())[2]
    assert not [*_PAGE_LINK.finditer(page)]
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "written", ["2024-05-16", "2024-05-16T10:00:00Z", "16 May 2024", "May 16, 2024", "Thu, 16 May 2024 10:00:00 +0000"]
)
def test_dates_of_json_lines_and_headers_are_read_as_they_are_written(tmp_path: Path, written: str) -> None:
    lines = write(tmp_path, "a.jsonl", json.dumps({"text": STORY, "date": written}))
    text = write(tmp_path, "a.txt", f"Date: {written}\n\n{STORY}")
    matter = write(tmp_path, "a.md", f'---\ndate: "{written}"\n---\n\n{STORY}')
    assert [read_article(path).published.date for path in (lines, text, matter)] == [date(2024, 5, 16)] * 3


@pytest.mark.parametrize("written", ["2024-5-6", "2024-13-45", "0001-01-01", "soon", "1715853600"])
def test_dates_that_are_none_are_told_wherever_they_stand(tmp_path: Path, written: str) -> None:
    for name, content, place in (
        ("a.jsonl", json.dumps({"text": STORY, "date": written}), "a.jsonl:1: "),
        ("a.txt", f"Date: {written}\n\n{STORY}", "a.txt: "),
        ("a.md", f'---\nupdated: "{written}"\n---\n\n{STORY}', "a.md:2: "),
    ):
        with pytest.raises(ReadError, match=f"{place}.*no such date: {written} "):
            read_article(write(tmp_path, name, content))


MARKED = """# Ferry *sold* at last #

**What we know so far**

  - At least **140 homes** are gone
  - Three people are missing, f***ing 5 * 3 = 15 and the_long_name
  of the boat

> “We lost,” *said* Ida Brandt.

**17:40** Ida Brandt, the _Times_ editor, has seen [the **contract**](https://example.org/a_b_c "the deed").

`a*b*c`
"""


def test_markdowns_marks_are_blanks_and_every_word_stays_where_it_was(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.md", MARKED))
    assert [" ".join(p.span.of(article.text).split()) for p in article.paragraphs] == [
        "Ferry sold at last",
        "What we know so far",
        "At least 140 homes are gone",
        "Three people are missing, f***ing 5 * 3 = 15 and the_long_name of the boat",
        "“We lost,” said Ida Brandt.",
        "17:40 Ida Brandt, the Times editor, has seen the contract .",
        "a*b*c",
    ]
    assert [p.kind.value for p in article.paragraphs][:4] == ["headline", "heading", "list-item", "list-item"]
    assert len(article.text) == len(MARKED)
    assert all(new in (old, " ") for old, new in zip(MARKED, article.text, strict=True))
    assert article.title == "Ferry sold at last"
    (link,) = article.links
    assert link.url == "https://example.org/a_b_c"
    assert " ".join(link.text.split()) == "the contract"


REFERRED = """# Repairs

The cost is [3.1 million][Cost], up from [two][], says [the plan], in `Block C` and **`Block D`**.[^1]

An [`address`](https://example.org/a), `[the plan]` and [sic] stay.

[Q]: Why?

[cost]: https://example.org/cost "What it costs"
[two]: <https://example.org/two>
[the  plan]: /plan.pdf

[^1]: Not counted: the gate.
"""


def test_code_references_and_footnotes_in_markdown_lose_their_marks(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.md", REFERRED))
    assert [" ".join(p.span.of(article.text).split()) for p in article.paragraphs] == [
        "Repairs",
        "The cost is 3.1 million , up from two , says the plan , in Block C and Block D .",
        "An address , [the plan] and [sic] stay.",
        "[Q]: Why?",
        "Not counted: the gate.",
    ]
    assert [(link.text.strip(), link.url) for link in article.links] == [
        ("3.1 million", "https://example.org/cost"),
        ("two", "https://example.org/two"),
        ("the plan", "/plan.pdf"),
        ("address", "https://example.org/a"),
    ]
    assert len(article.text) == len(REFERRED)


@settings(max_examples=200)
@given(st.text(alphabet="ab*_[]()!#>- \n`\\:/^", max_size=60))
def test_whatever_marks_there_are_no_word_moves(text: str) -> None:
    done, paragraphs, links = unmarked(text, find_paragraphs(text))
    assert len(done) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, done, strict=True))
    assert all(link.span and link.span.of(done) == link.text for link in links)
    assert [p.index for p in paragraphs] == [*range(len(paragraphs))]


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("https://example.org/ferry", True),
        ("HTTP://example.org", True),
        ("ftp://example.org/ferry.txt", True),
        ("C://Users/ferry.md", False),
        ("copies/https://example.org.md", False),
        ("-", False),
    ],
)
def test_an_address_begins_with_its_scheme(path: str, is_one: bool) -> None:
    assert is_address(path) == is_one


def test_an_address_that_nobody_here_fetches_is_no_missing_file() -> None:
    with pytest.raises(ReadError, match=re.escape("ftp://example.org/ferry.txt: is no http(s) address")):
        read_article("ftp://example.org/ferry.txt")


def test_of_several_articles_none_is_the_one(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"text": "The ferry is old."}\n' * 2)
    with pytest.raises(ReadError, match=r"a\.jsonl: holds several articles \(read them with read_articles\)"):
        read_article(path)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_a_table_is_no_article(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError, match=r"is a table, and no article \(give JSON lines"):
        read_article(write(tmp_path, name, "id,text\n1,Critics say it.\n"))
