import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { About, ChosenFile, NextStep, Screen, SearchKind } from "~/ipc/bindings";

/** What one feature adds to the frame. Each `features/<feature>/index.ts` exports one as `feature`. */
export interface Feature {
  routes: readonly FeatureRoute[];
  /** Entry in the sidebar; a feature without a page of its own has none. */
  sidebar?: SidebarEntry;
  /** What can be done from the palette, the New menu and by shortcut. */
  actions?: readonly Action[];
  /** Kinds of record that the search over everything finds, and where each is shown. */
  records?: readonly RecordKind[];
  /** Pages of the settings, listed in the settings' own navigation. */
  settings?: readonly SettingsEntry[];
  /** Parts of the pages of contacts, leads and companies that this feature fills. */
  sections?: readonly RecordSection[];
  /** What can be done with an open contact, lead or company: its buttons. */
  recordActions?: readonly RecordAction[];
  /** What home shows of this feature. */
  home?: readonly HomePart[];
  /** Where the steps after first run are done that belong to this feature. */
  nextSteps?: readonly NextStepDoor[];
  /** Takes files that are dropped on the window where no page wants them; one feature does. */
  receiver?: FileReceiver;
  /** The screens of the first run; one feature has them. */
  firstRun?: ScreenLoader;
  /** Stands in the place of the first run's questions for whoever has a backup; one feature has it. */
  bringBack?: PartLoader<{ onBack: () => void }>;
  /** What to do when the workspace cannot be opened (restore, choose another); one feature has it. */
  problem?: ScreenLoader;
}

/** What becomes of a file that is dropped on the window. */
export interface FileReceiver {
  /** Fluent id of the words while files are held over the window; gets their `count`. */
  label: string;
  /** Fluent id of why a `file` of another kind is not taken. */
  refusal: string;
  /** Fluent id of what is said when there were several: `file` is the one taken. */
  oneAtATime: string;
  run: (file: ChosenFile, acting: Acting) => void;
}

export interface RecordKind {
  kind: SearchKind;
  icon: LucideIcon;
  /** Fluent id: what one without a name is called. */
  nameless?: string;
  path: (id: string) => string;
}

/** Whom a section or an action is about, and what she is called. */
export interface RecordProps {
  about: About;
  name: string;
}

/** Loads a part of a page when it is first needed; the module's default export is the component. */
export type PartLoader<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** A part of a record's page that another feature fills, such as its timeline. */
export interface RecordSection {
  /** On the pages of which records it stands. */
  kinds: readonly About["kind"][];
  /** Place from the top; gaps of ten leave room. */
  order: number;
  /** Fluent id: the heading, and the name of the region. */
  title: string;
  /** `main`: the wide column (what happened); `side`: below the details (short lists). */
  place: "main" | "side";
  load: PartLoader<RecordProps>;
  /** The short form for the panel beside a list; without it the panel does not have the section. */
  loadShort?: PartLoader<RecordProps>;
}

/** A button on a record's page and panel, such as Call or Invoice. */
export interface RecordAction {
  /** Unique, in the form `timeline.call`. */
  id: string;
  kinds: readonly About["kind"][];
  /** Place from the left; gaps of ten leave room. */
  order: number;
  /** Fluent id of the label; one word where it can be. */
  label: string;
  icon: LucideIcon;
  /** One key that works while the record is open. */
  shortcut?: string;
  run: (acting: Acting & RecordProps) => void;
}

/**
 * A part of home: cards of figures (`HomeFigure`), what is to be done today, or lines of what else
 * needs doing (`HomeLine`).
 */
export interface HomePart {
  place: "figures" | "today" | "needsYou";
  /** Place among those of all features; gaps of ten leave room. */
  order: number;
  /** Renders nothing where there is nothing to show. */
  load: PartLoader<object>;
}

/** Where a step of the list after first run is done. The core says which steps there are and which are done. */
export interface NextStepDoor {
  step: NextStep["step"];
  path: string;
  /** State of the page's address: `{ new: true }`. */
  search?: Record<string, unknown>;
}

/** Loads a screen when it is first needed; the module's default export is the component. */
export type ScreenLoader = () => Promise<{ default: ComponentType }>;

export interface FeatureRoute {
  /** `/contacts`, `/contacts/$id`. */
  path: string;
  /** Fluent id of the page's title. */
  title: string;
  /** What a visit is counted as while usage figures are on; from the core's closed list. */
  screen: Screen;
  load: ScreenLoader;
}

export interface SidebarEntry {
  path: string;
  /** Fluent id. */
  label: string;
  icon: LucideIcon;
  /** Place from the top; gaps of ten leave room. */
  order: number;
  /** A small figure beside the label, such as open tasks. */
  badge?: ComponentType;
  /** Stands at the bottom, apart from the daily work (settings, privacy). */
  atBottom?: boolean;
}

/** One page of the settings. */
export interface SettingsEntry {
  /** `/settings/business`. */
  path: string;
  /** Fluent id of the line in the navigation and of the page's title. */
  label: string;
  icon: LucideIcon;
  /** Place from the top; gaps of ten leave room. */
  order: number;
  /** What a visit counts as, where it is not the settings. */
  screen?: Screen;
  /** A screen within `<Page shape="narrow">`, as any other. */
  load: ScreenLoader;
}

/** What an action may use. */
export interface Acting {
  go: (path: string, search?: Record<string, unknown>) => void;
}

export interface Action {
  /** Unique, in the form `contacts.new`. */
  id: string;
  /** Fluent id of the label; the verb first. */
  label: string;
  icon: LucideIcon;
  /** Keys in the order they are pressed: `N C`, `Ctrl+Shift+L`. */
  shortcut?: string;
  /** Also stands in the New menu. */
  isNew?: boolean;
  run: (acting: Acting) => void;
}
