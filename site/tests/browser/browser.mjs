// Chromium from the system, and a visitor whose every complaint is heard.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function launch() {
  // Chromium's sandbox does not run as root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, ...sandbox],
  });
  return {
    visitor: (demo, options) => Visitor.open(browser, demo, options),
    close: () => browser.close(),
  };
}

export class Visitor {
  // hand: keyboard, mouse or touch.
  static async open(browser, demo, { language = "kk", width = 1280, script = true, dark = false, hand = "keyboard" } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: width < 800 ? 800 : 900 },
      javaScriptEnabled: script,
      hasTouch: hand === "touch",
      colorScheme: dark ? "dark" : "light",
      locale: language,
    });
    const visitor = hand === "keyboard" ? new Visitor() : new Pointer();
    Object.assign(visitor, { context, demo, language, width, script, hand, complaints: [], expected: new Set() });
    context.on("request", (it) => {
      const url = new URL(it.url());
      if (url.origin !== demo.address && url.protocol !== "data:") visitor.complaints.push(`asked ${it.url()}`);
    });
    visitor.page = await context.newPage();
    visitor.page.setDefaultTimeout(15_000);
    visitor.page.on("pageerror", (it) => visitor.complaints.push(`script: ${it.message}`));
    visitor.page.on("console", (it) => {
      if (it.type() !== "error") return;
      const status = /status of (\d+)/.exec(it.text())?.[1];
      if (!visitor.expected.has(status)) visitor.complaints.push(`console: ${it.text()} ${it.location().url}`);
    });
    return visitor;
  }

  // Goes to a page below the language; the status is the expected one.
  async go(path, status = 200) {
    if (status !== 200) this.expected.add(String(status));
    const answer = await this.page.goto(`${this.demo.address}/${this.language}${path}`);
    equal(answer.status(), status, `the status of ${path}`);
    await this.noRawKey();
  }

  // A text whose key was not found stands between these brackets.
  async noRawKey() {
    const text = await this.page.content();
    const raw = /⟨[^⟩]*⟩/.exec(text)?.[0];
    if (raw) throw new Error(`a raw key ${raw} at ${this.page.url()}`);
  }

  // Where a page is, below the language.
  get path() {
    return new URL(this.page.url()).pathname.replace(/^\/[a-z]{2}/, "");
  }

  async signIn(person) {
    await this.go("/sign-in");
    await this.typeInto("#f-login", person.login);
    await this.typeInto("#f-password", person.password);
    await this.send();
    await this.mustBeSignedIn();
  }

  async mustBeSignedIn() {
    const out = this.page.locator('form[action$="/sign-out"]');
    if ((await out.count()) === 0) throw new Error(`not signed in at ${this.page.url()}`);
  }

  // Presses Tab until this has the focus, as somebody without a mouse does.
  async tabTo(selector, most = 120) {
    const wanted = this.page.locator(selector).first();
    for (let nth = 0; nth < most; nth += 1) {
      if (await wanted.evaluate((it) => it === document.activeElement)) return this.note(() => this.mustShowFocus(selector));
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${selector} at ${this.page.url()}`);
  }

  // Whoever uses the keyboard sees where they are: on the thing, or on what stands around it.
  async mustShowFocus(selector) {
    const shown = await this.page.evaluate(() => {
      const drawn = (it) => it.outlineStyle !== "none" || it.boxShadow !== "none";
      const it = document.activeElement;
      return [it, it.parentElement, it.parentElement.parentElement].some((one) => drawn(getComputedStyle(one)));
    });
    if (!shown) throw new Error(`nobody sees that ${selector} has the focus at ${this.page.url()}`);
  }

  async typeInto(selector, text) {
    await this.tabTo(selector);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  // Chooses a radio button with the arrows, as the keyboard does.
  async choose(name, value) {
    const at = () => this.page.evaluate(() => [document.activeElement.name, document.activeElement.value]);
    for (let nth = 0; nth < 120 && (await at())[0] !== name; nth += 1) await this.page.keyboard.press("Tab");
    for (let nth = 0; nth < 12 && (await at())[1] !== value; nth += 1) await this.page.keyboard.press("ArrowDown");
    equal((await at()).join(" "), `${name} ${value}`, "what has the focus");
    await this.page.keyboard.press("Space");
  }

  // Chooses from a list with the arrows.
  async pick(selector, value) {
    await this.tabTo(selector);
    const list = this.page.locator(selector);
    for (let nth = 0; nth < 20 && (await list.inputValue()) !== value; nth += 1) await this.page.keyboard.press("ArrowDown");
    equal(await list.inputValue(), value, `the choice of ${selector}`);
  }

  // Makes a promise, or takes it back.
  async tick(selector) {
    await this.tabTo(selector);
    await this.page.keyboard.press("Space");
  }

  // Opens what is folded.
  async unfold(selector) {
    await this.tabTo(selector, 300);
    await this.page.keyboard.press("Enter");
  }

  // Chooses a file; the window in which that happens belongs to the system.
  async attach(selector, file) {
    await this.tabTo(selector);
    await this.page.setInputFiles(selector, file);
  }

  // Goes on from the last field of a form to its button, and presses it.
  async send() {
    await this.tabTo("form:focus-within button[type=submit]");
    await this.onward();
  }

  // Goes to a link by Tab and follows it.
  async follow(selector) {
    await this.tabTo(selector, 300);
    await this.onward();
  }

  // Presses a key that leads to another page.
  async onward(key = "Enter") {
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press(key)]);
    await this.noRawKey();
  }

  // Keeps what is wrong for the end of the journey, which goes on.
  async note(check) {
    await check().catch((error) => this.complaints.push(error.message));
  }

  async mustNotScrollSideways() {
    const [shown, whole] = await this.page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    if (whole > shown) {
      const wide = await this.page.evaluate(() => {
        const edge = document.documentElement.clientWidth;
        const found = [...document.querySelectorAll("body *")].find((it) => it.getBoundingClientRect().right > edge + 1);
        return found ? `${found.tagName.toLowerCase()}.${found.className}` : "nothing in sight";
      });
      throw new Error(`${this.page.url()} is ${whole} wide in ${shown}: ${wide}`);
    }
  }

  async mustBeAccessible() {
    // Evaluated by the debugger, so the page's own policy stays as it is.
    await this.page.evaluate(axe);
    const violations = await this.page.evaluate(async () => {
      const found = await globalThis.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return found.violations.map((it) => `${it.id}: ${it.help}: ${it.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
    });
    if (violations.length > 0) throw new Error(`${this.page.url()}\n${violations.join("\n")}`);
  }

  mustBeCalm() {
    if (this.complaints.length > 0) throw new Error([...new Set(this.complaints)].slice(0, 8).join("\n"));
  }

  close() {
    return this.context.close();
  }
}

// The same with a mouse or a finger.
export class Pointer extends Visitor {
  async press(selector) {
    const wanted = this.page.locator(selector).first();
    await (this.hand === "touch" ? wanted.tap() : wanted.click());
  }

  async typeInto(selector, text) {
    await this.press(selector);
    await this.page.fill(selector, text);
  }

  async choose(name, value) {
    await this.press(`label:has(input[name="${name}"][value="${value}"])`);
  }

  // The list of choices is drawn by the system.
  async pick(selector, value) {
    await this.page.selectOption(selector, value);
  }

  async tick(selector) {
    await this.press(`label:has(${selector})`);
  }

  async unfold(selector) {
    await this.press(selector);
  }

  async attach(selector, file) {
    await this.page.setInputFiles(selector, file);
  }

  async send() {
    await this.follow("form:focus-within button[type=submit]");
  }

  async follow(selector) {
    await Promise.all([this.page.waitForNavigation(), this.press(selector)]);
    await this.noRawKey();
  }
}

export function equal(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

export function journey(name, walk) {
  return { name, walk };
}
