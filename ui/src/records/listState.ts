import { useState } from "react";
import { useAddress } from "~/app/navigation";
import { usePreference } from "~/app/preference";
import type { ColumnLayout, Sort } from "~/components";
import { showsSame, sortFrom, sortText, type BuiltInView, type Filters, type SavedView, type Shown } from "./views";

interface ListOptions {
  /** Preferences are called after it: `leads.columns`, `leads.views`. */
  name: string;
  /** The first is shown at first. */
  builtIn: readonly [BuiltInView, ...BuiltInView[]];
  /** Names of the filters; they stand in the address. */
  filters: readonly string[];
  sort: Sort;
}

/** What a list shows and how it can be changed; all of it stands in the address, so Back restores it. */
export interface ListState extends Shown {
  builtIn: readonly BuiltInView[];
  saved: readonly SavedView[];
  /** The view that was chosen last. */
  view: string;
  /** The list shows something else than that view. */
  isChanged: boolean;
  layout: ColumnLayout | null;
  openId: string;
  isNew: boolean;
  choose: (view: string) => void;
  setText: (text: string) => void;
  setFilter: (name: string, value: string) => void;
  setSort: (sort: Sort) => void;
  setLayout: (layout: ColumnLayout) => void;
  open: (id: string) => void;
  setNew: (isNew: boolean) => void;
  /** Keeps what is shown as a view of this name. */
  saveAs: (name: string) => void;
  /** Keeps what is shown in the chosen view. */
  saveChanges: () => void;
  /** Removes a view; answers with what brings it back. */
  remove: (view: string) => () => void;
}

/** The state of a list with views. */
export function useListState({ name, builtIn, filters: names, sort: usualSort }: ListOptions): ListState {
  const usual = sortText(usualSort);
  const blank: Record<string, string> = Object.fromEntries(names.map((one) => [one, ""]));
  const [address, setAddress] = useAddress<Record<string, unknown>>({
    ...blank,
    view: builtIn[0].id,
    filter: "",
    sort: usual,
    open: "",
    new: false,
  });
  const columns = usePreference<ColumnLayout | null>(`${name}.columns`, null);
  const views = usePreference<readonly SavedView[]>(`${name}.views`, []);
  const [draft, setDraft] = useState<{ view: string; layout: ColumnLayout } | null>(null);

  const text = textOf(address["filter"]);
  const filters: Filters = Object.fromEntries(names.map((one) => [one, textOf(address[one])]));
  const sort = sortFrom(textOf(address["sort"]));
  const shown: Shown = { text, filters, sort };
  const savedView = views.value.find(({ id }) => id === address["view"]);
  const builtInView = builtIn.find(({ id }) => id === address["view"]) ?? builtIn[0];
  const view = savedView?.id ?? builtInView.id;
  const meant: Shown = savedView ?? { text: "", filters: builtInView.filters, sort: usualSort };
  const ownLayout = draft?.view === view ? draft.layout : (savedView?.layout ?? null);
  const layout = ownLayout ?? columns.value;

  const show = (id: string, wanted: Shown): void =>
    setAddress({ ...blank, ...wanted.filters, view: id, filter: wanted.text, sort: sortText(wanted.sort), open: "" });

  return {
    ...shown,
    builtIn,
    saved: views.value,
    view,
    isChanged: !showsSame(shown, meant) || (savedView !== undefined && draft?.view === view),
    layout,
    openId: textOf(address["open"]),
    isNew: address["new"] === true,
    choose: (id) => {
      setDraft(null);
      const found = views.value.find((one) => one.id === id);
      const other = builtIn.find((one) => one.id === id);
      show(id, found ?? { text: "", filters: other?.filters ?? {}, sort: usualSort });
    },
    setText: (filter) => setAddress({ filter }),
    setFilter: (filter, value) => setAddress({ [filter]: value, open: "" }),
    setSort: (next) => setAddress({ sort: sortText(next) }),
    setLayout: (next) => {
      if (savedView === undefined) columns.save(next);
      else setDraft({ view, layout: next });
    },
    open: (id) => setAddress({ open: id }),
    setNew: (isNew) => setAddress({ new: isNew }),
    saveAs: (label) => {
      const id = crypto.randomUUID();
      views.save([...views.value, { ...shown, id, name: label, layout }]);
      setDraft(null);
      setAddress({ view: id });
    },
    saveChanges: () => {
      views.save(views.value.map((one) => (one.id === view ? { ...one, ...shown, layout } : one)));
      setDraft(null);
    },
    remove: (id) => {
      const before = views.value;
      views.save(before.filter((one) => one.id !== id));
      show(builtIn[0].id, { text: "", filters: builtIn[0].filters, sort: usualSort });
      return () => views.save(before);
    },
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
