"""What stands before a surname, as patterns have it; whoever asks adds what else may stand there."""

HONORIFIC = "Dr|Mr|Mrs|Ms"
"""For anybody."""
OFFICE = "Gov|Rep|Sen"
"""For those who are elected."""
RANK = f"{OFFICE}|Capt|Col|Gen|Lt|Prof|Rev|Sgt"
"""For all whom the office makes, cut short with a stop."""
