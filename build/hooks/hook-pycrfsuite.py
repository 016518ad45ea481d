"""python-crfsuite is compiled; two of its modules are imported from there, which nobody sees."""

hiddenimports = ["pycrfsuite._dumpparser", "pycrfsuite._logparser"]
