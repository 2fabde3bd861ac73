// Without JavaScript, and with the language changed on the way.

import { equal, journey } from "../browser.mjs";

export function plain(demo) {
  return [
    journey("without scripts: from the first page to a process, and the language keeps the page", async (open) => {
      const visitor = await open({ script: false });
      await visitor.go("");
      await visitor.go("/procurement");
      await visitor.page.locator('main a[href*="/procurement/"]').first().click();
      const path = visitor.path;
      for (const language of ["ru", "en", "kk"]) {
        await visitor.page.locator(`a[hreflang="${language}"], a[lang="${language}"]`).first().click();
        equal(new URL(visitor.page.url()).pathname, `/${language}${path}`, "the page in another language");
        await visitor.noRawKey();
      }
    }),
    journey("without scripts: somebody signs in and out", async (open) => {
      const visitor = await open({ script: false, language: "en" });
      await visitor.signIn(demo.person("officer"));
      await visitor.page.locator('form[action$="/sign-out"] button').first().click();
      equal(await visitor.page.locator('form[action$="/sign-out"]').count(), 0, "the number of ways out");
    }),
    journey("the address without a language leads to the reader's own", async (open) => {
      const visitor = await open({ language: "ru" });
      await visitor.page.goto(`${demo.address}/`);
      equal(new URL(visitor.page.url()).pathname, "/ru", "the first page");
    }),
  ];
}
