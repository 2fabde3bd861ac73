// A demo of its own for the journeys: always the same region, on the same day.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const READY_WITHIN = 120_000;

export async function start(program) {
  const child = spawn(program, ["demo", "--listen", "127.0.0.1:0", "--seed", "1", "--today", "2026-11-23"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, RUST_LOG: "warn" },
  });
  const people = [];
  const ready = new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error("the demo is not ready")), READY_WITHIN);
    child.once("exit", (code) => fail(new Error(`the demo ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = /^Ready: (http:\/\/\S+)/.exec(line)?.[1];
      if (address) {
        clearTimeout(timer);
        done(address);
        return;
      }
      const [role, login, password, name] = line.split(/\s{2,}/);
      if (password && role !== "role") people.push({ role, login, password, name });
    });
  });
  const address = await ready;
  return {
    address,
    people,
    person: (role, nth = 0) => {
      const found = people.filter((it) => it.role === role)[nth];
      if (!found) throw new Error(`the demo has no ${role} number ${nth + 1}`);
      return found;
    },
    stop: () =>
      new Promise((done) => {
        child.removeAllListeners("exit");
        child.once("exit", done);
        child.kill("SIGTERM");
      }),
  };
}
