"""Quotations that stand alone, and quotations told twice."""
