// Finds elements as assistive technology names them: by role and accessible name.
// Arguments: role, name (text, or a regular expression between slashes), root selector or null.
const [role, wanted, root] = arguments;

const selectors = {
  button: "button, [role=button], input[type=submit], input[type=button], summary",
  link: "a[href], [role=link]",
  textbox: "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=search], input[type=password], textarea, [role=textbox], [role=searchbox]",
  searchbox: "input[type=search], [role=searchbox]",
  combobox: "[role=combobox], select",
  checkbox: "input[type=checkbox], [role=checkbox]",
  switch: "[role=switch], input[type=checkbox][role=switch]",
  radio: "input[type=radio], [role=radio]",
  heading: "h1, h2, h3, h4, [role=heading]",
  dialog: "dialog[open], [role=dialog], [role=alertdialog]",
  spinbutton: "[role=spinbutton], input[type=number]",
  navigation: "nav, [role=navigation]",
  region: "section, [role=region]",
  group: "fieldset, [role=group]",
  list: "ul, ol, [role=list]",
  listitem: "li, [role=listitem]",
  img: "img, svg[role=img], [role=img]",
  row: "[role=row], tr",
  cell: "[role=cell], [role=gridcell], td",
  alert: "[role=alert]",
  status: "[role=status]",
};

const isShown = (element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";

const isReachable = (element) => element.closest("[aria-hidden=true], [inert]") === null;

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const textOf = (element) => tidy(element.innerText ?? element.textContent);

function nameOf(element) {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy !== null) {
    const parts = labelledBy.split(/\s+/).map((id) => document.getElementById(id));
    const text = tidy(parts.map((part) => (part === null ? "" : part.getAttribute("aria-label") ?? part.textContent)).join(" "));
    if (text !== "") return text;
  }
  const label = tidy(element.getAttribute("aria-label"));
  if (label !== "") return label;
  if (element.labels !== undefined && element.labels !== null && element.labels.length > 0) {
    return tidy([...element.labels].map((one) => one.innerText).join(" "));
  }
  if (element.tagName === "FIELDSET") {
    const legend = element.querySelector(":scope > legend");
    if (legend !== null) return textOf(legend);
  }
  const alternative = tidy(element.getAttribute("alt"));
  if (alternative !== "") return alternative;
  const text = textOf(element);
  return text !== "" ? text : tidy(element.getAttribute("title") ?? element.getAttribute("placeholder"));
}

const pattern = /^\/(.*)\/$/.exec(wanted);
const fits = (name) => (pattern === null ? name === wanted : new RegExp(pattern[1], "i").test(name));

const place = root === null || root === undefined ? document : document.querySelector(root);
const selector = selectors[role] ?? `[role=${role}]`;
const found = place === null ? [] : [...place.querySelectorAll(selector)];
const reachable = found.filter(isReachable);
const named = reachable.filter((element) => fits(nameOf(element)));
const shown = named.filter(isShown);
// The input of a drawn checkbox, radio or switch stands hidden behind its label: a person presses that.
const isDrawn = ["checkbox", "radio", "switch"].includes(role);
const pressed = shown.map((element) => (isDrawn ? element.closest("label") ?? element : element));
return { elements: pressed, others: reachable.filter(isShown).map(nameOf).slice(0, 40) };
