"""REC: the claim record itself; run by `onrecord validate`; the examples edit the record of `checker/records/specimen.py`."""
