// Everything on the screen that can be pressed, and what a press does.
// Arguments: what to do, then its own; the last is WebDriver's.
const done = arguments[arguments.length - 1];
const [task, route, wanted, entry, inner] = arguments;

const pressable = "button, [role=button], a[href], [role=tab], [role=switch], input[type=checkbox], input[type=radio], summary";
// Not effects of a press: what the frame does by itself.
const unasked = ["note_activity", "count_screen", "shell_status"];

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const nameOf = (element) => {
  const ids = element.getAttribute("aria-labelledby");
  const labels = ids === null ? [] : ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "");
  const own = [element.getAttribute("aria-label"), labels.join(" "), element.labels?.[0]?.innerText, element.innerText];
  return tidy(own.find((text) => tidy(text) !== ""));
};
const roleOf = (element) => element.getAttribute("role") ?? (element.tagName === "INPUT" ? element.type : element.tagName === "A" ? "link" : "button");

// A hidden input is pressed by the label that is drawn for it.
const isSeen = (element) => {
  const drawn = element.tagName === "INPUT" ? (element.closest("label") ?? element) : element;
  return drawn.getClientRects().length > 0 && getComputedStyle(drawn).visibility !== "hidden";
};
const isFree = (element) =>
  !element.disabled && element.getAttribute("aria-disabled") !== "true" && element.closest("[aria-hidden=true], [inert], [hidden]") === null;
// What is chosen already stays chosen, and a link to where one is leads nowhere.
const isOn = (element) =>
  element.getAttribute("aria-selected") === "true" ||
  (roleOf(element) === "radio" && element.getAttribute("aria-checked") === "true") ||
  (element.type === "radio" && element.checked) ||
  (element.tagName === "A" && (element.getAttribute("aria-current") === "page" || element.hash === location.hash));
// Figures part records, not controls: of many alike the first is pressed.
const keyOf = (element) => `${roleOf(element)} ${nameOf(element).replace(/\d+/g, "0")}`;

const searchButton = () => [...document.querySelectorAll("header button")].find((one) => nameOf(one).startsWith("Search or do"));
// The sidebar, the line at the bottom, and search with what stands behind it in the top bar.
const isFrameControl = (element) => {
  const search = searchButton();
  const isBehind = (search.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (
    element.closest("nav[aria-label=Pages], footer") !== null ||
    element === search ||
    (isBehind && search.parentElement.contains(element))
  );
};

// A toast tells of an earlier press, and the rows of a list are alike.
const isElsewhere = (element) => {
  const row = element.closest("[role=row]");
  const isLaterRow = row !== null && [...row.closest("[role=grid]").querySelectorAll("[role=row]")].indexOf(row) > 1;
  return isLaterRow || element.closest("[role=alertdialog], [class*=toast]") !== null;
};

const controls = () => {
  const found = new Map();
  for (const element of document.querySelectorAll(pressable)) {
    if (!isSeen(element) || !isFree(element) || isOn(element) || isElsewhere(element)) continue;
    const key = keyOf(element);
    if (!found.has(key)) found.set(key, { element, isFrame: isFrameControl(element) });
  }
  return found;
};

const entries = () =>
  [...document.querySelectorAll("[role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=option]")].filter(
    (element) => isSeen(element) && isFree(element) && element.closest("[role=grid]") === null,
  );

const dialog = () => [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].findLast(isSeen);
// The controls of the dialog that is open. The palette has lines and no buttons of its own.
const dialogControls = () => {
  const found = new Map();
  for (const element of dialog()?.querySelectorAll(pressable) ?? []) {
    const isAlike = element.closest("[role=option], [role=row] ~ [role=row]") !== null;
    if (isSeen(element) && isFree(element) && !isOn(element) && !isAlike) found.set(keyOf(element), element);
  }
  return found;
};

const valueOf = (field) => (["checkbox", "radio"].includes(field.type) ? field.checked : field.value);
// Everything a person would notice, as one text.
const seen = (pressed) => {
  const states = ["aria-expanded", "aria-pressed", "aria-selected", "aria-checked", "aria-sort", "aria-current", "aria-invalid"];
  const marked = [...document.querySelectorAll(states.map((state) => `[${state}]`).join(","))];
  const focused = document.activeElement;
  return {
    address: location.hash,
    theme: document.documentElement.dataset.theme ?? "",
    layers: document.querySelectorAll("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]").length,
    states: marked.map((element) => states.map((state) => element.getAttribute(state) ?? "").join()).join(";"),
    values: [...document.querySelectorAll("input, textarea")].map(valueOf).join(";"),
    text: tidy(document.body.innerText),
    focus: focused === pressed || focused === document.body ? "" : `${focused.tagName} ${nameOf(focused)}`,
  };
};

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const rest = async () => {
  let quiet = 0;
  for (let round = 0; round < 300 && quiet < 5; round += 1) {
    await pause(25);
    const isStanding = document.querySelector("h1") !== null && searchButton() !== undefined;
    const isBusy = window.okicrmCalls.pending > 0 || document.querySelector("[data-waiting]") !== null;
    quiet = isStanding && !isBusy ? quiet + 1 : 0;
  }
};

// The same screen as if nothing had happened: by way of an address where nothing is.
const afresh = async () => {
  for (let round = 0; round < 3 && document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null; round += 1) {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    document.activeElement.dispatchEvent(new KeyboardEvent("keyup", { key: "Escape", bubbles: true }));
    await pause(50);
  }
  location.hash = "/nothing-is-here";
  await pause(50);
  location.hash = route;
  await rest();
  if (searchButton() === undefined) throw new Error("the frame does not stand");
};

// Opens what a control opens: a dialog, or a menu and by its entry a dialog. Answers whether it is there.
const opened = async () => {
  const control = await controlOf();
  if (control === undefined) return false;
  await effect(control.element);
  if (entry !== "") {
    const chosen = await entryOf();
    if (chosen === undefined) return false;
    await effect(chosen);
  }
  await rest();
  return dialog() !== undefined;
};

const awaited = async (find) => {
  for (let round = 0; round < 60 && find() === undefined; round += 1) await pause(25);
  return find();
};
// The control that is meant, on a screen that is as at first.
const controlOf = async () => {
  await afresh();
  return awaited(() => controls().get(wanted));
};
// The entry that is meant, once the menu stands.
const entryOf = () => awaited(() => entries().find((one) => nameOf(one) === entry));

// Presses and waits until something is different.
const effect = async (element) => {
  element.focus();
  const before = seen(element);
  const called = window.okicrmCalls.names.length;
  element.click();
  for (let round = 0; round < 60; round += 1) {
    await pause(25);
    const calls = window.okicrmCalls.names.slice(called).filter((name) => !unasked.includes(name) && !name.startsWith("plugin"));
    if (calls.length > 0) return `calls ${calls[0]}`;
    const after = seen(element);
    const differs = Object.keys(before).find((part) => before[part] !== after[part]);
    if (differs !== undefined) return differs;
  }
  return null;
};

const tasks = {
  // The controls of a screen; those of the frame only when they are wanted.
  list: async () => {
    await afresh();
    return [...controls()].filter(([, { isFrame }]) => wanted || !isFrame).map(([key]) => key);
  },
  // Presses one; answers with what happened and the entries of the menu that opened.
  press: async () => {
    const control = await controlOf();
    if (control === undefined) return { effect: "gone", entries: [] };
    const isPalette = control.element === searchButton();
    const happened = await effect(control.element);
    await rest();
    // In the palette the line that Enter would take is marked as selected; it is not chosen yet.
    const offered = entries().filter((one) => isPalette || !isOn(one));
    // The choices of a list (countries, currencies) are alike; entries of menus and lines of the palette are not.
    const isChoice = (one) => one.getAttribute("role") === "option" && !isPalette;
    const alike = offered.filter(isChoice).slice(4);
    const names = offered.filter((one) => !alike.includes(one)).map(nameOf);
    return { effect: happened, entries: names, dialog: dialog() !== undefined };
  },
  // Opens a menu and presses one of its entries.
  choose: async () => {
    const control = await controlOf();
    if (control === undefined) return { effect: "gone", entries: [] };
    const outside = seen(control.element);
    await effect(control.element);
    const chosen = await entryOf();
    if (chosen === undefined) return { effect: "gone", entries: [] };
    const happened = await effect(chosen);
    if (happened !== null && happened.startsWith("calls")) {
      await rest();
      return { effect: happened, entries: [], dialog: dialog() !== undefined };
    }
    // That the menu closes is not what its entry does.
    await rest();
    const after = seen(control.element);
    const differs = Object.keys(outside).find((part) => outside[part] !== after[part]) ?? null;
    return { effect: differs, entries: [], dialog: dialog() !== undefined };
  },
  // The controls of the dialog that opens, and whether it asks before something is done.
  dialog: async () => {
    const isThere = await opened();
    const asks = isThere && dialog().getAttribute("role") === "alertdialog";
    return { controls: isThere ? [...dialogControls().keys()] : [], asks };
  },
  // Presses one of them.
  inside: async () => {
    if (!(await opened())) return { effect: "gone", entries: [] };
    const element = dialogControls().get(inner);
    if (element === undefined) return { effect: "gone", entries: [] };
    const happened = await effect(element);
    await rest();
    return { effect: happened, entries: [] };
  },
};

tasks[task]().then(done, (error) => done({ effect: `error ${error}`, entries: [] }));
