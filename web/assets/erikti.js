// Comfort for those who have scripts. Every page works without them.
"use strict";

const english = document.documentElement.lang === "en";

// The summary of mistakes is read first.
document.querySelector(".errors")?.focus();

// A form is sent once: the second press waits for the first.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  // The answer may be a file, and then this page stays.
  setTimeout(() => release(form), 5000);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((it) => it.removeAttribute("aria-busy"));
}

// Leaves at once, and the way back does not lead here.
document.querySelector("[data-exit]")?.addEventListener("click", (event) => {
  event.preventDefault();
  location.replace(event.currentTarget.href);
});

// What was chosen, before it is sent.
addEventListener("change", (event) => {
  const input = event.target;
  if (input.type === "file") preview(input);
  if (input.type === "checkbox") input.closest(".queue tr")?.classList.toggle("on", input.checked);
});

function preview(input) {
  const box = input.closest(".upload") ?? input;
  const list = document.createElement("ul");
  list.className = "upload__list";
  for (const file of input.files) {
    const [name, size] = [document.createElement("span"), document.createElement("span")];
    const megabytes = (file.size / 1048576).toLocaleString(english ? "en" : "ru", { maximumFractionDigits: 1 });
    name.textContent = file.name;
    size.textContent = `${megabytes} ${english ? "MB" : "МБ"}`;
    const item = document.createElement("li");
    item.append(name, size);
    list.append(item);
  }
  if (box.nextElementSibling?.matches(".upload__list")) box.nextElementSibling.remove();
  if (input.files.length) box.after(list);
}

// Keys of a shelf, by their place on the keyboard: they work in every layout, and can be switched off.
const help = document.querySelector("[data-keys]");
if (help) shelf();

function shelf() {
  const rows = [...document.querySelectorAll(".queue tbody tr")];
  const toggle = document.createElement("button");
  let on = localStorage.getItem("keys") !== "off";
  let at = -1;

  toggle.type = "button";
  toggle.className = "link";
  help.append(toggle);
  const say = () => (toggle.textContent = on ? help.dataset.off : help.dataset.on);
  toggle.addEventListener("click", () => {
    on = !on;
    localStorage.setItem("keys", on ? "on" : "off");
    say();
  });
  say();

  const move = (step) => {
    rows[at]?.classList.remove("cur");
    at = Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[at]?.classList.add("cur");
    rows[at]?.querySelector("a")?.focus();
  };
  const acts = {
    Slash: () => document.querySelector("input[type=search]")?.focus(),
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    KeyX: () => rows[at]?.querySelector("input[type=checkbox]")?.click(),
    Period: () => document.querySelector(".bulk :is(button, select, a)")?.focus(),
    Help: () => { help.tabIndex = -1; help.focus(); },
  };
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (!on || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const asked = event.shiftKey ? event.code === "Slash" && "Help" : event.code;
    if (asked === "Enter" && event.target === document.body) rows[at]?.querySelector("a")?.click();
    if (!asked || !acts[asked]) return;
    event.preventDefault();
    acts[asked]();
  });
}
