"""One run over articles, for the command and the editor: what it may use, records made in order, what rules find."""
