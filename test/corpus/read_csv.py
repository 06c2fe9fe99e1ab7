"""Writes what Python's csv module reads of a text with delimiters to the standard output, as JSON; see README.md."""

import csv
import json
import sys

path, encoding, delimiter, first_line = sys.argv[1:]


def letters(column):
    return (letters(column // 26 - 1) if column > 25 else "") + chr(65 + column % 26)


with open(path, encoding=encoding, newline="") as file:
    rows = list(csv.reader(list(file)[int(first_line) - 1 :], delimiter=delimiter))
cells = [
    [f"{letters(column)}{row}", "s", value, ""]
    for row, values in enumerate(rows, 1)
    for column, value in enumerate(values)
    if value != ""
]
json.dump([{"name": "CSV", "hidden": False, "cells": cells}], sys.stdout, ensure_ascii=True)
