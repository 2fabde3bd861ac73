// Signing in: by keyboard alone, as everybody of the demo, and out again.

import { equal, journey } from "../browser.mjs";

export function people(demo) {
  const journeys = demo.people.map((person) =>
    journey(`${person.login} (${person.role}) signs in and sees accessible desks`, async (open) => {
      const visitor = await open({ language: "ru" });
      await visitor.signIn(person);
      const menu = await visitor.page.locator("header a[href]").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
      for (const path of new Set(menu.filter((it) => it.startsWith("/ru")))) {
        await visitor.go(path.slice(3));
        await visitor.mustBeAccessible();
      }
    }),
  );
  journeys.push(
    journey("somebody signs in and out by keyboard alone", async (open) => {
      const visitor = await open();
      const { login, password } = demo.person("volunteer");
      await visitor.go("");
      await visitor.tabTo('a[href$="/sign-in"], a[href*="/sign-in?"]');
      await visitor.onward();
      await visitor.typeInto("#f-login", login);
      await visitor.typeInto("#f-password", password);
      await visitor.onward();
      await visitor.mustBeSignedIn();
      await visitor.tabTo('form[action$="/sign-out"] button');
      await visitor.onward();
      equal(await visitor.page.locator('form[action$="/sign-out"]').count(), 0, "the number of ways out");
    }),
    journey("the first Tab offers to skip to the content", async (open) => {
      const visitor = await open();
      await visitor.go("/procurement");
      await visitor.page.keyboard.press("Tab");
      await visitor.page.keyboard.press("Enter");
      equal(await visitor.page.evaluate(() => document.activeElement.id), "main", "what has the focus");
    }),
    journey("a wrong password keeps the sign-in and says what to do", async (open) => {
      const visitor = await open({ language: "en" });
      const { login } = demo.person("auditor");
      visitor.expected.add("422");
      await visitor.go("/sign-in");
      await visitor.page.fill("#f-login", login);
      await visitor.page.fill("#f-password", "not the password");
      await visitor.page.press("#f-password", "Enter");
      await visitor.page.waitForSelector(".errors");
      equal(await visitor.page.inputValue("#f-login"), login, "the kept sign-in");
      equal(await visitor.page.inputValue("#f-password"), "", "the password");
      await visitor.mustBeAccessible();
    }),
    journey("the sign-in page has a button for each person of the demo", async (open) => {
      const visitor = await open({ width: 390 });
      for (const { login } of demo.people) {
        await visitor.go("/sign-in");
        await visitor.page.click(`form:has(input[name="role"][value="${login}"]) button`);
        await visitor.mustBeSignedIn();
      }
    }),
  );
  return journeys;
}
