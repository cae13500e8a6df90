"""To whom or what a noun belongs: `Harbor Bank officials`, `a spokesman for the school`, `the firm's website`."""

from spacy.tokens import Token

from claims.extraction.named.people import Cast, Entity
from claims.extraction.wordlists import words

_OFFICERS = frozenset({"administrator", "executive", "official", "representative"})
"""Those who speak for the body whose noun stands before: `district officials`."""
_PUT_OUT = frozenset({"release", "statement"})
"""What a body whose noun stands before puts out in its own words: `the agency release`; no `bank statements`."""
_MADE = frozenset({"carried", "conducted", "done", "made", "published", "run", "taken"})


def left_of(head: Token) -> list[Token]:
    """The words of the phrase before its head."""
    return [head.doc[i] for i in range(head.left_edge.i, head.i)]


def named_owner(head: Token, cast: Cast) -> Entity | None:
    """Whose the head is: a name before it (`Harbor Bank officials`), or after `for`, `of`, `at`, `with`, `from`."""
    for token in reversed(left_of(head)):
        if token.i in cast.at and token.dep_ in {"compound", "poss", "amod", "nmod"}:
            return cast.at[token.i][0]
    after = [t.i for t in head.doc[head.i + 1 : head.i + 4] if t.lower_ != "the"]
    if len(after) > 1 and head.doc[after[0]].lower_ in {"by", "from"} and after[1] in cast.at:
        return cast.at[after[1]][0]  # whatever the parse
    for child in _makers_first(head):
        for goal in child.children:
            named = [t for t in (goal, *goal.children) if t.i in cast.at and (t is goal or t.dep_ == "appos")]
            if named:
                return cast.at[named[0].i][0]
    return None


def _makers_first(head: Token) -> list[Token]:
    """The prepositions after the head, those first that tell who made it: `a poll in Brook taken by Harbor Data`."""
    after = [t for t in head.children if t.i > head.i]
    # NOTE: in `a poll of 600 voters conducted by Harbor Data` the parse hangs `conducted` on the voters.
    made = [t for part in head.subtree if part.dep_ == "acl" and part.lower_ in _MADE for t in part.children]
    made += [t for t in head.subtree if t.i > head.i and t.dep_ == "prep" and t.head.pos_ == "NOUN"]
    by = [t for t in (*after, *made) if t.lower_ == "by" and t.dep_ in {"prep", "agent"}]
    return by + [t for t in after if t.dep_ == "prep" and t.lower_ in {"for", "of", "at", "with", "from", "in"}]


def unnamed_owner(head: Token) -> Token | None:
    """The noun without a name to which the head belongs: before a spokesman, by a possessive, `for` or `from`."""
    before = head.nbor(-1) if head.i else head
    speaker = head.lemma_.lower().startswith("spokes") or head.lemma_.lower() in _OFFICERS
    if head.lemma_.lower() in _PUT_OUT and before.lower_ in {"news", "press"}:
        before = before.nbor(-1) if before.i else before
    put_out = head.lemma_.lower() in _PUT_OUT and before.lower_ != "bank"
    if before.tag_ == "NN" and before.lower_ in words("bodies") and (speaker or put_out):
        return before
    for child in head.children:
        if child.dep_ == "poss" and child.tag_ in {"NN", "NNS"}:
            return child
        if child.dep_ == "prep" and child.lower_ in {"for", "from", "by"}:
            goals = [g for g in child.children if g.tag_ in {"NN", "NNS"}]
            if goals:
                return goals[0]
    return None
