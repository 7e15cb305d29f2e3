"""Holds what a run wrote against the schemas in Schema/.

usage: validate.py FOLDER    (as `make check-schema` fills it)

Each record is checked by the schema of its kind. To show that the schemas are able to fail, one record of
each kind is then broken on purpose and must be refused.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

root = pathlib.Path(__file__).resolve().parents[2]
schemas = {path.name: json.loads(path.read_text()) for path in (root / "Schema").glob("*.json")}
registry = Registry().with_resources(
    [(schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()]
)


def validator(name):
    Draft202012Validator.check_schema(schemas[name])
    return Draft202012Validator(schemas[name], registry=registry)


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def check(name, records, place):
    checker = validator(name)
    for number, record in enumerate(records, 1):
        for error in checker.iter_errors(record):
            at = "/".join(str(step) for step in error.absolute_path)
            sys.exit(f"{place}: record {number}: {at}: {error.message}")
    if records:
        record = dict(records[0])
        record.pop(next(iter(record)))
        if checker.is_valid(record):
            sys.exit(f"{name} lets a record pass that lacks its first key")
    print(f"{place}: {len(records)} records hold {name}")


folder = pathlib.Path(sys.argv[1])
check("knowledge.json", [json.loads((folder / "one/knowledge.json").read_text())], "knowledge.json")
check("knowledge.json", [json.loads((folder / "folder/knowledge.json").read_text())], "index")
check("claim.json", lines(folder / "claims.ndjson"), "tally extract")
check("text.json", lines(folder / "texts.ndjson"), "tally text")
check("sentence.json", lines(folder / "sentences.ndjson"), "tally sentences")
for kind in ("source", "claim", "measure", "finding", "topic", "problem"):
    name = "placed-claim.json" if kind == "claim" else f"{kind}.json"
    check(name, lines(folder / f"folder/{kind}s.ndjson"), f"{kind}s.ndjson")
