"""What a description tells of somebody: in service or retired, new or old, there or not, with a hand in it or not."""

import re

from claims.dates.calendar import MONTH
from claims.lazily import lazily

_SERVES = lazily(
    r"^(?:an?|one) current\b|"
    r"\b(?:(?:now|still|currently) (?:serving|working|employed)|serving|employed (?:at|by|in|on)|on duty|active-duty|"
    r"who (?:now |still |currently )?(?:works|serves|has (?:served|worked))|"
    r"on (?:the|its|[\w’' -]{2,30}['’]s) (?:[\w-]+ )?(?:payroll|staff|team)|"
    r"fears? (?:dismissal|for (?:his|her) job|being (?:dismissed|fired)|losing (?:his|her) job)|"
    r"could (?:lose (?:his|her) job|be (?:dismissed|fired))|"
    r"hopes to (?:go on|keep) \w+ing)\b",
    re.I,
)
LEFT = lazily(
    r"\b(?:former(?:ly)?|retired|ex-\w+|resigned|quit|left|laid off|(?:was|been) (?:dismissed|fired)|stepped down|"
    r"until \d{4})\b",
    re.I,
)
_SERVES_AGAIN = lazily(
    r"\b(?:still on (?:its|the) (?:[\w-]+ )?(?:payroll|roster|staff|team)\b|"
    r"still (?:draws|drives|holds|runs|serves|serving|sits|teaches|works|working|employed)\b"
    r"(?! (?:as|with)\b| in (?:the|that|this) (?:\w+ )?(?:field|industry|neighbou?rhood|region|sector|town|trade)\b)|"
    r"(?:does|works) \w+ (?:days|nights|shifts) a (?:month|week)\b|(?:was|is|has been|"
    r"had been) (?:at work|on (?:duty|shift))\b|(?:^|now )serving\b)",
    re.I,
)
LEFT_AGAIN = lazily(
    r"^(?:an? (?:[\w-]+ ){1,4})?(?:who )?(?:has |had )?(?:left|quit|resigned|retired|departed|stepped down|"
    r"came ashore|stopped working|was (?:dismissed|fired|laid off|let go))\b[^,.]{0,60}?"
    r"\b(?:in (?:\d{4}|(?-i:[A-Z])\w+|the \w+)|last \w+|ago|for good)\b|"
    r"^(?:an? |now )?(?:former|retired)\b",
    re.I,
)
_NEW = lazily(
    r"\b(?:(?:joined|hired|moved (?:in|to)|recruited|started)\b[^,.]{0,40}\b(?:last|this) (?!century|decade)\w+|"
    rf"(?:joined|hired|recruited|started) (?:\w+ \w+ )?(?:in {MONTH}(?! \d)|(?:\w+ )?(?:days|weeks|months) ago)|"
    r"in (?:his|her|their) first (?:month|season|term|week|year)|"
    r"newcomer|newly (?:appointed|elected|hired)|probationer|trainee|raw recruit)\b",
    re.I,
)
_LONG = lazily(
    r"\b(?:(?:20|30|40|two|three|four)[- ](?:year|decade) veteran|long-?time|long-serving|"
    r"veteran of (?:\w+ )?(?:two|three|four|\d\d|twenty|thirty)\b|"
    r"with (?:\d\d|eleven|twelve|fifteen|twenty|thirty) years['’]|(?:two|three|four) decades (?:at|in|of|on|with))",
    re.I,
)
_BACK_AGAIN = lazily(
    r"\b(?:(?:is|will be|was) (?:back |due )(?:at (?:his|her|their) (?:desk|post)|at work|on (?:duty|shift|the \w+ "
    r"shift))|"
    r"(?:is|will be|goes|was) (?:back )?on (?:duty|shift) (?:\w+ \w+ \w+ )?(?:again|this|tonight|today|tomorrow|on "
    r"\w+day)|"
    r"(?:starts|begins|finishes|ends) (?:his|her|their) (?:next )?shift)\b"
)
_YEARS_THERE = lazily(
    r"\b(?:has|had) (?:been|driven|farmed|flown|lived|served|spent|taught|traded|worked)\b"
    r"[^,.]{0,40}?(?<!than )\b(?:[3-9]|[1-4]\d|three|"
    r"four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|fifteen|twenty|thirty) years\b"
)
_FOUNDED = lazily(r"\b(?:co-?)?found(?:er|ers|ed)\b|\bstarted the \w+ (?:in|with)\b")
_CAME_LATER = lazily(
    r"\b(?:joined|came to|was hired|hired)\b[^,.]{0,30}\b(?:(?:months|years?|decades?) (?:after|later)|"
    r"after (?:it|the \w+) (?:was|had been) (?:founded|set up|started|launched))\b"
)
_SAW_IT = lazily(
    r"\b(?:was|were|been) (?:in the room|present|there|on the call|on board|at the (?:meeting|table|scene))\b|"
    r"\bin the room\b|\bwho (?:attended|heard|saw|watched|witnessed|sat in|sat through|took part|listened)\b|"
    r"\b(?:eye)?witness(?:ed)?\b|\b(?:attended|present at) the\b"
)
_HEARD_OF_IT = lazily(
    r"\b(?:heard|learned|learnt|knew) (?:of|about) (?:it|this|the [\w ’'-]+?|what [\w ’'-]+?) "
    r"(?:afterwards?|later|from|only|second-?hand|through|the next)\b|\b(?:was|were|been) told (?:of|about) (?:it|the "
    r"\w+) "
    r"(?:afterwards?|later|by)\b|\b(?:was|were|had) (?:not|never) (?:been )?(?:at the|in the room|present|there|on "
    r"the call|on board)\b|"
    r"\b(?:did not|didn['’]t) (?:attend|hear|see|take part|witness)\b|\bmissed the\b|\bwas (?:abroad|away|elsewhere|"
    r"on leave)\b"
)
_TOOK_PART = lazily(
    r"\bone of (?:the|its|their) (?:\w+ )?(?:authors|drafters|founders|negotiators|organi[sz]ers|researchers|"
    r"scientists)\b|"
    r"\b(?:worked on|helped (?:to )?\w+|involved in|taking part in|took part in|contributed to|co-wrote|drafted|part "
    r"of) (?:the|its|it|a|his|her)\b"
)
_NO_PART = lazily(
    r"\b(?:took|has|had|have|played) no (?:part|role|hand|connection|involvement)\b|\b(?:was|is|were|been) (?:not|"
    r"never) "
    r"(?:connected|involved|part of)\b|\b(?:was|is) uninvolved\b|\bhas (?:not|never) worked on\b|\b(?:did not|"
    r"didn['’]t) work on\b"
)
_HAS_READ = lazily(
    r"\b(?:has|have|had) (?:seen|read|reviewed|studied)\b|\bwho (?:saw|read|reviewed)\b|\bwas shown\b|"
    r"\bwith (?:a copy|sight) of\b"
)
_HAS_NOT_READ = lazily(
    r"\b(?:has|have|had) (?:not|never|yet to) (?:seen?|read|reviewed?|been shown)\b|\b(?:did not|didn['’]t|never) "
    r"(?:see|saw|read)\b|"
    r"\bwithout (?:having seen|having read|seeing|reading) the\b"
)
_HOLDS = lazily(
    r"\b(?:owns|holds|has) (?:about |nearly |more than |some )?(?:\d|a (?:\w+ )?stake|shares)|\bshareholder\b"
)
_HOLDS_NONE = lazily(
    r"\b(?:owns|holds|has|held|owned|had) (?:no|none of the) (?:shares?|stakes?|stock|interest)\b|\bnever (?:owned|"
    r"held)\b|"
    r"\bsold (?:all|the last|(?:his|her|their) (?:shares|stake|stock|holding))\b"
)
_IN_THE_MIDST = lazily(
    r"\b(?:on board|aboard|next door|neighbou?r|whose (?:bedroom|flat|house|kitchen|windows?) "
    r"(?:faces?|overlooks?)|woken|was (?:in|inside|on) the)\b"
)
_FROM_AFAR = lazily(
    r"\b(?:followed|learned of|saw|watched) [^,.]{1,40} (?:from (?:the (?:bank|beach|far|other|quay|shore)|home|"
    r"(?:his|her|their) (?:home|sofa))|on (?:a screen|the (?:\w+ )?(?:internet|news)|television|TV))\b|"
    r"\b(?:kilomet(?:er|re)s|miles) away\b"
)
_PARENT = lazily(r"\b(?:parent|mother|father)\b|\bwhose (?:child(?:ren)?|daughters?|sons?)\b", re.I)
_CHILDLESS = lazily(r"\b(?:has|had|have) (?:never had|no) (?:child(?:ren)?|daughters?|sons?|kids)\b|\bchildless\b")
_FROM_OUTSIDE = lazily(
    r"\b(?:who|which|that) (?:buys from|delivers to|supplies|sells to)\b|"
    r"\b(?:client|competitor|contractor|customer|rival|supplier)\b"
)
_ON_THE_PAYROLL = lazily(
    r"\bon (?:its|the|[\w’' -]{2,30}[’']s) (?:own )?(?:payroll|staff)\b|"
    r"\bone of its (?:own )?(?:employees|managers|staff)\b"
)
_BELONGS = lazily(
    r"\b(?:member of|on) (?:an?|her|his|its|the|[\w’'-]+[’']s?)\b[^,.]{0,30}"
    r"\b(?:board|club|committee|panel|squad|team)\b"
)
_HOLDS_NO_POST = lazily(
    r"\b(?:with|has|had|holds|held|who held) no (?:job|place|post|role|seat)\b|"
    r"\b(?:never|not) (?:been )?(?:a member|on the|part of)\b"
)
CANNOT_BOTH_BE = (
    (LEFT, _BACK_AGAIN, "has left", "serves"),
    (_YEARS_THERE, _NEW, "has been there long", "is new"),
    (_NEW, _YEARS_THERE, "is new", "has been there long"),
    (_FOUNDED, _CAME_LATER, "was there at the start", "came later"),
    (_SAW_IT, _HEARD_OF_IT, "was there", "knows of it from others"),
    (_HEARD_OF_IT, _SAW_IT, "knows of it from others", "was there"),
    (_TOOK_PART, _NO_PART, "took part", "took no part"),
    (_NO_PART, _TOOK_PART, "took no part", "took part"),
    (_HAS_READ, _HAS_NOT_READ, "has seen it", "has not seen it"),
    (_HAS_NOT_READ, _HAS_READ, "has not seen it", "has seen it"),
    (_HOLDS, _HOLDS_NONE, "holds a share", "holds none"),
    (_SERVES, LEFT_AGAIN, "serves", "has left"),
    (LEFT, _SERVES_AGAIN, "has left", "serves"),
    (_NEW, _LONG, "is new", "has been there long"),
    (_LONG, _NEW, "has been there long", "is new"),
    (_IN_THE_MIDST, _FROM_AFAR, "was there", "was far off"),
    (_FROM_AFAR, _IN_THE_MIDST, "was far off", "was there"),
    (_PARENT, _CHILDLESS, "is a parent", "has no children"),
    (_FROM_OUTSIDE, _ON_THE_PAYROLL, "comes from outside", "is on the staff"),
    (_ON_THE_PAYROLL, _FROM_OUTSIDE, "is on the staff", "comes from outside"),
    (_BELONGS, _HOLDS_NO_POST, "belongs to it", "has no post in it"),
)
"""What was told first, what cannot be told of the same person later, and how to name the two."""
