"""Copies a workbook with the names of its parts as openpyxl and LibreOffice look for them: forward slashes, and capitals where they are usual."""

import sys
import zipfile

USUAL = {"[content_types].xml": "[Content_Types].xml", "xl/sharedstrings.xml": "xl/sharedStrings.xml"}

source, target = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
    for entry in old.infolist():
        name = entry.filename.replace("\\", "/")
        new.writestr(USUAL.get(name, name), old.read(entry))
