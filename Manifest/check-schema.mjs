// Holds documents against Microsoft's own schemas with Microsoft's own validator, offline: both are in @microsoft/app-manifest.
// In, on stdin: [{ file, schema, version, content }]. Out, on stdout: [{ file, path, reason }], empty where all is well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
const { AppManifestUtils } = require("@microsoft/app-manifest");

const problems = [];
for (const { file, schema, version, content } of JSON.parse(await text(process.stdin))) {
  const official = read(version, schema);
  if (official === undefined) {
    problems.push({ file, path: "$.manifestVersion", reason: `the installed @microsoft/app-manifest has no schema ${version}` });
    continue;
  }
  for (const line of await AppManifestUtils.validateAgainstSchema(content, official)) problems.push({ file, ...told(line) });
}
process.stdout.write(JSON.stringify(problems));

function read(version, schema) {
  try {
    const official = readFileSync(require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schema}.schema.json`), "utf8");
    // One pattern of the localization schema closes a bracket it did not escape, which the validator's strict expressions refuse.
    return JSON.parse(official.replaceAll("\\\\b]", "\\\\b\\\\]"));
  } catch (problem) {
    if (problem.code === "MODULE_NOT_FOUND") return undefined;
    throw problem;
  }
}

// "/name/short must NOT have more than 30 characters. Details: {...}" becomes a path, $.name.short, and a reason.
function told(line) {
  const parts = /^(?<pointer>\S*) (?<message>.*?)\. Details: (?<details>.*)$/s.exec(line)?.groups;
  if (parts === undefined) return { path: "$", reason: line };
  const steps = parts.pointer.split("/").slice(1).map(step => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const path = steps.map(step => /^\d+$/.test(step) ? `[${step}]` : /^[$\w]+$/.test(step) ? `.${step}` : `['${step}']`).join("");
  return { path: `$${path}`, reason: `${parts.message} ${parts.details}` };
}
