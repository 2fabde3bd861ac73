// Every public page, at every width, in every language: readable, calm, and no wider than the screen.

import { journey } from "../browser.mjs";

const LANGUAGES = ["kk", "ru", "en"];
const PAGES = ["", "/procurement", "/flags", "/flags/R018", "/sign-in"];

async function each(visitor, walk) {
  for (const path of PAGES) {
    await visitor.go(path);
    await walk();
  }
  await visitor.go("/procurement");
  const process = await visitor.page.locator('main a[href*="/procurement/"]').first().getAttribute("href");
  await visitor.go(process.replace(/^\/[a-z]{2}/, ""));
  await walk();
  await visitor.go("/no-such-page", 404);
  await walk();
}

export function pages() {
  const journeys = [];
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      journeys.push(
        journey(`${language}: every page is accessible at ${width} px`, async (open) => {
          const visitor = await open({ language, width });
          await each(visitor, () => visitor.mustBeAccessible());
        }),
      );
    }
    journeys.push(
      journey(`${language}: no page scrolls sideways at 320 px`, async (open) => {
        const visitor = await open({ language, width: 320 });
        await each(visitor, () => visitor.mustNotScrollSideways());
      }),
    );
  }
  journeys.push(
    journey("kk: every page is accessible in the dark", async (open) => {
      const visitor = await open({ dark: true });
      await each(visitor, () => visitor.mustBeAccessible());
    }),
  );
  return journeys;
}
