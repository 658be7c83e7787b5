// Holds boxes against docs/box.schema.json with the validator that @microsoft/app-manifest brings along, offline.
// In, on stdin: { schema, boxes: [box] }. Out, on stdout: for each box the places that do not keep the schema.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
const Ajv = require("ajv/dist/2020");
const { schema, boxes } = JSON.parse(await text(process.stdin));
const ajv = require("ajv-formats")(new Ajv({ strict: true, allErrors: true }));
const keeps = ajv.compile(schema);
process.stdout.write(JSON.stringify(boxes.map(box => (keeps(box) ? [] : keeps.errors.map(error => `${error.instancePath} ${error.message}`)))));
