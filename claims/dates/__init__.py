"""The days of an article: how dates and lengths of time are written, which events they date, the timeline."""
