// Runs one tool of the local run (Azurite, the Agents Playground) inside this very process:
//   node run-tool.mjs SCRIPT [arguments of the script]
//
// The tool's life hangs on our standard input, which the bot holds open. It ends when the bot closes it, and the operating
// system closes it when the bot is killed or crashes. Only then does the tool get the interrupt it knows how to stop on:
// Azurite writes its data every five seconds and at SIGINT, so any other end would lose the last rows.
import { createRequire } from 'node:module';
import { Server } from 'node:net';
import { resolve } from 'node:path';

const STOP_SIGNALS = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);
const LONGEST_STOP_MS = 10_000;

let stopping = false;

// Ctrl+C (and `timeout`, and a closing terminal) signals the whole process group at once, but the storage must outlive the
// bot's last write. So the real signals do nothing here ...
for (const signal of STOP_SIGNALS) process.on(signal, () => {});

// ... and the tool's own handlers wait under a private name until standard input ends.
for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'off', 'removeListener']) {
  const original = process[method];
  process[method] = function (event, listener) {
    if (!STOP_SIGNALS.has(event)) return original.call(this, event, listener);
    original.call(this, privately(event), listener);
    // The bot may be gone before the tool got as far as this.
    if (stopping && event === 'SIGINT') setImmediate(interrupt);
    return this;
  };
}

// The Playground listens on every address of the machine unless told otherwise, and has no option to be told: it is for this
// machine only. By name, so that it is the loopback address which others on this machine try first.
const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...others) {
  return typeof port === 'number' && typeof others[0] !== 'string'
    ? listen.call(this, port, 'localhost', ...others)
    : listen.call(this, port, ...others);
};

// After a crash of the bot nobody reads what the tool says. That must not be what ends it, half-way through its last write.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();

const script = resolve(process.argv[2]);
process.argv.splice(1, 2, script);
createRequire(script)(script);

function privately(signal) {
  return `tool:${signal}`;
}

function interrupt() {
  process.emit(privately('SIGINT'), 'SIGINT');
}

function stop() {
  if (stopping) return;
  stopping = true;
  // A tool with nothing left to do ends by itself before that.
  setTimeout(() => process.exit(), LONGEST_STOP_MS).unref();
  interrupt();
}
