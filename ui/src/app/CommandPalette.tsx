import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CornerDownLeft, Search } from "lucide-react";
import { Fragment, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { Keys } from "~/components";
import { classNames } from "~/components/classNames";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import type { ReadyAction } from "./actions";
import styles from "./CommandPalette.module.css";
import type { Feature } from "./feature";
import { useGo } from "./navigation";
import { matching, type PaletteItem } from "./paletteItems";
import { settingsEntries } from "./SettingsFrame";
import { sidebarEntries } from "./Sidebar";

interface CommandPaletteProps {
  features: readonly Feature[];
  actions: readonly ReadyAction[];
  /** Ids of what was chosen lately, the newest first. */
  recent: readonly string[];
  onChosen: (id: string) => void;
  isOpen: boolean;
  onClose: () => void;
}

/** One box for pages, actions and records; every line shows its own keys. */
export function CommandPalette({ isOpen, onClose, ...rest }: CommandPaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={classNames(styles.scrim)}
    >
      <Modal className={classNames(styles.modal)}>
        <PaletteBox {...rest} onClose={onClose} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBox({ features, actions, recent, onChosen, onClose }: Omit<CommandPaletteProps, "isOpen">) {
  const say = useWords();
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const known = useKnownItems(features, actions);
  const records = useRecordItems(features, text.trim());
  const items = useMemo(() => shownItems(known, records, text, recent), [known, records, text, recent]);
  const current = Math.min(active, Math.max(0, items.length - 1));

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current, items]);

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    onChosen(item.id);
    item.run();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((current + step + items.length) % Math.max(1, items.length));
    else if (event.key === "Enter") choose(items[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog aria-label={say("app-palette")} className={classNames(styles.palette)}>
      <div className={styles.search}>
        <Search size="1rem" aria-hidden />
        <input
          // The palette is opened in order to type into it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={say("app-palette")}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length === 0 ? undefined : `${listId}-${current}`}
          placeholder={say("app-palette-placeholder")}
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Keys shortcut="Esc" />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={say("app-palette")} className={styles.list}>
        {items.map((item, at) => (
          <Fragment key={item.id}>
            {items[at - 1]?.section !== item.section && (
              <div role="presentation" className={styles.section}>
                {say(`app-palette-${item.section}`)}
              </div>
            )}
            <PaletteLine
              id={`${listId}-${at}`}
              item={item}
              isActive={at === current}
              onPoint={() => setActive(at)}
              onChoose={() => choose(item)}
            />
          </Fragment>
        ))}
      </div>
      {items.length === 0 && <p className={styles.nothing}>{say("app-palette-nothing", { text })}</p>}
      <p className={styles.hint}>{say("app-palette-hint")}</p>
    </Dialog>
  );
}

interface PaletteLineProps {
  id: string;
  item: PaletteItem;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function PaletteLine({ id, item, isActive, onPoint, onChoose }: PaletteLineProps) {
  const Icon = item.icon;
  return (
    // The input above keeps the focus and hears the keys; this is its option.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.line}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <Icon size="1rem" aria-hidden className={styles.icon} />
      <span className={styles.label}>{item.label}</span>
      <span className={styles.detail}>{item.detail}</span>
      {item.shortcut !== undefined && <Keys shortcut={item.shortcut} />}
      {isActive && <CornerDownLeft size="0.875rem" aria-hidden className={styles.icon} />}
    </div>
  );
}

function useKnownItems(features: readonly Feature[], actions: readonly ReadyAction[]): readonly PaletteItem[] {
  const say = useWords();
  const go = useGo();
  return useMemo(() => {
    const entries = [...sidebarEntries(features), ...settingsEntries(features)];
    const pages = entries.map(({ path, label, icon }): PaletteItem => ({
      id: `page:${path}`,
      section: "pages",
      label: say(label),
      icon,
      run: () => go(path),
    }));
    const doable = actions.map(({ id, label, icon, shortcut, run }): PaletteItem => ({
      id,
      section: "actions",
      label: say(label),
      icon,
      shortcut,
      run,
    }));
    return [...pages, ...doable];
  }, [features, actions, say, go]);
}

/** What the core finds; the last answer stays until the next is there. */
function useRecordItems(features: readonly Feature[], text: string): readonly PaletteItem[] {
  const say = useWords();
  const go = useGo();
  const kinds = useMemo(
    () => new Map(features.flatMap(({ records = [] }) => records).map((kind) => [kind.kind, kind])),
    [features],
  );
  const { data = [] } = useQuery({
    queryKey: ["search", text],
    queryFn: () => commands.searchEverywhere(text, [...kinds.keys()]),
    enabled: text !== "",
    placeholderData: keepPreviousData,
    // Whatever changes, a search is asked anew.
    staleTime: 0,
  });
  return useMemo(() => {
    if (text === "") return [];
    return data.flatMap((hit): PaletteItem[] => {
      const kind = kinds.get(hit.kind);
      if (kind === undefined) return [];
      return [
        {
          id: `record:${hit.kind}:${hit.id}`,
          section: "records",
          label: hit.title === "" && kind.nameless !== undefined ? say(kind.nameless) : hit.title,
          detail: hit.subtitle,
          icon: kind.icon,
          run: () => go(kind.path(hit.id)),
        },
      ];
    });
  }, [data, go, kinds, say, text]);
}

function shownItems(
  known: readonly PaletteItem[],
  records: readonly PaletteItem[],
  text: string,
  recent: readonly string[],
): readonly PaletteItem[] {
  if (text.trim() === "") {
    const lately = recent.flatMap((id) => known.find((item) => item.id === id) ?? []);
    const again = lately.map((item) => ({ ...item, section: "recent" as const }));
    return [...again, ...known.filter(({ id }) => !recent.includes(id))];
  }
  const found = matching(known, text, recent);
  const of = (section: PaletteItem["section"]) => found.filter((item) => item.section === section);
  return [...of("pages"), ...records, ...of("actions")];
}
