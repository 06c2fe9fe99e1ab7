"""Writes what LibreOffice made of a file, converted to flat OpenDocument, to the standard output, as JSON; see README.md."""

import json
import re
import sys
import xml.etree.ElementTree as xml

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
EXTENDED = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

KINDS = {"float": "n", "percentage": "n", "currency": "n", "date": "d", "time": "t", "boolean": "b", "error": "e", "string": "s"}
VALUES = {"n": "value", "d": "date-value", "t": "time-value", "b": "boolean-value"}
TIME = re.compile(r"(-?)PT(\d+)H(\d+)M([\d.]+)S")
GROUPS = {TABLE + name for name in ("table-header-rows", "table-row-group", "table-rows")}
CELLS = {TABLE + "table-cell", TABLE + "covered-table-cell"}


def letters(column):
    return (letters(column // 26 - 1) if column > 25 else "") + chr(65 + column % 26)


def text_of(element):
    text = element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            text += "\t"
        elif child.tag == TEXT + "line-break":
            text += "\n"
        elif child.tag.startswith(TEXT):
            text += text_of(child)
        text += child.tail or ""
    return text


def rows_of(element):
    for child in element:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in GROUPS:
            yield from rows_of(child)


def content_of(cell):
    return [*value_of(cell), True] if cell.get(TABLE + "formula") is not None else value_of(cell)


def value_of(cell):
    shown = "\n".join(text_of(paragraph) for paragraph in cell.findall(TEXT + "p"))
    kind = KINDS[cell.get(EXTENDED + "value-type") or cell.get(OFFICE + "value-type")]
    if kind not in VALUES:
        return [kind, shown, shown]
    value = cell.get(OFFICE + VALUES[kind])
    if kind == "t":
        sign, hours, minutes, seconds = TIME.fullmatch(value).groups()
        value = sign + str(round(int(hours) * 3600 + int(minutes) * 60 + float(seconds)))
    return [kind, value.upper() if kind == "b" else value, shown]


def row_cells(row):
    column = 0
    for cell in row:
        if cell.tag not in CELLS:
            continue
        repeated = int(cell.get(TABLE + "number-columns-repeated", "1"))
        if cell.get(OFFICE + "value-type") is not None:
            for index in range(repeated):
                yield column + index, content_of(cell)
        column += repeated


def cells_of(table):
    row = 0
    for element in rows_of(table):
        repeated = int(element.get(TABLE + "number-rows-repeated", "1"))
        cells = list(row_cells(element))
        for number in range(row + 1, row + repeated + 1 if cells else 0):
            for column, content in cells:
                yield [f"{letters(column)}{number}", *content]
        row += repeated


document = xml.parse(sys.argv[1]).getroot()
hidden = {
    style.get(STYLE + "name")
    for style in document.find(OFFICE + "automatic-styles")
    for properties in style.findall(STYLE + "table-properties")
    if properties.get(TABLE + "display") == "false"
}
sheets = [
    {"name": table.get(TABLE + "name"), "hidden": table.get(TABLE + "style-name") in hidden, "cells": list(cells_of(table))}
    for table in document.find(OFFICE + "body").find(OFFICE + "spreadsheet").findall(TABLE + "table")
]
json.dump(sheets, sys.stdout, ensure_ascii=True)
