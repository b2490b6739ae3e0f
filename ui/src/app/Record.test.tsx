import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Phone } from "lucide-react";
import { expect, test, vi } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { Feature, RecordProps, RecordSection } from "./feature";
import { Page } from "./Page";
import { RecordActions, RecordSections, ShortSections } from "./Record";

const call = vi.fn();
const ana = { about: { kind: "contact", id: "7" }, name: "Ana Costa" } as const;
const AnaPage = () => (
  <Page title="Ana Costa">
    <RecordActions {...ana} />
    <RecordSections {...ana} place="main" />
    <aside>
      <ShortSections {...ana} />
    </aside>
  </Page>
);
const people: Feature = {
  routes: [{ path: "/", title: "app-name", screen: "contact", load: () => Promise.resolve({ default: AnaPage }) }],
};

/** A section with words that exist already as its heading. */
function section(
  kinds: RecordSection["kinds"],
  order: number,
  title: string,
  component: (record: RecordProps) => string,
): RecordSection {
  return { kinds, order, title, place: "main", load: () => Promise.resolve({ default: component }) };
}

const said = section(["contact", "lead"], 20, "components-filter", (record) => `what ${record.name} said`);
const timeline: Feature = {
  routes: [],
  sections: [said, section(["company"], 10, "components-columns", () => "staff")],
  recordActions: [
    {
      id: "timeline.call",
      kinds: ["contact"],
      order: 20,
      label: "components-undo",
      icon: Phone,
      shortcut: "L",
      run: ({ about, name }) => void call(about, name),
    },
  ],
};

test("a page shows the sections that features have for its kind of record", async () => {
  renderApp([people, timeline], "/");
  expect(await screen.findByText("what Ana Costa said")).toBeDefined();
  expect(screen.getByRole("region", { name: "Filter" })).toBeDefined();
  expect(screen.queryByText("staff")).toBeNull();
});

test("a button of a record works by its key too, and is told whom it is about", async () => {
  const user = userEvent.setup();
  renderApp([people, timeline], "/");
  await screen.findByRole("button", { name: "Undo" });
  await user.keyboard("l");
  expect(call).toHaveBeenCalledWith({ kind: "contact", id: "7" }, "Ana Costa");
});

test("a part that breaks leaves the page around it standing", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const breaking = (): string => {
    throw new Error("this part is broken");
  };
  const broken: Feature = { routes: [], sections: [section(["contact"], 10, "components-columns", breaking)] };
  renderApp([people, broken, timeline], "/", { report_fault: () => "0199f0c4" });
  expect(await screen.findByText("what Ana Costa said")).toBeDefined();
  expect(screen.getByRole("heading", { name: "Ana Costa" })).toBeDefined();
});
