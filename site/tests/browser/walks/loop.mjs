// The whole loop, from a question of the data to a verified sum in the register, and what may
// happen beside it: two people at once, the tour, a printed case.

import { equal, journey } from "../browser.mjs";

const TODAY = "23.11.2026";

// The smallest PNG there is: one grey point.
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

// What the people of a journey type, in their own language.
const WORDS = {
  kk: {
    source: "«Үлгі Маркет» дүкені",
    conclusion: "Үш дереккөздегі баға сатып алудағы бағадан төмен, ұқсас тауар.",
    agree: "Тауарлар бірдей, бағаларды салыстыруға болады.",
    approve: "Сұрақ орынды, хат жіберілсін.",
    answer: "Баға келісімшартқа дейін төмендетіледі, ғ ә ң ө ұ ү қ һ і.",
    document: "23.11.2026 күнгі № 7 қосымша келісім",
  },
  ru: {
    source: "Магазин «Пример»",
    conclusion: "Три источника дешевле, чем в закупке, товар тот же самый.",
    agree: "Товары одинаковые, цены можно сравнивать.",
    approve: "Вопрос обоснован, письмо отправить.",
    answer: "Цену снизим до подписания договора.",
    document: "Дополнительное соглашение № 7 от 23.11.2026",
  },
  en: {
    source: "The Sample shop",
    conclusion: "Three sources sell the same thing for less than the purchase pays.",
    agree: "The things are the same, and the prices may be compared.",
    approve: "The question is fair, the letter may go.",
    answer: "The price will be lowered before the contract is signed.",
    document: "Supplementary agreement 7 of 23.11.2026",
  },
};

export function theLoop(demo) {
  const how = [
    [{ language: "kk", width: 1280, hand: "keyboard" }, "by keyboard alone"],
    [{ language: "ru", width: 390, hand: "touch" }, "by touch on a narrow screen"],
    [{ language: "en", width: 1280, hand: "mouse", script: false }, "without scripts"],
  ];
  const loops = how.map(([options, name]) =>
    journey(`${options.language}, ${name}: the loop from a flag to verified tenge`, (open) => walk(demo, open, options)),
  );
  return [
    journey("the tour of the loop leads to its end by its own buttons", (open) => tour(open)),
    ...loops,
    journey("the loop waits for one: a purchase that is taken says so to the second volunteer", (open) => taken(demo, open)),
    journey("two officers in the loop: the second keeps their words and may send them again", (open) => noted(demo, open)),
    journey("two officers in the loop: the second to approve sees that the first has", (open) => approvedTwice(demo, open)),
    journey("a case and a letter of the loop print without the furniture of the site", (open) => printed(demo, open)),
  ];
}

async function walk(demo, open, options) {
  const as = async (role, nth) => {
    const it = await open(options);
    await it.signIn(demo.person(role, nth));
    return it;
  };
  const reader = await open(options);
  const before = await verified(reader);
  const author = await open(options);
  const purchase = await question(author);
  const card = await take(author, demo.person("volunteer", 0));
  const number = await compare(author, card);
  await agree(await as("volunteer", 1), card);
  const officer = await as("officer", 0);
  await approve(officer, card);
  await letter(officer, card);
  await answer(officer);
  const saved = await claim(author, card);
  await verify(await as("officer", 1), card);
  equal(tiyn(await verified(reader)), tiyn(before) + saved, "the verified sum in tiyn");
  await add(reader);
  await chain(reader, { number, purchase, saved, people: demo.people });
}

// From the first page to the first purchase of the list that nobody has taken.
async function question(it) {
  await it.go("");
  await look(it);
  await it.follow('main a[href$="/procurement"]');
  await look(it);
  await it.follow("ol.watch > li:not(:has(.tag)) h3 a");
  await look(it);
  const asked = await it.page.locator("article.flag h3").allInnerTexts();
  if (asked.length === 0) throw new Error(`nothing is asked at ${it.page.url()}`);
  for (const text of asked) if (!text.includes("?")) throw new Error(`no question: ${text}`);
  // What the data show, what came of it before, how it is counted, what could explain it, the law.
  equal(await it.page.locator("article.flag .flag__part").count(), asked.length * 5, "the number of parts of the questions");
  return it.path;
}

// Somebody who is not signed in comes back to where they were going.
async function take(it, { login, password }) {
  await it.follow('main a[href*="/checks/new"]');
  await look(it);
  await it.typeInto("#f-login", login);
  await it.typeInto("#f-password", password);
  await it.send();
  await it.mustBeSignedIn();
  await look(it);
  equal(it.path, "/checks/new", "where the sign-in leads");
  await it.choose("category", "goods");
  await it.choose("conflict", "none");
  await it.send();
  await sound(it);
  return it.path.split("/").slice(0, 3).join("/");
}

async function compare(it, card) {
  const words = WORDS[it.language];
  for (const [nth, origin] of ["shop", "contract", "manufacturer"].entries()) {
    equal(it.path, `${card}/compare`, "where prices are added");
    await look(it);
    await it.choose("origin", origin);
    await it.typeInto("#f-name", `${words.source} ${nth + 1}`);
    await it.typeInto("#f-address", `https://shop-${nth + 1}.example/item`);
    await it.typeInto("#f-seen", TODAY);
    await it.typeInto("#f-price", String(1000 + nth * 50));
    await it.pick("#f-vat", "with");
    if ((await it.page.inputValue("#f-unit")) === "") await it.typeInto("#f-unit", "1");
    await it.attach("#f-file", { name: "offer.png", mimeType: "image/png", buffer: PICTURE });
    await it.send();
    await sound(it);
  }
  await look(it);
  await it.follow(`main a[href$="${card}/submit"]`);
  await look(it);
  await it.typeInto("#f-conclusion", words.conclusion);
  await it.send();
  await mustStand(it, card, "peer-review");
  equal(await it.page.locator("main .evi img").count(), 3, "the number of pictures");
  return (await it.page.locator(".crumbs [aria-current=page]").innerText()).trim();
}

async function agree(it, card) {
  await menu(it, "/work");
  await look(it);
  await it.follow(`main a[href$="${card}/agree"]`);
  await look(it);
  await it.choose("conflict", "none");
  await it.typeInto("#f-words", WORDS[it.language].agree);
  await it.send();
  await sound(it);
  await look(it);
}

async function approve(it, card) {
  await fromOffice(it, card, "desk=unassigned&waits=us");
  await it.follow("[data-act=approve] a");
  await look(it);
  await judge(it);
  await it.send();
  await mustStand(it, card, "letter-sent");
}

// A verdict on each question, and the rest of the page.
async function judge(it) {
  const verdicts = 'input[type=radio][name^="verdict-"]';
  const names = new Set(await it.page.locator(verdicts).evaluateAll((all) => all.map((one) => one.name)));
  if (names.size === 0) throw new Error(`no question waits for a verdict at ${it.page.url()}`);
  for (const name of names) await it.choose(name, "confirmed");
  if ((await it.page.inputValue("#f-addressee")) === "") await it.typeInto("#f-addressee", WORDS[it.language].source);
  await it.choose("regime", "programme");
  await it.choose("conflict", "none");
  await it.typeInto("#f-words", WORDS[it.language].approve);
}

async function letter(it, card) {
  await it.follow(`main a[href$="${card}/letter"]`);
  await look(it);
  for (const [ending, begins] of [["docx", "PK"], ["pdf", "%PDF-"]]) {
    const body = await fetched(it, await it.page.locator(`main a[href$="/letter.${ending}"]`).getAttribute("href"));
    equal(body.subarray(0, begins.length).toString(), begins, `the beginning of the ${ending}`);
  }
  await it.follow("main a.back");
  equal(it.path, card, "where the letter leads back to");
}

async function answer(it) {
  const card = it.path;
  await it.follow("[data-act=deliver] a");
  await look(it);
  await it.typeInto("#f-received", TODAY);
  await it.send();
  await mustStand(it, card, "waiting");
  await it.follow("[data-act=accept] a");
  await look(it);
  await it.typeInto("#f-answered", TODAY);
  await it.typeInto("#f-number", "12/34");
  await it.typeInto("#f-words", WORDS[it.language].answer);
  await it.send();
  await mustStand(it, card, "accepted");
}

// Gives the difference that is claimed, in tiyn.
async function claim(it, card) {
  await menu(it, "/work");
  await look(it);
  await it.follow(`main a[href$="${card}"]`);
  await it.follow("[data-act=claim] a");
  await look(it);
  const was = (await it.page.inputValue("#f-was")).replace(/\s/g, "").replace(",", ".");
  await it.pick("#f-outcome", "reduced");
  await it.typeInto("#f-became", "100 000");
  await it.typeInto("#f-document", WORDS[it.language].document);
  await it.tick("#f-same");
  await it.send();
  await mustStand(it, card, "claimed");
  return tiyn(was) - tiyn(100_000);
}

async function verify(it, card) {
  await fromOffice(it, card, "waits=us");
  await it.follow("[data-act=verify] a");
  await look(it);
  equal(await it.page.inputValue("#f-document"), WORDS[it.language].document, "the document of the claim");
  await it.tick("#f-same");
  await it.send();
  await mustStand(it, card, "verified");
}

// The verified sum of the register.
async function verified(it) {
  await it.go("");
  await it.follow('main a[href$="/results"]');
  return it.page.locator("main a.money data").getAttribute("value");
}

// Every published figure is a link to rows, and their amounts add up to it.
async function add(it) {
  await look(it);
  const figures = await it.page.locator("main a:has(data[value])").evaluateAll((all) =>
    all.map((one) => ({ address: one.getAttribute("href"), value: one.querySelector("data").getAttribute("value") })),
  );
  await it.note(async () => {
    for (const { address, value } of figures) {
      const rows = address.replace(/(\?|$)/, ".csv$1");
      equal(sum((await fetched(it, rows)).toString()), tiyn(value), `the sum of ${rows} in tiyn`);
    }
  });
  await it.note(async () => {
    await it.follow("main a.money");
    await look(it);
    await mustHave(it, "main data");
    equal(await it.page.locator("main data").getAttribute("value"), figures[0].value, "the figure above its rows");
    const rows = await it.page.locator('main a[href*=".csv"]').getAttribute("href");
    equal(sum((await fetched(it, rows)).toString()), tiyn(figures[0].value), "the sum of the rows");
    await it.follow("main tbody th a");
    await look(it);
  });
}

// The register leads to the result, and that tells the way from the question to the tenge.
async function chain(it, { number, purchase, saved, people }) {
  await it.go("/results");
  const way = `a[href$="/results/${number}"]`;
  await it.unfold(`main details:has(${way}) summary`);
  await look(it);
  await it.follow(`main ${way}`);
  await look(it);
  equal(await it.page.locator("main .chain > li").count(), 7, "the number of steps");
  equal(await it.page.locator("main .chain > li.done").count(), 7, "the number of steps that are done");
  await it.note(async () => equal(tiyn(await it.page.locator("main a.money data").getAttribute("value")), saved, "the sum of the result in tiyn"));
  const text = await it.page.locator("main").innerText();
  if (!text.includes(WORDS[it.language].document)) throw new Error("the result does not name its document");
  for (const { name } of people) if (text.includes(name)) throw new Error(`the result names ${name}`);
  await it.follow(`main a[href$="${purchase}"]`);
  await look(it);
}

async function tour(open) {
  const it = await open({ hand: "mouse" });
  const next = "aside.tour .btn";
  const who = async () => (await it.page.locator('header .who a[href$="/sessions"]').allInnerTexts()).join();
  const people = new Set();
  await it.go("");
  await it.follow('main a[href*="tour=1"]');
  let steps = 0;
  for (; (await it.page.locator(next).count()) > 0; steps += 1) {
    if (steps > 30) throw new Error("the tour has no end");
    await look(it);
    people.add(await who());
    const { pathname, searchParams } = new URL(it.page.url());
    equal(searchParams.get("tour"), String(steps + 1), `the step at ${pathname}`);
    if (pathname.endsWith("/work")) await mustHave(it, 'main .watch a[href*="/checks/"]');
    if (pathname.endsWith("/checks")) await mustHave(it, 'main table a[href*="/checks/"]');
    await it.follow(next);
  }
  if (steps < 5 || people.size < 4) throw new Error(`the tour has ${steps} steps and ${people.size} people`);
  equal(it.path, "", "where the tour ends");
  await look(it);
}

async function taken(demo, open) {
  const [first, second] = [await open(), await open({ language: "ru" })];
  await first.signIn(demo.person("volunteer", 0));
  await second.signIn(demo.person("volunteer", 1));
  const purchase = await question(first);
  await second.go(purchase);
  await second.follow('main a[href*="/checks/new"]');
  await second.choose("category", "goods");
  await second.choose("conflict", "none");
  await first.follow('main a[href*="/checks/new"]');
  await first.choose("category", "goods");
  await first.choose("conflict", "none");
  await first.send();

  second.expected.add("409");
  await second.send();
  equal(await second.page.locator("main [data-status]").getAttribute("data-status"), "409", "the answer to the second");
  await look(second);
  await second.go(purchase);
  await look(second);
  await mustHave(second, "#take .tag");
  equal(await second.page.locator('main a[href*="/checks/new"]').count(), 0, "the number of offers");
  await second.go("/procurement");
  await mustHave(second, `ol.watch li:has(a[href$="${purchase}"]) .tag`);
  await first.go(purchase);
  await mustHave(first, '#take a[href*="/checks/"]');
}

// A case of its own that waits for an officer; the way there is another journey's matter.
async function compared(demo, open) {
  const [author, peer] = [await open({ hand: "mouse" }), await open({ hand: "mouse" })];
  author.hurried = peer.hurried = true;
  await question(author);
  const card = await take(author, demo.person("volunteer", 0));
  await compare(author, card);
  await peer.signIn(demo.person("volunteer", 1));
  await agree(peer, card);
  return card;
}

// Both look at the same case; the second has typed everything.
async function both(demo, open) {
  const card = await compared(demo, open);
  const [first, second] = [await open(), await open({ language: "ru", hand: "mouse" })];
  await first.signIn(demo.person("officer", 0));
  await second.signIn(demo.person("officer", 1));
  await first.go(card);
  await second.go(`${card}/approve`);
  await judge(second);
  second.expected.add("409");
  return { first, second, card };
}

async function noted(demo, open) {
  const { first, second, card } = await both(demo, open);
  await first.unfold("[data-act=note] summary");
  await first.typeInto("#note-reason", WORDS.kk.agree);
  await first.send();
  await second.send();
  await changed(second, "note", WORDS.kk.agree);
  await second.press("main form .btn");
  await second.page.waitForURL(`**${card}*`);
  await mustStand(second, card, "letter-sent");
}

async function approvedTwice(demo, open) {
  const { first, second, card } = await both(demo, open);
  await first.follow("[data-act=approve] a");
  await judge(first);
  await first.send();
  await mustStand(first, card, "letter-sent");
  await second.send();
  await changed(second, "approve", WORDS.kk.approve);
  await second.follow(`main a[href$="${card}"]`);
  await mustStand(second, card, "letter-sent");
}

// What the other did is told, and what was typed stands below it; choices are no text to edit.
async function changed(it, act, said) {
  await look(it);
  const told = await it.page.locator(`main [data-happened=${act}]`).innerText();
  if (!told.includes(said)) throw new Error(`what the other said is not told: ${told}`);
  await it.note(async () => {
    await mustHave(it, "textarea[name=words]");
    equal((await it.page.inputValue("textarea[name=words]")).trim(), WORDS[it.language].approve, "the kept words");
  });
  for (const name of ["regime", "conflict"]) {
    await it.note(async () => equal(await it.page.locator(`textarea[name=${name}]`).count(), 0, `the number of texts for ${name}`));
  }
}

async function printed(demo, open) {
  const card = await compared(demo, open);
  const it = await open({ dark: true });
  await it.signIn(demo.person("officer", 0));
  await it.go(`${card}/approve`);
  await judge(it);
  await it.send();
  for (const [path, kept] of [[`${card}?print`, "main .ledger"], [`${card}/letter`, "main .sheet, main article"]]) {
    await it.go(path);
    await it.page.emulateMedia({ media: "print", colorScheme: "dark" });
    const furniture = "header.top, footer, nav, button, form, .btn, .banner, .tour, .skip, .back, .noprint";
    const shown = await it.page.locator(furniture).evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
    );
    await it.note(async () => equal(shown.join(), "", `the furniture on paper at ${path}`));
    await it.note(async () => equal(await it.page.locator(kept).first().isVisible(), true, `what stays on paper at ${path}`));
    const [paper, ink] = await it.page.evaluate(() => [document.body, document.querySelector("h1, h2, p")].map((one) => getComputedStyle(one)).map((one, nth) => (nth ? one.color : one.backgroundColor)));
    await it.note(async () => equal(`${ink} on ${paper}`, "rgb(0, 0, 0) on rgb(255, 255, 255)", "the colours on paper"));
    await it.page.emulateMedia({ media: "screen" });
  }
}

// From the menu to a case by the shelf on which it lies.
async function fromOffice(it, card, shelf) {
  await menu(it, "/office");
  await look(it);
  await it.follow(`main a[href$="/checks?${shelf}"]`);
  await look(it);
  await it.follow(`main a[href$="${card}"]`);
  await look(it);
}

async function menu(it, path) {
  const narrow = await it.page.locator("header details.menu summary").isVisible();
  if (narrow) await it.unfold("header details.menu summary");
  await it.follow(`header ${narrow ? "details.menu" : ".nav--wide"} a[href$="${path}"]`);
}

async function mustStand(it, card, state) {
  await sound(it);
  equal(it.path, card, "the path of the case");
  equal(await it.page.locator("main [data-state]").getAttribute("data-state"), state, "the state of the case");
  await look(it);
}

async function mustHave(it, selector) {
  if ((await it.page.locator(selector).count()) === 0) throw new Error(`${it.page.url()} has no ${selector}`);
}

// Readable for everybody, and no wider than the screen; a narrow page fits the narrowest one, too.
async function look(it) {
  const { page, width } = it;
  if (it.hurried) return;
  if (it.script) await it.note(() => it.mustBeAccessible());
  await it.note(() => it.mustNotScrollSideways());
  if (width > 390) return;
  await page.setViewportSize({ width: 320, height: 800 });
  await it.note(() => it.mustNotScrollSideways());
  await page.setViewportSize({ width, height: 800 });
}

// A form that came back has problems.
async function sound(it) {
  const problems = await it.page.locator(".errors li").allInnerTexts();
  if (problems.length > 0) throw new Error(`${it.page.url()}: ${problems.join("; ")}`);
}

async function fetched(it, address) {
  const got = await it.context.request.get(`${it.demo.address}${address}`);
  equal(got.status(), 200, `the status of ${address}`);
  return got.body();
}

function tiyn(tenge) {
  return Math.round(Number(tenge) * 100);
}

// The column `amount` of a CSV, in tiyn.
function sum(csv) {
  const rows = csv.replace(/^\ufeff/, "").trim().split(/\r?\n/);
  const cells = (row) => [...row.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(([, quoted, bare]) => quoted ?? bare);
  const at = cells(rows[0]).indexOf("amount");
  if (at < 0) throw new Error(`no column amount in ${rows[0]}`);
  return rows.slice(1).reduce((all, row) => all + tiyn(cells(row)[at]), 0);
}
