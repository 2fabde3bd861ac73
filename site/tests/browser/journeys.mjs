// Walks through a running demo as people do, and says how many journeys went well.
// Usage: node journeys.mjs PROGRAM [WORD]    only the journeys whose name has WORD

import { launch } from "./browser.mjs";
import { start } from "./demo.mjs";
import { pages } from "./walks/pages.mjs";
import { people } from "./walks/people.mjs";
import { plain } from "./walks/plain.mjs";
import { theLoop } from "./walks/loop.mjs";

const [program, word = ""] = process.argv.slice(2);
if (!program) {
  console.error("usage: node journeys.mjs PROGRAM [WORD]");
  process.exit(2);
}

const demo = await start(program);
const browser = await launch();
let passed = 0;
let failed = 0;
try {
  const all = [pages, people, plain, theLoop].flatMap((walk) => walk(demo));
  for (const { name, walk } of all.filter((it) => it.name.includes(word))) {
    const began = Date.now();
    const visitors = [];
    const open = async (options) => {
      const visitor = await browser.visitor(demo, options);
      visitors.push(visitor);
      return visitor;
    };
    try {
      await walk(open);
      visitors.forEach((it) => it.mustBeCalm());
      passed += 1;
      console.log(`ok      ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`not ok  ${name}\n        ${String(error.message ?? error).split("\n").slice(0, 12).join("\n        ")}`);
      for (const it of visitors) console.log(`        at ${it.page.url()}`);
    } finally {
      for (const it of visitors) await it.close();
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
console.log(`journeys: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
