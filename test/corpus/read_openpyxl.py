"""Writes what openpyxl reads of a workbook to the standard output, as JSON; see README.md."""

import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils import get_column_letter

warnings.simplefilter("ignore")


def value_of(cell):
    if isinstance(cell.value, datetime.timedelta):
        return ["t", str(round(cell.value.total_seconds()))]
    if isinstance(cell.value, (datetime.datetime, datetime.date, datetime.time)):
        return ["d", cell.value.isoformat()]
    if isinstance(cell.value, bool):
        return ["b", str(cell.value).upper()]
    return [cell.data_type, str(cell.value)]


def cells_of(sheet, formulas):
    for row, column in sorted(sheet._cells):
        cell = sheet._cells[row, column]
        formula = formulas._cells.get((row, column))
        if cell.value is not None:
            yield [f"{get_column_letter(column)}{row}", *value_of(cell), cell.number_format]
        elif formula is not None and formula.data_type == "f":
            yield [f"{get_column_letter(column)}{row}", "f", "", cell.number_format]


path = sys.argv[1]
values = openpyxl.load_workbook(path, data_only=True)
formulas = openpyxl.load_workbook(path)
sheets = [
    {"name": sheet.title, "hidden": sheet.sheet_state != "visible", "cells": list(cells_of(sheet, formulas[sheet.title]))}
    for sheet in values.worksheets
]
json.dump(sheets, sys.stdout, ensure_ascii=True)
